import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { FanSeries, ObservedPoint, Side } from "../../charts/index.ts";
import { formatDate, formatPower, genitive, type Language, plural } from "../../units/index.ts";
import { bandCount } from "./band-count.ts";
import { courseWords } from "./course-words.ts";
import {
  EPOCH_INDEX,
  EPOCH_MODELS,
  type FigureContext,
  LINKED,
  observedPoints,
  sourceLine,
  spanOf,
  told,
} from "./figure-context.ts";
import { lagMatchAt } from "./lag-matches.ts";
import { quantileSeries, trustedDomain } from "./quantile-series.ts";

/** Foot of the axis of the index: below the first records shown. */
const LOWEST_INDEX = 85;

const US: Text = { ru: "США", en: "US" };
const CHINA: Text = { ru: "Лучшая китайская", en: "Best Chinese" };
const DEEPSEEK: Text = { ru: "DeepSeek", en: "DeepSeek" };
const LARGEST_CHINESE: Text = { ru: "Крупнейший китайский", en: "Largest Chinese" };

/** The capability index of the three, with the records so far. */
export function frontiers(context: FigureContext): Figure {
  const series = [
    line(context, {
      id: "side_frontier[us]",
      name: US,
      side: "us",
      record: "us_eci_record",
      from: "2022-12",
      bands: "one",
    }),
    line(context, {
      id: "frontier_cn",
      name: CHINA,
      side: "cn",
      record: "cn_eci_record",
      from: "2022-12",
      bands: "none",
    }),
    line(context, {
      id: "frontier[cn,deepseek]",
      name: DEEPSEEK,
      side: "deepseek",
      record: "deepseek_eci_best",
      from: "2023-11",
      bands: "one",
    }),
  ];
  const courses = series.map((one) => courseWords(one));
  const counts = series.map(bandCount);
  const outside = counts.reduce((sum, count) => sum + count.outside.length, 0);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  return {
    id: "frontiers",
    chart: {
      kind: "fan",
      id: "frontiers",
      title: {
        ru: "Полосы США и DeepSeek перекрываются, но сравнивать надо внутри прогона",
        en: "The bands overlap, but the race is decided within a world",
      },
      description: {
        ru: series.map((one, index) => `${one.name.ru}: ${courses[index]!.ru}`).join(". "),
        en: series.map((one, index) => `${one.name.en}: ${courses[index]!.en}`).join(". "),
      },
      unit: { ru: "индекс возможностей ECI, баллы", en: "capability index ECI, points" },
      series,
      // The index has no meaningful zero; the earliest records lie below 100.
      domain: [LOWEST_INDEX, Math.max(...series.flatMap(({ p95 }) => p95))],
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: `Лучшие модели по индексу возможностей ECI. Медианы к концу 2030 года — {{out:side_frontier[us]@2030-12-31}} у США и {{out:frontier[cn,deepseek]@2030-12-31}} у DeepSeek.`,
      en: `The best models on the capability index ECI. Medians at the end of 2030: {{out:side_frontier[us]@2030-12-31}} for the US and {{out:frontier[cn,deepseek]@2030-12-31}} for DeepSeek.`,
    },
    note: {
      ru: `За пределами полосы своего ряда, где лежат девять прогонов из десяти, — [${outside} из ${all}](equations/frontier.html) рекордов; полоса лучшей китайской не нарисована. ${LINKED.ru}`,
      en: `Of the records [${outside} of ${all}](equations/frontier.html) lie outside the band of their own series, which holds nine worlds in ten; that of the best Chinese is not drawn. ${LINKED.en}`,
    },
    source: sourceLine([EPOCH_INDEX]),
  };
}

/** Months where the record of the lag falls as a better Chinese model comes: named in the drawing. */
const NAMED_DROPS: ReadonlySet<string> = new Set(["Qwen2.5-72B", "DeepSeek-R1"]);

