import type { Basis, Use } from "../../analysis/accounts/index.ts";
import type { Text } from "../../catalog/index.ts";

export const BASIS_NAMES: Readonly<Record<Basis, Text>> = {
  flop: { ru: "По FLOP/с", en: "By FLOP/s" },
  bandwidth: { ru: "По пропускной способности памяти", en: "By memory bandwidth" },
  capacity: { ru: "По объёму памяти", en: "By memory volume" },
  decode: { ru: "По скорости генерации", en: "By decode rate" },
};

export const CHANNEL_WORDS = {
  title: { ru: "Откуда взялись китайские чипы", en: "Where China’s chips came from" },
  unit: {
    ru: "миллионов эквивалентов H100; у каждой меры своя шкала",
    en: "million H100 equivalents; each ruler has a scale of its own",
  },
  fleet: { ru: "парк на", en: "fleet on" },
  retired: {
    ru: "списано: столько из покупок ушло на обновление",
    en: "retired: so much of the purchases was renewal",
  },
  growth: {
    ru: "прирост парка: куплено сверх обновления",
    en: "growth of the fleet: bought beyond renewal",
  },
  rented: { ru: "вне парка: аренда за рубежом", en: "not in the fleet: rented abroad" },
  note: {
    ru: "Прирост парка — это купленное за вычетом списанного; списанное — та часть покупок, которая парк только обновила. Средние складываются точно, медианы и границы — нет.",
    en: "Growth of the fleet is what was bought less what was retired; what was retired is the part of purchases that only renewed the fleet. Means add up exactly, medians and bounds do not.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const USE_NAMES: Readonly<Record<Use, Text>> = {
  serving: { ru: "обслуживание пользователей", en: "serving users" },
  synthetic: { ru: "синтетические данные", en: "synthetic data" },
  rollouts: { ru: "ответы для обучения с подкреплением", en: "RL rollouts" },
  final: { ru: "итоговые запуски", en: "final runs" },
  updates: { ru: "обновления с подкреплением", en: "RL updates" },
  experiments: { ru: "эксперименты", en: "experiments" },
};

/** Places of the fills of parts: in charts on one page the same part has the same fill. */
export const PART_CODES: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...["serving", "synthetic", "final", "experiments", "rollouts", "updates", "distillation", "rl", "rest"],
    ...["run", "own", "learned", "bonus", "data", "ceiling", "luck", "level"],
  ].map((part, place) => [part, place]),
);

/** Where the equation of a use stands. */
export const USE_PAGES: Readonly<Record<Use, string>> = {
  serving: "equations/served.html",
  synthetic: "equations/synthetic_stock.html",
  rollouts: "equations/rollouts.html",
  final: "equations/run_flop.html",
  updates: "equations/rl_ratio.html",
  experiments: "equations/experiment_chips.html",
};

