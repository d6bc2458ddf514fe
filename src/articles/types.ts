import type { Chip, Parameter, Source, Text } from "../catalog/types.ts";
import type { CausalDiagram, Chart, DistributionStrip, Language, SectorLinks } from "../charts/index.ts";
import type { Expression } from "../engine/index.ts";
import type { ThresholdOutcome } from "./thresholds.ts";

export type ValueKind = "result" | "fact" | "observation" | "parameter" | "date" | "count";

/** A number as a reader meets it: words that are a link. */
export interface LiveValue {
  /** The number with its unit, in the page's language: `4,0 ТБ/с`. */
  readonly text: string;
  /** Relative to the language's root (`sources.html#chip.h20.hbm_bandwidth`), or http(s). */
  readonly href: string;
  /** Shown on hover and focus: value, 90 % interval, unit, source, date; lines split by `\n`. */
  readonly title: string;
  readonly kind: ValueKind;
}

/** Finds what `{{reference|format}}` stands for; undefined when there is no such thing. */
export type Resolver = (
  reference: string,
  language: Language,
  format: string | undefined,
) => LiveValue | undefined;

export type Verdict = "holds" | "mostly" | "mixed" | "weak" | "outdated" | "open";

/** What the article did with the claim; the ledger shows them in this order. */
export type ClaimKind = "right" | "error" | "outdated" | "omitted";

/** What speaks for or against a claim, and where it is read. */
export interface Evidence {
  readonly source: string;
  readonly text: Text;
}

/** Limits on a number that were fixed when the verdict was written; `low...` and `high...` bound its 90 % interval. */
export interface ThresholdCheck {
  readonly reference: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly lowAtMost?: number;
  readonly highAtLeast?: number;
}

/** One claim of the article, as checked. Texts but the title are Markdown with live values. */
export interface Claim {
  readonly id: string;
  /** The article itself, or the source that it probably follows. */
  readonly from: "article" | "source";
  /** Absent where there is nothing to correct and no settled verdict. */
  readonly kind?: ClaimKind;
  readonly title: Text;
  /** The claim in our words, never a copy. */
  readonly claim: Text;
  /** How sure the article was: "asserted", "possibly". */
  readonly modality: Text;
  readonly verdict: Verdict;
  /** The finding in one or two sentences, with its conditions. */
  readonly verdictText: Text;
  /** What is measured to check it. */
  readonly quantity: Text;
  /** Corrections that do not decide the verdict. */
  readonly notes: readonly { readonly kind: ClaimKind; readonly text: Text }[];
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly threshold: {
    readonly date: string;
    readonly text: Text;
    readonly checks: readonly ThresholdCheck[];
  };
  readonly wouldChangeIf: Text;
  /** ISO dates of the last and the next check. */
  readonly checked: string;
  readonly nextCheck: string;
  /** Model quantities that compute the same thing. */
  readonly equations: readonly string[];
  /** File and line, for faults in its texts. */
  readonly where: string;
}

export type FeedKind = "question" | "claim" | "revision";

/** One numbered headline of "New on the site"; its number is never used again. */
export interface FeedItem {
  readonly id: number;
  readonly kind: FeedKind;
  /** The question or claim it is about; a revision: the question it revises. */
  readonly of: string;
  readonly date: string;
  readonly headline: Text;
  /** Revisions: what moved, and why (Markdown with live values). */
  readonly text?: Text;
  readonly where: string;
}

/** A chart with the words around it. Texts are Markdown with live values. */
export interface Figure {
  readonly id: string;
  readonly chart: Chart;
  readonly caption: Text;
  /** The line under the chart: sources, data date, worlds. */
  readonly source: Text;
  /** Which responses were on: stockpiling, Beijing's gate, localisation, distillation. */
  readonly responses?: Text;
}

export interface Correction {
  readonly date: string;
  readonly text: Text;
}

export interface Question {
  readonly id: string;
  readonly headline: Text;
  /** The answer in one sentence with its interval (Markdown with live values). */
  readonly lede: Text;
  readonly illustration: { readonly figure: string; readonly alt: Text; readonly caption: Text };
  readonly body: Text;
  /** Path of each body file, for faults. */
  readonly files: Text;
  readonly wouldChange: readonly Text[];
  readonly excluded: readonly Text[];
  readonly corrections: readonly Correction[];
  /** Source ids listed under the article. */
  readonly sources: readonly string[];
}

/** What identifies this publication and the run behind it. Dates are ISO. */
export interface Edition {
  readonly version: string;
  readonly published: string;
  readonly dataDate: string;
  readonly lawDate: string;
  readonly worlds: number;
  readonly seed: string;
  readonly runHash: string;
  readonly modelHash: string;
  readonly catalogHash: string;
}

/** A sourced number with the reference that texts use for it, which is also its anchor on the sources page. */
export interface FactEntry {
  readonly reference: string;
  readonly name: Text;
  /** Value with unit. */
  readonly value: Text;
  readonly source: string;
  readonly at?: string;
  readonly date: string;
  readonly note?: Text;
}

export interface ChipEntry {
  readonly chip: Chip;
  /** Values of the table's columns, by fact name; absent ones show a dash. */
  readonly facts: Readonly<Record<string, LiveText>>;
  /** Total processing performance and performance density, computed. */
  readonly tpp?: LiveText;
  readonly performanceDensity?: LiveText;
  /** Status for export to China at the law date, in words. */
  readonly status: Text;
  /** The rule that decides, on the rules page. */
  readonly rule?: string;
}

/** A link in both languages. */
export interface LiveText {
  readonly text: Text;
  readonly href: string;
  readonly title: Text;
}

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
  /** Its shape, small. */
  readonly strip?: DistributionStrip;
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
    readonly values: readonly { readonly median: Text; readonly interval?: Text }[];
  }[];
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
}

/** What stands above the entries of a sector on the page of equations. */
export interface SectorEntry {
  readonly id: string;
  readonly name: Text;
  readonly diagram: CausalDiagram;
}

export interface RuleEntry {
  readonly id: string;
  readonly name: Text;
  readonly announced?: string;
  /** From when it takes effect. */
  readonly effective: string;
  /** From when it must be obeyed, where that is later. */
  readonly compliance?: string;
  /** First day on which it no longer binds; not later than it was to bind: it never did. */
  readonly ended?: string;
  readonly suspended?: readonly { readonly from: string; readonly until: string }[];
  /** Whether the model reads it; others are context. */
  readonly modelled?: boolean;
  readonly text: Text;
  /** Legal citation: "90 FR 1234". */
  readonly citation?: string;
  readonly source: string;
}

/** Everything that the pages show; nothing here is computed by them. */
export interface SiteInput {
  readonly edition: Edition;
  readonly question: Question;
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** How each claim's fixed limits stand in this build, by claim id. */
  readonly thresholds: ReadonlyMap<string, ThresholdOutcome>;
  readonly feed: readonly FeedItem[];
  readonly resolve: Resolver;
  /** All known references, for "did you mean". */
  readonly references: readonly string[];
  readonly sources: readonly Source[];
  readonly facts: readonly FactEntry[];
  readonly chips: readonly ChipEntry[];
  readonly parameters: readonly ParameterEntry[];
  readonly equations: readonly EquationEntry[];
  /** Words of the elements of the model's dimensions, by id. */
  readonly elements: ReadonlyMap<string, Text>;
  /** In the order of the model. */
  readonly sectors: readonly SectorEntry[];
  readonly sectorLinks?: SectorLinks;
  readonly events: readonly EventEntry[];
  readonly rules: readonly RuleEntry[];
}

export type { Language };
