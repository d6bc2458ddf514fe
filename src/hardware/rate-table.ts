import { log, normalQuantile } from "../numeric/index.ts";
import type { ChipSpec } from "./chip-spec.ts";
import { type ConstantName, type Constants, constantId, type HardwareConstant } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import { raceServing, raceTraining } from "./race-rates.ts";
import type { RateColumn, RateRow } from "./rate-at.ts";
import { vendorFactor } from "./software.ts";

/** Rates of a chip that the race reads: useful FLOP/s in training and generated tokens/s, per chip. */
export const USES = ["train", "decode"] as const;
export type Use = (typeof USES)[number];

/** Constants whose uncertainty reaches the race besides a vendor's software: those that move one chip against another most. */
export const UNCERTAIN_FACTORS = [
  "overlap",
  "cacheEfficiency",
  "computeEfficiencyBf16",
  "networkEfficiency",
  "trainingEfficiencyBf16",
  "trainingVisible",
] as const satisfies readonly ConstantName[];

/** What the speed of a vendor's software is uncertain by. */
export const VENDOR_FACTORS: Readonly<Record<string, ConstantName>> = { huawei: "vendorAscend" };

/** Factors that act on one use alone; the others act on both. */
const ONLY: Readonly<Partial<Record<ConstantName, Use>>> = {
  overlap: "decode",
  cacheEfficiency: "decode",
  computeEfficiencyBf16: "decode",
  trainingEfficiencyBf16: "train",
  trainingVisible: "train",
};

/** Whether a factor does something to a use. */
export function acts(name: ConstantName, use: Use): boolean {
  return (ONLY[name] ?? use) === use;
}

/** Factors that do more together than apart: how much of an exchange shows counts for most where links are slow. */
const PAIRS = [["networkEfficiency", "trainingVisible"]] as const;

/** Standard normal quantile of 95 %: the bounds of a 90 % interval lie this many deviations from its middle. */
const INTERVAL_DEVIATIONS = normalQuantile(0.95);

/**
 * ln speeds of software at which rates are tabulated: from half the reference, where old software on a slow chip keeps
 * few users content, to twenty times it, where nothing but the chip limits. A vendor's factor and years of progress are
 * both in it, so that no year needs a table of its own.
 */
const SPEEDS: readonly number[] = [-1.3, -1.1, -0.9, -0.7, -0.5, -0.3, -0.1, 0.1, 0.4, 0.7, 1, 1.4, 1.9, 3.1];

/** The software of a vendor without a factor of its own is no slower than the reference. */
const REFERENCE_SPEEDS: readonly number[] = [0, 0.2, 0.4, 0.6, 0.9, 1.3, 1.8, 2.4, 3.1];

/**
 * The rates of a chip over all worlds as a table: exact in the middle and at both bounds of the 90 % interval of each
 * factor alone, at every speed of software tabulated; factors together are assumed to multiply.
 *
 * @param published the constants with their intervals
 */
export function rateTable(
  chip: ChipSpec,
  use: Use,
  model: ModelSpec,
  values: Constants,
  published: readonly HardwareConstant[],
): RateRow {
  const own = VENDOR_FACTORS[chip.vendor];
  const gain = log(1 + (use === "train" ? values.trainingTrend : values.softwareTrend));
  const vendor = vendorFactor(chip.vendor, values);
  const logs = (speeds: readonly number[], changed: Partial<Constants> = {}): number[] =>
    speeds.map((speed) =>
      log(rateOf(chip, use, model, { ...values, ...changed }, (speed - log(vendor)) / gain)),
    );
  // A chip that no user would wait for with slow software has no rate there.
  const tried = own ? SPEEDS : REFERENCE_SPEEDS;
  const all = logs(tried);
  const speeds = tried.filter((_, at) => Number.isFinite(all[at]!));
  const middle = all.filter(Number.isFinite);
  return {
    vendor: own ? parabola(boundsOf(own, published)) : [log(vendor), 0, 0],
    trend: gain,
    speeds,
    columns: [
      { of: [], values: middle },
      ...UNCERTAIN_FACTORS.flatMap((name, factor): RateColumn[] => {
        if (!acts(name, use)) return [];
        const { low, high } = boundsOf(name, published);
        const ends = [logs(speeds, { [name]: low }), logs(speeds, { [name]: high })] as const;
        return [
          { of: [factor], values: middle.map((_, at) => slope(ends[0][at]!, ends[1][at]!)) },
          { of: [factor, factor], values: middle.map((here, at) => curve(ends[0][at]!, here, ends[1][at]!)) },
        ];
      }),
      ...PAIRS.filter((pair) => pair.every((name) => acts(name, use))).map(([one, other]): RateColumn => {
        const [a, b] = [boundsOf(one, published), boundsOf(other, published)];
        const corner = (x: "low" | "high", y: "low" | "high") => logs(speeds, { [one]: a[x], [other]: b[y] });
        const same = [corner("low", "low"), corner("high", "high")];
        const opposite = [corner("low", "high"), corner("high", "low")];
        const values = middle.map((_, at) =>
          twist(
            same.map((logs) => logs[at]!),
            opposite.map((logs) => logs[at]!),
          ),
        );
        return { of: [UNCERTAIN_FACTORS.indexOf(one), UNCERTAIN_FACTORS.indexOf(other)], values };
      }),
    ]
      .map(({ of, values }) => ({ of, values: values.map(rounded) }))
      .filter(({ values }) => values.some((value) => Math.abs(value) >= LEAST)),
  };
}

/** A column that changes a rate by less than a thousandth is left out. */
const LEAST = 0.001;

/** To a hundredth of a per cent: a plan carries these numbers to pages and bundles. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

function rateOf(chip: ChipSpec, use: Use, model: ModelSpec, c: Constants, years: number): number {
  if (use === "train") return raceTraining(chip, model, c, years).trainFlops;
  return raceServing(chip, model, c, years)?.rate.tokensPerSecondPerChip ?? 0;
}

/** Every uncertain factor is dimensionless, so its bounds are already in base units. */
function boundsOf(name: ConstantName, published: readonly HardwareConstant[]): HardwareConstant {
  return published.find(({ id }) => id === constantId(name))!;
}

/** ln of a constant by its standard normal draw: the parabola through its value and both bounds. */
export function parabola({
  low,
  value,
  high,
}: Pick<HardwareConstant, "low" | "value" | "high">): readonly [number, number, number] {
  const middle = log(value);
  return [middle, slope(log(low), log(high)), curve(log(low), middle, log(high))];
}

/** A rate that vanishes at either end has no slope: the factor decides whether it exists, not how large it is. */
function slope(low: number, high: number): number {
  const change = (high - low) / (2 * INTERVAL_DEVIATIONS);
  return Number.isFinite(change) ? change : 0;
}

function curve(low: number, middle: number, high: number): number {
  const change = (low + high - 2 * middle) / (2 * INTERVAL_DEVIATIONS * INTERVAL_DEVIATIONS);
  return Number.isFinite(change) ? change : 0;
}

/** Mixed second difference over the four corners of two factors. */
function twist(same: readonly number[], opposite: readonly number[]): number {
  const change =
    same.reduce((sum, value) => sum + value, 0) - opposite.reduce((sum, value) => sum + value, 0);
  return Number.isFinite(change) ? change / (4 * INTERVAL_DEVIATIONS * INTERVAL_DEVIATIONS) : 0;
}
