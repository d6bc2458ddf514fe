import { InputError } from "../units/index.ts";
import { bestPrefill } from "./best-prefill.ts";
import { type BestServing, bestServing } from "./best-serving.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import { type Precision, peakFlops } from "./precision.ts";
import { type TrainingPrecision, train } from "./train.ts";

/** What one chip of a kind is worth to the race, in absolute rates. */
export interface RaceRate {
  readonly id: string;
  /** Useful FLOP/s in training, in the better of bf16 and fp8. */
  readonly trainFlops: number;
  readonly trainPrecision: TrainingPrecision;
  /** Generated tokens/s per chip at the best batch that leaves every user the reference speed; 0 when none does. */
  readonly decodeTokens: number;
  /** Prompt tokens/s per chip in the layout that reads fastest, on chips of their own. */
  readonly prefillTokens: number;
  /** How it serves; undefined when the model does not fit or users would wait too long. */
  readonly serving?: BestServing;
  /** Every measure over the reference chip's. */
  readonly relative: RaceRatios;
}

/** One chip over the reference chip, by basis: dense eight-bit peak, memory bandwidth and bytes, and the three achieved rates. */
export interface RaceRatios {
  readonly flop: number;
  readonly bandwidth: number;
  readonly capacity: number;
  readonly train: number;
  readonly decode: number;
  readonly prefill: number;
}

/** Format of the serving comparison: eight-bit weights, which every chip of the race can hold. */
const SERVING_PRECISION: Precision = "fp8";

/**
 * Rates of every chip on one model at the reference loads of the constants, all computed from specifications.
 * Software is of `softwareAge` years after the start of 2026. The chip named `reference` (default `h100`) must be among `chips`; an InputError otherwise.
 */
export function raceRates(
  chips: readonly ChipSpec[],
  model: ModelSpec,
  constants: Constants,
  reference = "h100",
  softwareAge = 0,
): readonly RaceRate[] {
  const base = chips.find((chip) => chip.id === reference);
  if (!base)
    throw new InputError({
      where: "race rates",
      what: `expected the reference chip "${reference}" among the chips`,
    });
  const baseRate = absolute(base, model, constants, softwareAge);
  return chips.map((chip) => {
    const rate = absolute(chip, model, constants, softwareAge);
    return { ...rate, relative: ratios(chip, rate, base, baseRate) };
  });
}

type AbsoluteRate = Omit<RaceRate, "relative">;

/** How a chip serves at the reference load of the constants; undefined when the model does not fit or users would wait. */
export function raceServing(
  chip: ChipSpec,
  model: ModelSpec,
  c: Constants,
  softwareAge: number,
): BestServing | undefined {
  return bestServing({
    ...load(chip, model, c, softwareAge),
    context: c.servingContext,
    userSpeed: c.servingUserSpeed,
  });
}

function load(chip: ChipSpec, model: ModelSpec, c: Constants, softwareAge: number) {
  return {
    ...{ chip, model, softwareAge, constants: c },
    precision: SERVING_PRECISION,
    mostChips: c.servingChips,
  };
}

function absolute(chip: ChipSpec, model: ModelSpec, c: Constants, softwareAge: number): AbsoluteRate {
  const serving = raceServing(chip, model, c, softwareAge);
  const reading = bestPrefill({ ...load(chip, model, c, softwareAge), promptLength: c.servingContext });
  return {
    id: chip.id,
    ...raceTraining(chip, model, c, softwareAge),
    decodeTokens: serving?.rate.tokensPerSecondPerChip ?? 0,
    prefillTokens: reading?.rate.tokensPerSecondPerChip ?? 0,
    ...(serving && { serving }),
  };
}

/** Useful training FLOP/s of one chip at the reference load of the constants, in the better of bf16 and fp8. */
export function raceTraining(
  chip: ChipSpec,
  model: ModelSpec,
  c: Constants,
  softwareAge: number,
): Pick<RaceRate, "trainFlops" | "trainPrecision"> {
  let best: Pick<RaceRate, "trainFlops" | "trainPrecision"> = { trainFlops: 0, trainPrecision: "bf16" };
  for (const precision of ["bf16", "fp8"] as const) {
    if (chip[precision] === undefined) continue;
    const rate = train({
      chip,
      model,
      chips: c.trainingChips,
      precision,
      sequence: c.servingContext,
      softwareAge,
      constants: c,
    });
    if (rate.flopPerSecondPerChip > best.trainFlops)
      best = { trainFlops: rate.flopPerSecondPerChip, trainPrecision: precision };
  }
  return best;
}

function ratios(chip: ChipSpec, rate: AbsoluteRate, base: ChipSpec, baseRate: AbsoluteRate): RaceRatios {
  return {
    flop: peakFlops(chip, SERVING_PRECISION) / peakFlops(base, SERVING_PRECISION),
    bandwidth: chip.hbmBandwidth / base.hbmBandwidth,
    capacity: chip.hbmCapacity / base.hbmCapacity,
    train: rate.trainFlops / baseRate.trainFlops,
    decode: rate.decodeTokens / baseRate.decodeTokens,
    prefill: rate.prefillTokens / baseRate.prefillTokens,
  };
}
