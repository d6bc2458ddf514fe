import type { LanguageModel } from "../../catalog/index.ts";
import { pow } from "../../numeric/index.ts";
import { ownModel } from "./own-model.ts";

/** Layers a hidden width has in models of scaling studies: 92 in GPT-3, 128 to 200 in Megatron's table. */
const WIDTH_PER_LAYER = 128;
const HEAD = 128;
const VOCABULARY = 51200;

/** Parameters of a plain layer over the square of its width: four matrices of attention and eight of the rest. */
const MATRICES = 12;

/** Sizes that such a name may have, in billions. */
const LEAST = 0.05;
const MOST = 100_000;

/**
 * `dense-64b`, the name of a benchmark's plain model of which only the size is told: shapes by the rule P = 12 L d^2
 * with d = 128 L, whose error in width is within a quarter for the published ones. Undefined for other names.
 */
export function denseBySize(name: string): LanguageModel | undefined {
  const size = Number(/^dense[-_ ]?(\d{1,6}(?:\.\d{1,3})?)b$/i.exec(name.trim())?.[1]);
  if (!(size >= LEAST && size <= MOST)) return undefined;
  const parameters = size * 1e9;
  const layers = Math.max(1, Math.round(pow(parameters / (MATRICES * WIDTH_PER_LAYER ** 2), 1 / 3)));
  const heads = Math.max(1, Math.round(pow(parameters / (MATRICES * layers), 1 / 2) / HEAD));
  return ownModel({
    id: `dense-${size}b`,
    attention: "mha",
    facts: {
      parameters_total: parameters,
      layers,
      hidden: heads * HEAD,
      heads,
      head_dim: HEAD,
      vocabulary: VOCABULARY,
    },
    note: {
      en: "Only the size is known: shapes by a rule (a layer for each 128 of width).",
      ru: "Известен только размер: остальное по правилу (слой на каждые 128 ширины).",
    },
  });
}
