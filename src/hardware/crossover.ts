import type { ChipSpec } from "./chip-spec.ts";
import { type DecodeRun, decode } from "./decode.ts";

/** Doublings of the batch that are looked at: beyond a million requests a chip nothing changes. */
const DOUBLINGS = 20;
const HALVINGS = 40;

/**
 * Requests per chip at which `first` stops generating faster than `second` under the same load and layout, as it
 * does when it has more bandwidth and fewer FLOP/s. 0 when it is slower from one request per chip on; Infinity
 * when it never falls behind while the batch grows. Where memory of one ends first, that is a crossing too.
 */
export function crossover(
  first: ChipSpec,
  second: ChipSpec,
  run: Omit<DecodeRun, "chip" | "concurrency">,
): number {
  const ahead = (batch: number) => {
    const load = { ...run, concurrency: batch * run.chips };
    return rate({ ...load, chip: first }) >= rate({ ...load, chip: second });
  };
  if (!ahead(1)) return 0;
  let low = 1;
  for (let doubling = 0; doubling < DOUBLINGS && ahead(low * 2); doubling++) low *= 2;
  if (low >= 2 ** DOUBLINGS) return Number.POSITIVE_INFINITY;
  let high = low * 2;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (ahead(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function rate(run: DecodeRun): number {
  return decode(run).tokensPerSecondPerChip;
}