export const USES_WORDS = {
  chipsTitle: {
    ru: "На сколько больше было бы чипов, по концам лет",
    en: "How many more chips there would be, at year ends",
  },
  chipsUnit: {
    ru: "миллионов эквивалентов H100 (по обучению), пять китайских лабораторий вместе, разница сценариев",
    en: "million H100 equivalents (by training), five Chinese laboratories together, difference of scenarios",
  },
  pathsTitle: {
    ru: "Через что разница в чипах доходит до возможностей",
    en: "By what way the difference in chips reaches capability",
  },
  pathsUnit: { ru: "баллов ECI, разница сценариев", en: "ECI points, difference of scenarios" },
  rest: { ru: "прочее", en: "anything else" },
  deepseek: { ru: "DeepSeek", en: "DeepSeek" },
  china: { ru: "Лучшая китайская модель", en: "Best Chinese model" },
  notePaths: {
    ru: "Каждый путь возвращён к базовому сценарию во всех сочетаниях с остальными, в том же прогоне и у всех лабораторий обеих сторон; доля пути — среднее его вклада по всем порядкам (деление Шепли). В каждом прогоне сумма долей точно равна разнице.",
    en: "Each path is put back to the baseline in every combination with the others, in the same world and for all laboratories of both sides; a path’s part is its effect averaged over all orders (Shapley’s division). In every world the parts sum exactly to the difference.",
  },
  noteChips: {
    ru: "Дистилляция чужих моделей своих чипов почти не требует, поэтому в чипах её нет. Медиана разницы и среднее расходятся: складываются только средние.",
    en: "Distilling others’ models takes hardly any chips of one’s own, so it is not among chips. Median and mean of a difference part ways: only means add up.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const SOURCE_NAMES = {
  own: { ru: "собственный кластер 2021 года", en: "own cluster of 2021" },
  leading: { ru: "доля в ведущих чипах Китая", en: "share of China’s leading chips" },
  rented: { ru: "аренда за рубежом", en: "rented abroad" },
  cutdown: { ru: "доля в экспортных версиях (H20)", en: "share of export versions (H20)" },
  domestic: { ru: "доля в китайских чипах", en: "share of Chinese chips" },
} as const satisfies Readonly<Record<string, Text>>;

/** The first and the second, for a laboratory of the US. */
export const LEADING_US: Text = { ru: "доля в ведущих чипах США", en: "share of US leading chips" };

export const HOURS_WORDS = {
  short: { ru: "часы чипов DeepSeek", en: "chip-hours of DeepSeek" },
  title: { ru: "Часы чипов {lab}: откуда и на что", en: "Chip-hours of {lab}: from where, and for what" },
  unit: {
    ru: "миллионов часов H100 (по FLOP/с, у H800 столько же), {from} — {to}",
    en: "million H100 hours (by FLOP/s, where an H800 is the same), {from} to {to}",
  },
  run: {
    ru: "для сравнения: итоговый запуск V3, часов H800",
    en: "beside it: the final run of V3, H800 hours",
  },
  note: {
    ru: "Расчёт начинается с января 2022 года: второе полугодие 2021-го не учтено. Какой чип чем занят, не публикуют: внутри чипов, богатых памятью, и внутри остальных работа делится пропорционально.",
    en: "The run begins in January 2022, so the second half of 2021 is not in it. Nobody publishes which chip does what: within chips rich in memory, and within the others, work is shared in proportion.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const BINDING_WORDS = {
  title: { ru: "Что ограничивает, по кварталам", en: "What binds, quarter by quarter" },
  description: {
    ru: "По панели на то, что ограничено; доля прогонов, в которых ограничивает каждое.",
    en: "A panel for each thing that is limited; the share of worlds in which each limit binds.",
  },
  chips: { ru: "Выпуск китайских чипов", en: "Output of Chinese chips" },
  purchases: {
    ru: "Покупки США (до конца данных — как было)",
    en: "US purchases (as they were while the record runs)",
  },
  run: { ru: "Наибольший китайский запуск", en: "China’s largest run" },
  serving_us: { ru: "Обслуживание в США", en: "Serving in the US" },
  serving_cn: { ru: "Обслуживание в Китае", en: "Serving in China" },
  serving_deepseek: { ru: "Обслуживание у DeepSeek", en: "Serving at DeepSeek" },
  packaging: {
    ru: "корпусирование и заказы (до 2026 — данные)",
    en: "packaging and orders (to 2026 the record)",
  },
  dies: { ru: "кристаллы", en: "dies" },
  memory: { ru: "память", en: "memory" },
  plants: { ru: "заводы", en: "plants" },
  power: { ru: "энергия", en: "power" },
  money: { ru: "деньги", en: "money" },
  cluster: { ru: "кластер", en: "cluster" },
  share: { ru: "доля обучения", en: "share of training" },
  demand: { ru: "спрос", en: "demand" },
  capacity: { ru: "мощности", en: "capacity" },
  note: {
    ru: "Доли прогонов в последнем месяце квартала. Спрос ограничивает, когда лаборатории могли бы обслужить больше, чем просят; мощности — когда просят больше.",
    en: "Shares of worlds in the last month of a quarter. Demand binds where laboratories could serve more than is asked; capacity where more is asked.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const LIMIT_PAGES: Readonly<Record<string, string>> = {
  packaging: "equations/packaging.html",
  dies: "equations/domestic_by_dies.html",
  memory: "equations/domestic_by_memory.html",
  plants: "equations/us_flow_wished.html",
  power: "equations/us_flow_powered.html",
  money: "equations/us_flow_paid.html",
  cluster: "equations/largest_cluster.html",
  share: "equations/training_chips.html",
  demand: "equations/demand.html",
  capacity: "equations/served.html",
};

export const FRONTIER_WORDS = {
  title: {
    ru: "Из чего складывается рост лучших моделей",
    en: "What the rise of the best models is made of",
  },
  unit: { ru: "баллов ECI за период", en: "ECI points over the period" },
  us: { ru: "лучшая модель США", en: "best US model" },
  cn: { ru: "лучшая китайская модель", en: "best Chinese model" },
  run: { ru: "величина запуска (свои вычисления)", en: "size of the run (own compute)" },
  own: { ru: "собственный прогресс", en: "own progress" },
  learned: {
    ru: "чужие методы: публикации, утечки (доступ)",
    en: "others’ methods: publications, leaks (access)",
  },
  bonus: {
    ru: "эффект крупных запусков (производительность)",
    en: "what only large runs can use (performance)",
  },
  rl: { ru: "обучение с подкреплением", en: "reinforcement learning" },
  data: { ru: "нехватка данных", en: "lack of data" },
  ceiling: { ru: "убывающая отдача", en: "diminishing returns" },
  distilled: { ru: "дистилляция", en: "distillation" },
  luck: { ru: "удача", en: "luck" },
  level: { ru: "не объяснено уравнениями", en: "not explained by the equations" },
  note: {
    ru: "Разложены сами выпущенные модели: состав лучшей на вторую дату за вычетом состава лучшей на первую, в том же прогоне. Если лучшей стала другая лаборатория, её отличия — в каждой составляющей.",
    en: "What is split is the models released: the makings of the best at the later date less those of the best at the earlier, in the same world. Where another laboratory became the best, its differences are in every part.",
  },
} as const satisfies Readonly<Record<string, Text>>;
