import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka moved`. */
export const WORDS = {
  about: {
    ru: "Что сдвинулось между двумя сохранёнными расчётами: что изменено и на сколько изменились ответы.",
    en: "What moved between two saved runs: what was changed, and by how much the answers moved.",
  },
  before: { ru: "папка более раннего расчёта", en: "folder of the earlier run" },
  now: { ru: "папка более позднего", en: "folder of the later one" },
  rerun: {
    ru: "пересчитать и разделить сдвиг главных чисел между допущениями, рядами и остальным",
    en: "run again and divide the move of the headline numbers among beliefs, series and the rest",
  },
  all: {
    ru: "показать все сценарии и то, что сдвинулось незаметно",
    en: "show every scenario, and what moved unnoticeably",
  },
  head: {
    ru: "Расчёт {before} (каталог {catalogBefore}, модель {modelBefore}) → {now} (каталог {catalogNow}, модель {modelNow})",
    en: "Run {before} (catalog {catalogBefore}, model {modelBefore}) → {now} (catalog {catalogNow}, model {modelNow})",
  },
  changes: { ru: "Что изменено", en: "What was changed" },
  noChanges: { ru: "ничего, что входит в расчёт", en: "nothing that enters the run" },
  moved: { ru: "На сколько сдвинулось", en: "What moved by how much" },
  nothingMoved: {
    ru: "Ничего не сдвинулось больше чем на две погрешности расчёта; все числа — с --all.",
    en: "Nothing moved by more than two Monte-Carlo errors; --all shows every number.",
  },
  what: { ru: "что", en: "what" },
  date: { ru: "дата", en: "date" },
  was: { ru: "было", en: "was" },
  is: { ru: "стало", en: "is" },
  by: { ru: "сдвиг", en: "move" },
  lag: { ru: "отставание ({id}), мес.", en: "lag ({id}), months" },
  ratio: { ru: "США : Китай, {id}", en: "US:China, {id}" },
  errorNote: {
    ru: "± — погрешность двух независимых расчётов{same}; сдвиги вероятностей — в процентных пунктах.",
    en: "± is the error of two independent runs{same}; moves of probabilities are in percentage points.",
  },
  sameDraws: {
    ru: " (у этих расчётов одни и те же случайные числа, и на деле она меньше)",
    en: " (these runs share their random numbers, and it is smaller in truth)",
  },
  parts: {
    ru: "Из чего складывается сдвиг (по очереди, на одних и тех же случайных числах)",
    en: "What the move is made of (one after another, over the same random numbers)",
  },
  beliefs: { ru: "допущения", en: "beliefs" },
  series: { ru: "ряды: данные, чипы, правила", en: "series: record, chips, rules" },
  rest: { ru: "уравнения и остальное", en: "equations and the rest" },
  started: {
    ru: "Разделить сдвиг нельзя: расчёты начинаются с разных месяцев.",
    en: "The move cannot be divided: the runs start in different months.",
  },
} as const satisfies Record<string, Text>;

export const EXAMPLE: Text = {
  ru: `
ssylka answer --save расчёт-1 --lang ru      # потом изменён catalog/parameters/china.yaml
ssylka answer --save расчёт-2 --lang ru
ssylka moved расчёт-1 расчёт-2 --rerun --lang ru

Что изменено
  распределения допущений, изменено: grey_flow_now`,
  en: `
ssylka answer --save run-1 --lang en         # then catalog/parameters/china.yaml is edited
ssylka answer --save run-2 --lang en
ssylka moved run-1 run-2 --rerun --lang en

What was changed
  distributions of assumptions, changed: grey_flow_now`,
};
