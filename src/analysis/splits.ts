import type { Parameter, Text } from "../catalog/index.ts";
import { type Group, worldsBetween } from "./group.ts";
import { estimated, type Measure } from "./measure.ts";
import type { Replication } from "./statistics.ts";

/** Probability of an event within the worlds of one option of a structural switch. */
export interface Split {
  readonly parameter: string;
  readonly value: number;
  readonly name: Text;
  readonly probability: number;
  /** Its own error, from the spread between replicates: fewer worlds than the whole, so a larger one. */
  readonly mcse: number;
}

/** One option of a structural switch, and the worlds that have it. */
export interface Structure {
  readonly parameter: string;
  readonly value: number;
  readonly name: Text;
  readonly group: Group;
}

/** All options of all structural switches: found once, for every event, date and scenario. */
export function structuresOf(
  parameters: readonly Pick<Parameter, "id" | "structural" | "options">[],
  drawn: ReadonlyMap<string, Float64Array>,
  replication: Replication,
): Structure[] {
  return parameters
    .filter(({ structural }) => structural)
    .flatMap(({ id, options }) =>
      Object.entries(options ?? {}).map(([key, name]) => {
        const value = Number(key);
        return {
          parameter: id,
          value,
          name,
          group: worldsBetween(drawn.get(id)!, [value, value], replication),
        };
      }),
    );
}

/** The probability that an event has come true by a month, within each option of each structural switch. */
export function splitsOf(structures: readonly Structure[], reached: Measure): Split[] {
  return structures.map(({ parameter, value, name, group }) => {
    const { value: probability, mcse } = estimated(reached(group));
    return { parameter, value, name, probability, mcse };
  });
}

/**
 * Smallest and largest of the split probabilities: the range over structures. It is a range of estimates, each with an
 * error of its own, and so a little wide: the largest of several estimates lies above the largest of what they
 * estimate. Without any switch it is the probability itself.
 */
export function rangeOf(splits: readonly Split[], whole: number): { low: number; high: number } {
  const probabilities = splits.map(({ probability }) => probability).filter((value) => !Number.isNaN(value));
  if (probabilities.length === 0) return { low: whole, high: whole };
  return { low: Math.min(...probabilities), high: Math.max(...probabilities) };
}
