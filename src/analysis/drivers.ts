import type { Text } from "../catalog/index.ts";
import type { Input } from "./inputs.ts";
import type { Measure } from "./measure.ts";
import { standardError } from "./statistics.ts";

/** How far one input moves an output: the output where the input is low and where it is high. */
export interface Driver {
  readonly parameter: string;
  readonly output: string;
  /**
   * Median of the output (or the event's probability) in the worlds where the input lies in its lowest tenth, or, of a
   * switch, takes its lowest option.
   */
  readonly p50AtP5: number;
  /** The same in its highest tenth, or at its highest option. */
  readonly p50AtP95: number;
  /** Standard error of the difference between the two, from the spread between replicates; NaN of one replicate. */
  readonly mcse: number;
  /** The input's own 5th and 95th percentile. */
  readonly p5: number;
  readonly p95: number;
  /** Names of the two options that are compared, of a switch alone. */
  readonly options?: { readonly low: Text; readonly high: Text };
}

/** A difference smaller than so many standard errors is no finding. */
const ERRORS = 3;

/**
 * The inputs that move an output furthest across the worlds, other inputs left as they fall; the furthest first. Those
 * that do not stand out of the Monte-Carlo error are left out; one replicate has no error, and leaves none out.
 *
 * @param most how many to name
 */
export function driversOf(
  inputs: readonly Input[],
  { id, measure }: { readonly id: string; readonly measure: Measure },
  most: number,
): Driver[] {
  const ranked = inputs
    .map((input) => ({ input, low: measure(input.low), high: measure(input.high) }))
    .filter(({ low, high }) => Math.abs(high.value - low.value) > 0)
    .sort((a, b) => Math.abs(b.high.value - b.low.value) - Math.abs(a.high.value - a.low.value));
  const drivers: Driver[] = [];
  for (const { input, low, high } of ranked) {
    if (drivers.length === most) break;
    const below = low.parts();
    const mcse = standardError(high.parts().map((part, index) => part - below[index]!));
    const stands = below.length === 1 || Math.abs(high.value - low.value) > ERRORS * mcse;
    const { parameter, p5, p95, options } = input;
    const driver = { parameter, output: id, p50AtP5: low.value, p50AtP95: high.value, mcse, p5, p95 };
    if (stands) drivers.push(options ? { ...driver, options } : driver);
  }
  return drivers;
}
