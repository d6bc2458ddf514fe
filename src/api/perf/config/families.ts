import type { Fields } from "./fields.ts";
import type { GroupedAttention, LatentAttention, Mixture, Shapes, Sliding } from "./shapes.ts";

/** How the fields of one architecture are read. */
export interface Family {
  readonly attention: "grouped" | "latent";
  /** Biases where the configuration itself does not say. */
  readonly inputBias?: boolean;
  readonly outputBias?: boolean;
  readonly sinks?: boolean;
  readonly mixture?: MixtureFields;
  /** A window counts only when this flag is set; `layers`: the list of layer kinds decides. */
  readonly sliding?: "use_sliding_window" | "always" | "chunks";
  /** `tie_word_embeddings` where it is absent. */
  readonly tied?: boolean;
}

/** Names under which a mixture's numbers stand. */
interface MixtureFields {
  readonly experts: string;
  readonly width: string;
  /** Layers before the first mixture. */
  readonly firstDense?: string;
  readonly shared?: { readonly count?: string; readonly width: string };
  readonly expertBias?: boolean;
  readonly routerBias?: boolean;
  /** Every such layer only is a mixture. */
  readonly every?: string;
  readonly plainWidth?: string;
}

const deepseek: Family = {
  attention: "latent",
  mixture: {
    experts: "n_routed_experts",
    width: "moe_intermediate_size",
    firstDense: "first_k_dense_replace",
    shared: { count: "n_shared_experts", width: "moe_intermediate_size" },
    routerBias: true,
  },
};

const qwenMixture: Family = {
  attention: "grouped",
  sliding: "use_sliding_window",
  mixture: {
    experts: "num_experts",
    width: "moe_intermediate_size",
    shared: { width: "shared_expert_intermediate_size" },
    every: "decoder_sparse_step",
  },
};

const mixtral: MixtureFields = { experts: "num_local_experts", width: "intermediate_size" };

/** Architectures by the name that stands in `architectures`. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  LlamaForCausalLM: { attention: "grouped" },
  MistralForCausalLM: { attention: "grouped", sliding: "always" },
  Qwen2ForCausalLM: { attention: "grouped", inputBias: true, sliding: "use_sliding_window" },
  Qwen3ForCausalLM: { attention: "grouped", sliding: "use_sliding_window" },
  MixtralForCausalLM: { attention: "grouped", sliding: "always", mixture: mixtral },
  Qwen2MoeForCausalLM: { ...qwenMixture, inputBias: true },
  Qwen3MoeForCausalLM: qwenMixture,
  GptOssForCausalLM: {
    attention: "grouped",
    inputBias: true,
    outputBias: true,
    sinks: true,
    sliding: "always",
    mixture: { ...mixtral, expertBias: true, routerBias: true },
  },
  Glm4MoeForCausalLM: {
    attention: "grouped",
    mixture: { ...deepseek.mixture!, experts: "n_routed_experts" },
  },
  MiniMaxM2ForCausalLM: { attention: "grouped", mixture: { ...mixtral, routerBias: true } },
  MiniMaxM1ForCausalLM: { attention: "grouped", mixture: mixtral },
  MiniMaxText01ForCausalLM: { attention: "grouped", mixture: mixtral },
  DeepseekV2ForCausalLM: { ...deepseek, mixture: { ...deepseek.mixture!, routerBias: false } },
  DeepseekV3ForCausalLM: deepseek,
  DeepseekV32ForCausalLM: deepseek,
  KimiK2ForCausalLM: deepseek,
  Llama4ForConditionalGeneration: {
    attention: "grouped",
    sliding: "chunks",
    mixture: {
      ...mixtral,
      shared: { width: "intermediate_size" },
      every: "interleave_moe_layer_step",
      plainWidth: "intermediate_size_mlp",
    },
  },
};

/** The shapes of a model of a known family; what is wrong with the fields goes to them. */
export function readShapes(fields: Fields, family: Family): Shapes {
  const layers = fields.count("num_hidden_layers", { most: 1e4 });
  const hidden = fields.count("hidden_size", { most: 1e6 });
  const attention = family.attention === "grouped" ? grouped(fields, family, hidden) : latent(fields);
  const mixture = family.mixture && readMixture(fields, family.mixture, layers);
  const plain = (mixture?.layers ?? 0) < layers;
  const widthField = family.mixture?.plainWidth ?? "intermediate_size";
  const sliding = readSliding(fields, family, layers);
  return {
    layers,
    hidden,
    vocabulary: fields.count("vocab_size", { most: 1e8 }),
    tied: fields.flag("tie_word_embeddings", family.tied ?? false),
    attention,
    linearLayers: linearLayers(fields),
    width: plain ? fields.count(widthField, { most: 1e7 }) : 0,
    ...(mixture && { mixture }),
    ...(sliding && { sliding }),
  };
}

