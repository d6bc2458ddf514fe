import { pow } from "../numeric/index.ts";
import type { ChipSpec } from "./chip-spec.ts";
import type { Constants } from "./constants.ts";
import type { Groups } from "./layout.ts";
import type { ModelSpec } from "./model-spec.ts";

/** Bytes on the wire per value: an all-reduce moves 2 bytes twice; experts get 1 byte and return 2. */
const ALL_REDUCE_BYTES = 4;
const EXCHANGE_BYTES = 3;

/** Chips of one scale-up domain; the assumed size where the maker publishes none. */
export function scaleUpDomain(chip: ChipSpec, c: Constants): number {
  return chip.scaleUpDomain ?? c.assumedScaleUpDomain;
}

/** Seconds of two all-reduces a layer among the chips of a tensor group, for `tokens` tokens of the group. */
export function allReduceSeconds(
  chip: ChipSpec,
  model: ModelSpec,
  g: Groups,
  tokens: number,
  c: Constants,
): number {
  if (g.tensor === 1) return 0;
  const share = (g.tensor - 1) / g.tensor;
  const bytes = ALL_REDUCE_BYTES * (tokens / g.attentionCopies) * model.hidden * share;
  const inside = g.tensor <= scaleUpDomain(chip, c);
  return (2 * model.layers * bytes) / linkBandwidth(chip, inside, c);
}

/**
 * Seconds of moving tokens to experts and back in every mixture layer, for `tokens` tokens of the group. Where experts
 * are spread each token travels to those it chose; where they are cut among copies of attention, every token goes to
 * every chip and the sums come back.
 */
export function expertExchangeSeconds(
  chip: ChipSpec,
  model: ModelSpec,
  g: Groups,
  tokens: number,
  c: Constants,
): number {
  if (model.experts === 0 || g.attentionCopies === 1) return 0;
  const domain = scaleUpDomain(chip, c);
  if (g.expert === 1) {
    const bytes = (ALL_REDUCE_BYTES * tokens * model.expertHidden * (g.group - 1)) / g.group;
    return (model.mixtureLayers * bytes) / linkBandwidth(chip, g.group <= domain, c);
  }
  const inside = g.expert <= domain;
  const copies = inside
    ? (model.expertsPerToken * (g.expert - 1)) / g.expert
    : remoteNodes(model, g.expert / domain);
  const bytes = EXCHANGE_BYTES * (tokens / g.group) * model.expertHidden * copies;
  return model.mixtureLayers * (2 * c.exchangeLatency + bytes / linkBandwidth(chip, inside, c));
}

/**
 * Expected number of other nodes that a token's experts lie on, when it is sent once to each node and copied
 * inside it: (nodes - 1)(1 - (1 - 1/nodes)^k), at most what the routing rule allows.
 */
export function remoteNodes(model: ModelSpec, nodes: number): number {
  const spread = nodes * (1 - pow(1 - 1 / nodes, model.expertsPerToken));
  return (Math.min(spread, model.routingNodes) * (nodes - 1)) / nodes;
}

function linkBandwidth(chip: ChipSpec, inside: boolean, c: Constants): number {
  const peak = inside
    ? (chip.scaleUpBandwidth ?? c.assumedScaleUpBandwidth)
    : (chip.scaleOutBandwidth ?? c.assumedScaleOutBandwidth);
  return c.networkEfficiency * peak;
}
