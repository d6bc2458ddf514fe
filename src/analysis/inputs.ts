import type { Parameter, Text } from "../catalog/index.ts";
import { bucketQuantile, intoBuckets } from "./buckets.ts";
import { type Group, worldsBetween } from "./group.ts";
import type { Replication } from "./statistics.ts";

/** An input that differs between worlds, and the worlds at both of its ends: found once for all that it may move. */
export interface Input {
  readonly parameter: string;
  readonly p5: number;
  readonly p95: number;
  readonly low: Group;
  readonly high: Group;
  /** Of a switch: the options that the worlds at the two ends hold. */
  readonly options?: { readonly low: Text; readonly high: Text };
}

/** Part of the worlds at each end of an input that is compared. */
const TAIL = 0.1;

/** Every input that is not the same in all worlds, in the order given. */
export function inputsOf(
  drawn: ReadonlyMap<string, Float64Array>,
  parameters: ReadonlyMap<string, Pick<Parameter, "options">>,
  replication: Replication,
): Input[] {
  const inputs: Input[] = [];
  for (const [parameter, values] of drawn) {
    const buckets = intoBuckets(values, { replicates: 1, worldsPerReplicate: values.length });
    const [least, p5, low, high, p95, most] = [0, 0.05, TAIL, 1 - TAIL, 0.95, 1].map((p) =>
      bucketQuantile(buckets, p),
    ) as [number, number, number, number, number, number];
    if (!(least < most)) continue;
    const named = parameters.get(parameter)?.options;
    const [below, above] = [named?.[String(least)], named?.[String(most)]];
    const isSwitch = below !== undefined && above !== undefined;
    // A switch is compared at its extreme options; so is what has few values, both tails ending on the same.
    const [lowest, highest] = isSwitch || low === high ? [least, most] : [low, high];
    inputs.push({
      parameter,
      p5,
      p95,
      low: worldsBetween(values, [Number.NEGATIVE_INFINITY, lowest], replication),
      high: worldsBetween(values, [highest, Number.POSITIVE_INFINITY], replication),
      ...(isSwitch ? { options: { low: below, high: above } } : {}),
    });
  }
  return inputs;
}