function grouped(fields: Fields, family: Family, hidden: number): GroupedAttention {
  const heads = fields.count("num_attention_heads", { most: 1e5 });
  const bias = fields.flag("attention_bias", false);
  const keyValueHeads = fields.count("num_key_value_heads", { most: heads || 1e5, fallback: heads });
  if (heads % keyValueHeads > 0)
    fields.refuse(
      "num_attention_heads",
      `expected query heads that ${keyValueHeads} key-value heads divide, got ${heads}`,
    );
  return {
    kind: "grouped",
    heads,
    keyValueHeads,
    headDimension: fields.count("head_dim", { most: 1e5, fallback: usualHead(fields, hidden, heads) }),
    inputBias: family.inputBias ?? bias,
    // Llama's flag sets both; where a family has biases of its own, only what it names.
    outputBias: family.outputBias ?? false,
    sinks: family.sinks ?? false,
  };
}

/** Where `head_dim` is absent the heads divide the hidden vector. */
function usualHead(fields: Fields, hidden: number, heads: number): number {
  if (hidden < heads)
    fields.refuse("num_attention_heads", `expected a whole number from 1 to ${hidden}, got ${heads}`);
  return Math.floor(hidden / heads);
}

function latent(fields: Fields): LatentAttention {
  const base: LatentAttention = {
    kind: "latent",
    heads: fields.count("num_attention_heads", { most: 1e5 }),
    queryRank: fields.count("q_lora_rank", { most: 1e6, fallback: 0 }),
    keyValueRank: fields.count("kv_lora_rank", { most: 1e6 }),
    plainDimension: fields.count("qk_nope_head_dim", { most: 1e5 }),
    rotaryDimension: fields.count("qk_rope_head_dim", { most: 1e5 }),
    valueDimension: fields.count("v_head_dim", { most: 1e5 }),
  };
  if (!fields.has("index_topk")) return base;
  const indexer = {
    heads: fields.count("index_n_heads", { most: 1e5 }),
    dimension: fields.count("index_head_dim", { most: 1e5 }),
    attended: fields.count("index_topk"),
  };
  return { ...base, indexer };
}

function readMixture(fields: Fields, names: MixtureFields, layers: number): Mixture | undefined {
  const first = names.firstDense
    ? fields.count(names.firstDense, { least: 0, most: layers, fallback: 0 })
    : 0;
  const plain = fields.list("mlp_only_layers").length;
  const every = names.every ? fields.count(names.every, { most: layers, fallback: 1 }) : 1;
  const experts = fields.count(names.experts, { most: 1e6 });
  const groups = fields.count("n_group", { most: 1e5, fallback: 1 });
  const perToken = fields.count("topk_group", { most: groups, fallback: groups });
  return {
    layers: Math.max(0, Math.floor((layers - first) / every) - plain),
    experts,
    expertsPerToken: fields.count("num_experts_per_tok", { most: experts || 1e6 }),
    expertWidth: fields.count(names.width, { most: 1e7 }),
    sharedWidth: sharedWidth(fields, names),
    expertBias: names.expertBias ?? false,
    routerBias: names.routerBias ?? false,
    ...(perToken < groups && { groupsPerToken: perToken }),
  };
}

function sharedWidth(fields: Fields, { shared }: MixtureFields): number {
  if (!shared) return fields.count("shared_intermediate_size", { least: 0, most: 1e7, fallback: 0 });
  const count = shared.count ? fields.count(shared.count, { least: 0, most: 1e4, fallback: 0 }) : 1;
  return count === 0 ? 0 : count * fields.count(shared.width, { least: 0, most: 1e7, fallback: 0 });
}

/** Layers whose attention is linear, by the two ways in which such lists are written. */
function linearLayers(fields: Fields): number {
  const kinds = fields.list("layer_types").filter((kind) => kind === "linear_attention").length;
  return kinds + fields.list("attn_type_list").filter((kind) => kind === 0).length;
}

/** Chunked attention spares every fourth layer. */
const CHUNK_PERIOD = 4;

function readSliding(fields: Fields, { sliding }: Family, layers: number): Sliding | undefined {
  if (sliding === undefined) return undefined;
  if (sliding === "chunks") {
    if (!fields.has("attention_chunk_size")) return undefined;
    const whole = Math.floor(layers / CHUNK_PERIOD);
    return { layers: layers - whole, window: fields.count("attention_chunk_size") };
  }
  if (!fields.has("sliding_window")) return undefined;
  if (sliding === "use_sliding_window" && !fields.flag("use_sliding_window", false)) return undefined;
  const window = fields.count("sliding_window");
  const kinds = fields.list("layer_types");
  const narrow = kinds.filter((kind) => kind === "sliding_attention").length;
  return { layers: kinds.length > 0 ? narrow : layers, window };
}
