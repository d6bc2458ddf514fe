import { quantilesOf } from "./select.ts";
import { type Band, band, type Estimate, estimate, type Replication, share } from "./statistics.ts";

/** What the effect of a rule is measured on: one quantity, or the sum of some over the sum of others. */
export interface ImpulseOutput {
  readonly id: string;
  readonly over: readonly string[];
  readonly under: readonly string[];
  /** `share`: how far it changes, with the rule over without, less one. `difference`: with less without, in its unit. */
  readonly as: "share" | "difference";
  /** Quantity whose page explains it. */
  readonly quantity: string;
}

/**
 * US over China by FLOP/s and by memory bandwidth: what is bought in a month and what is owned; largest run; lag.
 *
 * @param elements names of the model's elements: all streams of chips to China count
 */
export function impulseOutputs(elements: Iterable<string>): ImpulseOutput[] {
  const all = [...elements];
  const inflow = (id: string, flow: string): ImpulseOutput => ({
    id,
    over: [`${flow}[us_market]`],
    under: all.filter((name) => name.startsWith(`${flow}[cn_`)),
    as: "share",
    quantity: flow,
  });
  return [
    inflow("inflow_flop", "flow_flop"),
    inflow("inflow_bandwidth", "flow_bandwidth"),
    { id: "stock_flop", over: ["ratio_flop"], under: [], as: "share", quantity: "ratio_flop" },
    { id: "stock_bandwidth", over: ["ratio_bandwidth"], under: [], as: "share", quantity: "ratio_bandwidth" },
    { id: "run", over: ["run_ratio"], under: [], as: "share", quantity: "run_ratio" },
    { id: "lag", over: ["lag_match"], under: [], as: "difference", quantity: "lag_match" },
  ];
}

/** Element names that a trace must hold. */
export function impulseNames(outputs: readonly ImpulseOutput[]): string[] {
  return [...new Set(outputs.flatMap(({ over, under }) => [...over, ...under]))];
}

/** Values of an element, one a world, at the end of a month of the run. */
export type ValuesAt = (name: string, month: number) => Float64Array;

/** The effect of a rule on one output, month by month from its day on. */
export interface Impulse {
  readonly output: string;
  /** Furthest from nothing in each world, from the day of the rule to the end of the run. */
  readonly peak: Signed;
  /** At the end of the run. */
  readonly settled: Signed;
  /**
   * Months from the day of the rule until half of the peak is reached, over the worlds with an effect: quantiles and
   * the error of the median; NaN where no world has one.
   */
  readonly half: Band;
  /** Share of worlds in which the rule has any effect. */
  readonly moved: number;
  /** True where the median of the peak is not above twice its own Monte-Carlo error, or the sign is undecided. */
  readonly none: boolean;
  readonly course: Course;
}

/** A band and the probability that it is above zero. */
export interface Signed extends Band {
  readonly positive: Estimate;
}

/** Quantiles by month, of the worlds that did not fail. */
export interface Course {
  /** Months since the day of the rule; may begin before it. */
  readonly months: readonly number[];
  readonly quantiles: Readonly<
    Record<"p5" | "p10" | "p25" | "p50" | "p75" | "p90" | "p95", readonly number[]>
  >;
}

const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Half of the peak. */
const HALF = 0.5;
/** Smaller than this in every month is rounding, no effect. */
const NOTHING = 1e-9;
/** A median within so many of its errors of nothing is not told from nothing. */
const ERRORS = 2;
/** With so many worlds on either side the sign is not known. */
const EITHER = 0.1;

export interface ImpulseRequest {
  readonly with: ValuesAt;
  readonly without: ValuesAt;
  readonly replication: Replication;
  /** Months of the run whose values there are, rising, one apart; the last is the end of the run. */
  readonly months: readonly number[];
  /** Month of the run on which the rule binds; between two where it does so within one. */
  readonly day: number;
}

/** Whether more than a tenth of the worlds have an effect of either sign: then no median of months tells when it came. */
export function undecided({
  peak,
  moved,
}: {
  readonly peak: Pick<Signed, "positive">;
  readonly moved: number;
}): boolean {
  const above = peak.positive.value;
  return Math.min(above, moved - above) > EITHER;
}

