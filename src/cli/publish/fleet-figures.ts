import type { Figure } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { RatioSeries } from "../../charts/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import { courseWords } from "./course-words.ts";
import { EPOCH_OWNERS, type FigureContext, observedPoints, sourceLine, spanOf } from "./figure-context.ts";
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
  const series = BASES.map(({ id, name, record }): RatioSeries => {
    const span = spanOf(context, "2022-06");
    const { dates, p5, p50, p95 } = quantileSeries(context.run.result, context.reference, id, span);
    const observed = record === undefined ? {} : { observed: observedPoints(context, record, "2022-06-01") };
    return { id, name, dates, p5, p50, p95, ...observed };
  });
  return {
    id: "ratios",
    chart: {
      kind: "ratios",
      id: "ratios",
      title: {
        ru: "Насколько парк США больше, зависит от того, что считать",
        en: "How much larger the US fleet is depends on what is counted",
      },
      unit: {
        ru: "раз, логарифмическая шкала; у названия — на дату данных",
        en: "times, log scale; beside each name: at the date of the data",
      },
      description: {
        ru: series.map((one) => `${one.name.ru}: ${courseWords(one).ru}`).join(". "),
        en: series.map((one) => `${one.name.en}: ${courseWords(one).en}`).join(". "),
      },
      series,
      dataDate: context.run.answer.dataDate,
    },
    caption: {
      ru: "Во сколько раз парк США больше китайского: чипы, принадлежащие компаниям каждой стороны, без аренды за границей. На конец 2025 года медиана расчёта по FLOP/с — {{out:ratio_flop@2025-12-31}}, по пропускной способности памяти — {{out:ratio_bandwidth@2025-12-31}}. Расчёт добавляет купленное до 2022 года, списывает старое и учитывает ошибки подсчётов, поэтому отличается от отношения в данных.",
      en: "The US fleet as a multiple of China’s: chips owned by firms of each side, without capacity rented abroad. At the end of 2025 the median of the calculation is {{out:ratio_flop@2025-12-31}} by FLOP/s and {{out:ratio_bandwidth@2025-12-31}} by memory bandwidth. It adds what was bought before 2022, retires the old and allows for errors of the counts, and so differs from the ratio in the record.",
    },
    source: sourceLine([EPOCH_OWNERS]),
  };
}

/** Rules that a reader looks for in the deliveries. */
const FLAGS = [
  { date: "2022-10-07", words: { ru: "правила окт. 2022", en: "rules of Oct 2022" } },
  { date: "2023-11-17", words: { ru: "поправки нояб. 2023", en: "tightened Nov 2023" } },
  { date: "2025-04-09", words: { ru: "H20, апр. 2025", en: "H20 letters, Apr 2025" } },
];

/** What each quarter added to the American fleet against the Chinese one, with the dates of the rules: the record alone. */
export function controls(context: FigureContext): Figure {
  const points = (id: string) => observedPoints(context, `us_cn_flow_ratio_${id}`);
  const series = [
    { id: "flop", name: { ru: "по FLOP/с", en: "by FLOP/s" }, side: "us" as const, points: points("flop") },
    {
      id: "bandwidth",
      name: { ru: "по пропускной способности памяти", en: "by memory bandwidth" },
      side: "other" as const,
      points: points("bandwidth"),
    },
  ];
  const told = series.map(({ name, points: row }) => {
    const peak = row.reduce((best, one) => (one.value > best.value ? one : best));
    const tell = (language: Language): string =>
      [row[0]!, ...(peak === row[0] || peak === row.at(-1) ? [] : [peak]), row.at(-1)!]
        .map(
          ({ date, value }) =>
            `${formatNumber(value, { language, significant: 2 })} (${formatDate(date, language, "month")})`,
        )
        .join(", ");
    return { ru: `${name.ru}: ${tell("ru")}`, en: `${name.en}: ${tell("en")}` };
  });
  return {
    id: "controls",
    chart: {
      kind: "record",
      id: "controls",
      title: {
        ru: "Когда ограничения сказались: прирост парков по кварталам",
        en: "When the controls bit: quarterly additions to the fleets",
      },
      unit: {
        ru: "прирост США к приросту Китая, раз, лог. шкала",
        en: "US to Chinese additions, times, log scale",
      },
      description: {
        ru: `Начало, наибольшее и последнее значение. ${told.map((one) => one.ru).join(". ")}.`,
        en: `First, highest and last value. ${told.map((one) => one.en).join(". ")}.`,
      },
      series,
      flags: FLAGS,
    },
    caption: {
      ru: "Во сколько раз прирост парка США за квартал больше китайского. По FLOP/с — {{obs:us_cn_flow_ratio_flop@2022-09-30}} в третьем квартале 2022 года, после августовского письма, {{obs:us_cn_flow_ratio_flop@2023-12-31}} в четвёртом квартале 2023 года и {{obs:us_cn_flow_ratio_flop@2025-12-31}} в последнем квартале 2025 года; по пропускной способности памяти — {{obs:us_cn_flow_ratio_bandwidth@2022-09-30}}, {{obs:us_cn_flow_ratio_bandwidth@2023-12-31}} и {{obs:us_cn_flow_ratio_bandwidth@2025-12-31}}. Это данные, а не расчёт.",
      en: "How many times what a quarter added to the US fleet exceeds what it added to China’s. By FLOP/s: {{obs:us_cn_flow_ratio_flop@2022-09-30}} in the third quarter of 2022, after the August letter, {{obs:us_cn_flow_ratio_flop@2023-12-31}} in the last of 2023 and {{obs:us_cn_flow_ratio_flop@2025-12-31}} in the last of 2025; by memory bandwidth {{obs:us_cn_flow_ratio_bandwidth@2022-09-30}}, {{obs:us_cn_flow_ratio_bandwidth@2023-12-31}} and {{obs:us_cn_flow_ratio_bandwidth@2025-12-31}}. This is the record, not a calculation.",
    },
    source: {
      ru: "[Epoch AI](sources.html#epoch-chip-owners); разности соседних кварталов — Ssylka",
      en: "[Epoch AI](sources.html#epoch-chip-owners); differences of adjacent quarters by Ssylka",
    },
  };
}

