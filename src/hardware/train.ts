import { InputError } from "../units/index.ts";
import { sequenceAttentionFlop } from "./attention.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { Software } from "./software.ts";
import { trainingSeconds } from "./training-seconds.ts";

/** Arithmetic of the matrix products of training. */
export type TrainingPrecision = "bf16" | "fp8" | "fp4";

/** A training run on one cluster. */
export interface TrainingRun extends Pick<Software, "stack" | "softwareAge"> {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  readonly chips: number;
  readonly precision: TrainingPrecision;
  /** Tokens per sequence. */
  readonly sequence: number;
  /** Sequences per step over all chips; default as many as make four million tokens. */
  readonly globalBatch?: number;
  /** Chips that share every matrix; default as few as leave each group a sequence. */
  readonly tensorParallel?: number;
  /** Chips among which experts are spread; default 64, or all where there are fewer chips or experts. */
  readonly expertParallel?: number;
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

/** Rate of training. An InputError when the chip has no floating-point peak of the precision. */
export function train(run: TrainingRun): TrainingRate {
  const peak = trainingPeak(run.chip, run.precision);
  const rate = 1 / trainingSeconds(run);
  const flop = usefulFlop(run);
  const seconds = (run.tokens ?? Number.NaN) / (rate * run.chips);
  return {
    tokensPerSecondPerChip: rate,
    days: seconds / (SECONDS_PER_HOUR * HOURS_PER_DAY),
    chipHours: (seconds / SECONDS_PER_HOUR) * run.chips,
    mfu: (rate * flop) / peak,
    flopPerSecondPerChip: rate * flop,
  };
}

/** FLOP a token: 6 a parameter (4 with adapters) and three times (twice) the forward attention. */
export function usefulFlop(run: Pick<TrainingRun, "model" | "sequence" | "adapters">): number {
  const { model, sequence } = run;
  const passes = run.adapters ? 2 : 3;
  return passes * (2 * model.activeParameters + sequenceAttentionFlop(model, sequence));
}

/** Dense floating-point peak for training, FLOP/s; integer units do not train. */
export function trainingPeak(chip: ChipSpec, precision: TrainingPrecision): number {
  const peak = chip[precision];
  if (peak === undefined)
    throw new InputError({
      where: `chip ${chip.id}`,
      what: `expected a dense ${precision} peak to train in, got none`,
    });
  return peak;
}
