import type { Text } from "../catalog/types.ts";

export type QuantityKind = "stock" | "flow" | "auxiliary" | "parameter" | "series" | "output";

/** One quantity of a sector file, as written (subscripts not yet expanded). */
export interface QuantitySource {
  readonly id: string;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly name: Text;
  /** What it stands for, a known approximation, why this form. */
  readonly note?: Text;
  /** Dimension names, or one named set of pairs. Empty for a scalar. */
  readonly by: readonly string[];
  /** One equation for every element, or one per element key ("us", "deepseek,legal"); stocks: their rate of change. */
  readonly equation?: string | Readonly<Record<string, string>>;
  /** Stocks only: the value at the start, same forms as `equation`. */
  readonly initial?: string | Readonly<Record<string, string>>;
  /** Series only: where `prepare` takes it from (opaque to the engine), and how to read between months. */
  readonly from?: Readonly<Record<string, unknown>>;
  readonly interpolation?: "step" | "linear";
  readonly sources: readonly string[];
  readonly sector: string;
  /** `model/supply.yaml:12:3` */
  readonly where: string;
  /** Places of the equations by `equation`, `initial`, `equation.us`, ...; without them faults name the quantity's place. */
  readonly places?: Readonly<Record<string, EquationPlace>>;
}

/** Where an equation's first character stands, and the file's text from there on, so that faults name a column. */
export interface EquationPlace {
  readonly where: string;
  readonly written?: string;
  /** How the equation is found in that file, when not as `quantities.<id>.equation`: `equations.<id>` of a scenario. */
  readonly path?: string;
}

/** A named table for `LOOKUP(id, x)`: linear between its points, flat outside. XMILE calls it a graphical function. */
export interface Table {
  readonly id: string;
  readonly name: Text;
  /** Units of the points' two numbers. */
  readonly x: string;
  readonly y: string;
  /** `[x, y]`, x rising; at least two. */
  readonly points: readonly (readonly [number, number])[];
  readonly sources: readonly string[];
  readonly sector: string;
  readonly where: string;
}

export interface ModelSource {
  readonly start: string;
  readonly end: string;
  /** Step in months; its inverse is a whole number. */
  readonly step: number;
  readonly dimensions: Readonly<Record<string, readonly { readonly id: string; readonly name: Text }[]>>;
  /** Named sets of existing pairs: `holding: [[us, bought], [deepseek, legal]]`. */
  readonly sets: Readonly<
    Record<string, { readonly of: readonly string[]; readonly pairs: readonly (readonly string[])[] }>
  >;
  readonly sectors: readonly { readonly id: string; readonly name: Text }[];
  readonly quantities: readonly QuantitySource[];
  readonly tables?: readonly Table[];
}

/** Worlds computed together. */
export interface Block {
  readonly worlds: number;
  /** In the order of `CompiledModel.parameters`; each `worlds` long. */
  readonly parameters: readonly Float64Array[];
  /** In the order of `CompiledModel.series`; either `months + 1` values shared by all worlds, or `(months + 1) * worlds` laid out `[month][world]`. */
  readonly series: readonly Float64Array[];
}
