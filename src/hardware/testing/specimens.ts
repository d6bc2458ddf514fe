/** Chips, a model and constants for the tests of this room; nothing else may import it. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ChipSpec } from "../chip-spec.ts";
import { type Constants, constants } from "../constants.ts";
import type { ModelSpec } from "../model-spec.ts";

/** The published constants, read from the catalog of the checkout. */
export function publishedConstants(): Constants {
  return constants(publishedDocument());
}

export function publishedDocument(): unknown {
  return parse(readFileSync(new URL("../../../catalog/hardware/constants.yaml", import.meta.url), "utf8"));
}

/** Shares this large count as the whole of a physical limit. */
const WHOLE = 1e9;

/** Constants under which every equation is bare arithmetic: full efficiency, no overheads, no overlap left visible. */
export const bare: Constants = {
  ...(Object.fromEntries(Object.keys(publishedConstants()).map((name) => [name, 1])) as Constants),
  memoryEfficiency: WHOLE,
  cacheEfficiency: WHOLE,
  computeEfficiencyBf16: WHOLE,
  computeEfficiencyFp8: WHOLE,
  computeEfficiencyFp4: WHOLE,
  trainingEfficiencyBf16: WHOLE,
  trainingEfficiencyFp8: WHOLE,
  trainingEfficiencyFp4: WHOLE,
  energyPerFlop: 1e-30,
  overlap: 0,
  activationPasses: 0,
  layerOverhead: 0,
  mixtureOverhead: 0,
  sparseOverhead: 0,
  exchangeLatency: 0,
  draftingCost: 0,
  softwareTrend: 0,
  reservedMemory: 0,
  trainingPasses: 0,
  recurrentPasses: 0,
  trainingVisible: 0,
  trainingTrend: 0,
  assumedScaleUpDomain: 8,
};

const hopper = {
  vendor: "nvidia",
  year: 2022.67,
  power: 700,
  scaleUpDomain: 8,
  scaleOutBandwidth: 50e9,
  missing: [],
};

export const h100: ChipSpec = {
  ...hopper,
  id: "h100",
  bf16: 989.4e12,
  fp8: 1978.9e12,
  int8: 1978.9e12,
  hbmCapacity: 80e9,
  hbmBandwidth: 3.35e12,
  scaleUpBandwidth: 450e9,
};

export const h800: ChipSpec = { ...h100, id: "h800", scaleUpBandwidth: 200e9 };

export const h20: ChipSpec = {
  ...h100,
  id: "h20",
  bf16: 148e12,
  fp8: 296e12,
  int8: 296e12,
  hbmCapacity: 96e9,
  hbmBandwidth: 4e12,
};

export const ascend910c: ChipSpec = {
  id: "ascend-910c",
  vendor: "huawei",
  bf16: 752e12,
  int8: 1504e12,
  hbmCapacity: 128e9,
  hbmBandwidth: 3.2e12,
  scaleUpBandwidth: 392e9,
  scaleUpDomain: 384,
  scaleOutBandwidth: 50e9,
  power: 700,
  missing: ["fp8_dense", "fp4_dense"],
};

export const gb200: ChipSpec = {
  id: "gb200",
  vendor: "nvidia",
  bf16: 2500e12,
  fp8: 5000e12,
  fp4: 10000e12,
  hbmCapacity: 186e9,
  hbmBandwidth: 8e12,
  scaleUpBandwidth: 900e9,
  scaleUpDomain: 72,
  scaleOutBandwidth: 50e9,
  power: 1200,
  missing: [],
};

export const deepseekV3: ModelSpec = {
  id: "deepseek-v3",
  attention: "mla",
  parameters: 671e9,
  activeParameters: 37e9,
  layers: 61,
  hidden: 7168,
  heads: 128,
  keyValueHeads: 128,
  headDimension: 128,
  latent: 576,
  latentRotary: 64,
  experts: 256,
  expertsPerToken: 8,
  expertWidth: 2048,
  mixtureLayers: 58,
  routingNodes: 4,
  expertMatrices: 3,
  expertHidden: 7168,
  vocabulary: 0,
  embeddingMatrices: 2,
  attentionLayers: 61,
  windowLayers: 0,
  window: 0,
  indexHeads: 0,
  indexDimension: 0,
  attendedTokens: Number.POSITIVE_INFINITY,
};

export const llama405b: ModelSpec = {
  id: "llama-3.1-405b",
  attention: "gqa",
  parameters: 405e9,
  activeParameters: 405e9,
  layers: 126,
  hidden: 16384,
  heads: 128,
  keyValueHeads: 8,
  headDimension: 128,
  latent: 0,
  latentRotary: 0,
  experts: 0,
  expertsPerToken: 0,
  expertWidth: 0,
  mixtureLayers: 0,
  routingNodes: Number.POSITIVE_INFINITY,
  expertMatrices: 3,
  expertHidden: 16384,
  vocabulary: 0,
  embeddingMatrices: 2,
  attentionLayers: 126,
  windowLayers: 0,
  window: 0,
  indexHeads: 0,
  indexDimension: 0,
  attendedTokens: Number.POSITIVE_INFINITY,
};
