import type { Text } from "../../catalog/types.ts";
import type { Language } from "../../units/index.ts";

/** One input of the deterministic core: a number, or values for the months 0, 1, 2, ... */
export interface CoreValue {
  readonly value?: number;
  readonly values?: Float64Array;
  /** Where it comes from: of what distribution the median, which process, which source. */
  readonly doc?: Text;
}

/** What stands for the distributions and series of a model in its one deterministic run. */
export interface CoreInputs {
  /** By element name, every parameter. */
  readonly parameters: ReadonlyMap<string, CoreValue>;
  /** By element name, every series, and every FIRST_REACHED that was split off. */
  readonly series: ReadonlyMap<string, CoreValue>;
  /** Equations as written in the model, by quantity id, where XMILE words them otherwise. */
  readonly written: ReadonlyMap<string, Text>;
  /** Language of the words that come first. */
  readonly language: Language;
}
