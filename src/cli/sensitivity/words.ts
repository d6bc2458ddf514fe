import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka sensitivity`. */
export const WORDS = {
  about: {
    ru: "Что сильнее всего двигает один итог: размах по допущениям, доли дисперсии (индексы Соболя), источники.",
    en: "What moves one output most: swing by assumption, shares of variance (Sobol indices), sources.",
  },
  question: {
    ru: "папка вопроса в questions/ (по умолчанию can-deepseek-overtake)",
    en: "folder of the question in questions/ (default can-deepseek-overtake)",
  },
  output: {
    ru: "итог: событие или величина с датой, lag_match@2028-12-31 (по умолчанию — главное событие вопроса)",
    en: "output: an event or a quantity with a date, lag_match@2028-12-31 (default: the question's main event)",
  },
  scenario: { ru: "сценарий (по умолчанию as-it-was)", en: "scenario (default as-it-was)" },
  by: {
    ru: "по чему делить: input — по допущениям, source — по источникам (по умолчанию input)",
    en: "what to share among: input (assumptions) or source (default input)",
  },
  inputs: {
    ru: "допущения или процессы через запятую, которые разыграть заново (по умолчанию — самые заметные)",
    en: "assumptions or processes, comma-separated, to draw anew (default: the most telling)",
  },
  top: {
    ru: "сколько допущений или источников проверить по одному, от 1 до 40 (по умолчанию 8)",
    en: "assumptions or sources to look at one by one, 1 to 40 (default 8)",
  },
  worlds: {
    ru: "сколько прогонов считать каждый раз; кратно --replicates, не более 16384 (по умолчанию 2048)",
    en: "worlds of each run; a multiple of --replicates, at most 16384 (default 2048)",
  },
  csv: { ru: "напечатать все числа как CSV", en: "print every number as CSV" },
  headEvent: { ru: "{event}, {date}: {value}", en: "{event}, {date}: {value}" },
  headQuantity: { ru: "{name}, {date}: медиана {value}", en: "{name}, {date}: median {value}" },
  drivers: {
    ru: "Размах: итог там, где допущение мало и где велико",
    en: "Swing: the output where an assumption is low and where it is high",
  },
  indices: { ru: "Доли дисперсии по допущениям", en: "Shares of variance by assumption" },
  indicesNote: {
    ru: "«Само по себе»: доля дисперсии, которая уйдёт, если узнать одно это допущение (по всем прогонам; за вычетом того, что даёт случай). «Всего»: доля, которая останется, если узнать всё остальное (допущение разыграно заново вместе с теми, с которыми оно связано корреляцией). В скобках 90\u00a0%-й интервал.",
    en: "“Alone”: the share of variance that goes when this assumption alone is known (all worlds, less what chance gives). “In all”: the share that stays when all else is known (the assumption drawn anew together with those correlated with it). 90% interval in brackets.",
  },
  eventNote: {
    ru: "Для события дисперсия — это p(1 − p), p — его вероятность.",
    en: "Of an event the variance is p(1 − p), p being its probability.",
  },
  noTelling: {
    ru: "Ни одно допущение не отличить от случая: нужно больше прогонов.",
    en: "No assumption stands out of chance: run more worlds.",
  },
  groups: { ru: "Доли дисперсии по частям модели", en: "Shares of variance by part of the model" },
  input: { ru: "допущение", en: "assumption" },
  part: { ru: "часть модели", en: "part of the model" },
  first: { ru: "само по себе", en: "alone" },
  total: { ru: "всего", en: "in all" },
  chance: {
    ru: "случай: удача моделей, даты выпусков, возможные правила",
    en: "chance: luck of models, dates of releases, rules that may come",
  },
  with: { ru: "вместе с {ids}", en: "with {ids}" },
  sources: {
    ru: "Источники: насколько от них зависит итог",
    en: "Sources: how far the output depends on them",
  },
  source: { ru: "источник", en: "source" },
  rests: { ru: "допущений", en: "assumptions" },
  sum: { ru: "доля", en: "share" },
  group: { ru: "вместе", en: "as a group" },
  doubled: { ru: "×2", en: "×2" },
  halved: { ru: "÷2", en: "÷2" },
  sourcesNote: {
    ru: "«Доля»: сумма долей дисперсии, которые допущения источника объясняют по одному. «Вместе»: та же доля для всех допущений источника сразу, со связанными (столько дисперсии убрало бы точное знание). «×2» и «÷2»: на сколько сдвинется {what}, если всё, что взято из источника, увеличить или уменьшить вдвое: величины и ряды — вдвое, доли — по шансам; переключатели и индексы не трогаются. {unit}",
    en: "“Share”: sum of the shares of variance that the source's assumptions explain one by one. “As a group”: the same for all of them at once, with those correlated (what perfect knowledge would take away). “×2” and “÷2”: how far {what} moves if all that is taken from the source is doubled or halved: amounts and series by two, shares by their odds; switches and indices stay. {unit}",
  },
  theProbability: { ru: "вероятность", en: "the probability" },
  theMedian: { ru: "медиана", en: "the median" },
  inPoints: { ru: "Сдвиги — в процентных пунктах.", en: "Moves are in percentage points." },
  unread: {
    ru: "ещё источников, не проверенных по одному: {count}; их больше с --top",
    en: "{count} more sources not looked at one by one; --top takes more",
  },
  edition: {
    ru: "сценарий «{scenario}»; {worlds} на расчёт; начальное число {seed}; модель {model}; каталог {catalog}; Ssylka {version}",
    en: "scenario “{scenario}”; {worlds} a run; seed {seed}; model {model}; catalog {catalog}; Ssylka {version}",
  },
} as const satisfies Record<string, Text>;

export const EXAMPLE: Text = {
  ru: `
ssylka sensitivity --output lag_match@2028-12-31 --lang ru

Доли дисперсии по допущениям
допущение                                     само по себе            всего
есть ли потолок у отдачи вычислений           X\u00a0% (X…X)              X\u00a0% (X…X)

ssylka sensitivity --by source             # какие источники сильнее всего двигают ответ
ssylka sensitivity --inputs releases,grey_flow_now --worlds 8192`,
  en: `
ssylka sensitivity --output lag_match@2028-12-31 --lang en

Shares of variance by assumption
assumption                                    alone                  in all
is there a ceiling to what compute brings     X% (X…X)             X% (X…X)

ssylka sensitivity --by source             # which sources move the answer most
ssylka sensitivity --inputs releases,grey_flow_now --worlds 8192`,
};
