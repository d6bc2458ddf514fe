import { type Trace, valuesAt } from "../../ensemble/index.ts";
import { type Column, minus, plus } from "./spread.ts";

/** What is counted: FLOP/s, memory bandwidth, memory volume, decode rate. */
export const BASES = ["flop", "bandwidth", "capacity", "decode"] as const;
export type Basis = (typeof BASES)[number];

/**
 * How China's chips came, on one basis, in its H100-equivalents, world by world: `start` and all that was bought less
 * `retired` is `end`.
 */
export interface ChannelAccount {
  readonly basis: Basis;
  readonly start: Column;
  /** What each stream bought between the two dates. */
  readonly bought: ReadonlyMap<string, Column>;
  /** Retired between the two dates: as much of what was bought only renewed the fleet. */
  readonly retired: Column;
  /** What was bought beyond renewal: by how much the fleet grew; below zero where it shrank. */
  readonly growth: Column;
  readonly end: Column;
  /** Rented abroad at the later date; in no sum. */
  readonly rented: Column;
}

/** Element names that `channelsOf` reads at both dates. @param streams those of China's fleet, `cn_legal` and on */
export function channelNames(streams: readonly string[]): string[] {
  return BASES.flatMap((basis) => [
    ...streams.flatMap((stream) => [
      `fleet_${basis}[${stream}]`,
      `bought_${basis}[${stream}]`,
      `retired_${basis}[${stream}]`,
    ]),
    `rented_${basis}`,
  ]);
}

/** The account between two months of the run, on every basis. @throws InputError for what was not traced */
export function channelsOf(
  trace: Trace,
  streams: readonly string[],
  [from, to]: readonly [number, number],
): ChannelAccount[] {
  return BASES.map((basis) => {
    const at = (name: string, month: number) =>
      plus(streams.map((one) => valuesAt(trace, `${name}[${one}]`, month)));
    const between = (name: string) => minus(valuesAt(trace, name, to), valuesAt(trace, name, from));
    const [start, end] = [at(`fleet_${basis}`, from), at(`fleet_${basis}`, to)];
    return {
      basis,
      start,
      bought: new Map(streams.map((one) => [one, between(`bought_${basis}[${one}]`)])),
      retired: plus(streams.map((one) => between(`retired_${basis}[${one}]`))),
      growth: minus(end, start),
      end,
      rented: valuesAt(trace, `rented_${basis}`, to),
    };
  });
}
