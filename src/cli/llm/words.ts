import type { Text } from "../../catalog/index.ts";

export const ATTENTION: Readonly<Record<"mha" | "gqa" | "mla", Text>> = {
  mha: {
    ru: "внимание: у каждой головы свои ключи и значения",
    en: "attention: keys and values for each head",
  },
  gqa: {
    ru: "внимание: ключи и значения общие для групп голов",
    en: "attention: keys and values shared by groups",
  },
  mla: {
    ru: "внимание: сжатые (латентные) ключи и значения",
    en: "attention: compressed (latent) keys and values",
  },
};

export const WORDS = {
  about: {
    ru: "Языковая модель: величины с источниками, память на веса и на токен контекста. Без имени — список.",
    en: "A language model: facts with sources, memory for weights and for a token of context. Without a name: the list.",
  },
  argument: {
    ru: "id, имя или другое имя модели; или файл YAML такого же вида, как в catalog/llms/; или config.json с весов",
    en: "id, name or alias of a model; or a YAML file of the form of catalog/llms/; or a config.json as published",
  },
  released: { ru: "вышла", en: "released" },
  open: { ru: "веса открыты", en: "open weights" },
  closed: { ru: "веса закрыты", en: "closed weights" },
  facts: { ru: "Величины", en: "Facts" },
  memory: { ru: "Память", en: "Memory" },
  weights: { ru: "веса, {precision}", en: "weights, {precision}" },
  cache: { ru: "кэш на токен контекста, {precision}", en: "cache for a token of context, {precision}" },
  unpublished: {
    ru: "Устройство не опубликовано: ни скорость, ни память не вычислить.",
    en: "The architecture is unpublished: neither speed nor memory can be computed.",
  },
  next: {
    ru: "Скорость на чипе: ssylka perf --chip h20 --llm {id}",
    en: "Its speed on a chip: ssylka perf --chip h20 --llm {id}",
  },
  example: {
    ru: "ssylka llm deepseek-v3 --lang ru\nssylka llm ~/models/my-model/config.json",
    en: "ssylka llm deepseek-v3 --lang en\nssylka llm ~/models/my-model/config.json",
  },
} as const satisfies Record<string, Text>;
