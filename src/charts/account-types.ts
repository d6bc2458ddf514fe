import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** A part of a sum over worlds: means add up, medians and bounds do not. */
export interface Part {
  readonly id: string;
  readonly name: Text;
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly href?: string;
}

/** A step of a waterfall: a level it starts from or ends at, a part between them, or what stands beside the sum. */
export interface WaterfallStep extends Part {
  readonly role: "level" | "part" | "beside";
}

/** How a level came about: from its start through its parts to its end, a panel for each ruler. */
export interface WaterfallChart extends ChartWords {
  readonly kind: "waterfall";
  readonly unit: Text;
  /** The name of a lone panel is not drawn: the title has it. Each panel has an axis of its own. */
  readonly panels: readonly {
    readonly id: string;
    readonly name: Text;
    readonly steps: readonly WaterfallStep[];
  }[];
  /** Divides values before printing, with the unit saying so (1e6: "million"). */
  readonly divisor?: number;
}

/** What a whole is made of, a bar for each whole: stacked means, and under it each part with its spread. */
export interface DecompositionChart extends ChartWords {
  readonly kind: "decomposition";
  readonly unit: Text;
  /** Named once, in the order of stacking; every group has as many parts. */
  readonly parts: readonly {
    readonly id: string;
    readonly name: Text;
    readonly href?: string;
    /** Place of its fill, where charts side by side share parts; else its own in the chart. */
    readonly code?: number;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: Text;
    readonly total: Spread;
    readonly parts: readonly Spread[];
    /** After the date of the data: drawn dashed. */
    readonly projected: boolean;
  }[];
  /** Whether each part is also drawn alone, with its interval. */
  readonly alone: boolean;
  readonly divisor?: number;
}

/** Mean over worlds, median and the bounds of 90 % of them. */
export type Spread = Pick<Part, "mean" | "p5" | "p50" | "p95">;

/** What flows from sources to uses; both sides have the same sum. */
export interface SankeyChart extends ChartWords {
  readonly kind: "sankey";
  readonly unit: Text;
  readonly sources: readonly Part[];
  readonly uses: readonly Part[];
  /** `[source][use]`: means over worlds. */
  readonly flows: readonly (readonly number[])[];
  /** A known quantity drawn to the same scale beside the sum. */
  readonly beside?: { readonly name: Text; readonly value: number; readonly href?: string };
  readonly divisor?: number;
}

/** Which of several limits binds, as shares of worlds by quarter. */
export interface BindingCalendarChart extends ChartWords {
  readonly kind: "binding-calendar";
  readonly panels: readonly {
    readonly id: string;
    readonly name: Text;
    readonly limits: readonly { readonly id: string; readonly name: Text; readonly href?: string }[];
    /** `[limit][quarter]`, 0 to 1; the limits of a quarter add up to 1, or are all 0 where none is known. */
    readonly shares: readonly (readonly number[])[];
  }[];
  /** Last days of the quarters, ISO, ascending. */
  readonly quarters: readonly string[];
  readonly dataDate: string;
}
