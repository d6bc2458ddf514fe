import type { Text } from "../catalog/types.ts";
import type { RegionKind } from "../rules/index.ts";
import type { ChartWords, Side } from "./types.ts";

/** A stretch of an item, ISO days; without `until` it goes on. */
export interface TimelineSpan {
  readonly from: string;
  readonly until?: string;
  /** Of a rule: announced only, binding, suspended. Of a chip: what a delivery needs, or that it has not to be imported. */
  readonly kind: "pending" | "binding" | "paused" | RegionKind | "home";
}

/** A rule or a chip on the line of time. */
export interface TimelineItem {
  readonly id: string;
  /** As short as it can be told. */
  readonly words: Text;
  /** Relative to the page. */
  readonly href: string;
  readonly side: Side;
  /** A point in a lane of bars: what it is about goes on for good. */
  readonly point?: boolean;
  /** In order of time. */
  readonly spans: readonly TimelineSpan[];
}

export interface TimelineLane {
  readonly id: string;
  readonly name: Text;
  /** Bars as long as things last, or points where most of a lane goes on for good. */
  readonly drawn: "bars" | "points";
  readonly items: readonly TimelineItem[];
}

/** Rules and chips along time, in lanes. */
export interface RuleTimeline extends ChartWords {
  /** First and last day of the axis. */
  readonly from: string;
  readonly until: string;
  /** The day to which the law is known. */
  readonly today: string;
  readonly todayWords: Text;
  readonly lanes: readonly TimelineLane[];
}
