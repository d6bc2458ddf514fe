import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** A share of variance, 0 to 1, with the ends of its 90 % interval (NaN where none is known). */
export interface ShownShareOf {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What inputs explain of an output's variance, alone and in all. */
export interface SobolChart extends ChartWords {
  readonly kind: "sobol";
  readonly unit: Text;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Text;
    readonly first: ShownShareOf;
    /** Absent where it was not computed. */
    readonly total?: ShownShareOf;
    readonly href?: string;
  }[];
}

/** Ranges of inputs in which something comes more often, as parts of what is believed of each. */
export interface BoxesChart extends ChartWords {
  readonly kind: "boxes";
  readonly boxes: readonly {
    readonly id: string;
    /** "54% instead of 27%". */
    readonly name: Text;
    readonly rows: readonly {
      readonly id: string;
      readonly name: Text;
      /** Shares of the input's distribution below and above the range. */
      readonly below: number;
      readonly above: number;
      /** The range in words with unit. */
      readonly range: Text;
      readonly href?: string;
    }[];
  }[];
}
