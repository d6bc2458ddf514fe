import type { GroupedAttention, LatentAttention, Mixture, Shapes } from "./shapes.ts";

/** Matrices of a gated feed-forward layer, and of one linear-attention layer (query, key, value, gate, output). */
const GATED = 3;
const LINEAR = 5;

/**
 * Parameters of a model from its shapes: all of them, and those that one token passes through. Both count the rows of
 * the vocabulary; layers that only propose tokens (multi-token prediction) are left out, as published totals do.
 */
export function countParameters(shapes: Shapes): { readonly total: number; readonly active: number } {
  const { layers, hidden, vocabulary, tied, linearLayers, width, mixture } = shapes;
  const embedding = vocabulary * hidden * (tied ? 1 : 2);
  const softmax = (layers - linearLayers) * attentionParameters(shapes);
  const linear = linearLayers * LINEAR * hidden * innerWidth(shapes);
  const plainLayers = layers - (mixture?.layers ?? 0);
  const plain = plainLayers * GATED * hidden * width;
  const norms = (2 * layers + 1) * hidden;
  const always = embedding + softmax + linear + plain + norms;
  if (!mixture) return { total: always, active: always };
  const { expert, rest } = mixtureParameters(mixture, hidden);
  const beside = always + mixture.layers * rest;
  return {
    total: beside + mixture.layers * mixture.experts * expert,
    active: beside + mixture.layers * mixture.expertsPerToken * expert,
  };
}

function attentionParameters({ hidden, attention }: Shapes): number {
  return attention.kind === "grouped"
    ? groupedParameters(hidden, attention)
    : latentParameters(hidden, attention);
}

function innerWidth({ attention }: Shapes): number {
  return (
    attention.heads * (attention.kind === "grouped" ? attention.headDimension : attention.valueDimension)
  );
}

function groupedParameters(hidden: number, attention: GroupedAttention): number {
  const { heads, keyValueHeads, headDimension, inputBias, outputBias, sinks } = attention;
  const inputs = (heads + 2 * keyValueHeads) * headDimension;
  return (
    hidden * inputs +
    heads * headDimension * hidden +
    (inputBias ? inputs : 0) +
    (outputBias ? hidden : 0) +
    (sinks ? heads : 0)
  );
}

function latentParameters(hidden: number, attention: LatentAttention): number {
  const { heads, queryRank, keyValueRank, plainDimension, rotaryDimension, valueDimension, indexer } =
    attention;
  const queries = heads * (plainDimension + rotaryDimension);
  const query = queryRank > 0 ? queryRank * (hidden + queries) : hidden * queries;
  const keys = hidden * (keyValueRank + rotaryDimension);
  const unfold = keyValueRank * heads * (plainDimension + valueDimension);
  const index = indexer
    ? indexer.dimension * (queryRank * indexer.heads + hidden) + hidden * indexer.heads
    : 0;
  return query + keys + unfold + heads * valueDimension * hidden + index;
}

/** Parameters of one routed expert, and of what stands beside the experts of a layer. */
function mixtureParameters(mixture: Mixture, hidden: number): { expert: number; rest: number } {
  const { experts, expertWidth, sharedWidth, expertBias, routerBias } = mixture;
  return {
    expert: GATED * hidden * expertWidth + (expertBias ? 2 * expertWidth + hidden : 0),
    rest: hidden * experts + (routerBias ? experts : 0) + GATED * hidden * sharedWidth,
  };
}
