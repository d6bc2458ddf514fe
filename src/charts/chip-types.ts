import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** How a stretch of time is drawn: shut, shut for named firms, open after notice, open, or not to be told. */
export type SpanKind = "shut" | "letter" | "notice" | "open" | "unknown";

/** A stretch of time with one answer, ISO dates; `until` is its first day without. */
export interface StatusSpan {
  readonly from: string;
  readonly until: string;
  readonly kind: SpanKind;
  /** Written in the drawing where there is room. */
  readonly words: Text;
}

/** The answers about one chip along time: a band for each authority that is asked. */
export interface ChipStatusStrip extends ChartWords {
  /** Ends of the axis, ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly bands: readonly { readonly name: Text; readonly spans: readonly StatusSpan[] }[];
  /** Days with a name, such as the first day on sale. */
  readonly flags: readonly { readonly date: string; readonly words: Text }[];
}

/** Where a chip stands among the thresholds of one quantity. */
export interface LadderRow {
  readonly name: Text;
  /** The value with its unit, or its bounds. */
  readonly value: Text;
  readonly low: number;
  readonly high: number;
  /** Thresholds, each once, with its number as words. */
  readonly lines: readonly { readonly value: number; readonly words: Text }[];
}

export interface ChipLadder extends ChartWords {
  readonly rows: readonly LadderRow[];
}
