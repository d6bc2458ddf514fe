import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** What a rule changed, month by month since it binds: a panel an output, each on a scale of its own. */
export interface ImpulseChart extends ChartWords {
  readonly kind: "impulse";
  readonly panels: readonly ImpulsePanel[];
  /** Months from the day of the rule to the last day of the data: solid before, dashed after. */
  readonly dataMonth: number;
}

/** Quantiles over the ensemble by month; all arrays as long as `months`. */
export interface ImpulsePanel {
  readonly id: string;
  readonly name: Text;
  /** Values are shares (0.1 is 10 %) of what there would be without the rule; otherwise `unit` says what they count. */
  readonly percent: boolean;
  readonly unit: Text;
  /** Months since the rule binds, rising; below zero before it. */
  readonly months: readonly number[];
  readonly p5: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
  readonly p95: readonly number[];
  /** Median of the months until half of the peak is reached; absent where there is no effect to speak of. */
  readonly half?: number;
  readonly href?: string;
}
