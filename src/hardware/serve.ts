import { type DecodeRate, type DecodeRun, decode } from "./decode.ts";
import { type PrefillRate, prefill } from "./prefill.ts";

/** Prompts and generation on the same chips. */
export interface ServingRun extends Omit<DecodeRun, "context"> {
  readonly promptLength: number;
  readonly outputLength: number;
}

export interface ServingRate {
  /** Generated tokens per second and chip. */
  readonly tokensPerSecondPerChip: number;
  readonly tokensPerSecondPerUser: number;
  readonly decode: DecodeRate;
  readonly prefill: PrefillRate;
}

/**
 * Steady state in which every request's prompt interrupts generation: with B in flight a request takes
 * B prompts' time and its own steps, and B requests end in that time.
 */
export function serve(run: ServingRun): ServingRate {
  const reading = prefill(run);
  const context = run.promptLength + run.outputLength / 2;
  const generation = decode({ ...run, context });
  const running = Math.min(run.concurrency, generation.batchLimit);
  const requestSeconds =
    running * reading.promptSeconds + run.outputLength / generation.tokensPerSecondPerUser;
  const perUser = run.outputLength / requestSeconds;
  return {
    tokensPerSecondPerChip: (running * perUser) / run.chips,
    tokensPerSecondPerUser: perUser,
    decode: generation,
    prefill: reading,
  };
}
