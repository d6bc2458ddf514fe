import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { FanSeries, Side } from "../../charts/index.ts";
import {
  EPOCH_INDEX,
  EPOCH_MODELS,
  type FigureContext,
  observedPoints,
  RESPONSES,
  sourceLine,
  spanOf,
  told,
} from "./figure-context.ts";
import { quantileSeries, trustedDomain } from "./quantile-series.ts";

/** Foot of the axis of the index: below the first records shown. */
const LOWEST_INDEX = 85;

const US: Text = { ru: "США", en: "US" };
const CHINA: Text = { ru: "Лучшая китайская", en: "Best Chinese" };
const DEEPSEEK: Text = { ru: "DeepSeek", en: "DeepSeek" };
const OTHERS: Text = { ru: "Другие китайские", en: "Other Chinese" };

/** The capability index of the three, with the records so far: the illustration of the article. */
export function frontiers(context: FigureContext): Figure {
  const series = [
    line(context, { id: "frontier[us]", name: US, side: "us", record: "us_eci_record", from: "2022-12" }),
    line(context, {
      id: "frontier_cn",
      name: CHINA,
      side: "cn",
      record: "cn_eci_record",
      from: "2022-12",
      bands: false,
    }),
    line(context, {
      id: "frontier[deepseek]",
      name: DEEPSEEK,
      side: "deepseek",
      record: "deepseek_eci_best",
      from: "2022-12",
    }),
  ];
  const [us, deepseek] = ["out:frontier[us]@2030-12-31", "out:frontier[deepseek]@2030-12-31"].map((one) =>
    told(context, one),
  );
  return {
    id: "frontiers",
    chart: {
      kind: "fan",
      id: "frontiers",
      title: { ru: "Лучшие модели по индексу ECI", en: "Best models on the capability index ECI" },
      description: {
        ru: `Три расширяющиеся линии. К концу 2030 года середина расчёта для США — ${us!.ru}, для DeepSeek — ${deepseek!.ru}; полосы перекрываются.`,
        en: `Three widening lines. At the end of 2030 the middle of the run is ${us!.en} for the US and ${deepseek!.en} for DeepSeek; the bands overlap.`,
      },
      unit: { ru: "индекс возможностей ECI", en: "capability index ECI" },
      series,
      // The index has no meaningful zero; the earliest records lie below 100.
      domain: [LOWEST_INDEX, Math.max(...series.flatMap(({ p95 }) => p95))],
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: "Точки — рекорды выпущенных моделей, линии — середина расчёта: {{out:frontier[us]@2030-12-31}} у США и {{out:frontier[deepseek]@2030-12-31}} у DeepSeek к концу 2030 года.",
      en: "Dots are records of released models, lines the middle of the run: {{out:frontier[us]@2030-12-31}} for the US and {{out:frontier[deepseek]@2030-12-31}} for DeepSeek at the end of 2030.",
    },
    source: sourceLine([EPOCH_INDEX]),
    responses: RESPONSES,
  };
}

/** The lag by match, from the month in which China's first record can be compared. */
export function lagFan(context: FigureContext): Figure {
  const series = line(context, {
    id: "lag_match",
    name: { ru: "Отставание", en: "Lag" },
    side: "cn",
    record: "lag_match_months",
    from: "2023-06",
  });
  const domain = trustedDomain(context.run.result, "lag_match", [series]);
  const at2028 = told(context, "out:lag_match@2028-12-31");
  return {
    id: "lag-fan",
    chart: {
      kind: "fan",
      id: "lag-fan",
      title: {
        ru: "Отставание лучшей китайской модели от моделей США",
        en: "How far the best Chinese model trails US models",
      },
      description: {
        ru: `Полоса вокруг кривой, после даты данных расширяется. Середина на конец 2028 года — ${at2028.ru}.`,
        en: `A band around a curve that widens after the date of the data. Its middle at the end of 2028 is ${at2028.en}.`,
      },
      unit: { ru: "месяцев позади", en: "months behind" },
      series: [series],
      dataDate: context.run.answer.dataDate,
      referenceLines: [{ value: 0, label: { ru: "ниже нуля впереди Китай", en: "below zero China leads" } }],
      ...(domain === undefined ? {} : { domain }),
    },
    caption: {
      ru: "На конец 2028 года — {{out:lag_match@2028-12-31}}, с интервалом {{out:lag_match@2028-12-31|interval}}.",
      en: "At the end of 2028: {{out:lag_match@2028-12-31}}, interval {{out:lag_match@2028-12-31|interval}}.",
    },
    source: sourceLine([EPOCH_INDEX]),
    responses: RESPONSES,
  };
}

/** The largest feasible training run of each side, with the largest that are known. */
export function runs(context: FigureContext): Figure {
  const from = "2022-12";
  return {
    id: "runs",
    chart: {
      kind: "fan",
      id: "runs",
      title: { ru: "Наибольший возможный запуск обучения", en: "The largest feasible training run" },
      description: {
        ru: `Логарифмическая шкала. Отношение США к Китаю к концу 2028 года — ${told(context, "out:run_ratio@2028-12-31").ru}.`,
        en: `Log scale. The ratio of the US to China at the end of 2028 is ${told(context, "out:run_ratio@2028-12-31").en}.`,
      },
      unit: { ru: "FLOP, логарифмическая шкала", en: "FLOP, log scale" },
      scale: "log",
      series: [
        line(context, { id: "run_flop[us]", name: US, side: "us", record: "us_run_record_flop", from }),
        line(context, {
          id: "run_flop[cn_other]",
          name: OTHERS,
          side: "cn",
          record: "cn_run_record_flop",
          from,
          bands: false,
        }),
        line(context, {
          id: "run_flop[deepseek]",
          name: DEEPSEEK,
          side: "deepseek",
          record: "deepseek_run_flop",
          from,
        }),
      ],
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: "Точки — известные запуски: не всё возможное запускают. На конец 2028 года возможный запуск США больше китайского; отношение: {{out:run_ratio@2028-12-31}}.",
      en: "Dots are known runs: not everything feasible is run. At the end of 2028 the feasible US run is {{out:run_ratio@2028-12-31}} times the Chinese one.",
    },
    source: sourceLine([EPOCH_MODELS]),
    responses: RESPONSES,
  };
}

interface Line {
  readonly id: string;
  readonly name: Text;
  readonly side: Side;
  readonly record: string;
  readonly from: string;
  readonly bands?: boolean;
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