const CHANNELS: readonly { readonly id: string; readonly name: Text; readonly rented?: boolean }[] = [
  { id: "fleet_flop[cn_legal]", name: { ru: "Законные покупки", en: "Bought legally" } },
  { id: "fleet_flop[cn_cutdown]", name: { ru: "Экспортные версии (H20)", en: "Export versions (H20)" } },
  { id: "fleet_flop[cn_grey]", name: { ru: "Серые поставки", en: "Grey supplies" } },
  { id: "fleet_flop[cn_domestic]", name: { ru: "Из китайских кристаллов", en: "Of Chinese dies" } },
  { id: "fleet_flop[cn_proxy]", name: { ru: "Из кристаллов TSMC", en: "Of dies from TSMC" } },
  {
    id: "rented_flop",
    name: { ru: "Вне парка: аренда за рубежом", en: "Not in the fleet: rented abroad" },
    rented: true,
  },
];

/** What China's fleet is made of; a fan's lowest bucket stands for nothing. */
export function channels(context: FigureContext): Figure {
  const rows = CHANNELS.map(({ id, name, rented }) => {
    const fan = context.run.result.plan.outputs.fans.find((one) => one.id === id)!;
    const span = spanOf(context, "2021-12");
    const { dates, p5, p50, p95 } = quantileSeries(context.run.result, context.reference, id, span);
    const counted = (values: readonly number[]) => values.map((value) => (value <= fan.low ? 0 : value));
    return {
      id,
      name,
      side: rented === true ? ("other" as const) : ("cn" as const),
      dates,
      p5: counted(p5),
      p50: counted(p50),
      p95: counted(p95),
    };
  });
  const tell = (language: Language): string =>
    rows
      .map(({ name, p5, p50, p95, dates }) => {
        const at = dates.indexOf(CHANNELS_AT);
        const short = (value: number) => formatNumber(value / MILLION, { language, significant: 2 });
        return `${name[language]}: ${short(p50[at]!)} (${short(p5[at]!)}–${short(p95[at]!)})`;
      })
      .join("; ");
  return {
    id: "channels",
    chart: {
      kind: "channels",
      id: "channels",
      title: { ru: "Из чего складывается китайский парк", en: "What China’s fleet is made of" },
      description: {
        ru: `По панели на канал, миллионы эквивалентов H100 на конец 2030 года, медиана и границы: ${tell("ru")}.`,
        en: `A panel for each channel; million H100 equivalents at the end of 2030, median and bounds: ${tell("en")}.`,
      },
      unit: { ru: "миллионов эквивалентов H100 (по FLOP/с)", en: "million H100 equivalents (by FLOP/s)" },
      channels: rows,
      dataDate: context.run.answer.dataDate,
      divisor: MILLION,
    },
    caption: {
      ru: "Медианы по каналам; складывать их нельзя. Собственный парк Китая, то есть все каналы, кроме аренды, на конец 2028 года — {{out:owned_flop[cn]@2028-12-31}}.",
      en: "Medians by channel; they do not add up. China’s own fleet, which is every channel but renting, stands at {{out:owned_flop[cn]@2028-12-31}} at the end of 2028.",
    },
    source: sourceLine([EPOCH_OWNERS]),
  };
}

const CHANNELS_AT = "2030-12-31";
const MILLION = 1e6;
