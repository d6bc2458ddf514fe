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
  const compared = inputs.map((input) => compare(input, measure));
  const ofOneWorld = typicalVariance(compared);
  return compared
    .filter(({ apart, mcse, sparse }) => {
      // Of a hundred inputs a few have replicates that agree by chance: no error is less than such groups mostly have.
      const error = Math.max(mcse, Math.sqrt(ofOneWorld * sparse));
      return apart > 0 && (compared[0]!.replicates === 1 || apart > ERRORS * error);
    })
    .sort((a, b) => b.apart - a.apart)
    .slice(0, most)
    .map(({ input: { parameter, p5, p95, options }, atLow, atHigh, mcse }) => {
      const driver = { parameter, output: id, p50AtP5: atLow, p50AtP95: atHigh, mcse, p5, p95 };
      return options ? { ...driver, options } : driver;
    });
}

/** An output at both ends of an input. */
interface Compared {
  readonly input: Input;
  readonly atLow: number;
  readonly atHigh: number;
  readonly apart: number;
  readonly mcse: number;
  readonly replicates: number;
  /** Variance of the difference as a multiple of that of one world: the fewer worlds in the two groups, the more. */
  readonly sparse: number;
}

function compare(input: Input, measure: Measure): Compared {
  const [low, high] = [measure(input.low), measure(input.high)];
  const below = low.parts();
  return {
    input,
    atLow: low.value,
    atHigh: high.value,
    apart: Math.abs(high.value - low.value),
    mcse: standardError(high.parts().map((part, index) => part - below[index]!)),
    replicates: below.length,
    sparse: 1 / input.low.worlds.length + 1 / input.high.worlds.length,
  };
}

/** Variance of the output in one world as the errors of all inputs together show it; NaN where they show none. */
function typicalVariance(compared: readonly Compared[]): number {
  const shown = compared.map(({ mcse, sparse }) => (mcse * mcse) / sparse).filter(Number.isFinite);
  return shown.reduce((sum, variance) => sum + variance, 0) / shown.length;
}
