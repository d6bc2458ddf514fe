import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka explain`. */
export const WORDS = {
  about: {
    ru: "Показать, из чего получается число: дерево величин с медианой и 90\u00a0%-м интервалом в каждом узле и источники.",
    en: "Show what a number is made of: a tree of quantities with median and 90% interval at each, and the sources.",
  },
  output: {
    ru: "величина, например lag_match или frontier[cn,deepseek], либо событие вопроса; после @ можно дать дату. Без неё — список",
    en: "a quantity such as lag_match or frontier[cn,deepseek], or an event of the question; a date may follow @. Without it: the list",
  },
  at: {
    ru: "дата в пределах расчёта, ГГГГ-ММ или ГГГГ-ММ-ДД (по умолчанию — дата главного ответа)",
    en: "a date within the run, YYYY-MM or YYYY-MM-DD (default: the headline date of the question)",
  },
  scenario: { ru: "сценарий каталога (по умолчанию {id})", en: "scenario of the catalog (default {id})" },
  depth: {
    ru: "сколько уровней дерева показать, от 0 до 20 (по умолчанию 3)",
    en: "levels of the tree to show, 0 to 20 (default 3)",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates (по умолчанию 1024)",
    en: "worlds to run; a multiple of --replicates (default 1024)",
  },
  replicates: {
    ru: "на сколько независимых повторов они делятся (по умолчанию 8)",
    en: "independent replicates that they form (default 8)",
  },
  seed: {
    ru: "начальное число, от 0 (по умолчанию 2025)",
    en: "seed of the random numbers, from 0 (default 2025)",
  },
  question: {
    ru: "вопрос, из которого берутся события и дата (по умолчанию can-deepseek-overtake)",
    en: "question that events and the date are taken from (default can-deepseek-overtake)",
  },
  quiet: { ru: "не показывать ход расчёта", en: "show no progress" },
  scenarioLine: { ru: "сценарий «{name}»", en: "scenario “{name}”" },
  worldsCount: { ru: ["прогон", "прогона", "прогонов"], en: ["world", "worlds"] },
  failed: { ru: "исключено прогонов: {count}", en: "worlds left out: {count}" },
  headline: {
    ru: "{value}; 90\u00a0%-й интервал {interval}; погрешность медианы {mcse}",
    en: "{value}; 90% interval {interval}; error of the median {mcse}",
  },
  probability: { ru: "Вероятность {value} ±{mcse} п.\u00a0п.", en: "Probability {value} ±{mcse} points" },
  definition: {
    ru: "Засчитывается, если после даты данных {quantity} остаётся выше {margin} {months} подряд или дольше.",
    en: "It counts when {quantity} stays above {margin} for at least {months} running, after the date of the data.",
  },
  tree: {
    ru: "Из чего получается: медиана (от 5-го до 95-го процентиля); ρ — ранговая корреляция Спирмена по прогонам с величиной, которая читает эту",
    en: "What it is made of: median (5th to 95th percentile); ρ: Spearman's rank correlation over the worlds with the quantity that reads it",
  },
  rate: { ru: "изменение в месяц", en: "change a month" },
  initial: { ru: "в начале", en: "at the start" },
  past: { ru: "за прошлое", en: "over its past" },
  own: { ru: "собственное значение шагом раньше", en: "its own value a step before" },
  loop: {
    ru: "петля: читает величину, что стоит выше в этой ветви",
    en: "loop: it stands above in this branch",
  },
  above: { ru: "раскрыто выше", en: "shown above" },
  below: { ru: "раскрыто ниже", en: "shown below" },
  never: {
    ru: "эта ветвь на дату не работает ни в одном прогоне",
    en: "branch taken in no world at this date",
  },
  taken: { ru: "ветвь работает в {share} прогонов", en: "branch taken in {share} of worlds" },
  hidden: {
    ru: [
      "ещё {count} вход: --depth {depth}",
      "ещё {count} входа: --depth {depth}",
      "ещё {count} входов: --depth {depth}",
    ],
    en: ["{count} more input: --depth {depth}", "{count} more inputs: --depth {depth}"],
  },
  hiddenStart: {
    ru: [
      "ещё {count} вход: --at {start}",
      "ещё {count} входа: --at {start}",
      "ещё {count} входов: --at {start}",
    ],
    en: ["{count} more input: --at {start}", "{count} more inputs: --at {start}"],
  },
  companions: {
    ru: "Допущения всего дерева, с которыми число связано теснее всего (ρ по прогонам)",
    en: "Assumptions of the whole tree that the number goes with most closely (ρ over the worlds)",
  },
  noCompanions: {
    ru: "Ни одно не выделяется из шума при таком числе прогонов.",
    en: "None stands out of the noise of so many worlds.",
  },
  override: { ru: "задано сценарием", en: "set by the scenario" },
  solved: {
    ru: "найдено в каждом прогоне так, чтобы {quantity} на {date} совпала с записью {observation} ({value}) с её погрешностью",
    en: "found in each world so that {quantity} meets the record {observation} ({value}) on {date}, within its error",
  },
  process: { ru: "случайный процесс", en: "random process" },
  rules: { ru: "по правилам", en: "by the rules" },
  moreRows: {
    ru: ["ещё {count} запись", "ещё {count} записи", "ещё {count} записей"],
    en: ["{count} more row", "{count} more rows"],
  },
  sources: { ru: "источники", en: "sources" },
  noSources: { ru: "без источника", en: "no source" },
  footing: {
    ru: "На чём это держится, на всю глубину дерева",
    en: "What it rests on, over the whole depth of the tree",
  },
  footingCount: {
    ru: "{parameters}; {series}; {equations}; {sources}.",
    en: "{parameters}; {series}; {equations}; {sources}.",
  },
  parameters: { ru: ["допущение", "допущения", "допущений"], en: ["assumption", "assumptions"] },
  series: { ru: ["ряд", "ряда", "рядов"], en: ["series", "series"] },
  equations: {
    ru: ["вычисляемая величина", "вычисляемые величины", "вычисляемых величин"],
    en: ["computed quantity", "computed quantities"],
  },
  sourceCount: { ru: ["источник", "источника", "источников"], en: ["source", "sources"] },
  grades: { ru: "из них A\u00a0— {a}, B\u00a0— {b}, C\u00a0— {c}", en: "grade A {a}, B {b}, C {c}" },
  moreSources: {
    ru: [
      "и ещё {count} источник: все они в --json",
      "и ещё {count} источника: все они в --json",
      "и ещё {count} источников: все они в --json",
    ],
    en: ["and {count} more source: --json has them all", "and {count} more sources: --json has them all"],
  },
  unsupported: {
    ru: "Допущения без источника A или B, {count} из {all}",
    en: "Assumptions without a source of grade A or B, {count} of {all}",
  },
  list: {
    ru: "Итоговые величины по секторам. Назвать можно и любую другую величину модели, например experiments[us,openai].",
    en: "Outputs by sector. Any other quantity of the model may be named too, such as experiments[us,openai].",
  },
  events: { ru: "События вопроса", en: "Events of the question" },
  edition: {
    ru: "данные по {data}; {worlds}; начальное число {seed}; модель {model}; каталог {catalog}; расчёт занял {time}\u00a0с",
    en: "data to {data}; {worlds}; seed {seed}; model {model}; catalog {catalog}; computed in {time}\u00a0s",
  },
  example: {
    ru: `
ssylka explain lag_match --at 2028-12-31 --depth 1 --lang ru

отставание: сколько месяцев назад модель США впервые достигла уровня лучшей китайской
31 декабря 2028 г.; сценарий «Правила как в действительности»; 1024 прогона
X месяцев; 90 %-й интервал X…X; погрешность медианы X
├─ лучшая выпущенная модель (лаборатории США): X ECI (X…X); ρ X
└─ лучшая китайская модель: X ECI (X…X); ρ X

ssylka explain lead-eci-3m@2030-12-31     # событие вопроса
ssylka explain "frontier[cn,deepseek]" --json`,
    en: `
ssylka explain lag_match --at 2028-12-31 --depth 1 --lang en

lag: months since a US model was first as capable as China's best
31 December 2028; scenario “Rules as they were”; 1,024 worlds
X months; 90% interval X…X; error of the median X
├─ best released model (US labs): X ECI (X…X); ρ X
└─ best Chinese model: X ECI (X…X); ρ X

ssylka explain lead-eci-3m@2030-12-31     # an event of the question
ssylka explain "frontier[cn,deepseek]" --json`,
  },
} as const satisfies Record<
  string,
  Text | { readonly ru: readonly string[]; readonly en: readonly string[] }
>;
