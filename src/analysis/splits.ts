import type { Parameter, Text } from "../catalog/index.ts";
import { share } from "./statistics.ts";

/** Probability of an event within the worlds of one option of a structural switch. */
export interface Split {
  readonly parameter: string;
  readonly value: number;
  readonly name: Text;
  readonly probability: number;
}

/**
 * The probability that an event has come true by a month, within each option of each structural switch.
 *
 * @param reached month in which each world's event came true (Infinity: never; NaN: the world failed)
 */
export function splitsOf(
  reached: Float64Array,
  month: number,
  {
    structural,
    parameters,
  }: { structural: readonly Parameter[]; parameters: ReadonlyMap<string, Float64Array> },
): Split[] {
  return structural.flatMap(({ id, options }) => {
    const drawn = parameters.get(id)!;
    return Object.entries(options ?? {}).map(([key, name]) => {
      const value = Number(key);
      const within = reached.filter((_, world) => drawn[world] === value);
      return { parameter: id, value, name, probability: share(within, (at) => at <= month) };
    });
  });
}

/** Smallest and largest of the split probabilities: the range over structures. */
export function rangeOf(splits: readonly Split[]): { low: number; high: number } {
  const probabilities = splits.map(({ probability }) => probability).filter((value) => !Number.isNaN(value));
  return { low: Math.min(...probabilities), high: Math.max(...probabilities) };
}
