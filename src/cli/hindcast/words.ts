import type { Text } from "../../catalog/index.ts";
import { RUN_WORDS } from "../run-size-words.ts";

/** Words of `ssylka hindcast`. */
export const WORDS = {
  about: {
    ru: "Ретропрогноз: сделать расчёт так, как его можно было сделать на прошлую дату, и сравнить с тем, что было дальше.",
    en: "Hindcast: make the run that could have been made at a past date, and score it on what came after.",
  },
  asOf: {
    ru: "месяц, концом которого обрываются данные, ГГГГ-ММ",
    en: "month at whose end the record stops, YYYY-MM",
  },
  kind: {
    ru: "real-time: известно лишь опубликованное к дате; pseudo-real-time: случившееся к дате, по более поздним публикациям (по умолчанию)",
    en: "real-time: only what was published by then; pseudo-real-time: what had happened by then, in later publications (default)",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates (по умолчанию 2048)",
    en: "worlds to run; a multiple of --replicates (default 2048)",
  },
  ...RUN_WORDS,
  csv: { ru: "напечатать оценки как CSV", en: "print the scores as CSV" },
  title: {
    ru: "Данные по {month}, {kind}",
    en: "Record to {month}, {kind}",
  },
  "real-time": { ru: "как опубликовано тогда", en: "as published then" },
  "pseudo-real-time": {
    ru: "случившееся к дате, по более поздним публикациям",
    en: "what had happened by then, in later publications",
  },
  family: { ru: "что", en: "what" },
  n: { ru: "n", en: "n" },
  inBand: { ru: "в 90\u00a0%", en: "in 90%" },
  crps: { ru: "CRPS", en: "CRPS" },
  skill: { ru: "лучше линии", en: "over a line" },
  persistence: { ru: "лучше неизменности", en: "over no change" },
  logScore: { ru: "лог. оценка", en: "log score" },
  how: {
    ru: "«В 90\u00a0%» — доля наблюдений внутри 90\u00a0%-го интервала. CRPS — среднее расстояние до наблюдений в натуральных логарифмах, для возможностей в пунктах ECI, для отставания в месяцах. «Лучше линии» — на сколько CRPS меньше, чем у продолжения по прямой; в скобках 90\u00a0%-й интервал по блочному бутстрэпу.",
    en: "“In 90%”: share of observations within the 90% interval. CRPS: mean distance to observations, in natural logarithms, of capability in points of ECI, of the lag in months. “Over a line”: by how much CRPS is below that of extrapolation along a line; in brackets the 90% interval by block bootstrap.",
  },
  postHoc: {
    ru: "Уравнения и часть допущений ({n}) написаны после событий, по которым их здесь проверяют; правила и ответы изготовителей на них взяты такими, какими были.",
    en: "The equations and {n} beliefs were written after the events that they are scored on here; rules, and what makers answered to them, are taken as they were.",
  },
  postHocIds: {
    ru: "Допущения, записанные после событий ({n}), под своими именами в модели:",
    en: "The beliefs written after the events ({n}), by their names in the model:",
  },
  example: {
    ru: "\nssylka hindcast --as-of 2023-12 --worlds 512\nssylka hindcast --as-of 2024-06 --json > hindcast.json     # { asOf, kind, families: [{ id, n, coverage, crps, crpsSkill, ... }], ... }",
    en: "\nssylka hindcast --as-of 2023-12 --worlds 512\nssylka hindcast --as-of 2024-06 --json > hindcast.json     # { asOf, kind, families: [{ id, n, coverage, crps, crpsSkill, ... }], ... }",
  },
} as const satisfies Record<string, Text>;

/** What faults of usage say in Russian. */
export const HINDCAST_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^expected a month such as "(\S+)", got nothing$/, "ожидался месяц вида «$1», не дано ничего"],
  [/^expected a month such as "(\S+)", got (.*)$/, "ожидался месяц вида «$1», дано $2"],
  [
    /^expected a month at least a year after (\S+) and a quarter before (\S+), got (\S+)$/,
    "ожидался месяц не раньше чем через год после $1 и не позже чем за квартал до $2, дано $3",
  ],
  [
    /^expected a month by which "(\S+)" was published \(first on (\S+) in this catalog\), got (\S+); take --kind pseudo-real-time$/,
    "ожидался месяц, к которому ряд «$1» опубликован (в этом каталоге впервые $2), дано $3; возьмите --kind pseudo-real-time",
  ],
  [
    /^expected real-time or pseudo-real-time, got "(.*)"$/,
    "ожидалось real-time или pseudo-real-time, дано «$1»",
  ],
];
