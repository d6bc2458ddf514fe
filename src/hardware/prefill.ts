import { sequenceAttentionFlop } from "./attention.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { Binding } from "./decode.ts";
import { groups, type Layout } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";
import { communicationSeconds } from "./network.ts";
import { splitParameters } from "./parameters.ts";
import { arithmeticFormat, type Precision, peakFlops } from "./precision.ts";
import { type Software, softwareFactor } from "./software.ts";

/** Reading of prompts by one set of chips. */
export interface PrefillRun extends Layout, Software {
  readonly chip: ChipSpec;
  readonly model: ModelSpec;
  /** Tokens of one prompt. */
  readonly promptLength: number;
  readonly precision: Precision;
  readonly constants: Constants;
}

export interface PrefillRate {
  /** Prompt tokens per second and chip. */
  readonly tokensPerSecondPerChip: number;
  /** Seconds of all chips together that one prompt takes (not its latency). */
  readonly promptSeconds: number;
  readonly binds: Binding;
}

/**
 * Rate of reading prompts, which is compute, hidden in part behind communication (batches of two prompts are
 * interleaved). Prompts are assumed long enough that weights are read once for many tokens.
 */
export function prefill(run: PrefillRun): PrefillRate {
  const { chip, model, constants: c } = run;
  const g = groups(model, run);
  const split = splitParameters(model);
  const flop =
    2 * split.activeRouted * c.expertImbalance +
    2 * split.activeDense +
    sequenceAttentionFlop(model, run.promptLength);
  const efficiency = prefillEfficiency(chip, run.precision, c) * softwareFactor(chip.vendor, run, c);
  const compute = (run.promptLength * flop) / (peakFlops(chip, run.precision) * g.group * efficiency);
  const communication = communicationSeconds(chip, model, g, run.promptLength, c);
  const seconds = Math.max(compute, communication) + c.overlap * Math.min(compute, communication);
  return {
    tokensPerSecondPerChip: run.promptLength / (seconds * g.group),
    promptSeconds: seconds / g.replicas,
    binds: compute >= communication ? "compute" : "communication",
  };
}

/** Share of the dense peak that prompts reach, by the format of the arithmetic. */
function prefillEfficiency(chip: ChipSpec, precision: Precision, c: Constants): number {
  const format = arithmeticFormat(chip, precision);
  if (format === "bf16") return c.prefillEfficiencyBf16;
  return format === "fp4" ? c.prefillEfficiencyFp4 : c.prefillEfficiencyFp8;
}
