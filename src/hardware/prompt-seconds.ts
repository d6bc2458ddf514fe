import { exp } from "../numeric/index.ts";
import { sequenceAttentionFlop } from "./attention.ts";
import { allReduceSeconds, expertExchangeSeconds } from "./network.ts";
import { overlapped } from "./overlapped.ts";
import { hostFactor, softwareFactor } from "./software.ts";
import type { StepSetting } from "./step-setting.ts";
import { achievedFlops } from "./utilisation.ts";

/** Seconds that one group spends on one prompt. */
export interface PromptSeconds {
  readonly total: number;
  readonly compute: number;
  /** Writing and reading activations between kernels. */
  readonly memory: number;
  readonly communication: number;
}

/** Bytes of an activation. */
const ACTIVATION_BYTES = 2;

/**
 * Seconds of reading one prompt of `length` tokens, when enough are read at once that weights cost nothing beside the
 * arithmetic. Activations pass through memory between kernels: the part that a chip can share with its tensor group,
 * the part that every chip repeats, and what experts take in, keep and give back.
 */
export function promptSeconds(setting: StepSetting, length: number): PromptSeconds {
  const { chip, model, split, groups: g, formats, software, constants: c } = setting;
  const speed = softwareFactor(chip.vendor, software, c);
  const imbalance = 1 + c.expertImbalance * (1 - 1 / g.expert);
  const compute =
    (length / g.group / speed) *
    ((2 * split.activeRouted * imbalance) / (achievedFlops(chip, formats.experts, c) * c.expertEfficiency) +
      (2 * split.activeDense) / achievedFlops(chip, formats.dense, c) +
      sequenceAttentionFlop(model, length) / (achievedFlops(chip, "bf16", c) * c.attentionEfficiency));
  const passes =
    model.layers * model.hidden * (c.sharedPasses / g.group + c.repeatedPasses / g.attentionCopies) +
    (model.mixtureLayers *
      model.expertsPerToken *
      c.expertPasses *
      (EXPERT_VECTORS * model.expertHidden + EXPERT_WIDTHS * model.expertWidth)) /
      g.group;
  const memory = (length * ACTIVATION_BYTES * passes) / (chip.hbmBandwidth * speed);
  const exchange = expertExchangeSeconds(chip, model, g, length, c);
  const reduce = allReduceSeconds(chip, model, g, length, c);
  return {
    total: overlapped(compute + memory + reduce, exchange, c.overlap),
    compute,
    memory,
    communication: exchange + reduce,
  };
}

/** Vectors that an expert's input and output are written and read as, and the same of its inner width (gate, up, product). */
const EXPERT_VECTORS = 4;
const EXPERT_WIDTHS = 6;

/**
 * Least seconds that a prompt adds because a step with prompts in it is launched kernel by kernel, not from a recorded
 * graph. `perStep` prompts arrive in a step on average; those of one step share the launches.
 */
export function launchSeconds(setting: StepSetting, perStep: number): number {
  const { model, software, constants: c } = setting;
  const shared = perStep > 1e-9 ? (1 - exp(-perStep)) / perStep : 1;
  return (model.layers * c.launchOverhead * shared) / hostFactor(software, c);
}
