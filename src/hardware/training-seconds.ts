import { pow } from "../numeric/index.ts";
import { sequenceAttentionFlop } from "./attention.ts";
import { bounded } from "./bounded.ts";
import type { Constants } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import { remoteNodes, scaleUpDomain } from "./network.ts";
import { splitParameters } from "./parameters.ts";
import { vendorFactor } from "./software.ts";
import { sustainedShare } from "./sustained.ts";
import type { TrainingPrecision, TrainingRun } from "./train.ts";

/** Sequences of a step that says nothing make this many tokens. */
const USUAL_STEP_TOKENS = 4e6;
const USUAL_EXPERT_PARALLEL = 64;

/** Bytes of an activation, and of a gradient or a weight on its way. */
const BYTES = 2;

/**
 * Seconds that one chip spends per token of its share: products forward and twice backward (once with adapters),
 * activations through memory, exchange between experts, sums in tensor groups, and the step's exchange of gradients.
 */
export function trainingSeconds(run: TrainingRun): number {
  const { chip, model, sequence, constants: c } = run;
  const passes = run.adapters ? 2 : 3;
  const split = splitParameters(model);
  const speed = trainingSpeed(run);
  const sustained = sustainedShare(chip, c);
  const share = (format: TrainingPrecision) => bounded(efficiencyOf(format, c) * speed) * sustained;
  const products = chip[run.precision]! * share(run.precision);
  const attention = chip.bf16! * share("bf16") * c.trainingAttention;
  const compute =
    (2 * split.activeDense + (2 * split.activeRouted) / c.trainingExperts) / products +
    sequenceAttentionFlop(model, sequence) / attention;
  const memory = (BYTES * activations(model, c)) / (chip.hbmBandwidth * bounded(speed));
  const network =
    c.trainingVisible * (expertExchange(run) + tensorSums(run)) + gradientSeconds(run) / stepTokens(run);
  return passes * (compute + memory) + network;
}

/** Speed of the software over that of NVIDIA chips at the start of 2026. */
function trainingSpeed({ chip, stack, softwareAge, constants: c }: TrainingRun): number {
  return (
    vendorFactor(chip.vendor, c) *
    (stack === "laboratory" ? c.laboratoryStack : 1) *
    (softwareAge ? pow(1 + c.trainingTrend, softwareAge) : 1)
  );
}

function efficiencyOf(precision: TrainingPrecision, c: Constants): number {
  if (precision === "bf16") return c.trainingEfficiencyBf16;
  return precision === "fp8" ? c.trainingEfficiencyFp8 : c.trainingEfficiencyFp4;
}

/** Values written and read per token in one pass: hidden vectors of every layer, and what experts take in and keep. */
function activations(model: ModelSpec, c: Constants): number {
  const experts = model.mixtureLayers * model.expertsPerToken;
  return (
    (c.trainingPasses * model.layers + c.recurrentPasses * withoutAttention(model)) * model.hidden +
    experts * (4 * model.expertHidden + 6 * model.expertWidth)
  );
}

/** Layers that look back through a state of fixed size, or not at all. */
function withoutAttention({ layers, attentionLayers, windowLayers }: ModelSpec): number {
  return Math.max(0, layers - attentionLayers - windowLayers);
}

/** Tokens that one chip's share of a step holds. */
function stepTokens(run: TrainingRun): number {
  const batch = run.globalBatch ?? USUAL_STEP_TOKENS / run.sequence;
  return (batch * run.sequence) / run.chips;
}

/** Seconds per token of sending it to its experts and back, forward and backward. */
function expertExchange(run: TrainingRun): number {
  const { chip, model, constants: c } = run;
  if (model.experts === 0) return 0;
  const spread = run.expertParallel ?? Math.min(USUAL_EXPERT_PARALLEL, run.chips, model.experts);
  const domain = scaleUpDomain(chip, c);
  const inside = spread <= domain;
  const copies = inside
    ? (model.expertsPerToken * (spread - 1)) / spread
    : remoteNodes(model, spread / domain);
  const link = inside
    ? (chip.scaleUpBandwidth ?? c.assumedScaleUpBandwidth)
    : (chip.scaleOutBandwidth ?? c.assumedScaleOutBandwidth);
  return (4 * BYTES * model.mixtureLayers * model.expertHidden * copies) / (link * c.networkEfficiency);
}

/** Seconds per token of the sums of a tensor group, four a layer: each chip moves what its whole group computes. */
function tensorSums(run: TrainingRun): number {
  const { chip, model, constants: c } = run;
  const needed = run.globalBatch === undefined ? 1 : run.chips / run.globalBatch;
  const group = Math.max(1, run.tensorParallel ?? Math.min(needed, scaleUpDomain(chip, c)));
  const bytes = 4 * 2 * BYTES * model.layers * model.hidden * (group - 1);
  return bytes / ((chip.scaleUpBandwidth ?? c.assumedScaleUpBandwidth) * c.networkEfficiency);
}

/**
 * Seconds of exchanging gradients and weights once a step. Each chip holds what half of its memory takes at eight
 * bytes a parameter; sums run inside the scale-up domain first, so that each chip sends its share of them outside.
 */
function gradientSeconds(run: TrainingRun): number {
  const { chip, model, constants: c } = run;
  if (run.adapters) return 0;
  const held = Math.min(model.parameters, (0.5 * chip.hbmCapacity) / 8);
  const domain = Math.min(scaleUpDomain(chip, c), run.chips);
  const inside = chip.scaleUpBandwidth ?? c.assumedScaleUpBandwidth;
  const outside = (chip.scaleOutBandwidth ?? c.assumedScaleOutBandwidth) * domain;
  const perByte = 1 / inside + (run.chips > domain ? 1 / outside : 0);
  return (c.trainingVisible * 2 * BYTES * held * perByte) / c.networkEfficiency;
}
