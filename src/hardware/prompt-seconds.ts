import { sequenceAttentionFlop } from "./attention.ts";
import { bounded } from "./bounded.ts";
import { allReduceSeconds, expertExchangeSeconds } from "./network.ts";
import { overlapped } from "./overlapped.ts";
import { softwareFactor } from "./software.ts";
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
 * arithmetic. Activations pass through memory between kernels: hidden vectors, which every chip of a tensor group
 * repeats, and what experts take in, keep and give back.
 */
export function promptSeconds(setting: StepSetting, length: number): PromptSeconds {
  const { chip, model, split, groups: g, formats, software, constants: c } = setting;
  const speed = softwareFactor(chip.vendor, software, c);
  const compute =
    (length / g.group) *
    ((2 * split.activeRouted) / (achievedFlops(chip, formats.experts, speed, c) * c.expertEfficiency) +
      (2 * split.activeDense) / achievedFlops(chip, formats.dense, speed, c) +
      sequenceAttentionFlop(model, length) / achievedFlops(chip, "bf16", speed, c));
  const passes =
    (c.activationPasses * model.layers * model.hidden) / g.attentionCopies +
    (model.mixtureLayers *
      model.expertsPerToken *
      (EXPERT_VECTORS * model.expertHidden + EXPERT_WIDTHS * model.expertWidth)) /
      g.group;
  const memory = (length * ACTIVATION_BYTES * passes) / (chip.hbmBandwidth * bounded(speed));
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
