import type { Text } from "../catalog/types.ts";
import type { Language } from "../units/index.ts";

/** Whose line it is: decides hue, lightness, dash and marker together, so that no one of them carries the meaning alone. */
export type Side = "us" | "cn" | "deepseek" | "other";

/** A page shows the wide drawing (760 units) or the narrow one (360), never a shrunken one. */
export type ChartWidth = 760 | 360;

export interface ChartOptions {
  readonly language: Language;
  readonly width: ChartWidth;
  /** Unique in the page: names the `<title>` and `<desc>` that describe the drawing. */
  readonly id: string;
}

/** What every chart says about itself. */
export interface ChartWords {
  readonly id: string;
  readonly title: Text;
  /** One or two sentences for a reader who cannot see the drawing. */
  readonly description: Text;
}

/** A measured value; `low` and `high` bound its 90 % interval where the source gives one. */
export interface ObservedPoint {
  readonly date: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly label?: string;
  /** Where the value comes from, relative to the language's root or http(s); shown in the table twin. */
  readonly href?: string;
}

/** Quantiles over the ensemble by date (ISO, ascending); all arrays as long as `dates`. */
export interface FanSeries {
  readonly id: string;
  readonly name: Text;
  readonly side: Side;
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
  readonly p95: readonly number[];
  readonly observed?: readonly ObservedPoint[];
  /** False: only the median and the observations, where bands of several series would cover each other. */
  readonly bands?: boolean;
}

export interface FanChart extends ChartWords {
  readonly kind: "fan";
  /** What the axis counts: "months", "capability index". */
  readonly unit: Text;
  readonly series: readonly FanSeries[];
  /** Last day that the observations cover: solid before, dashed after. */
  readonly dataDate: string;
  readonly scale?: "linear" | "log";
  /** Fixed axis range; what lies outside is cut at the frame. */
  readonly domain?: readonly [number, number];
  readonly referenceLines?: readonly { readonly value: number; readonly label: Text }[];
}

/** Probability (0 to 1) of one event by one date. */
export interface EventProbability {
  /** `2030` or an ISO date. */
  readonly by: string;
  readonly probability: number;
  /** Standard error of the probability over replicates. */
  readonly error: number;
  /** Smallest and largest probability over the structural variants. */
  readonly low: number;
  readonly high: number;
}

export interface EventBarsChart extends ChartWords {
  readonly kind: "event-bars";
  readonly events: readonly {
    readonly id: string;
    readonly name: Text;
    readonly side: Side;
    readonly by: readonly EventProbability[];
  }[];
}

export interface TornadoChart extends ChartWords {
  readonly kind: "tornado";
  readonly unit: Text;
  /** Values are probabilities (0 to 1) and print as per cent. */
  readonly percent?: boolean;
  /** The output with every input as believed. */
  readonly baseline: number;
  readonly drivers: readonly {
    readonly id: string;
    readonly name: Text;
    /** The output where the input is near its 5th and its 95th percentile. */
    readonly atP5: number;
    readonly atP95: number;
    /** The input's own 5th and 95th percentile, as words with unit. */
    readonly p5: Text;
    readonly p95: Text;
    readonly href?: string;
  }[];
}

export interface RatioSeries {
  readonly id: string;
  /** The basis: "FLOP/s", "HBM bandwidth". */
  readonly name: Text;
  readonly dates: readonly string[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  readonly observed?: readonly ObservedPoint[];
}

export interface RatiosChart extends ChartWords {
  readonly kind: "ratios";
  readonly series: readonly RatioSeries[];
  readonly dataDate: string;
}

export interface StackedChannelsChart extends ChartWords {
  readonly kind: "stacked-channels";
  readonly unit: Text;
  readonly dates: readonly string[];
  /** Bottom to top; medians, which need not add up to the median of the total. */
  readonly channels: readonly {
    readonly id: string;
    readonly name: Text;
    readonly values: readonly number[];
  }[];
  readonly dataDate: string;
  /** Divides values before printing, with the unit saying so (1e6: "million"). */
  readonly divisor?: number;
}

export interface DifferencesChart extends ChartWords {
  readonly kind: "differences";
  readonly unit: Text;
  readonly percent?: boolean;
  /** What left and right of zero mean. */
  readonly less: Text;
  readonly more: Text;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Text;
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
    /** Probability that the difference is above zero. */
    readonly above: number;
    readonly href?: string;
  }[];
}

export type Chart =
  | FanChart
  | EventBarsChart
  | TornadoChart
  | RatiosChart
  | StackedChannelsChart
  | DifferencesChart;

export interface TableCell {
  readonly text: string;
  readonly href?: string;
}

/** The same numbers as the drawing, as rows. */
export interface TableTwin {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}
