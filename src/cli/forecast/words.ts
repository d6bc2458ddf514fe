import type { Text } from "../../catalog/index.ts";

/** Words of `ssylka forecast`. */
export const WORDS = {
  about: {
    ru: "Прогноз от даты данных: что покажут данные до конца 2027 года, с интервалами. Сохранённый прогноз потом сравнивают с тем, что было.",
    en: "Forecast from the date of the data: what the record will show to the end of 2027, in bands. Once saved, it is scored on what came.",
  },
  worlds: {
    ru: "сколько прогонов считать; кратно --replicates (по умолчанию 8192)",
    en: "worlds to run; a multiple of --replicates (default 8192)",
  },
  replicates: {
    ru: "на сколько независимых повторов они делятся (по умолчанию 8)",
    en: "independent replicates that they form (default 8)",
  },
  seed: {
    ru: "начальное число, от 0 (по умолчанию 2025)",
    en: "seed of the random numbers, from 0 (default 2025)",
  },
  workers: {
    ru: "потоков, от 1 до 64; на числа не влияет (по умолчанию — сколько есть у машины)",
    en: "threads, 1 to 64; they do not change the numbers (default: what the machine has)",
  },
  quiet: { ru: "не показывать ход расчёта", en: "show no progress" },
  title: {
    ru: "Прогноз по данным на {date}: медиана и 90\u00a0%-й интервал",
    en: "Forecast from the record to {date}: median and 90% interval",
  },
  series: { ru: "ряд", en: "series" },
  how: {
    ru: "Правила — как в действительности. В интервалах учтена ошибка самих данных. Полностью, по месяцам и с остальными величинами: --json.",
    en: "Rules as they were. The error of the record is in the bands. In full, by month and with the other quantities: --json.",
  },
  example: {
    ru: "\nssylka forecast --worlds 1024\nssylka forecast --json > forecast.json     # { asOf, levels, series: [{ id, points: [{ date, quantiles }] }], ... }",
    en: "\nssylka forecast --worlds 1024\nssylka forecast --json > forecast.json     # { asOf, levels, series: [{ id, points: [{ date, quantiles }] }], ... }",
  },
} as const satisfies Record<string, Text>;
