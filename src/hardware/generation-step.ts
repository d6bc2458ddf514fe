import { attendedInLayers, cachedValues, cacheSplit, decodeAttentionFlop } from "./attention.ts";
import { bounded } from "./bounded.ts";
import { bytesPerCachedValue } from "./cache-precision.ts";
import type { Constants } from "./constants.ts";
import type { ModelSpec } from "./model-spec.ts";
import { allReduceSeconds, expertExchangeSeconds } from "./network.ts";
import { overlapped } from "./overlapped.ts";
import { expertsTouched } from "./parameters.ts";
import { bytesPerWeight } from "./precision.ts";
import { softwareFactor } from "./software.ts";
import type { StepSetting } from "./step-setting.ts";
import { achievedFlops } from "./utilisation.ts";

/** Seconds of one step. */
export interface StepSeconds {
  readonly total: number;
  /** Time that memory traffic, arithmetic, communication and everything fixed would take alone. */
  readonly memory: number;
  readonly compute: number;
  readonly communication: number;
  readonly overhead: number;
}

/**
 * Seconds of one step of generation as a function of the requests in one group. Dense products, experts and attention
 * follow each other; in each, memory and arithmetic overlap. The exchange between experts hides behind all three.
 */
export function generationStep(setting: StepSetting, context: number): (requests: number) => StepSeconds {
  const { chip, model, split, groups: g, formats, software, constants: c } = setting;
  const copies = 1 + setting.draftTokens;
  const speed = softwareFactor(chip.vendor, software, c);
  const bandwidth = chip.hbmBandwidth * bounded(c.memoryEfficiency * speed);
  const perDense = achievedFlops(chip, formats.dense, speed, c);
  const perExpert = achievedFlops(chip, formats.experts, speed, c);
  const perAttention = achievedFlops(chip, "bf16", speed, c);
  const denseRead = (split.activeDense * bytesPerWeight(formats.dense)) / g.tensor / bandwidth;
  const expertRead =
    (split.routed * bytesPerWeight(formats.experts)) / g.group / (bandwidth * c.expertReadEfficiency);
  const cacheRead =
    (attendedInLayers(model, context) * cachedValues(model) * bytesPerCachedValue(setting.cache)) /
    cacheSplit(model, g.tensor) /
    (chip.hbmBandwidth * bounded(c.cacheEfficiency * speed));
  const attentionFlop = decodeAttentionFlop(model, context) / g.tensor;
  const fixed = fixedSeconds(model, c) / speed;
  const drafting = 1 + c.draftingCost * setting.draftTokens;
  return (requests) => {
    const tokens = requests * copies;
    const own = tokens / g.attentionCopies;
    const denseMath = (2 * split.activeDense * own) / g.tensor / perDense;
    const cacheTime = (requests / g.attentionCopies) * cacheRead;
    const attentionMath = (own * attentionFlop) / perAttention;
    let expertTime = 0;
    let expertMath = 0;
    if (model.experts > 0) {
      const touched = expertsTouched(model, tokens);
      expertTime = expertRead * touched;
      expertMath = (2 * split.activeRouted * tokens) / g.group / perExpert;
    }
    const kernels =
      overlapped(denseRead, denseMath, c.overlap) +
      overlapped(expertTime, expertMath, c.overlap) +
      overlapped(cacheTime, attentionMath, c.overlap);
    const exchange = expertExchangeSeconds(chip, model, g, tokens, c);
    const reduce = allReduceSeconds(chip, model, g, tokens, c);
    return {
      total: (overlapped(kernels, exchange, c.overlap) + reduce + fixed) * drafting,
      memory: denseRead + expertTime + cacheTime,
      compute: denseMath + expertMath + attentionMath,
      communication: exchange + reduce,
      overhead: fixed,
    };
  };
}

/** Launches and synchronisation, layer by layer; mixtures and sparse attention have more kernels a layer. */
function fixedSeconds(model: ModelSpec, c: Constants): number {
  return (
    model.layers * c.layerOverhead +
    model.mixtureLayers * c.mixtureOverhead +
    (Number.isFinite(model.attendedTokens) ? model.layers * c.sparseOverhead : 0)
  );
}
