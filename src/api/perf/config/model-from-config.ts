import type { LanguageModel } from "../../../catalog/index.ts";
import { didYouMean, InputError } from "../../../units/index.ts";
import { ownModel } from "../own-model.ts";
import { countParameters } from "./count-parameters.ts";
import { FAMILIES, readShapes } from "./families.ts";
import { fieldsOf, shown } from "./fields.ts";
import type { Shapes } from "./shapes.ts";

/** Parameters beyond which no model and no arithmetic of ours goes. */
const MOST_PARAMETERS = 1e15;

/**
 * A published configuration (`config.json`, parsed) as a model in the catalog's form. Parameters are counted from the
 * shapes; `name` is what the model is called where the file does not say.
 *
 * @throws InputError for an architecture that is not known, with those that are, and for every number that cannot be
 */
export function modelFromConfig(
  document: unknown,
  { where, name }: { readonly where: string; readonly name: string },
): LanguageModel {
  if (!isObject(document))
    throw new InputError({ where, what: `expected an object of fields, got ${shown(document)}` });
  const architecture = architectureOf(document, where);
  // Models that also see pictures keep their language part one level down.
  const inner = document.text_config;
  const part = isObject(inner) && !Object.hasOwn(document, "hidden_size") ? inner : document;
  const fields = fieldsOf(part, where);
  const shapes = readShapes(fields, FAMILIES[architecture]!);
  fields.finish();
  const { total, active } = countParameters(shapes);
  if (!(total >= 1 && total <= MOST_PARAMETERS))
    throw new InputError({
      where,
      what: `expected shapes of at most ${MOST_PARAMETERS} parameters, got ${total}`,
    });
  return ownModel({
    id: name,
    attention: kindOf(shapes),
    facts: { parameters_total: total, parameters_active: active, ...factsOf(shapes) },
  });
}

function architectureOf(document: Readonly<Record<string, unknown>>, where: string): string {
  const list = document.architectures;
  const known = Object.keys(FAMILIES);
  const written = Array.isArray(list) ? list[0] : undefined;
  if (typeof written === "string" && Object.hasOwn(FAMILIES, written)) return written;
  const hint = typeof written === "string" ? didYouMean(written, known) : "";
  throw new InputError({
    where,
    path: "architectures",
    what: `expected one of ${known.join(", ")}, got ${shown(written)}${hint}`,
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf({ attention }: Shapes): "mha" | "gqa" | "mla" {
  if (attention.kind === "latent") return "mla";
  return attention.heads === attention.keyValueHeads ? "mha" : "gqa";
}

function factsOf(shapes: Shapes): Record<string, number | undefined> {
  const { layers, hidden, vocabulary, attention, mixture, sliding, linearLayers } = shapes;
  const whole = layers - linearLayers - (sliding?.layers ?? 0);
  return {
    layers,
    hidden,
    heads: attention.heads,
    ...(attention.kind === "grouped"
      ? { kv_heads: attention.keyValueHeads, head_dim: attention.headDimension }
      : {
          head_dim: attention.valueDimension,
          latent: attention.keyValueRank + attention.rotaryDimension,
          latent_rotary: attention.rotaryDimension,
          attended_tokens: attention.indexer?.attended,
          index_heads: attention.indexer?.heads,
          index_dim: attention.indexer?.dimension,
        }),
    ...(whole < layers && { attention_layers: whole }),
    ...(sliding && { window_layers: sliding.layers, window: sliding.window }),
    ...(mixture &&
      mixture.layers > 0 && {
        experts: mixture.experts,
        experts_per_token: mixture.expertsPerToken,
        expert_width: mixture.expertWidth,
        moe_layers: mixture.layers,
        routing_nodes: mixture.groupsPerToken,
      }),
    vocabulary,
    ...(shapes.tied && { embedding_matrices: 1 }),
  };
}
