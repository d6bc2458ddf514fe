import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka account`. */
export const WORDS = {
  about: {
    ru: "Из чего складывается число: чипы по каналам, разница сценариев по видам работы, что ограничивает, часы чипов, рост лучших моделей.",
    en: "What a number adds up from: chips by channel, a difference of scenarios by use, what binds, chip-hours, the rise of the best models.",
  },
  part: {
    ru: "channels — откуда китайские чипы; uses — разница сценария с действительностью по видам работы; binding — что ограничивает; hours — часы чипов лаборатории; frontier — рост лучших моделей",
    en: "channels: where China's chips came from; uses: a scenario against what was, by use; binding: what binds; hours: chip-hours of a laboratory; frontier: the rise of the best models",
  },
  scenario: {
    ru: "сценарий каталога (по умолчанию as-it-was, для uses — no-rules)",
    en: "scenario of the catalog (default as-it-was, for uses no-rules)",
  },
  from: {
    ru: "с конца какого месяца, ГГГГ-ММ (channels, hours, frontier)",
    en: "from the end of a month, YYYY-MM (channels, hours, frontier)",
  },
  to: {
    ru: "по конец какого месяца, ГГГГ-ММ (все, кроме binding)",
    en: "to the end of a month, YYYY-MM (all but binding)",
  },
  lab: {
    ru: "лаборатория, по умолчанию deepseek (hours, frontier)",
    en: "laboratory, deepseek by default (hours, frontier)",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates (по умолчанию 1024, для uses — 256 в 64 сочетаниях путей)",
    en: "worlds to run; a multiple of --replicates (default 1024, for uses 256 in 64 sets of paths)",
  },
  replicates: {
    ru: "на сколько независимых повторов они делятся (по умолчанию 8)",
    en: "independent replicates that they form (default 8)",
  },
  seed: {
    ru: "начальное число, от 0 (по умолчанию 2025)",
    en: "seed of the random numbers, from 0 (default 2025)",
  },
  csv: { ru: "напечатать CSV", en: "print CSV" },
  quiet: { ru: "не показывать ход расчёта", en: "show no progress" },
  head: { ru: "сценарий «{name}», прогонов: {worlds}", en: "scenario “{name}”, worlds: {worlds}" },
  against: { ru: "разница со сценарием «{name}»", en: "against scenario “{name}”" },
  example: {
    ru: `
ssylka account channels --to 2025-12
ssylka account uses --scenario no-rules --to 2028-12
ssylka account hours --lab openai --csv`,
    en: `
ssylka account channels --to 2025-12
ssylka account uses --scenario no-rules --to 2028-12
ssylka account hours --lab openai --csv`,
  },
} as const satisfies Record<string, Text>;

/** The faults of `ssylka account` in Russian. */
export const ACCOUNT_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/^unknown part "(.*?)"(.*)$/, "нет счёта «$1»$2"],
  [/^unknown laboratory "(.*?)"(.*)$/, "нет лаборатории «$1»$2"],
  [/^"(\w+)" does not take it; it takes (.*)$/, "у «$1» этого параметра нет, есть $2"],
  [
    /^expected another scenario than "(.*)", which it is compared with$/,
    "нужен другой сценарий: «$1» — тот, с которым сравнивают",
  ],
  [
    /^expected a month at least two years after the start of the run$/,
    "нужен месяц не раньше чем через два года после начала прогона",
  ],
  [
    /^expected a month such as (\S+) from (\S+) to (\S+), got "(.*)"$/,
    "нужен месяц вида $1 от $2 до $3, дано «$4»",
  ],
  [
    /^expected a month before that of (--to); give both, the earlier one first$/,
    "нужен месяц раньше, чем у $1; задайте оба, сначала ранний",
  ],
  [
    /^cannot be split by use: this equation replaces "(.*)", which a path puts back; ask for another scenario$/,
    "по видам использования не разложить: это уравнение заменяет «$1», а разложение возвращает прежнее; возьмите другой сценарий",
  ],
  [
    /^cannot be split by use: expected a number, got a distribution; give the parameter one value$/,
    "по видам использования не разложить: у допущения здесь распределение, дайте ему одно число",
  ],
];
