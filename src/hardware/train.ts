import { pow } from "../numeric/index.ts";
import { InputError } from "../units/index.ts";
import { sequenceAttentionFlop } from "./attention.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import { scaleUpDomain } from "./network.ts";
import { type Software, vendorFactor } from "./software.ts";
import { balanceFactor } from "./utilisation.ts";

/** Arithmetic of the matrix products of training. */
export type TrainingPrecision = "bf16" | "fp8" | "fp4";

/** A training run on one cluster. */
export interface TrainingRun extends Pick<Software, "stack"> {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  readonly chips: number;
  readonly precision: TrainingPrecision;
  /** Tokens per sequence. */
  readonly sequence: number;
  /** Tokens of the whole run; absent: only rates are given and `days` and `chipHours` are NaN. */
  readonly tokens?: number;
  /** Only low-rank adapters are trained: no gradients of the weights themselves. */
  readonly adapters?: boolean;
  readonly constants: Constants;
}

export interface TrainingRate {
  readonly tokensPerSecondPerChip: number;
  readonly days: number;
  readonly chipHours: number;
  /** Useful FLOP/s over the dense peak of the precision used (papers that train in fp8 often divide by the bf16 peak). */
  readonly mfu: number;
  /** Useful FLOP/s per chip: weights and attention, no recomputation. */
  readonly flopPerSecondPerChip: number;
}

const SECONDS_PER_HOUR = 3600;
const HOURS_PER_DAY = 24;

/** Cluster size and hidden size at which the efficiencies are stated. */
const REFERENCE_CHIPS = 64;
const REFERENCE_HIDDEN = 8192;

/** Rate of training. An InputError when the chip has no floating-point peak of the precision. */
export function train(run: TrainingRun): TrainingRate {
  const { chip, model } = run;
  const peak = trainingPeak(chip, run.precision);
  const achieved = peak * trainingEfficiency(run);
  const weights = (run.adapters ? 4 : 6) * model.activeParameters;
  const flopPerToken = weights + (run.adapters ? 2 : 3) * sequenceAttentionFlop(model, run.sequence);
  const rate = achieved / flopPerToken;
  const seconds = (run.tokens ?? Number.NaN) / (rate * run.chips);
  return {
    tokensPerSecondPerChip: rate,
    days: seconds / (SECONDS_PER_HOUR * HOURS_PER_DAY),
    chipHours: (seconds / SECONDS_PER_HOUR) * run.chips,
    mfu: achieved / peak,
    flopPerSecondPerChip: achieved,
  };
}

/** Dense floating-point peak for training, FLOP/s; integer units do not train. */
function trainingPeak(chip: ChipSpec, precision: TrainingPrecision): number {
  const peak = chip[precision];
  if (peak === undefined)
    throw new InputError({
      where: `chip ${chip.id}`,
      what: `expected a dense ${precision} peak to train in, got none`,
    });
  return peak;
}

/** Share of the peak: falls with cluster size and machine balance, rises with hidden size, lower for mixtures. */
function trainingEfficiency(run: TrainingRun): number {
  const { chip, model, constants: c } = run;
  return (
    efficiencyOf(run.precision, c) *
    pow(run.chips / REFERENCE_CHIPS, -c.trainingScaleExponent) *
    balanceFactor(chip, c) *
    pow(model.hidden / REFERENCE_HIDDEN, c.trainingWidthExponent) *
    mixtureFactor(chip, model, c) *
    (run.adapters ? c.trainingAdapters : 1) *
    vendorFactor(chip.vendor, c) *
    (run.stack === "laboratory" ? c.laboratoryStack : 1)
  );
}

function efficiencyOf(precision: TrainingPrecision, c: Constants): number {
  if (precision === "bf16") return c.trainingEfficiencyBf16;
  return precision === "fp8" ? c.trainingEfficiencyFp8 : c.trainingEfficiencyFp4;
}

/** Mixtures exchange tokens between experts, more slowly where those lie beyond the scale-up network. */
function mixtureFactor(chip: ChipSpec, model: ModelSpec, c: Constants): number {
  if (model.experts === 0) return 1;
  const near = scaleUpDomain(chip, c) >= c.trainingMixtureDomain;
  return c.trainingMixture * (near ? 1 : c.trainingMixtureScaleOut);
}
