import { quantile, quantileSorted, type Replication, sorted } from "./statistics.ts";

/** How far one input moves an output: the output where the input is low and where it is high. */
export interface Driver {
  readonly parameter: string;
  readonly output: string;
  /** Median of the output (or the event's probability) in the worlds where the input lies in its lowest tenth. */
  readonly p50AtP5: number;
  /** The same in its highest tenth. */
  readonly p50AtP95: number;
  /** Standard error of the difference between the two, from the spread between replicates. */
  readonly mcse: number;
  /** The input's own 5th and 95th percentile. */
  readonly p5: number;
  readonly p95: number;
}

/** Part of the worlds at each end of an input that is compared. */
const TAIL = 0.1;

/** A difference smaller than so many standard errors is no finding. */
const ERRORS = 3;

/**
 * Inputs ranked by how far they move an output across the worlds, other inputs left as they fall. Those that do not
 * stand out of the Monte-Carlo error are left out.
 *
 * @param statistic of the output in the chosen worlds: a median, or the share of worlds with an event
 */
export function driversOf(
  parameters: ReadonlyMap<string, Float64Array>,
  output: { readonly id: string; readonly values: Float64Array },
  statistic: (values: Float64Array) => number,
  replication: Replication,
): Driver[] {
  const drivers: Driver[] = [];
  for (const [parameter, drawn] of parameters) {
    const rising = sorted(drawn);
    if (rising[0] === rising.at(-1)) continue;
    const ends = endsOf(rising);
    const { low, high } = compared(drawn, output.values, ends, statistic);
    drivers.push({
      parameter,
      output: output.id,
      p50AtP5: low,
      p50AtP95: high,
      mcse: errorOf(drawn, output.values, ends, { statistic, replication }),
      p5: quantileSorted(rising, 0.05),
      p95: quantileSorted(rising, 0.95),
    });
  }
  return drivers.filter((driver) => reach(driver) > ERRORS * driver.mcse).sort((a, b) => reach(b) - reach(a));
}

function reach({ p50AtP5, p50AtP95 }: Driver): number {
  return Math.abs(p50AtP95 - p50AtP5);
}

interface Ends {
  readonly lowest: number;
  readonly highest: number;
}

/** Where the two tails end. A switch with few options may have both ends inside one: then its extreme options. */
function endsOf(rising: Float64Array): Ends {
  const low = quantileSorted(rising, TAIL);
  const high = quantileSorted(rising, 1 - TAIL);
  return low === high ? { lowest: rising[0]!, highest: rising.at(-1)! } : { lowest: low, highest: high };
}

function compared(
  drawn: Float64Array,
  values: Float64Array,
  { lowest, highest }: Ends,
  statistic: (values: Float64Array) => number,
): { low: number; high: number } {
  return {
    low: statistic(values.filter((_, world) => drawn[world]! <= lowest)),
    high: statistic(values.filter((_, world) => drawn[world]! >= highest)),
  };
}

function errorOf(
  drawn: Float64Array,
  values: Float64Array,
  ends: Ends,
  { statistic, replication }: { statistic: (values: Float64Array) => number; replication: Replication },
): number {
  const { replicates, worldsPerReplicate } = replication;
  const differences = Array.from({ length: replicates }, (_, part) => {
    const [from, to] = [part * worldsPerReplicate, (part + 1) * worldsPerReplicate];
    const { low, high } = compared(drawn.subarray(from, to), values.subarray(from, to), ends, statistic);
    return high - low;
  });
  const mean = differences.reduce((sum, one) => sum + one, 0) / replicates;
  const variance = differences.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (replicates - 1);
  return Math.sqrt(variance / replicates);
}

export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}
