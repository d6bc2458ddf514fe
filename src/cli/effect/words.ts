import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka effect`. */
export const WORDS = {
  about: {
    ru: "Что и когда сделало правило: сценарий с ним минус тот же сценарий без него, прогон за прогоном.",
    en: "What a rule did and when: the scenario with it less the same without it, world by world.",
  },
  rule: { ru: "id правила (ssylka rules), или all", en: "id of a rule (ssylka rules), or all" },
  scenario: {
    ru: "сценарий, в котором действует правило (по умолчанию {id})",
    en: "scenario in which the rule stands (default {id})",
  },
  from: {
    ru: "свой сценарий в YAML вместо него (docs/scenarios.ru.md)",
    en: "a scenario of your own in YAML in its stead (docs/scenarios.md)",
  },
  alone: {
    ru: "сравнить не со всеми остальными правилами, а с полным их отсутствием: правило, которое дублирует другое, видно только так",
    en: "compare with no rules at all instead of with all others: a rule that another doubles shows only so",
  },
  worlds: { ru: "сколько прогонов считать (по умолчанию 1024)", en: "worlds to run (default 1024)" },
  csv: {
    ru: "напечатать как CSV, с ходом эффекта по месяцам",
    en: "print as CSV, with the course of the effect by month",
  },
  heading: { ru: "{rule} ({id}), действует с {date}", en: "{rule} ({id}), binding from {date}" },
  columns: {
    output: { ru: "", en: "" },
    peak: { ru: "наибольший", en: "peak" },
    settled: { ru: "к концу расчёта", en: "at the end of the run" },
    half: { ru: "до половины, мес.", en: "to half, months" },
    above: { ru: ">\u00a00", en: ">\u00a00" },
  },
  outputs: {
    inflow_flop: {
      ru: "покупки за месяц, США : Китай по FLOP/с",
      en: "bought in a month, US:China by FLOP/s",
    },
    inflow_bandwidth: {
      ru: "покупки за месяц, США : Китай по памяти",
      en: "bought in a month, US:China by bandwidth",
    },
    stock_flop: { ru: "парк, США : Китай по FLOP/с", en: "fleet, US:China by FLOP/s" },
    stock_bandwidth: {
      ru: "парк, США : Китай по памяти",
      en: "fleet, US:China by bandwidth",
    },
    run: { ru: "наибольший запуск, США : Китай", en: "largest run, US:China" },
    lag: { ru: "отставание Китая, мес.", en: "China's lag, months" },
  },
  short: {
    inflow_flop: { ru: "Покупки, FLOP/с", en: "Purchases, FLOP/s" },
    inflow_bandwidth: { ru: "Покупки, память", en: "Purchases, bandwidth" },
    stock_flop: { ru: "Парк, FLOP/с", en: "Fleet, FLOP/s" },
    stock_bandwidth: { ru: "Парк, память", en: "Fleet, bandwidth" },
    run: { ru: "Запуск", en: "Largest run" },
    lag: { ru: "Отставание", en: "Lag" },
  },
  rare: { ru: "нет в {share} прогонов", en: "none in {share} of worlds" },
  unclear: { ru: "знак не ясен", en: "no clear sign" },
  small: { ru: "меньше погрешности", en: "within its error" },
  note: {
    ru: "Медиана и 90\u00a0%-й интервал по прогонам; отношения — на сколько процентов правило их изменило. «До половины» — через сколько месяцев со дня, с которого правило действует, достигнута половина наибольшего эффекта (по прогонам, где он есть). «>\u00a00» — вероятность того, что наибольший эффект больше нуля, пусть и ничтожно. Срока нет в трёх случаях: эффекта нет в большинстве прогонов; знак не ясен — каждый встречается больше чем в десятой части прогонов; медиана наибольшего эффекта не больше двух своих погрешностей. Наибольший эффект взят в каждом прогоне в свой месяц и потому больше разницы на любую дату, у отставания — намного; разницу на дату даёт ssylka compare, ход по месяцам — --csv. Если «>\u00a00» близко к половине, прогоны расходятся в знаке и медиана мало что значит.",
    en: "Median and 90% interval over the worlds; ratios: by how many per cent the rule changed them. “To half”: months from the day on which the rule binds until half of the peak is reached (over the worlds with an effect). “>\u00a00”: probability that the peak is above zero, by however little. There is no time to half in three cases: most worlds have no effect; the sign is not clear, either one being that of more than a tenth of the worlds; the median peak lies within two of its errors of zero. The peak is that of each world in its own month and so greater than the difference on any date, much greater for the lag: ssylka compare has differences on a date, --csv the course by month. Where “>\u00a00” is near a half, worlds differ in sign and the median says little.",
  },
  idle: {
    ru: "Без этих правил всё вышло бы так же: {list}.",
    en: "Without these rules everything would come out the same: {list}.",
  },
  idleNote: {
    ru: "Правило могло дублировать другое (--alone сравнивает с полным отсутствием правил), касаться чипов, которых нет в уравнениях, или относиться к тому, что модель знает по данным, а не из правил.",
    en: "A rule may double another (--alone compares with no rules at all), bear on chips that the equations do not have, or on what the model takes from the record and not from the rules.",
  },
  edition: {
    ru: "сценарий «{scenario}»{how}; данные по {data}; право на {law}; {worlds}; начальное число {seed}; модель {model}; каталог {catalog}; Ssylka {version}",
    en: "scenario “{scenario}”{how}; data to {data}; law as of {law}; {worlds}; seed {seed}; model {model}; catalog {catalog}; Ssylka {version}",
  },
  howAlone: { ru: ", каждое правило само по себе", en: ", each rule by itself" },
  worldsCount: { ru: ["прогон", "прогона", "прогонов"], en: ["world", "worlds"] },
  example: {
    ru: `
ssylka effect us-2025-04-letters --lang ru

H20, MI308, Gaudi (us-2025-04-letters), действует с 9 апреля 2025 г.
                               наибольший   к концу расчёта   до половины, мес.   >\u00a00
парк, США : Китай по FLOP/с    +X\u00a0% (X…X)      +X\u00a0% (X…X)             X (X…X)   X\u00a0%
отставание Китая, мес.         +X (X…X)         +X (X…X)              X (X…X)   X\u00a0%

ssylka effect all --scenario without-responses      # все правила, без ответов на них
ssylka effect us-2022-10-advanced-computing --alone # правило против полного отсутствия правил
ssylka effect all --json                            # { effects: [{ rule, date, impulses }], idle, … }`,
    en: `
ssylka effect us-2025-04-letters --lang en

H20, MI308, Gaudi (us-2025-04-letters), binding from 9 April 2025
                                   peak   at the end of the run   to half, months   >\u00a00
fleet, US:China by FLOP/s   +X% (X…X)               +X% (X…X)           X (X…X)    X%
China's lag, months          +X (X…X)                +X (X…X)           X (X…X)    X%

ssylka effect all --scenario without-responses      # every rule, without the answers to it
ssylka effect us-2022-10-advanced-computing --alone # a rule against no rules at all
ssylka effect all --json                            # { effects: [{ rule, date, impulses }], idle, … }`,
  },
} as const;

/** The name of an output for the head of a column. */
export function outputShort(id: string): Text {
  return WORDS.short[id as keyof typeof WORDS.short];
}

/** The name of an output of an effect. */
export function outputName(id: string): Text {
  return WORDS.outputs[id as keyof typeof WORDS.outputs];
}
