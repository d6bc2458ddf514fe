import type { Text } from "../catalog/types.ts";
import type { Language } from "../units/index.ts";
import type {
  BindingCalendarChart,
  DecompositionChart,
  SankeyChart,
  WaterfallChart,
} from "./account-types.ts";
import type { CalibrationChart } from "./calibration-types.ts";
import type { BindingMapChart, CurvesChart, RooflineChart } from "./hardware-types.ts";
import type { ImpulseChart } from "./impulse-types.ts";
import type { RegionChart } from "./region-types.ts";
import type { BoxesChart, SobolChart } from "./sensitivity-types.ts";

/** Whose line it is: decides hue, lightness, dash and marker together, so that no one of them carries the meaning alone. */
export type Side = "us" | "cn" | "deepseek" | "other";

/** A page shows the wide drawing (760 units) or the narrow one (360), never a shrunken one. */
export type ChartWidth = 760 | 360;

export interface ChartOptions {
  readonly language: Language;
  readonly width: ChartWidth;
  /** Unique in the page: names the `<title>` and `<desc>` that describe the drawing. */
  readonly id: string;
  /** Whether the pointer is told numbers along a wide fan; left out where it is drawn anew while something moves. */
  readonly readings?: boolean;
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
  /** The value is a lower bound, and the table says so. */
  readonly atLeast?: boolean;
  /** Its label is written in the drawing too. */
  readonly named?: boolean;
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
  /** `one`: 90 % only; `none`: only the median and the observations. All of 50, 80 and 90 % without it. */
  readonly bands?: "one" | "none";
  /** Values hold from their date to the next: drawn as steps. */
  readonly steps?: boolean;
  /** A record that holds between its dates is drawn as heavy steps over a thin median of the past, with `label` of each point that is `named`. */
  readonly observedAs?: "dots" | "steps";
  /** What did not happen: dashed before the date of the data too. */
  readonly whatIf?: boolean;
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
  /** A value that divides the plot, with words for either side of it, at the left or the right end. */
  readonly divide?: {
    readonly value: number;
    readonly above: Text;
    readonly below: Text;
    readonly at: "left" | "right";
  };
  /** Words in the plot above a date, at a value. */
  readonly notes?: readonly { readonly date: string; readonly value: number; readonly words: Text }[];
  /** Head of the column of the table that names the observations; "What was released" without it. */
  readonly recordHead?: Text;
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

/** The same quantity of several parties, or of one: a fan each in panels of one scale. */
export interface FanPanelsChart extends ChartWords {
  readonly kind: "fan-panels";
  readonly unit: Text;
  /** The name of a lone panel is not drawn: the title has it. */
  readonly panels: readonly FanSeries[];
  readonly dataDate: string;
  readonly scale: "linear" | "log";
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
    /** Standard error of the difference between the two. */
    readonly mcse: number;
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
  /** What the axis counts, with its scale in words. */
  readonly unit: Text;
  readonly series: readonly RatioSeries[];
  readonly dataDate: string;
}

export interface ChannelsChart extends ChartWords {
  readonly kind: "channels";
  readonly unit: Text;
  /** Parts of a stock, each in a panel of its own: medians do not add up. */
  readonly channels: readonly {
    readonly id: string;
    readonly name: Text;
    /** `other` for what stands beside the stock instead of in it. */
    readonly side: Side;
    readonly dates: readonly string[];
    readonly p5: readonly number[];
    readonly p50: readonly number[];
    readonly p95: readonly number[];
  }[];
  readonly dataDate: string;
  /** Divides values before printing, with the unit saying so (1e6: "million"). */
  readonly divisor?: number;
}

/** A record alone, on a logarithmic axis, with dated events as flags. */
export interface RecordChart extends ChartWords {
  readonly kind: "record";
  readonly unit: Text;
  readonly series: readonly {
    readonly id: string;
    readonly name: Text;
    readonly side: Side;
    readonly points: readonly ObservedPoint[];
  }[];
  readonly flags: readonly { readonly date: string; readonly words: Text }[];
}

export interface DifferencesChart extends ChartWords {
  readonly kind: "differences";
  readonly unit: Text;
  readonly percent?: boolean;
  /** What left and right of zero mean. */
  readonly less: Text;
  readonly more: Text;
  /** Head of the column of probabilities: "chance of at least one month longer". */
  readonly beyond: Text;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Text;
    readonly p5: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p95: number;
    /** Probability of a difference as large as the column's head says. */
    readonly beyond: number;
    readonly href?: string;
  }[];
}

export type Chart =
  | FanChart
  | FanPanelsChart
  | EventBarsChart
  | TornadoChart
  | RatiosChart
  | ChannelsChart
  | RecordChart
  | RegionChart
  | DifferencesChart
  | RooflineChart
  | BindingMapChart
  | CurvesChart
  | SobolChart
  | BoxesChart
  | WaterfallChart
  | DecompositionChart
  | SankeyChart
  | BindingCalendarChart
  | CalibrationChart
  | ImpulseChart;

export interface TableCell {
  readonly text: string;
  readonly href?: string;
}

/** The same numbers as the drawing, as rows. */
export interface TableTwin {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  /** A second table with what was observed, where the first holds what was computed. */
  readonly record?: TableTwin;
}
