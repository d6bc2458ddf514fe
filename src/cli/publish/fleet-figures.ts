import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { RatioSeries } from "../../charts/index.ts";
import {
  EPOCH_OWNERS,
  type FigureContext,
  observedPoints,
  RESPONSES,
  sourceLine,
  spanOf,
  told,
} from "./figure-context.ts";
import { quantileSeries } from "./quantile-series.ts";

const BASES: readonly { readonly id: string; readonly name: Text; readonly record?: string }[] = [
  { id: "ratio_flop", name: { ru: "По FLOP/с", en: "By FLOP/s" }, record: "us_cn_ratio_flop" },
  {
    id: "ratio_bandwidth",
    name: { ru: "По пропускной способности памяти", en: "By memory bandwidth" },
    record: "us_cn_ratio_bandwidth",
  },
  { id: "ratio_capacity", name: { ru: "По объёму памяти", en: "By memory volume" } },
  { id: "ratio_decode", name: { ru: "По генерации", en: "By decode" }, record: "us_cn_ratio_decode" },
];

/** The US fleet as a multiple of China's, on four bases. */
export function fleetRatios(context: FigureContext): Figure {
  const [flop, bandwidth] = ["ratio_flop", "ratio_bandwidth"].map((id) =>
    told(context, `out:${id}@2025-12-31`),
  );
  return {
    id: "ratios",
    chart: {
      kind: "ratios",
      id: "ratios",
      title: { ru: "Во сколько раз парк США больше китайского", en: "The US fleet as a multiple of China's" },
      description: {
        ru: `Четыре меры одного и того же парка. На конец 2025 года: по FLOP/с — ${flop!.ru}, по пропускной способности памяти — ${bandwidth!.ru}.`,
        en: `Four measures of the same fleets. At the end of 2025: ${flop!.en} by FLOP/s, ${bandwidth!.en} by memory bandwidth.`,
      },
      series: BASES.map(({ id, name, record }): RatioSeries => {
        const { dates, p5, p50, p95 } = quantileSeries(
          context.run.result,
          context.reference,
          id,
          spanOf(context, "2022-06"),
        );
        const observed =
          record === undefined ? {} : { observed: observedPoints(context, record, "2022-06-01") };
        return { id, name, dates, p5, p50, p95, ...observed };
      }),
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: "Парк, принадлежащий компаниям каждой стороны; аренда за границей не учтена. На конец 2025 года отношение по FLOP/с — {{out:ratio_flop@2025-12-31}}, по пропускной способности памяти — {{out:ratio_bandwidth@2025-12-31}}.",
      en: "Fleets owned by firms of each side; capacity rented abroad is left out. At the end of 2025 the ratio is {{out:ratio_flop@2025-12-31}} by FLOP/s and {{out:ratio_bandwidth@2025-12-31}} by memory bandwidth.",
    },
    source: sourceLine([EPOCH_OWNERS]),
    responses: RESPONSES,
  };
}

const CHANNELS: readonly { readonly id: string; readonly name: Text }[] = [
  { id: "fleet_flop[cn_legal]", name: { ru: "Законные покупки", en: "Bought legally" } },
  { id: "fleet_flop[cn_cutdown]", name: { ru: "Экспортные версии (H20)", en: "Export versions (H20)" } },
  { id: "fleet_flop[cn_grey]", name: { ru: "Серые поставки", en: "Grey supplies" } },
  { id: "fleet_flop[cn_domestic]", name: { ru: "Собственное производство", en: "Made in China" } },
  { id: "rented_flop", name: { ru: "Аренда за рубежом", en: "Rented abroad" } },
];

/** What China's fleet is made of; a fan's lowest bucket stands for nothing. */
export function channels(context: FigureContext): Figure {
  const rows = CHANNELS.map(({ id, name }) => {
    const fan = context.run.result.plan.outputs.fans.find((one) => one.id === id)!;
    const { dates, p50 } = quantileSeries(
      context.run.result,
      context.reference,
      id,
      spanOf(context, "2021-12", "2030-12"),
    );
    return { id, name, dates, values: p50.map((value) => (value <= fan.low ? 0 : value)) };
  });
  const largest = [...rows].sort((a, b) => b.values.at(-1)! - a.values.at(-1)!)[0]!;
  return {
    id: "channels",
    chart: {
      kind: "stacked-channels",
      id: "channels",
      title: { ru: "Из чего складывается китайский парк", en: "What China's fleet is made of" },
      description: {
        ru: `Слои по каналам. К концу 2030 года самый большой: ${largest.name.ru}.`,
        en: `Layers by channel. The largest at the end of 2030: ${largest.name.en}.`,
      },
      unit: { ru: "Миллионов эквивалентов H100 (по FLOP/с)", en: "Million H100 equivalents (by FLOP/s)" },
      dates: rows[0]!.dates,
      channels: rows.map(({ id, name, values }) => ({ id, name, values })),
      dataDate: context.run.answer.dataDate,
      divisor: 1e6,
    },
    caption: {
      ru: "Середины расчёта по каждому каналу; их сумма — не середина целого. Собственный парк Китая на конец 2028 года — {{out:owned_flop[cn]@2028-12-31}}.",
      en: "The middle of the run for each channel; they need not add up to the middle of the whole. China's own fleet at the end of 2028: {{out:owned_flop[cn]@2028-12-31}}.",
    },
    source: sourceLine([EPOCH_OWNERS]),
    responses: RESPONSES,
  };
}
