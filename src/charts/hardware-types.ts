import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** A value with the ends of its 80 % interval, where it has one. */
export interface Uncertain {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a chip can do at most at each arithmetic intensity, and what workloads reach. */
export interface RooflineChart extends ChartWords {
  readonly kind: "roofline";
  readonly roofs: readonly {
    readonly id: string;
    readonly name: Text;
    /** Dense FLOP/s. */
    readonly peak: number;
    /** Bytes/s of memory. */
    readonly bandwidth: number;
    readonly href?: string;
  }[];
  /** What the verticals are, in a sentence of the legend. */
  readonly loads: Text;
  readonly workloads: readonly {
    readonly name: Text;
    /** A word or two for its vertical. */
    readonly short: Text;
    /** One point a roof that can hold it. */
    readonly points: readonly {
      readonly roof: string;
      /** FLOP per byte read from memory. */
      readonly intensity: number;
      /** Useful FLOP/s. */
      readonly attained: Uncertain;
    }[];
  }[];
}

export type BindingName = "bandwidth" | "compute" | "communication" | "overhead" | "capacity";

/** What limits a workload at each pair of batch and context, a panel a chip. */
export interface BindingMapChart extends ChartWords {
  readonly kind: "binding-map";
  /** Words of the columns and of the rows: "requests a chip", "context, tokens". */
  readonly across: Text;
  readonly down: Text;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly panels: readonly {
    readonly id: string;
    readonly name: Text;
    /** By row, then by column. */
    readonly cells: readonly (readonly BindingName[])[];
  }[];
}

/** Lines over one quantity on a logarithmic axis, with 80 % bands, points where lines meet, and measurements. */
export interface CurvesChart extends ChartWords {
  readonly kind: "curves";
  readonly across: Text;
  readonly unit: Text;
  readonly scale: "linear" | "log";
  /** Axis range; the range of the values without it. */
  readonly domain?: readonly [number, number];
  readonly series: readonly {
    readonly id: string;
    readonly name: Text;
    readonly points: readonly { readonly x: number; readonly y: Uncertain; readonly words?: Text }[];
    /** What does not depend on the quantity across: a thin dashed line. */
    readonly flat?: boolean;
    /** The interval as two thin lines, where bands of all lines would hide each other. */
    readonly band?: "edges";
  }[];
  /** A level that divides the plot, with its words: "equal". */
  readonly divide?: { readonly value: number; readonly words: Text };
  /** Points on a line that matter, with a drop line to the axis. */
  readonly crossings?: readonly {
    readonly series: string;
    readonly x: number;
    readonly y: number;
    readonly words: Text;
  }[];
  readonly measured?: readonly {
    readonly series: string;
    readonly x: number;
    readonly y: number;
    readonly words: Text;
    readonly href?: string;
  }[];
}