/** The lag by match, from the month in which China's first record can be compared. */
export function lagFan(context: FigureContext): Figure {
  const made = line(context, {
    id: "lag_match",
    name: { ru: "Отставание", en: "Lag" },
    side: "cn",
    record: "lag_match_months",
    from: "2023-06",
  });
  const observed = made.observed!.map((point, index, all) => {
    const named = NAMED_DROPS.has(point.label ?? "") && point.label !== all[index - 1]?.label;
    const atLeast = lagMatchAt(context.catalog, point.date)?.atLeast === true;
    return { ...point, ...(named ? { named } : {}), ...(atLeast ? { atLeast } : {}) };
  });
  const series: FanSeries = { ...made, observed, observedAs: "steps" };
  const domain = trustedDomain(context.run.result, "lag_match", [series]);
  const { outside, all } = bandCount(series);
  const course = courseWords(series);
  const bounds = boundsWords(observed);
  return {
    id: "lag-fan",
    chart: {
      kind: "fan",
      id: "lag-fan",
      title: {
        ru: "Отставание может и вырасти, и исчезнуть: его интервал расходится в обе стороны",
        en: "The lag may grow or vanish: its interval opens both ways",
      },
      description: {
        ru: `Месяцы отставания: ${course.ru}. Ниже нуля впереди Китай.`,
        en: `Months of lag: ${course.en}. Below zero China leads.`,
      },
      unit: { ru: "месяцев позади", en: "months behind" },
      series: [series],
      dataDate: context.run.answer.dataDate,
      divide: {
        value: 0,
        above: { ru: "Китай позади", en: "China behind" },
        below: { ru: "Китай впереди", en: "China ahead" },
        at: "right",
      },
      ...(domain === undefined ? {} : { domain }),
    },
    caption: {
      ru: `На сколько месяцев лучшая китайская модель отстаёт от моделей США. На конец 2028 года медиана — {{out:lag_match@2028-12-31}}, в девяти прогонах из десяти — {{out:lag_match@2028-12-31|interval}}.`,
      en: `How many months the best Chinese model trails US models. At the end of 2028 the median is {{out:lag_match@2028-12-31}}, and nine worlds in ten lie {{out:lag_match@2028-12-31|interval}}.`,
    },
    note: {
      ru: `За полосой девяти прогонов из десяти — [${outside.length} из ${all}](equations/lag_match.html) ${genitive(all, ["месячное значение", "месячного значения", "месячных значений"])} ряда. Зубцы медианы в 2027 году — следы отдельных рекордов США: отставание отсчитывают от дня их выхода. ${bounds.ru} ${LINKED.ru}`,
      en: `Of the monthly readings of the record [${outside.length} of ${all}](equations/lag_match.html) lie outside the band of nine worlds in ten. Teeth of the median in 2027 are traces of single US records: the lag is counted from the day of their release. ${bounds.en} ${LINKED.en}`,
    },
    source: sourceLine([EPOCH_INDEX]),
  };
}

/** That the first readings are lower bounds, and what becomes of them in the mean. */
function boundsWords(points: readonly ObservedPoint[]): Text {
  const count = points.filter(({ atLeast }) => atLeast === true).length;
  if (count === 0) return { ru: "", en: "" };
  const href = "sources.html#obs:lag_mean_months@2026-09-30";
  return {
    ru: `В первых [${count}](${href}) ${plural(count, "ru", ["месяце", "месяцах", "месяцах"])} ряда отставание не меньше указанного: лучшей китайской там соответствует первая модель США в индексе; в среднее они вошли как есть.`,
    en: `In the first [${count}](${href}) ${plural(count, "en", ["month", "months"])} of the record the lag is at least what is told, since the match is the first US model on the index; they enter the mean as they are.`,
  };
}

