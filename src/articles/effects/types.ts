import type { Text } from "../../catalog/types.ts";
import type { Figure } from "../types.ts";

/** What rules did to the race, on a page of their own. */
export interface EffectsPage {
  /** In the order of the days from which they bind. */
  readonly effects: readonly RuleEffectEntry[];
  /** Ids of rules without which everything comes out the same. */
  readonly idle: readonly string[];
  /** Outputs in the order of the columns. */
  readonly outputs: readonly {
    readonly id: string;
    readonly name: Text;
    /** For the head of a column. */
    readonly short: Text;
    readonly quantity: string;
  }[];
  /** Worlds behind the numbers of this page. */
  readonly worlds: Text;
}

export interface RuleEffectEntry {
  /** Id of the rule. */
  readonly rule: string;
  /** Day from which it binds. */
  readonly date: string;
  /** By output: median and 90 % interval over the worlds, in words. */
  readonly rows: readonly {
    readonly output: string;
    readonly peak: Text;
    readonly settled: Text;
    /** Months to half of the peak, or that there is no effect to speak of. */
    readonly half: Text;
    /** True where there is none to speak of. */
    readonly none: boolean;
    /** Probability that the peak is above zero. */
    readonly positive: Text;
  }[];
  readonly figure: Figure;
}