/** The effect of a rule on an output: with it less without it, world by world. */
export function impulseOf(output: ImpulseOutput, request: ImpulseRequest): Impulse {
  const { months, day, replication } = request;
  const effects = months.map((month) => effectAt(output, request, month));
  const begins = months.findIndex((month) => month >= day);
  const worlds = replication.replicates * replication.worldsPerReplicate;
  const [peaks, halves] = [new Float64Array(worlds), new Float64Array(worlds).fill(Number.NaN)];
  for (let world = 0; world < worlds; world += 1) {
    const { peak, half } = peakOf(effects, months, { world, begins, day });
    peaks[world] = peak;
    halves[world] = half;
  }
  const peak = signed(peaks, replication);
  const moved = share(peaks, (value) => Math.abs(value) > NOTHING);
  return {
    output: output.id,
    peak,
    settled: signed(effects.at(-1)!, replication),
    half: band(halves, replication),
    moved,
    none: !clear(peak) || undecided({ peak, moved }),
    course: {
      months: months.map((month) => month - day),
      quantiles: quantilesByMonth(effects),
    },
  };
}

function effectAt(
  { over, under, as }: ImpulseOutput,
  { with: withRule, without }: ImpulseRequest,
  month: number,
): Float64Array {
  const value = (values: ValuesAt): Float64Array => {
    const top = sumOf(over.map((name) => values(name, month)));
    if (under.length === 0) return top;
    const bottom = sumOf(under.map((name) => values(name, month)));
    return top.map((sum, world) => sum / bottom[world]!);
  };
  const [a, b] = [value(withRule), value(without)];
  return a.map((ours, world) => {
    const effect = as === "share" ? ours / b[world]! - 1 : ours - b[world]!;
    return Number.isFinite(effect) ? effect : Number.NaN;
  });
}

function quantilesByMonth(effects: readonly Float64Array[]): Course["quantiles"] {
  const rows = effects.map((values) => {
    const kept = values.filter((value) => !Number.isNaN(value));
    return quantilesOf(kept, LEVELS, 0, kept.length);
  });
  const [p5, p10, p25, p50, p75, p90, p95] = LEVELS.map((_, level) => rows.map((row) => row[level]!));
  return { p5: p5!, p10: p10!, p25: p25!, p50: p50!, p75: p75!, p90: p90!, p95: p95! };
}

function sumOf([first, ...others]: readonly Float64Array[]): Float64Array {
  if (others.length === 0) return first!;
  const sum = first!.slice();
  for (const other of others)
    for (let world = 0; world < sum.length; world += 1) sum[world]! += other[world]!;
  return sum;
}

/** The effect furthest from nothing from a day on, and when half of it was reached; NaN where there is none. */
function peakOf(
  effects: readonly Float64Array[],
  months: readonly number[],
  { world, begins, day }: { world: number; begins: number; day: number },
): { peak: number; half: number } {
  let peak = Number.NaN;
  for (let at = begins; at < months.length; at += 1) {
    const effect = effects[at]![world]!;
    if (Number.isNaN(effect)) continue;
    if (Number.isNaN(peak) || Math.abs(effect) > Math.abs(peak)) peak = effect;
  }
  if (!(Math.abs(peak) > NOTHING)) return { peak, half: Number.NaN };
  const reached = (at: number): number => effects[at]![world]! / peak;
  for (let at = begins; at < months.length; at += 1) {
    if (!(reached(at) >= HALF)) continue;
    const before = at === 0 ? Number.NaN : reached(at - 1);
    // Between two months along a line; what was there on the day itself took no time.
    const part = before < HALF ? (HALF - before) / (reached(at) - before) : 0;
    const month = before < HALF ? months[at - 1]! + part * (months[at]! - months[at - 1]!) : months[at]!;
    return { peak, half: Math.max(0, month - day) };
  }
  return { peak, half: Number.NaN };
}

function signed(values: Float64Array, replication: Replication): Signed {
  const positive = estimate(values, replication, (own) => share(own, (value) => value > NOTHING));
  return { ...band(values, replication), positive };
}

/** One replicate knows no error: then anything but nought counts. */
function clear({ p50, mcse }: Band): boolean {
  return Math.abs(p50) > (Number.isNaN(mcse) ? NOTHING : Math.max(NOTHING, ERRORS * mcse));
}
