import { type Replication, standardError } from "./statistics.ts";

/** An event in a scenario against the same event in the reference, world by world: the same draws on both sides. */
export interface EventDifference {
  readonly scenario: string;
  readonly against: string;
  readonly event: string;
  readonly by: string;
  /** Probability in the scenario less that in the reference, over the worlds of the table that failed in neither. */
  readonly difference: number;
  readonly mcse: number;
  /** Share of worlds in which it comes true in both, in the scenario alone, in the reference alone. */
  readonly both: number;
  readonly onlyScenario: number;
  readonly onlyAgainst: number;
}

/** Months in which an event came true in both scenarios (Infinity: never; NaN: the world failed), world by world. */
export interface PairedEvent {
  readonly ours: Float64Array;
  readonly theirs: Float64Array;
  readonly month: number;
}

/** How often an event comes true by a month in both scenarios and in one of them alone, and the error of the difference. */
export function eventDifferenceOf(
  event: PairedEvent,
  { replicates, worldsPerReplicate }: Replication,
): Pick<EventDifference, "difference" | "mcse" | "both" | "onlyScenario" | "onlyAgainst"> {
  const parts = Array.from({ length: replicates }, (_, part) =>
    countPairs(event, part * worldsPerReplicate, (part + 1) * worldsPerReplicate),
  );
  const whole = parts.reduce((sum, part) => ({
    all: sum.all + part.all,
    both: sum.both + part.both,
    onlyOurs: sum.onlyOurs + part.onlyOurs,
    onlyTheirs: sum.onlyTheirs + part.onlyTheirs,
  }));
  const apart = ({ onlyOurs, onlyTheirs, all }: Pairs) => (onlyOurs - onlyTheirs) / all;
  return {
    difference: apart(whole),
    mcse: standardError(parts.map(apart)),
    both: whole.both / whole.all,
    onlyScenario: whole.onlyOurs / whole.all,
    onlyAgainst: whole.onlyTheirs / whole.all,
  };
}

interface Pairs {
  all: number;
  both: number;
  onlyOurs: number;
  onlyTheirs: number;
}

function countPairs({ ours, theirs, month }: PairedEvent, from: number, to: number): Pairs {
  const pairs = { all: 0, both: 0, onlyOurs: 0, onlyTheirs: 0 };
  for (let world = from; world < to; world += 1) {
    const [here, there] = [ours[world]!, theirs[world]!];
    if (Number.isNaN(here) || Number.isNaN(there)) continue;
    pairs.all += 1;
    if (here <= month && there <= month) pairs.both += 1;
    else if (here <= month) pairs.onlyOurs += 1;
    else if (there <= month) pairs.onlyTheirs += 1;
  }
  return pairs;
}
