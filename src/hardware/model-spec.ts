import type { LanguageModel } from "../catalog/types.ts";
import { InputError } from "../units/index.ts";
import { baseValue } from "./base-value.ts";

/** What the equations need of a language model: counts, no units but parameters and tokens. */
export interface ModelSpec {
  readonly id: string;
  readonly attention: "mha" | "gqa" | "mla";
  readonly parameters: number;
  /** Parameters that one token passes through. */
  readonly activeParameters: number;
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  readonly headDimension: number;
  /** Values cached per token and layer under latent attention, rotary part included; 0 otherwise. */
  readonly latent: number;
  /** The rotary part of `latent`. */
  readonly latentRotary: number;
  /** Routed experts per mixture layer; 0 for a dense model. */
  readonly experts: number;
  readonly expertsPerToken: number;
  readonly expertWidth: number;
  readonly mixtureLayers: number;
  /** Most nodes that one token's experts may lie on; Infinity without such a rule. */
  readonly routingNodes: number;
  /** Matrices of one expert: 3 when gated, 2 when not. */
  readonly expertMatrices: number;
  /** Width of what experts take in; the hidden size unless they work on a narrower vector. */
  readonly expertHidden: number;
  /** Entries of the table of tokens; 0 when unknown. */
  readonly vocabulary: number;
  /** 2 when the input and output tables of tokens are apart, 1 when they are one. */
  readonly embeddingMatrices: number;
  /** Layers whose key-value cache grows with the context; the others keep a window, a state or nothing. */
  readonly attentionLayers: number;
  /** Layers that attend to the last `window` tokens only. */
  readonly windowLayers: number;
  readonly window: number;
  /** Most past tokens that one token attends to; Infinity when it attends to all. */
  readonly attendedTokens: number;
  /** Heads and width of the indexer that picks those tokens; 0 without one. */
  readonly indexHeads: number;
  readonly indexDimension: number;
}

const always = ["parameters_total", "layers", "hidden", "heads", "head_dim"] as const;
const mixture = ["parameters_active", "experts_per_token", "expert_width", "moe_layers"] as const;

/**
 * A catalog language model as numbers. Throws an InputError that lists every architecture fact that is
 * missing (a closed model has none: ask only for models whose architecture is published).
 *
 * @param where the file that describes the model
 */
export function modelSpec(model: LanguageModel, where = `catalog/llms/${model.id}.yaml`): ModelSpec {
  const of = (name: string, fallback = 0): number => countOf(model, name) ?? fallback;
  const experts = of("experts");
  const needed: string[] = [...always, ...(experts > 0 ? mixture : [])];
  if (model.attention === "mla") needed.push("latent");
  if (model.attention === "gqa") needed.push("kv_heads");
  const lacking = needed.filter((name) => model.facts[name] === undefined);
  const faults = lacking.map((name) => ({
    where,
    path: `facts.${name}`,
    what: "expected a published architecture fact, got none: nothing can be computed for this model",
  }));
  if (!model.attention) faults.push({ where, path: "attention", what: "expected mha, gqa or mla, got none" });
  if (faults.length > 0) throw new InputError(faults);
  return {
    id: model.id,
    attention: model.attention!,
    parameters: of("parameters_total"),
    activeParameters: of("parameters_active", of("parameters_total")),
    layers: of("layers"),
    hidden: of("hidden"),
    heads: of("heads"),
    keyValueHeads: of("kv_heads", of("heads")),
    headDimension: of("head_dim"),
    latent: model.attention === "mla" ? of("latent") : 0,
    latentRotary: of("latent_rotary"),
    experts,
    expertsPerToken: of("experts_per_token"),
    expertWidth: of("expert_width"),
    mixtureLayers: of("moe_layers"),
    routingNodes: of("routing_nodes", Number.POSITIVE_INFINITY),
    expertMatrices: of("expert_matrices", 3),
    expertHidden: of("expert_hidden", of("hidden")),
    vocabulary: of("vocabulary"),
    embeddingMatrices: of("embedding_matrices", 2),
    attentionLayers: of("attention_layers", of("layers")),
    windowLayers: of("window_layers"),
    window: of("window"),
    attendedTokens: of("attended_tokens", Number.POSITIVE_INFINITY),
    indexHeads: of("index_heads"),
    indexDimension: of("index_dim"),
  };
}

/** Facts that count tokens. */
const tokens = ["attended_tokens", "window", "vocabulary"];

/** A fact as a plain count: parameters and tokens with their prefixes, everything else without a unit. */
function countOf(model: LanguageModel, name: string): number | undefined {
  const fact = model.facts[name];
  if (!fact) return undefined;
  const unit = name.startsWith("parameters") ? "parameter" : tokens.includes(name) ? String(fact.unit) : "1";
  return baseValue(fact, unit, `catalog/llms/${model.id}.yaml facts.${name}`);
}
