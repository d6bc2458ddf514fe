import type { Fault } from "../units/index.ts";
import type { Budget } from "./budget.ts";
import type { Expression } from "./language/ast.ts";
import type { Program } from "./program.ts";
import type { QuantitySource } from "./types.ts";

/** A quantity as compiled: its words, its elements, what it reads. */
export interface CompiledQuantity {
  readonly id: string;
  readonly source: QuantitySource;
  /** Dimension of each subscript. */
  readonly axes: readonly string[];
  /** `price[us]`, `price[cn]`; a scalar's own id. */
  readonly elementNames: readonly string[];
  /** Ids that its equations and initial values read, in order of appearance. */
  readonly inputs: readonly string[];
  /** Parsed equations by key: "" when one serves all elements. */
  readonly equations: Readonly<Record<string, Expression>>;
  readonly initials: Readonly<Record<string, Expression>>;
}

/** One monthly series that `prepare` must supply. */
export interface CompiledSeries {
  /** Element name, `allowed[us]`. */
  readonly name: string;
  readonly id: string;
  readonly element: readonly string[];
  readonly interpolation: "step" | "linear";
  readonly from?: Readonly<Record<string, unknown>>;
}

export interface CompiledModel {
  readonly start: string;
  readonly end: string;
  /** Whole months from start to end: values are given for months 0 to `months`. */
  readonly months: number;
  readonly step: number;
  readonly quantities: readonly CompiledQuantity[];
  /** Element names in the order of `Block.parameters`. */
  readonly parameters: readonly string[];
  /** In the order of `Block.series`. */
  readonly series: readonly CompiledSeries[];
  /** Number of every element in the program, by name. */
  readonly slots: Readonly<Record<string, number>>;
  readonly program: Program;
  readonly budget: Budget;
  /** Quantities that nothing reads and that are no outputs. */
  readonly warnings: readonly Fault[];
  /** SHA-256 of the program and of the names of its inputs and slots. */
  readonly hash: string;
  /** The number of an element, for `run`. @throws InputError for an unknown name, with a suggestion */
  find(name: string): number;
  /** Ids that a quantity's equations read. @throws InputError for an unknown id */
  inputsOf(id: string): readonly string[];
}
