import type { Dealing, Text } from "../../catalog/index.ts";
import type { StatusName } from "../../rules/index.ts";

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
  batch: {
    ru: "таблица CSV со столбцами chip и date (можно to и hq); печатает массив JSON в том же порядке",
    en: "CSV table with the columns chip and date (to and hq if wished); prints a JSON array in the same order",
  },
  with: {
    ru: "файл своего правила поверх закона (можно несколько раз): что изменилось бы",
    en: "file of a rule of your own laid over the law (may be repeated): what would change",
  },
  without: {
    ru: "id правила, без которого ответить (можно несколько раз)",
    en: "id of a rule to leave out (may be repeated)",
  },
  heading: { ru: "{name}. Назначение: {to}", en: "{name}, to {to}" },
  headingOwner: {
    ru: "{name}. Назначение: {to}; штаб-квартира покупателя: {hq}",
    en: "{name}, to {to}, buyer headquartered in {hq}",
  },
  afterLaw: {
    ru: "Закон здесь учтён по {date}; позже могли появиться новые правила.",
    en: "The law is known here up to {date}; there may be newer rules.",
  },
  dealings: {
    ru: "Лицензии, заказы и поставки (на статус не влияют)",
    en: "Licences, orders and deliveries (they change no status)",
  },
  weak: { ru: "слабые источники", en: "weak sources" },
  distance: { ru: "Расстояние до каждого порога", en: "Distance to each line" },
  distanceNote: {
    ru: "Знак «внутри» значит, что условие порога выполнено. «Изменись одно» — при прочих равных: TPP при той же площади кристалла, плотность при том же TPP.",
    en: "“Inside” means that the line's condition is met. “By one change alone” means all else equal: TPP at the same die area, density at the same TPP.",
  },
  inside: { ru: "внутри", en: "inside" },
  outside: { ru: "снаружи", en: "outside" },
  unknown: { ru: "неизвестно", en: "unknown" },
  notKnown: { ru: "неизвестна", en: "unknown" },
  enters: {
    ru: "подпал бы, изменись одно: {quantity} {line}{by}",
    en: "would be caught by one change alone: {quantity} {line}{by}",
  },
  leaves: {
    ru: "перестал бы подпадать, изменись одно: {quantity} {line}{by}",
    en: "would no longer be caught by one change alone: {quantity} {line}{by}",
  },
  whatIf: { ru: "Если бы {change}: {on}, назначение {to}", en: "If {change}: {on}, to {to}" },
  laid: { ru: "действовало ещё и «{rules}»", en: "{rules} were law as well" },
  left: { ru: "не было «{rules}»", en: "{rules} were not law" },
  and: { ru: " и ", en: " and " },
  chipColumn: { ru: "чип", en: "chip" },
  nowColumn: { ru: "по закону", en: "by the law" },
  thenColumn: { ru: "стало бы", en: "then" },
  changedOf: { ru: "Изменилось бы: {changed} из {asked}.", en: "Changed: {changed} of {asked}." },
  nothingChanged: {
    ru: "Ни у одного из рассмотренных чипов ({asked}) ничего бы не изменилось.",
    en: "Nothing would change for any of the chips considered ({asked}).",
  },
  sales: {
    ru: "Продажи в Китай, {from} — {until}: {units} чипов ({unitsLow}–{unitsHigh}), {h100e} H100 по FLOP/с ({h100eLow}–{h100eHigh})",
    en: "Sales to China, {from} to {until}: {units} chips ({unitsLow}–{unitsHigh}), {h100e} H100 by FLOP/s ({h100eLow}–{h100eHigh})",
  },
  whenever: {
    ru: "Из них правило, действуй оно всё время, задело бы {share}",
    en: "Of these the rule, had it always held, would have caught {share}",
  },
  sinceBinding: {
    ru: "С даты вступления в силу, сверх закона того времени, — {share}",
    en: "From the day on which it binds, beyond the law of the time, {share}",
  },
  shareWords: {
    ru: "{units} чипов, {unitShare}; {h100e} H100, {h100eShare}",
    en: "{units} chips, {unitShare}; {h100e} H100, {h100eShare}",
  },
  noneCaught: { ru: "ничего", en: "none" },
  salesNote: {
    ru: "Оценки по кварталам; внутри квартала продажи считаются равномерными по дням, когда чип можно было поставлять. Границы — 90 %, как если бы все ошибки были в одну сторону.",
    en: "Quarterly estimates; within a quarter sales are taken as even over the days on which the chip could go. The ends are of 90% intervals, as if every error lay on one side.",
  },
  example: {
    ru: `
ssylka rules h200 --on 2026-02-01 --lang ru

NVIDIA H200 (на 1 февраля 2026 г., назначение: Китай (CN)): требует лицензии. ... 3A090.a: TPP X ≥ X ...

ssylka rules h200 --on 2026-02-01 --json
{ "chip": "h200", "on": "2026-02-01", "to": "CN", "hq": "CN", "status": "controlled", "paragraph": "3A090.a",
  "policy": { "review": "case-by-case", ... }, "computed": { "tpp": X, "performanceDensity": X, ... },
  "because": { ... }, "notChecked": [ ... ], "sources": [ ... ], "distance": [ ... ], ... }

ssylka rules --batch chips.csv
ssylka rules --with my-rule.yaml --on 2024-06-01 --lang ru
Подробнее: docs/rules.ru.md`,
    en: `
ssylka rules h200 --on 2026-02-01 --lang en

NVIDIA H200 (1 February 2026, to China (CN)): needs a licence. ... 3A090.a: TPP X ≥ X ...

ssylka rules h200 --on 2026-02-01 --json
{ "chip": "h200", "on": "2026-02-01", "to": "CN", "hq": "CN", "status": "controlled", "paragraph": "3A090.a",
  "policy": { "review": "case-by-case", ... }, "computed": { "tpp": X, "performanceDensity": X, ... },
  "because": { ... }, "notChecked": [ ... ], "sources": [ ... ], "distance": [ ... ], ... }

ssylka rules --batch chips.csv
ssylka rules --with my-rule.yaml --on 2024-06-01 --lang en
More: docs/rules.md`,
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

/** Statuses in a table. */
export const SHORT_STATUS: Readonly<Record<StatusName, Text>> = {
  free: { ru: "не подпадает", en: "not caught" },
  notification: { ru: "уведомление", en: "notice" },
  letter: { ru: "лицензия по письму", en: "licence by letter" },
  controlled: { ru: "лицензия", en: "licence" },
  unknown: { ru: "нет ответа", en: "cannot be told" },
};

/** Stages of a dealing. */
export const STAGES: Readonly<Record<Dealing["stage"], Text>> = {
  applied: { ru: "заявка", en: "application" },
  assured: { ru: "обещание", en: "promise" },
  licence: { ru: "лицензия", en: "licence" },
  order: { ru: "заказ", en: "order" },
  delivery: { ru: "поставка", en: "delivery" },
  refused: { ru: "отказ", en: "refusal" },
  forecast: { ru: "прогноз фирмы", en: "the firm's outlook" },
};
