import type { Text } from "../../catalog/index.ts";

export const WORDS = {
  about: {
    ru: "Экспортные правила: статус чипа для поставки на дату, с пунктом и посчитанными величинами. Без чипа — список правил.",
    en: "Export rules: the status of a chip for a delivery on a date, with the paragraph and the figures computed. Without a chip: the list of rules.",
  },
  argument: {
    ru: "id, имя или другое имя чипа; или файл YAML такого же вида, как в catalog/chips/",
    en: "id, name or alias of a chip; or a YAML file of the form of catalog/chips/",
  },
  on: {
    ru: "дата, например 2026-02-01 (без неё — все периоды)",
    en: "date, such as 2026-02-01 (without it: every stretch of time)",
  },
  to: { ru: "страна назначения (по умолчанию CN)", en: "country of destination (default CN)" },
  hq: {
    ru: "страна штаб-квартиры покупателя (по умолчанию — страна назначения)",
    en: "country of the buyer's headquarters (default: the destination)",
  },
  before: { ru: "до {until}", en: "before {until}" },
  between: { ru: "{from} — {until}", en: "{from} to {until}" },
  since: { ru: "с {from}", en: "since {from}" },
  always: { ru: "всегда", en: "always" },
  also: { ru: "Также относится к чипу", en: "Also bears on it" },
  couldBe: { ru: "Может оказаться", en: "It could be" },
  china: { ru: "Китайская сторона", en: "China's own stance" },
  sources: { ru: "Источники", en: "Sources" },
  inForce: { ru: "Правила, которые действуют на {on}:", en: "Rules in force on {on}:" },
  noneInForce: {
    ru: "На {on} ни одно из учтённых здесь правил не действует.",
    en: "None of the rules considered here is in force on {on}.",
  },
  binding: { ru: "действует с", en: "binds from" },
  until: { ru: "до", en: "until" },
  authority: { ru: "кто", en: "who" },
  role: { ru: "вид", en: "kind" },
  title: { ru: "правило", en: "rule" },
  example: {
    ru: `
ssylka rules h200 --on 2026-02-01 --lang ru

NVIDIA H200 (на 1 февраля 2026 г., поставка в CN): требует лицензии. ... 3A090.a: TPP X ≥ X ...

ssylka rules h200 --on 2026-02-01 --json
{ "chip": "h200", "on": "2026-02-01", "to": "CN", "status": "controlled", "paragraph": "3A090.a", "policy": { ... },
  "computed": { "tpp": { ... }, ... }, "because": { ... }, "notChecked": [ ... ], "sources": [ ... ] }`,
    en: `
ssylka rules h200 --on 2026-02-01 --lang en

NVIDIA H200 (1 February 2026, to CN): needs a licence. ... 3A090.a: TPP X ≥ X ...

ssylka rules h200 --on 2026-02-01 --json
{ "chip": "h200", "on": "2026-02-01", "to": "CN", "status": "controlled", "paragraph": "3A090.a", "policy": { ... },
  "computed": { "tpp": { ... }, ... }, "because": { ... }, "notChecked": [ ... ], "sources": [ ... ] }`,
  },
} as const satisfies Record<string, Text>;

/** Kinds of instruments. */
export const ROLES: Readonly<Record<string, Text>> = {
  control: { ru: "контроль", en: "control" },
  letter: { ru: "письмо", en: "letter" },
  policy: { ru: "порядок лицензий", en: "licence policy" },
  presumption: { ru: "презумпция", en: "presumption" },
  guidance: { ru: "разъяснение", en: "guidance" },
  duty: { ru: "пошлина", en: "duty" },
  import: { ru: "ввоз", en: "import" },
  memory: { ru: "память", en: "memory" },
  tools: { ru: "оборудование", en: "tools" },
  context: { ru: "прочее", en: "context" },
};

/** China's stance on a foreign chip. */
export const STANCES: Readonly<Record<string, Text>> = {
  open: { ru: "ввозу не препятствует", en: "does not hinder imports" },
  discouraged: { ru: "не рекомендует покупать", en: "advises against buying" },
  barred: { ru: "запрещает", en: "bars it" },
  unknown: { ru: "неизвестна", en: "cannot be told" },
};
