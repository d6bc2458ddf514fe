import { type Band, band, estimate, type Replication } from "./statistics.ts";

/** A scenario against the reference, world by world: the same draws on both sides. */
export interface Difference extends Band {
  readonly scenario: string;
  readonly against: string;
  readonly output: string;
  readonly date: string;
  /** Probability that the difference is above zero. */
  readonly positive: number;
  readonly positiveMcse: number;
}

/** One column of the world table in a scenario less the same in another: its band, and how often it is above zero. */
export function differenceOf(
  ours: Float64Array,
  theirs: Float64Array,
  replication: Replication,
): Band & Pick<Difference, "positive" | "positiveMcse"> {
  const apart = new Float64Array(ours.length);
  for (let world = 0; world < apart.length; world += 1) apart[world] = ours[world]! - theirs[world]!;
  const { value, mcse } = estimate(apart, replication, shareAbove);
  return { ...band(apart, replication), positive: value, positiveMcse: mcse };
}

function shareAbove(differences: Float64Array): number {
  let [above, all] = [0, 0];
  for (let at = 0; at < differences.length; at += 1) {
    const value = differences[at]!;
    if (Number.isNaN(value)) continue;
    all += 1;
    if (value > 0) above += 1;
  }
  return above / all;
}
