import type { Source, Text } from "../catalog/types.ts";
import type { Chart, Language, RuleTimeline, SectorLinks, SpanKind } from "../charts/index.ts";
import type { AccountsPage } from "./accounts/types.ts";
import type { ChipPage } from "./chips/types.ts";
import type { Claim, Verdict } from "./claim-types.ts";
import type { ReadingRow } from "./claims/types.ts";
import type { EffectsPage } from "./effects/types.ts";
import type { EquationEntry, EventEntry, ParameterEntry, SectorEntry } from "./equation-types.ts";
import type { NamedLever } from "./explore/types.ts";
import type { ChipSpeed, HardwareStory, LlmPage } from "./hardware/types.ts";
import type { HindcastPage } from "./hindcast/types.ts";
import type { LabPage } from "./labs/types.ts";
import type { Correction } from "./log/types.ts";
import type { PublishedEstimate } from "./published/types.ts";
import type { OpenQuestion, QuestionPage } from "./questions/types.ts";
import type { RuleChip, RuleEntry } from "./rules/types.ts";
import type { SensitivityPage } from "./sensitivity/types.ts";
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
  /** What is measured, in the middle of a sentence; of a probability, of which event. */
  readonly name?: string;
}

/** Finds what `{{reference|format}}` stands for; undefined when there is no such thing. */
export type Resolver = (
  reference: string,
  language: Language,
  format: string | undefined,
) => LiveValue | undefined;

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
  /** What a reader who looks closer wants to know of the drawing, under it. */
  readonly note?: Text;
  /** The line under the chart: sources, data date, worlds. */
  readonly source: Text;
  /** Which responses were on: stockpiling, Beijing's gate, localisation, distillation. */
  readonly responses?: Text;
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
  /** Place in the source, in English. */
  readonly at?: string;
  /** Of our own arithmetic: how it was found, instead of a place. */
  readonly derived?: Text;
  readonly date: string;
  readonly note?: Text;
}

/** A chip: its page, and its row in the table of all. */
export interface ChipEntry {
  readonly page: ChipPage;
  /** Quantities of the law that may be shown; absent ones show a dash. */
  readonly figures: Readonly<Partial<Record<"tpp" | "performanceDensity" | "memoryBandwidth", LiveText>>>;
  /** Status for export to China at the law date, in a few words, and as it is drawn. */
  readonly status: Text;
  readonly kind: SpanKind;
  /** A chip of China's own. */
  readonly home: boolean;
  /** The rule that decides. */
  readonly rule?: string;
}

/** A link in both languages. */
export interface LiveText {
  readonly text: Text;
  readonly href: string;
  readonly title: Text;
}

/** What may go where by two quantities under the law of one day. */
export interface RegionEntry {
  readonly on: string;
  /** The rule that changed which quantities decide. */
  readonly rule: string;
  readonly figure: Figure;
  /** Chips without a place on it. */
  readonly leftOut: readonly RuleChip[];
}

/** A file of the site: path from its folder (with `/`) and content. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that the pages show; nothing here is computed by them. */
export interface SiteInput {
  /** Scripts of the page on which readers change conditions. */
  readonly exploreFiles: readonly SiteFile[];
  /** Beliefs that readers may change inside the article; without them it has no sliders. */
  readonly articleLevers?: (language: Language) => readonly NamedLever[];
  /** The program of the page on which readers search. */
  readonly searchScript: string;
  readonly edition: Edition;
  readonly question: Question;
  /** The other questions, each with a run of its own. */
  readonly questions: readonly QuestionPage[];
  readonly openQuestions: readonly OpenQuestion[];
  /** Estimates of others beside ours. */
  readonly published: readonly PublishedEstimate[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  /** How each claim's fixed limits stand in this build, by claim id. */
  readonly thresholds: ReadonlyMap<string, ThresholdOutcome>;
  /** Verdicts that numbers decide in this build, by claim id. */
  readonly computed: ReadonlyMap<string, Verdict>;
  /** The article sentence by sentence. */
  readonly reading: readonly ReadingRow[];
  readonly feed: readonly FeedItem[];
  /** Mistakes of ours put right, oldest first. */
  readonly corrections: readonly Correction[];
  readonly resolve: Resolver;
  /** All known references, for "did you mean". */
  readonly references: readonly string[];
  readonly sources: readonly Source[];
  readonly facts: readonly FactEntry[];
  readonly chips: readonly ChipEntry[];
  /** The page about the speed of chips. */
  readonly hardware: HardwareStory;
  readonly accounts: AccountsPage;
  readonly sensitivity: SensitivityPage;
  /** Scores of runs as of earlier dates. */
  readonly hindcast: HindcastPage;
  readonly labs: readonly LabPage[];
  readonly llms: readonly LlmPage[];
  /** What chips make of language models, by chip. */
  readonly chipSpeeds: ReadonlyMap<string, ChipSpeed>;
  readonly parameters: readonly ParameterEntry[];
  readonly equations: readonly EquationEntry[];
  /** In the order of the model. */
  readonly sectors: readonly SectorEntry[];
  readonly sectorLinks?: SectorLinks;
  readonly events: readonly EventEntry[];
  readonly rules: readonly RuleEntry[];
  readonly regions: readonly RegionEntry[];
  /** What each rule did to the race, and how soon. */
  readonly ruleEffects: EffectsPage;
  readonly timeline: RuleTimeline;
  /** Printed under every answer about the law. */
  readonly lawDisclaimer: Text;
}

export type * from "./accounts/types.ts";
export type * from "./claim-types.ts";
export type * from "./claims/types.ts";
export type * from "./effects/types.ts";
export type * from "./equation-types.ts";
export type * from "./labs/types.ts";
export type * from "./log/types.ts";
export type * from "./published/types.ts";
export type * from "./questions/types.ts";
export type * from "./rules/types.ts";
export type * from "./sensitivity/types.ts";
export type { Language };
