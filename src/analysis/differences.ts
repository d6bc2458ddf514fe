import type { EnsembleResult } from "../ensemble/index.ts";
import { type Band, band, estimate, type Replication, share } from "./statistics.ts";

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

/** The difference of one column of the world table between two scenarios. */
export function differenceOf(
  result: EnsembleResult,
  what: { scenario: string; against: string; output: string; date: string; month: number },
  replication: Replication,
): Difference {
  const column = `${what.output}@${what.month}`;
  const ours = result.scenarios.get(what.scenario)!.table.get(column)!;
  const theirs = result.scenarios.get(what.against)!.table.get(column)!;
  const apart = ours.map((value, world) => value - theirs[world]!);
  const positive = estimate(apart, replication, (part) => share(part, (value) => value > 0));
  const { scenario, against, output, date } = what;
  return {
    scenario,
    against,
    output,
    date,
    ...band(apart, replication),
    positive: positive.value,
    positiveMcse: positive.mcse,
  };
}
