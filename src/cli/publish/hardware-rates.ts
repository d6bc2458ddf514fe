import type { Uncertain } from "../../charts/index.ts";
import { type DecodeRun, decode, type PrefillRun, prefill } from "../../hardware/index.ts";

/** A load whose rate is asked for; the rate is tokens a second and chip, generated or read. */
export type Load =
  | { readonly phase: "decode"; readonly run: DecodeRun }
  | { readonly phase: "prefill"; readonly run: PrefillRun };

/** Tokens a second and chip, with the 80 % interval of the model's error. */
export function rated(load: Load): Uncertain {
  const { tokensPerSecondPerChip: value } = load.phase === "decode" ? decode(load.run) : prefill(load.run);
  return { value };
}

/** The rate of one load over that of another, whose errors they share in part. */
export function ratioOf(load: Load, other: Load): Uncertain {
  return { value: rated(load).value / rated(other).value };
}

/** An uncertain value through a rising or falling function of it. */
export function through({ value, low, high }: Uncertain, way: (value: number) => number): Uncertain {
  if (low === undefined || high === undefined) return { value: way(value) };
  const [from, to] = [way(low), way(high)];
  return { value: way(value), low: Math.min(from, to), high: Math.max(from, to) };
}
