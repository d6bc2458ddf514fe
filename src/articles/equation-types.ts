import type { Parameter, Text } from "../catalog/types.ts";
import type { CausalDiagram, DistributionStrip } from "../charts/index.ts";
import type { Expression } from "../engine/index.ts";
import type { RunNumber } from "./run-numbers.ts";
import type { Figure } from "./types.ts";

export interface ParameterEntry {
  readonly parameter: Parameter;
  /** The distribution in words: "lognormal". */
  readonly distribution: Text;
  /** Quantiles with unit. */
  readonly p5: Text;
  readonly p50: Text;
  readonly p95: Text;
  /** Of a choice between a few values: each with its probability, instead of the quantiles. */
  readonly options?: readonly { readonly value: Text; readonly weight: Text }[];
  /** The part of the model that draws it. */
  readonly sector?: Text;
  /** It has a control on the page on which readers change conditions. */
  readonly changeable?: boolean;
  /** Its shape, small. */
  readonly strip?: DistributionStrip;
  /** Earlier versions, for hindcasts up to the month. */
  readonly before?: readonly {
    readonly until: string;
    readonly p5: Text;
    readonly p50: Text;
    readonly p95: Text;
    readonly why: Text;
    readonly sources: readonly string[];
  }[];
}

/** One equation of a quantity: of all its elements, or of those that its key names. */
export interface FormulaEntry {
  /** As the model writes it: `us`, `deepseek,legal`; empty where one equation serves all. */
  readonly key: string;
  /** Words of the key. */
  readonly element?: Text;
  readonly written: string;
  readonly expression: Expression;
}

/** What the ensemble gave for a quantity. */
export interface EquationGraph {
  readonly figure: Figure;
  /** Median and 90 % interval of each element at a few dates, in the unit; a scalar is one row without a name. */
  readonly dates: readonly string[];
  readonly rows: readonly {
    readonly name?: Text;
    /** Taken over all worlds of the run; else over the first of them, as the figure is. */
    readonly whole: boolean;
    readonly values: readonly { readonly median: Text; readonly interval?: Text }[];
  }[];
  /** How many worlds there are, and how many of them the figure shows, as numbers to print. */
  readonly worlds: { readonly whole: Text; readonly traced: Text };
}

export interface EquationEntry {
  readonly id: string;
  readonly name: Text;
  /** The name without its remarks, for formulas and diagrams; no two quantities share it. */
  readonly short: Text;
  readonly unit: string;
  readonly kind: string;
  /** Id and words of the sector. */
  readonly sectorId: string;
  readonly sector: Text;
  /** Words of its elements by id: `us` is a country or its laboratories. */
  readonly elements: ReadonlyMap<string, Text>;
  /** Empty for what has no equation. */
  readonly formulas: readonly FormulaEntry[];
  readonly initials: readonly FormulaEntry[];
  readonly note?: Text;
  /** Of a series: where its values come from (Markdown with links). */
  readonly origin?: Text;
  /** Ids of quantities and beliefs that it reads, itself apart. */
  readonly inputs: readonly string[];
  readonly sources: readonly string[];
  readonly graph?: EquationGraph;
  /** Numbers of it that texts take from other scenarios, differences and growth. */
  readonly numbers?: readonly RunNumber[];
}

/** An event of the answer: what exactly counts, and how likely it is. */
export interface EventEntry {
  readonly id: string;
  readonly name: Text;
  /** What is measured, who must lead whom, by how much and for how long. */
  readonly definition: readonly { readonly name: Text; readonly words: Text }[];
  /** The quantity that must exceed the margin. */
  readonly quantity: string;
  /** One row a scenario, one cell a date: the reference of the probability. */
  readonly by: readonly string[];
  readonly rows: readonly { readonly scenario: Text; readonly references: readonly string[] }[];
  /** How it hangs on the structure of the model; absent where the model has no variants. */
  readonly variants?: EventVariants;
}

/** The probability of an event by one date in each variant of the model, in the first scenario. */
export interface EventVariants {
  readonly by: string;
  /** Of the probability whose range over the variants this is. */
  readonly reference: string;
  /** One row an answer to a question about structure; those of one question stand together. */
  readonly rows: readonly {
    readonly parameter: string;
    readonly question: Text;
    readonly option: Text;
    readonly probability: Text;
  }[];
}

/** What stands above the entries of a sector on the page of equations. */
export interface SectorEntry {
  readonly id: string;
  readonly name: Text;
  readonly diagram: CausalDiagram;
}
