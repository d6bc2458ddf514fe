import { BUCKETS, type EnsembleResult } from "../ensemble/index.ts";
import { dateOf } from "./question.ts";

/** A fan that ends at its scale: what lies beyond is drawn at the end and counted here. */
export interface Clamped {
  readonly scenario: string;
  readonly output: string;
  /** `nought`: below a log scale, where nothing at all lies as well. */
  readonly beyond: "low" | "high" | "nought";
  /** Share of worlds beyond, in the worst month. */
  readonly share: number;
  /** Last day of that month. */
  readonly date: string;
}

/** A smaller share is not seen in a fan of 90 %. */
const SEEN = 0.005;

/**
 * Fans of which more than one world in two hundred lies beyond the scale in some month from the date of the data on, with
 * the worst month. Before it the record stands beside the fan; at the very start there is no pace to measure a lag by.
 */
export function clampedFans(
  {
    plan,
    scenarios,
  }: Pick<EnsembleResult, "scenarios"> & { plan: Pick<EnsembleResult["plan"], "outputs" | "dataMonth"> },
  start: string,
): Clamped[] {
  return [...scenarios.values()].flatMap(({ id: scenario, histograms }) =>
    plan.outputs.fans.flatMap(({ id: output, scale }, index) =>
      ([0, BUCKETS + 1] as const).flatMap((bucket) => {
        const { share, month } = worstMonth(histograms[index]!, bucket, plan.dataMonth);
        if (!(share > SEEN)) return [];
        const beyond = bucket > 0 ? "high" : scale === "log" ? "nought" : "low";
        return [{ scenario, output, beyond, share, date: dateOf(month, start) }];
      }),
    ),
  );
}

/** The month, from one on, in which the largest share of worlds lies in one bucket; the first of several. */
function worstMonth(histogram: Uint32Array, bucket: number, from: number): { share: number; month: number } {
  const width = BUCKETS + 2;
  let worst = { share: 0, month: from };
  for (let month = from; month * width < histogram.length; month += 1) {
    const counts = histogram.subarray(month * width, (month + 1) * width);
    if (counts[bucket] === 0) continue;
    const share = counts[bucket]! / counts.reduce((sum, count) => sum + count, 0);
    if (share > worst.share) worst = { share, month };
  }
  return worst;
}
