import type { Text } from "../../catalog/index.ts";
import { RUN_WORDS } from "../run-size-words.ts";

/** Words of `ssylka calibrate`. */
export const WORDS = {
  about: {
    ru: "Взвесить прогоны по тому, насколько они согласуются с наблюдениями, и показать, какие допущения данные сузили.",
    en: "Weigh worlds by how well they fit what was observed, and show which beliefs the data narrowed.",
  },
  to: {
    ru: "последний месяц наблюдений, ГГГГ-ММ (по умолчанию — конец данных)",
    en: "last month of observations, YYYY-MM (default: the end of the record)",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates, не более 16384 (по умолчанию 8192)",
    en: "worlds to run; a multiple of --replicates, at most 16384 (default 8192)",
  },
  ...RUN_WORDS,
  title: { ru: "Наблюдения по {month}", en: "Observations to {month}" },
  effective: {
    ru: "Равноценных прогонов после взвешивания: {n} из {all}",
    en: "Effective worlds after weighing: {n} of {all}",
  },
  series: { ru: "наблюдения", en: "observations" },
  points: { ru: "точек", en: "points" },
  alone: { ru: "прогонов, если взвешивать только по ним", en: "effective worlds by it alone" },
  belief: { ru: "допущение", en: "belief" },
  width: { ru: "ширина после/до", en: "width after/before" },
  before: { ru: "медиана до", en: "median before" },
  after: { ru: "после", en: "after" },
  output: { ru: "итог", en: "result" },
  barely: {
    ru: "Остальных допущений ({n}) данные почти не сдвинули: ширина больше 0,8 прежней, медиана сдвинулась меньше чем на четверть ширины. Погрешность отношения ширин — около {error}.",
    en: "The data barely moved the other {n} beliefs: a width above 0.8 of what it was, a median moved by less than a quarter of it. The error of a ratio of widths is about {error}.",
  },
  none: { ru: "Данные почти не сдвинули ни одного допущения.", en: "The data barely moved any belief." },
  caution: {
    ru: "Учтены только наблюдения, с которых модель не начинает; погрешность данных и то, чего нет в уравнениях, — по model/observed.yaml.",
    en: "Only observations count that the model does not start from; errors of the record, and what the equations leave out, are those of model/observed.yaml.",
  },
  example: {
    ru: "\nssylka calibrate --worlds 4096\nssylka calibrate --to 2024-12 --json > calibration.json",
    en: "\nssylka calibrate --worlds 4096\nssylka calibrate --to 2024-12 --json > calibration.json",
  },
} as const satisfies Record<string, Text>;

/** What faults of usage say in Russian. */
export const CALIBRATION_FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /^expected a month at least a year after (\S+) and before (\S+), got (\S+)$/,
    "ожидался месяц не раньше чем через год после $1 и до $2, дано $3",
  ],
  [
    /^expected at least (\d+) effective worlds and (\d+)% of all, got (\S+) of (\d+) \((\S+)%\); "(\S+)" alone leaves (\S+); run more --worlds or mend the beliefs behind it$/,
    "ожидалось не меньше $1 равноценных прогонов и $2\u00a0% от всех, осталось $3 из $4 ($5\u00a0%); ряд «$6» один оставляет $7; увеличьте --worlds или исправьте допущения, от которых он зависит",
  ],
];
