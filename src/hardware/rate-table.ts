import { exp, log, normalQuantile } from "../numeric/index.ts";
import type { ChipSpec } from "./chip-spec.ts";
import { type ConstantName, type Constants, constantId, type HardwareConstant } from "./constants.ts";
import type { ErrorModel } from "./errors.ts";
import { kindSpread } from "./interval.ts";
import type { ModelSpec } from "./model-spec.ts";
import { raceRates } from "./race-rates.ts";

/** Uses whose rates the race tabulates. */
export const USES = ["train", "decode", "prefill"] as const;
export type Use = (typeof USES)[number];

/** Constants whose uncertainty reaches the race: those that move one chip against another or all of them most. */
export const UNCERTAIN_FACTORS: readonly ConstantName[] = [
  "memoryEfficiency",
  "cacheEfficiency",
  "computeEfficiencyFp8",
  "expertEfficiency",
  "networkEfficiency",
  "vendorAscend",
  "trainingEfficiencyFp8",
  "trainingExperts",
];

/** Standard normal quantile of 95 %: the bounds of a 90 % interval lie this many deviations from its middle. */
const INTERVAL_DEVIATIONS = normalQuantile(0.95);

/** Logarithms of the rates of one chip, and how they move with each uncertain factor. */
export interface RateRow {
  readonly id: string;
  /** ln of useful FLOP/s, generated tokens/s and prompt tokens/s per chip; -Infinity when there is no rate. */
  readonly log: Readonly<Record<Use, number>>;
  /** Change of `log` per standard deviation of each factor, in the order of UNCERTAIN_FACTORS. */
  readonly slopes: Readonly<Record<Use, readonly number[]>>;
  /** Change of `log` per squared standard deviation of each factor. */
  readonly curves: Readonly<Record<Use, readonly number[]>>;
  /** What the equations themselves leave open, beyond their constants; absent without an error model. */
  readonly error?: Readonly<Record<Use, RateError>>;
}

/** Standard deviations of the logarithm of a rate: an error that all chips share, and the chip's own. */
export interface RateError {
  readonly common: number;
  readonly own: number;
}

export interface RateTableOptions {
  /** Default `h100`. */
  readonly reference?: string;
  /** Years of software progress after the start of 2026: one table for each year asked for. Default 0. */
  readonly softwareAge?: number;
  readonly errors?: ErrorModel;
}

/**
 * Rates of the race as a table, so that a world needs no hardware model: see `rateAt`. For each factor alone it is
 * exact in the middle and at both bounds of the 90 % interval; factors together are assumed to multiply.
 */
export function rateTable(
  chips: readonly ChipSpec[],
  model: ModelSpec,
  values: Constants,
  published: readonly HardwareConstant[],
  options: RateTableOptions = {},
): readonly RateRow[] {
  const { reference = "h100", softwareAge = 0, errors } = options;
  const logs = (changed: Partial<Constants>): readonly Record<Use, number>[] =>
    raceRates(chips, model, { ...values, ...changed }, reference, softwareAge).map((rate) => ({
      train: log(rate.trainFlops),
      decode: log(rate.decodeTokens),
      prefill: log(rate.prefillTokens),
    }));
  const middle = logs({});
  const ends = UNCERTAIN_FACTORS.map((name) => {
    const entry = published.find(({ id }) => id === constantId(name))!;
    // Every uncertain factor is dimensionless, so its bounds are already in base units.
    return { low: logs({ [name]: entry.low }), high: logs({ [name]: entry.high }) };
  });
  const perUse = (of: (use: Use) => readonly number[]) =>
    Object.fromEntries(USES.map((use) => [use, of(use)])) as unknown as Record<Use, readonly number[]>;
  return chips.map((chip, row) => ({
    id: chip.id,
    log: middle[row]!,
    slopes: perUse((use) => ends.map(({ low, high }) => slope(low[row]![use], high[row]![use]))),
    curves: perUse((use) =>
      ends.map(({ low, high }) => curve(low[row]![use], middle[row]![use], high[row]![use])),
    ),
    ...(errors && { error: rateErrors(chip, model, errors) }),
  }));
}

/** Standard normal quantile of 90 %: half of an 80 % interval in deviations. */
const SPREAD_DEVIATIONS = normalQuantile(0.9);

/** The error of the equations for one chip: in the logarithm of every use, a common part and the chip's own. */
export function rateErrors(
  chip: ChipSpec,
  model: ModelSpec,
  errors: ErrorModel,
): Readonly<Record<Use, RateError>> {
  const of = (use: Use): RateError => {
    const deviation = kindSpread(use, chip.vendor, model, errors) / SPREAD_DEVIATIONS;
    return {
      common: deviation * Math.sqrt(errors.common),
      own: deviation * Math.sqrt(1 - errors.common),
    };
  };
  return { train: of("train"), decode: of("decode"), prefill: of("prefill") };
}

/**
 * A tabulated rate in one world, given one standard normal draw per factor (0 beyond the list):
 * exp(log + sum of slope z + curve z^2).
 */
export function rateAt(row: RateRow, use: Use, draws: readonly number[]): number {
  let sum = row.log[use];
  for (let factor = 0; factor < UNCERTAIN_FACTORS.length; factor++) {
    const draw = draws[factor] ?? 0;
    sum += draw * (row.slopes[use][factor]! + draw * row.curves[use][factor]!);
  }
  return exp(sum);
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
