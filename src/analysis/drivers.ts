import { quantile, quantileSorted, sorted } from "./statistics.ts";

/** How far one input moves an output: the output where the input is low and where it is high. */
export interface Driver {
  readonly parameter: string;
  readonly output: string;
  /** Median of the output (or the event's probability) in the worlds where the input lies in its lowest tenth. */
  readonly p50AtP5: number;
  /** The same in its highest tenth. */
  readonly p50AtP95: number;
  /** The input's own 5th and 95th percentile. */
  readonly p5: number;
  readonly p95: number;
}

/** Part of the worlds at each end of an input that is compared. */
const TAIL = 0.1;

/**
 * Inputs ranked by how far they move an output across the worlds, other inputs left as they fall.
 *
 * @param statistic of the output in the chosen worlds: a median, or the share of worlds with an event
 */
export function driversOf(
  parameters: ReadonlyMap<string, Float64Array>,
  output: { readonly id: string; readonly values: Float64Array },
  statistic: (values: Float64Array) => number,
): Driver[] {
  const drivers: Driver[] = [];
  for (const [parameter, drawn] of parameters) {
    const rising = sorted(drawn);
    const low = quantileSorted(rising, TAIL);
    const high = quantileSorted(rising, 1 - TAIL);
    if (low === high && rising[0] === rising.at(-1)) continue;
    // A switch with few options may have its ends inside a tail: then the extreme options are compared.
    const lowest = low === high ? rising[0]! : low;
    const highest = low === high ? rising.at(-1)! : high;
    const at = (chosen: (value: number) => boolean) =>
      statistic(output.values.filter((_, world) => chosen(drawn[world]!)));
    drivers.push({
      parameter,
      output: output.id,
      p50AtP5: at((value) => value <= lowest),
      p50AtP95: at((value) => value >= highest),
      p5: quantileSorted(rising, 0.05),
      p95: quantileSorted(rising, 0.95),
    });
  }
  const reach = ({ p50AtP5, p50AtP95 }: Driver) => Math.abs(p50AtP95 - p50AtP5);
  return drivers.filter((driver) => Number.isFinite(reach(driver))).sort((a, b) => reach(b) - reach(a));
}

export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}
