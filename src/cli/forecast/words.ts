import type { Text } from "../../catalog/index.ts";
import { RUN_WORDS } from "../run-size-words.ts";

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
  ...RUN_WORDS,
  title: {
    ru: "Прогноз по данным на {date}: медиана и 90\u00a0%-й интервал",
    en: "Forecast from the record to {date}: median and 90% interval",
  },
  series: { ru: "ряд", en: "series" },
  how: {
    ru: "Правила — как в действительности. В интервалах учтена ошибка самих данных. Полностью, по месяцам и с остальными величинами: --json.",
    en: "Rules as they were. The error of the record is in the bands. In full, by month and with the other quantities: --json.",
  },
  score: {
    ru: "сравнить сохранённый прогноз (то, что напечатал --json) с тем, что было; ничего не считать заново",
    en: "score a saved forecast (what --json printed) on what came; nothing is run",
  },
  scoreTitle: {
    ru: "Прогноз по данным на {date} и то, что было",
    en: "The forecast from the record to {date} and what came",
  },
  written: { ru: "сохранён в репозитории {date}", en: "committed on {date}" },
  point: { ru: "ряд", en: "series" },
  date: { ru: "на дату", en: "date" },
  told: { ru: "прогноз: медиана и 90\u00a0%", en: "forecast: median and 90%" },
  came: { ru: "было", en: "came" },
  inside: { ru: "попало в", en: "within" },
  beyond: { ru: "мимо", en: "missed" },
  notCounted: { ru: "не в счёт", en: "not counted" },
  family: { ru: "семейство", en: "family" },
  n: { ru: "точек", en: "points" },
  in50: { ru: "в 50\u00a0%", en: "in 50%" },
  in80: { ru: "в 80\u00a0%", en: "in 80%" },
  in90: { ru: "в 90\u00a0%", en: "in 90%" },
  crps: { ru: "CRPS", en: "CRPS" },
  line: { ru: "лучше линии", en: "over a line" },
  persistence: { ru: "лучше неизменности", en: "over persistence" },
  all: { ru: "все учтённые", en: "all that count" },
  shown: { ru: "не в счёт", en: "not counted" },
  why: { ru: "Почему не в счёт", en: "Why not counted" },
  beyondWhy: { ru: "Почему мимо", en: "Why missed" },
  leftOut: { ru: "Не оценивается", en: "Left out" },
  scoreHow: {
    ru: "CRPS посчитан по 19 сохранённым квантилям: в натуральных логарифмах, для возможностей в пунктах ECI, для отставания в месяцах. Где рядом нет интервала, точек для него слишком мало. Рекорды, которых никто не побил, засчитаны до последней редакции данных. «Все учтённые» — без величин, у которых свой раздел в model/later.yaml. Источники каждой точки: --json.",
    en: "CRPS comes from the 19 quantiles that were saved: in natural logarithms, of capability in points of ECI, of the lag in months. Where no interval is given there are too few points for one. Records that nobody broke count up to the last edition of the data. “All that count” is without quantities that have their own group in model/later.yaml. Sources of each point: --json.",
  },
  example: {
    ru: "\nssylka forecast --worlds 1024\nssylka forecast --json > forecast.json     # { asOf, levels, series: [{ id, points: [{ date, quantiles }] }], ... }\nssylka forecast --score forecast.json",
    en: "\nssylka forecast --worlds 1024\nssylka forecast --json > forecast.json     # { asOf, levels, series: [{ id, points: [{ date, quantiles }] }], ... }\nssylka forecast --score forecast.json",
  },
} as const satisfies Record<string, Text>;

/** What faults of usage say in Russian. */
export const FORECAST_FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /^expected what ssylka forecast --json prints, got (something else|no JSON)$/,
    "ожидалось то, что печатает ssylka forecast --json, дано другое",
  ],
  [
    /^expected the numbers that had the hash (\S+), got others \((\S+)\): the file was changed$/,
    "ожидались числа с хешем $1, даны другие ($2): файл изменён",
  ],
];
