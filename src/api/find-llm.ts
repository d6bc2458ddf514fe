import { dirname, resolve } from "node:path";
import { type Catalog, type LanguageModel, plainName } from "../catalog/index.ts";
import { InputError, suggest } from "../units/index.ts";
import { readConfigFile } from "./perf/config/read-config-file.ts";
import { denseBySize } from "./perf/dense-by-size.ts";
import { readLlmFile } from "./read-llm-file.ts";

/**
 * A language model of the catalog by id, name or alias, whatever the case and punctuation, with or without who
 * published it (`meta-llama/...`) and the words of a variant (`-Instruct`, `-FP8`); or one that a person describes: a
 * YAML file of the catalog's form, or a `config.json` as it is published with weights. `dense-64b` is a plain model
 * of that size, with shapes by a rule.
 *
 * @example findLlm(catalog, "deepseek-ai/DeepSeek-V3-0324").id // "deepseek-v3"
 * @throws InputError for an unknown name, with the nearest one, and for every fault of a file
 */
export function findLlm(catalog: Catalog, wanted: string): LanguageModel {
  const path = resolve(wanted);
  const file = { path, shown: wanted, within: dirname(path) };
  if (/\.json$/i.test(wanted)) return readConfigFile(file);
  if (/\.ya?ml$/i.test(wanted)) return readLlmFile(catalog, file);
  const known = knownNames(catalog);
  for (const name of [wanted, withoutVariant(wanted)]) {
    const found = known.get(plainName(name));
    if (found) return found;
  }
  const dense = denseBySize(wanted);
  if (dense) return dense;
  throw new InputError({ where: "llm", what: `unknown language model "${wanted}"${hint(wanted, known)}` });
}

const KNOWN = new WeakMap<Catalog, ReadonlyMap<string, LanguageModel>>();

/** The surest names first: an id wins over another model's alias. A catalog does not change once read. */
function knownNames(catalog: Catalog): ReadonlyMap<string, LanguageModel> {
  const before = KNOWN.get(catalog);
  if (before) return before;
  const names = new Map<string, LanguageModel>();
  const models = [...catalog.llms.values()];
  const add = (name: string, model: LanguageModel) => {
    const plain = plainName(name);
    if (!names.has(plain)) names.set(plain, model);
  };
  for (const model of models) add(model.id, model);
  for (const model of models)
    for (const name of [model.name.en, model.name.ru, ...(model.aliases ?? [])]) add(name, model);
  KNOWN.set(catalog, names);
  return names;
}

/** Words that tell of tuning, form or number format, and of no other shapes. */
const VARIANTS = new Set(
  "instruct chat base it hf fp8 fp4 nvfp4 mxfp4 bf16 fp16 int8 int4 awq gptq w8a8 thinking preview meta".split(
    " ",
  ),
);

/** `meta-llama/Meta-Llama-3.1-70B-Instruct-FP8` is `Llama 3.1 70B`. */
function withoutVariant(name: string): string {
  const own = name.slice(name.lastIndexOf("/") + 1);
  const words = own.split(/[-_\s]+/);
  const left = words.filter((word) => !VARIANTS.has(word.toLowerCase()));
  return left.length > 0 ? left.join("-") : own;
}

function hint(wanted: string, known: ReadonlyMap<string, LanguageModel>): string {
  const near = suggest(plainName(withoutVariant(wanted)), known.keys());
  return near === undefined ? "; `ssylka llm` lists them" : `; did you mean "${known.get(near)!.id}"?`;
}