/** The largest training run of each side in the model, with the largest that are known. */
export function runs(context: FigureContext): Figure {
  const series = [
    line(context, {
      id: "side_run[us]",
      name: US,
      side: "us",
      record: "us_run_record_flop",
      from: "2022-12",
      bands: "one",
    }),
    line(context, {
      id: "side_run[cn]",
      name: LARGEST_CHINESE,
      side: "cn",
      record: "cn_run_record_flop",
      from: "2022-12",
      bands: "none",
    }),
    line(context, {
      id: "run_flop[cn,deepseek]",
      name: DEEPSEEK,
      side: "deepseek",
      record: "deepseek_run_flop",
      from: "2023-11",
      bands: "one",
    }),
  ];
  const counts = series.map(bandCount);
  const all = counts.reduce((sum, count) => sum + count.all, 0);
  const above = counts.flatMap((count) => count.above);
  const below = counts.flatMap((count) => count.below);
  const [us, deepseek] = [series[0]!, series[2]!].map(powersOf);
  return {
    id: "runs",
    chart: {
      kind: "fan",
      id: "runs",
      title: { ru: "Расчётный размер наибольшего запуска", en: "Modelled size of the largest run" },
      description: {
        ru: `Логарифмическая шкала. Медиана США: ${us!.ru}. Медиана DeepSeek: ${deepseek!.ru}. Отношение США к Китаю к концу 2028 года — ${told(context, "out:run_ratio@2028-12-31").ru}.`,
        en: `Log scale. US median: ${us!.en}. DeepSeek median: ${deepseek!.en}. The ratio of the US to China at the end of 2028 is ${told(context, "out:run_ratio@2028-12-31").en}.`,
      },
      unit: { ru: "FLOP, логарифмическая шкала", en: "FLOP, log scale" },
      scale: "log",
      series,
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: `Линии — медианы расчёта, значки — наибольшие известные запуски. На конец 2028 года запуск США больше китайского, отношение {{out:run_ratio@2028-12-31}}.`,
      en: `Lines are medians of the calculation, marks the largest known runs. At the end of 2028 the US run is {{out:run_ratio@2028-12-31}} times the Chinese one.`,
    },
    note: {
      ru: `${misses(above, below, all).ru} Запуски 2026 года — предположения из [заметки](sources.html#note-2026-10), которой мы не проверяли.`,
      en: `${misses(above, below, all).en} Runs of 2026 are conjectures of a [note](sources.html#note-2026-10) that we have not checked.`,
    },
    source: sourceLine([EPOCH_MODELS]),
  };
}

/** Which known runs the model's band does not hold, by name. */
function misses(above: readonly ObservedPoint[], below: readonly ObservedPoint[], all: number): Text {
  const count = above.length + below.length;
  if (count === 0) {
    return {
      ru: "Все известные запуски лежат внутри полосы девяти прогонов из десяти.",
      en: "All known runs lie within the band of nine worlds in ten.",
    };
  }
  const names = (points: readonly ObservedPoint[], word: string): string[] =>
    points.length === 0
      ? []
      : [`${word} ${points.map(({ label = "", href = "" }) => `[${label}](${href})`).join(", ")}`];
  const list = (over: string, under: string): string =>
    [...names(above, over), ...names(below, under)].join("; ");
  return {
    ru: `За полосой девяти прогонов из десяти — [${count} из ${all}](equations/run_flop.html) ${genitive(all, ["известный запуск", "известного запуска", "известных запусков"])}: ${list("выше полосы", "ниже полосы —")}.`,
    en: `Outside the band of nine worlds in ten lie [${count} of ${all}](equations/run_flop.html) known runs: ${list("above it", "below it,")}.`,
  };
}

/** A median at the first and the last date, as powers of ten. */
function powersOf({ dates, p50 }: FanSeries): Text {
  const tell = (index: number, language: Language): string =>
    `${formatPower(p50.at(index)!, { language, significant: 2 })} (${formatDate(dates.at(index)!, language, "month")})`;
  return {
    ru: `от ${tell(0, "ru")} до ${tell(-1, "ru")}`,
    en: `from ${tell(0, "en")} to ${tell(-1, "en")}`,
  };
}

interface Line {
  readonly id: string;
  readonly name: Text;
  readonly side: Side;
  readonly record: string;
  readonly from: string;
  readonly bands?: "one" | "none";
}

function line(context: FigureContext, { id, name, side, record, from, bands }: Line): FanSeries {
  return {
    id,
    name,
    side,
    ...quantileSeries(context.run.result, context.reference, id, spanOf(context, from)),
    observed: observedPoints(context, record, `${from}-01`),
    ...(bands === undefined ? {} : { bands }),
  };
}
