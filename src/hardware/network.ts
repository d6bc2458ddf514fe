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

/** Seconds of communication in one pass of `tokens` tokens through one group, if nothing hides it. */
export function communicationSeconds(
  chip: ChipSpec,
  model: ModelSpec,
  groups: Groups,
  tokens: number,
  c: Constants,
): number {
  return (
    allReduceSeconds(chip, model, groups, tokens, c) + expertExchangeSeconds(chip, model, groups, tokens, c)
  );
}

/** Two all-reduces a layer among the chips of a tensor group. */
function allReduceSeconds(
  chip: ChipSpec,
  model: ModelSpec,
  groups: Groups,
  tokens: number,
  c: Constants,
): number {
  if (groups.tensor === 1) return 0;
  const inside = groups.tensor <= scaleUpDomain(chip, c);
  const bytes =
    (ALL_REDUCE_BYTES * (tokens / groups.attentionCopies) * model.hidden * (groups.tensor - 1)) /
    groups.tensor;
  return 2 * model.layers * (c.allReduceLatency + bytes / linkBandwidth(chip, inside, c));
}

/** Dispatch and return of expert inputs and outputs in every mixture layer. */
function expertExchangeSeconds(
  chip: ChipSpec,
  model: ModelSpec,
  groups: Groups,
  tokens: number,
  c: Constants,
): number {
  if (groups.expert === 1) return 0;
  const domain = scaleUpDomain(chip, c);
  const inside = groups.expert <= domain;
  const copies = inside
    ? (model.expertsPerToken * (groups.expert - 1)) / groups.expert
    : remoteNodes(model, groups.expert / domain);
  const bytes = EXCHANGE_BYTES * (tokens / groups.group) * model.hidden * copies;
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
