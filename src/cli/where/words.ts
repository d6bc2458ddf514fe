import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka where`. */
export const WORDS = {
  about: {
    ru: "Что получается в тех прогонах, где выполнено условие: вероятности и итоги рядом с теми, что во всех.",
    en: "What comes out in the worlds that satisfy a condition: probabilities and outputs beside those of all.",
  },
  condition: {
    ru: "условие на языке уравнений: допущения по id, величины с датой; AND, OR, NOT; число без единицы — в единице допущения, с единицей — в фигурных скобках",
    en: "condition in the language of equations: assumptions by id, quantities with a date; AND, OR, NOT; a bare number is in the assumption's unit, another unit stands in braces",
  },
  question: {
    ru: "вопрос (по умолчанию can-deepseek-overtake)",
    en: "question (default can-deepseek-overtake)",
  },
  scenario: { ru: "сценарий (по умолчанию as-it-was)", en: "scenario (default as-it-was)" },
  output: {
    ru: "ещё один итог: величина с датой, gap@2027-06-30; можно несколько через запятую",
    en: "one more output: a quantity with a date, gap@2027-06-30; several with commas",
  },
  worlds: {
    ru: "сколько прогонов; кратно --replicates, не более 16384 (по умолчанию 8192)",
    en: "worlds; a multiple of --replicates, at most 16384 (default 8192)",
  },
  csv: { ru: "напечатать все числа как CSV", en: "print every number as CSV" },
  head: {
    ru: "Условие {condition} выполнено в {kept} прогонах из {all} ({share})",
    en: "{condition} holds in {kept} of {all} worlds ({share})",
  },
  events: { ru: "Вероятность события к сроку", en: "Probability of an event by a date" },
  outputs: { ru: "Итоги: медиана и 90\u00a0%-й интервал", en: "Outputs: median and 90% interval" },
  event: { ru: "событие", en: "event" },
  by: { ru: "срок", en: "by" },
  where: { ru: "при условии", en: "where it holds" },
  everywhere: { ru: "во всех", en: "in all" },
  difference: { ru: "разница", en: "difference" },
  input: { ru: "допущение", en: "assumption" },
  outputName: { ru: "итог", en: "output" },
  at: { ru: "дата", en: "date" },
  inputs: {
    ru: "Допущения условия: медиана при условии и во всех прогонах",
    en: "Assumptions of the condition: median where it holds and in all worlds",
  },
  note: {
    ru: "± — погрешность расчёта по разбросу повторов; у разницы — по разбросу разниц. Это отбор прогонов, а не вмешательство: вместе с условием меняется и всё, что с ним связано.",
    en: "± is the Monte-Carlo error from the spread of replicates, of a difference from that of the differences. This selects worlds and intervenes in nothing: what goes with the condition changes with it.",
  },
  edition: {
    ru: "сценарий {scenario}; начальное число {seed}; модель {model}; каталог {catalog}; Ssylka {version}",
    en: "scenario {scenario}; seed {seed}; model {model}; catalog {catalog}; Ssylka {version}",
  },
} as const satisfies Record<string, Text>;

export const EXAMPLE: Text = {
  ru: `
ssylka where "grey_flow_now < 20000 AND ceiling_on = 1" --lang ru

Условие grey_flow_now < 20000 AND ceiling_on = 1 выполнено в X прогонах из 8\u00a0192 (X\u00a0%)

ssylka where "lag_match@2028-12-31 < 0.5 {year}" --output gap@2030-12-31 --json`,
  en: `
ssylka where "grey_flow_now < 20000 AND ceiling_on = 1" --lang en

grey_flow_now < 20000 AND ceiling_on = 1 holds in X of 8,192 worlds (X%)

ssylka where "lag_match@2028-12-31 < 0.5 {year}" --output gap@2030-12-31 --json`,
};
