import type { DistributionSpec, RuleDays, Scenario, Text } from "../../catalog/types.ts";
import type { FanChart, ObservedPoint, Side } from "../../charts/types.ts";
import type { Language } from "../../units/index.ts";
import type { ExploreWords } from "./words.ts";

/** What the program of the page is given, in one language: beside it stand the engine and the plan. */
export interface ExploreData {
  readonly language: Language;
  readonly words: ExploreWords;
  readonly question: string;
  readonly title: string;
  /** Month 0 of the run, YYYY-MM, and whole months of it. */
  readonly start: string;
  readonly months: number;
  /** Last day of the record. */
  readonly dataDate: string;
  readonly version: string;
  readonly runHash: string;
  readonly published: string;
  /** Worlds of the whole plan. */
  readonly worlds: number;
  /** Fans and events of the plan, in its order. */
  readonly fans: readonly string[];
  readonly events: readonly string[];
  /** The first is the one that others are compared with. */
  readonly scenarios: readonly ScenarioChoice[];
  /** Those of them that the article computes. */
  readonly inQuestion: readonly string[];
  readonly groups: readonly LeverGroup[];
  readonly levers: Readonly<Record<string, Lever>>;
  readonly rules: readonly RuleLever[];
  readonly law: LawPack;
  readonly views: readonly View[];
  readonly summary: Summary;
  readonly article?: ArticlePart;
  /** The published answer in one sentence. */
  readonly answer: string;
  /** The event that the answer in one sentence tells. */
  readonly headline: { readonly id: string; readonly name: Text; readonly by: string };
  /** Switches of the model and their values: the sentence tells the range of the probability over them. */
  readonly structures: Readonly<Record<string, readonly number[]>>;
}

/** What readers may change inside the article, and the figure that follows. */
export interface ArticlePart {
  readonly levers: readonly string[];
  /** The figure above the text, of its quantiles the median only; its one series is a fan of the plan. */
  readonly chart: FanChart;
  /** The published probability of the headline's event. */
  readonly probability: number;
  /** First month shown, YYYY-MM. */
  readonly from: string;
}

/** A scenario to start from: what it sets in the model of the first one. */
export interface ScenarioChoice {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly rules: Scenario["rules"];
  readonly overrides: Readonly<Record<string, number | DistributionSpec>>;
  /** It has equations of its own: its model is a script of its own, `additionPath`. */
  readonly addition: boolean;
  /** Monthly values of the series that it sets and that differ from those of the first. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** Series that the scenario sets itself: rules do not touch them. */
  readonly fixed: readonly string[];
  /** What its file says of beliefs, series and equations. */
  readonly written: Required<Pick<Scenario, "parameters" | "series" | "equations">>;
}

export interface LeverGroup {
  readonly id: string;
  readonly name: string;
  /** Closed until it is opened or searched. */
  readonly rest: boolean;
  readonly levers: readonly string[];
  /** Words that stand before a lever and those after it, by the lever's id. */
  readonly heads?: Readonly<Record<string, string>>;
  /** What comes of these levers, told below them. */
  readonly told?: { readonly name: string; readonly amounts: readonly GroupAmount[] };
}

/** An amount of chips a year by a column of the world table. */
export interface GroupAmount {
  readonly name: string;
  /** `cutdown_flow@66`. */
  readonly column: string;
  /** What a value of the column is multiplied by to give thousands a year. */
  readonly factor: number;
}

/** A belief with its id, as the article shows it before any script has run. */
export type NamedLever = Lever & { readonly id: string };

/** A belief that a reader may fix. */
export interface Lever {
  readonly name: string;
  readonly unit: string;
  /** How the number is written where its unit alone would say little. */
  readonly written?: Written;
  /** One line that says what it is. */
  readonly about?: string;
  /** It is no belief: it sets series of the model. */
  readonly sets?: SeriesSetting;
  /** 1st, 50th and 99th percentile of what we believe. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The slider moves by ratios. */
  readonly log?: boolean;
  /** Of a structural switch: its values in words. */
  readonly options?: readonly { readonly value: number; readonly name: string }[];
}

/**
 * Parts of a whole in per cents; multiples of something; exponents; standard deviations; logarithms a year as what they
 * make of an amount within a year, and, of what falls, by how much it falls; chances a month in per cents.
 */
export type Written = "share" | "factor" | "exponent" | "deviation" | "growth" | "fall" | "rate";

/** Series of the model that a lever sets from a month on, as the file of a scenario would. */
export interface SeriesSetting {
  /** Series to the number it takes, or to the lever's own value. */
  readonly series: Readonly<Record<string, number | "value">>;
  /** YYYY-MM. */
  readonly from: string;
  /** Through these quantities alone the series act: where a scenario rewrites one, the lever does nothing. */
  readonly through: readonly string[];
  /** Page about it. */
  readonly href: string;
}

/** A rule that decides what the model lets through. */
export interface RuleLever {
  readonly id: string;
  readonly name: string;
  readonly days: RuleDays & { readonly announced: string; readonly effective: string };
  /** By how many months it may be moved at most: it must begin before it ends. */
  readonly latest: number;
}

/** What a page needs to ask the law: rules without their texts, and the chips of the race. */
export interface LawPack {
  readonly book: unknown;
  readonly chips: readonly unknown[];
  /** Series of the model that the law decides, and how. */
  readonly series: readonly { readonly name: string; readonly from: Readonly<Record<string, unknown>> }[];
}

/** A chart with the quantities that it can show. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly ViewChoice[];
}

export interface ViewChoice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly scale: "linear" | "log";
  /** First month shown, YYYY-MM. */
  readonly from: string;
  readonly domain?: readonly [number, number];
  /** Of an index without a nought that means anything: the axis runs between multiples of this around what is drawn. */
  readonly round?: number;
  readonly divide?: {
    readonly value: number;
    readonly above: string;
    readonly below: string;
    readonly at: "left" | "right";
  };
  readonly series: readonly {
    /** Element of the model; a fan of the plan. */
    readonly fan: string;
    readonly name: string;
    readonly side: Side;
    readonly observed: readonly ObservedPoint[];
  }[];
}

/** The numbers above the charts. */
export interface Summary {
  readonly events: readonly {
    readonly id: string;
    readonly name: string;
    readonly by: string;
    /** Where it is defined. */
    readonly href: string;
    /** The published probability. */
    readonly article?: number;
  }[];
  readonly columns: readonly SummaryColumn[];
}

/** A column of the world table, `lag_match@84`. */
export interface SummaryColumn {
  readonly column: string;
  readonly fan: string;
  readonly month: number;
  readonly name: string;
  readonly unit: string;
  readonly href: string;
  /** The published median and the ends of its 90% interval. */
  readonly article?: readonly [number, number, number];
  /** Of a quantity that is counted in several ways: the view whose choice decides, and the choice that this one is. */
  readonly way?: { readonly view: string; readonly choice: string };
}
