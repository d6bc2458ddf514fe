import type { Text } from "../catalog/types.ts";
import type { ChartWords } from "./types.ts";

/** How often what came lay within the central intervals of forecasts: on the diagonal as often as it should. */
export interface CalibrationChart extends ChartWords {
  readonly kind: "calibration";
  readonly series: readonly {
    readonly id: string;
    readonly name: Text;
    /** Observations behind every point. */
    readonly n: number;
    /** Level of the interval and share of observations within, both from 0 to 1, levels rising. */
    readonly points: readonly { readonly level: number; readonly within: number }[];
  }[];
}
