import type { Parameter, Process, SeriesOverride, Text } from "../catalog/index.ts";
import type { QuantityKind } from "../engine/index.ts";
import type { Solved } from "./explain-inputs.ts";
import type { Instant, Mark } from "./explain-outline.ts";
import type { Reading } from "./explain-reads.ts";
import type { RecordRow } from "./explain-records.ts";
import type { Footing } from "./explain-sources.ts";
import type { Band } from "./statistics.ts";

/** An equation as the model file has it, and typeset as HTML in both languages. */
export interface WrittenEquation {
  readonly written: string;
  readonly typeset: Text;
}

/** A belief as the catalog states it, and what the scenario or the record makes of it. */
export interface ExplainedBelief extends Pick<Parameter, "distribution" | "why" | "structural" | "options"> {
  /** What the scenario puts in its place. */
  readonly override?: Parameter["distribution"] | number;
  /** Solved for in every world, so that a quantity meets the record. */
  readonly solved?: Solved & { readonly rows: readonly RecordRow[] };
}

/** What a series is made of. */
export interface ExplainedSeries {
  readonly from: Readonly<Record<string, unknown>>;
  readonly process?: Pick<Process, "id" | "name" | "type" | "why">;
  readonly rows: readonly RecordRow[];
  /** Ids of the rules that decide it. */
  readonly rules: readonly string[];
  /** What the scenario puts in its place, from the first date given on. */
  readonly override?: SeriesOverride;
}

/** One number of the tree: its values over the worlds, and what it is made of. */
export interface ExplainedNode extends Band {
  readonly element: string;
  readonly name: Text;
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly instant: Instant;
  /** Set where the node stands without its inputs because they are shown elsewhere. */
  readonly mark?: Mark;
  readonly note?: Text;
  readonly equation?: WrittenEquation;
  /** Stocks: their value at the start. */
  readonly initial?: WrittenEquation;
  readonly belief?: ExplainedBelief;
  readonly series?: ExplainedSeries;
  /** Ids of its own sources, those of its inputs apart. */
  readonly sources: readonly string[];
  readonly inputs: readonly ExplainedInput[];
  /** Inputs that the limit of depth leaves out. */
  readonly hidden: number;
}

export interface ExplainedInput {
  readonly reading: Reading;
  /** Share of worlds in which the branch of an IF that reads it is taken at the date; absent where nothing guards it. */
  readonly taken?: number;
  /** Spearman's, over the worlds, of the input with what reads it; NaN where one of them is the same in all worlds, or both are one. */
  readonly rankCorrelation: number;
  readonly node: ExplainedNode;
}

/** A belief and how closely the number goes with it over the worlds (Spearman's rank correlation). */
export interface Companion {
  readonly parameter: string;
  readonly name: Text;
  readonly rankCorrelation: number;
}

/** A number back to its inputs. */
export interface Explanation {
  readonly tree: ExplainedNode;
  /** Beliefs of the whole tree that differ between worlds, the one that goes most closely with the number first. */
  readonly companions: readonly Companion[];
  readonly footing: Footing;
}
