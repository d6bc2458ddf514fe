import type { Figure } from "../../articles/index.ts";
import type { CurvesChart, Uncertain } from "../../charts/index.ts";
import { crossover } from "../../hardware/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { sourceAnchor } from "./found.ts";
import { BATCHES, comparedDecode } from "./hardware-loads.ts";
import { ratioOf } from "./hardware-rates.ts";
import { remember } from "./hardware-remember.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

/** Chips that the H20 is held against. */
export const RIVALS = ["h100", "h800"] as const;
export type Rival = (typeof RIVALS)[number];

const NAMES: Readonly<Record<Rival, string>> = { h100: "H100", h800: "H800" };

/** Curves that stay within this part of each other, far less than their error, are one line on the chart. */
const SAME = 0.03;

/** The H20 at generation over a rival, by requests a chip, and where the two are equal. */
export interface Equivalence {
  readonly rival: Rival;
  readonly points: readonly { readonly batch: number; readonly ratio: Uncertain }[];
  /** Requests a chip at which the H20 stops being ahead. */
  readonly crossing: Uncertain;
}

export const equivalence = remember((setting, rival) => equivalenceOf(setting, rival as Rival));

function equivalenceOf(setting: HardwareSetting, rival: Rival): Equivalence {
  const load = (chip: string, batch: number) =>
    ({ phase: "decode", run: comparedDecode(setting, chip, batch) }) as const;
  const points = BATCHES.map((batch) => ({
    batch,
    ratio: ratioOf(setting, load("h20", batch), load(rival, batch)),
  }));
  const value = crossover(setting.chip("h20"), setting.chip(rival), comparedDecode(setting, rival, 1));
  const [low, high] = [level(points, ({ low: end }) => end), level(points, ({ high: end }) => end)];
  return {
    rival,
    points,
    crossing: { value, ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
  };
}

/** Requests at which one end of the interval falls to one; undefined where it never does on the curve. */
function level(
  points: Equivalence["points"],
  end: (ratio: Uncertain) => number | undefined,
): number | undefined {
  // Already behind at one request: by this end of the interval it never is ahead.
  const first = end(points[0]!.ratio);
  if (first !== undefined && first < 1) return 0;
  for (let index = 1; index < points.length; index++) {
    const [before, after] = [end(points[index - 1]!.ratio), end(points[index]!.ratio)];
    if (before === undefined || after === undefined || before < 1 || after >= 1) continue;
    const [from, to] = [points[index - 1]!.batch, points[index]!.batch];
    return from + ((before - 1) / (before - after)) * (to - from);
  }
  return undefined;
}

/** One quantity of the H20 over the H100's, from their specifications alone. */
export function specificationRatios(
  setting: HardwareSetting,
): Record<"volume" | "bandwidth" | "flop", number> {
  const [ours, theirs] = [setting.chip("h20"), setting.chip("h100")];
  return {
    volume: ours.hbmCapacity / theirs.hbmCapacity,
    bandwidth: ours.hbmBandwidth / theirs.hbmBandwidth,
    flop: ours.fp8! / theirs.fp8!,
  };
}

/** What an H20 is worth in H100s, by four bases, over the batch. */
export function crossoverFigure(setting: HardwareSetting): Figure {
  const curves = distinct(RIVALS.map((rival) => equivalence(setting, rival)));
  const ratios = specificationRatios(setting);
  const ends = [BATCHES[0]!, BATCHES.at(-1)!];
  const flat = (id: keyof typeof ratios, ru: string, en: string): CurvesChart["series"][number] => ({
    id,
    name: { ru, en },
    flat: true,
    points: ends.map((x) => ({ x, y: { value: ratios[id] } })),
  });
  const measured = setting.catalog.observations.find(({ series }) => series === "h20_decode_equivalent")!;
  const chart: CurvesChart = {
    kind: "curves",
    id: "hw-crossover",
    title: {
      ru: "Чему равен один H20: зависит от того, что считать и сколько запросов идёт сразу",
      en: "What one H20 is worth depends on what is counted and on how many requests run at once",
    },
    description: {
      ru: `Отношение H20 к H100 и H800. По объёму памяти ${told(ratios.volume, "ru")}, по пропускной способности ${told(ratios.bandwidth, "ru")}, по FLOP/с ${told(ratios.flop, "ru")}. ${curves.map((one) => courseOf(one, "ru")).join(" ")}`,
      en: `The H20 over the H100 and the H800. By volume of memory ${told(ratios.volume, "en")}, by bandwidth ${told(ratios.bandwidth, "en")}, by FLOP/s ${told(ratios.flop, "en")}. ${curves.map((one) => courseOf(one, "en")).join(" ")}`,
    },
    across: { ru: "запросов на чип одновременно, лог. шкала", en: "requests a chip at once, log scale" },
    unit: { ru: "H20 к H100 или H800, раз", en: "H20 over H100 or H800, times" },
    scale: "linear",
    series: [
      ...curves.map(({ rival, names, points }) => ({
        id: rival,
        name: { ru: `генерация, к ${names.ru}`, en: `decode, over ${names.en}` },
        points: points.map(({ batch, ratio }) => ({ x: batch, y: ratio })),
      })),
      flat("volume", "объём памяти", "memory volume"),
      flat("bandwidth", "пропускная способность памяти", "memory bandwidth"),
      flat("flop", "FLOP/с", "FLOP/s"),
    ],
    divide: { value: 1, words: { ru: "столько же", en: "equal" } },
    crossings: curves.map(({ rival, names, crossing }) => ({
      series: rival,
      x: crossing.value,
      y: 1,
      words: {
        ru: `столько же, сколько ${names.ru}, при ${told(crossing.value, "ru")} запросах на чип`,
        en: `equal to ${names.en} at ${told(crossing.value, "en")} requests a chip`,
      },
    })),
    measured: [
      {
        series: curves.at(-1)!.rival,
        x: MEASURED_BATCH,
        y: measured.value,
        words: {
          ru: "лучшие опубликованные развёртывания: разные операторы, разная нагрузка",
          en: "the best published deployments: different operators and loads",
        },
        href: sourceAnchor("obs:h20_decode_equivalent@2025-09-26"),
      },
    ],
  };
  return {
    id: chart.id,
    chart,
    caption: {
      ru: "Сплошные линии — генерация по расчёту, с интервалом отношения в {{hw:level}}: ошибки, общие для двух чипов, в нём сокращаются. Пунктир — отношения характеристик, они от нагрузки не зависят; H100 и H800 отличаются только связью между чипами. Обведённая точка — измерения: {{obs:h20_decode_rate@2025-09-26}} у H20 против {{obs:h800_decode_rate@2025-02-28}} у H800.",
      en: "Solid lines: generation by the model, with an interval of {{hw:level}} around the ratio, in which errors that two chips share cancel. Dashed: ratios of specifications, which do not depend on the load; H100 and H800 differ in the links between chips only. Ringed: measurements, {{obs:h20_decode_rate@2025-09-26}} on the H20 against {{obs:h800_decode_rate@2025-02-28}} on the H800.",
    },
    source: MODEL_SOURCE,
  };
}

/** Curves of rivals with their names; those that coincide as one. */
interface Curve extends Equivalence {
  readonly names: { readonly ru: string; readonly en: string };
}

function distinct(all: readonly Equivalence[]): Curve[] {
  const alike = (one: Equivalence, other: Equivalence): boolean =>
    one.points.every(
      ({ ratio }, index) => Math.abs(ratio.value / other.points[index]!.ratio.value - 1) < SAME,
    );
  return all
    .filter((one, index) => !all.slice(0, index).some((earlier) => alike(one, earlier)))
    .map((one) => {
      const names = all.filter((other) => alike(one, other)).map(({ rival }) => NAMES[rival]);
      return { ...one, names: { ru: names.join(" и "), en: names.join(" and ") } };
    });
}

/** Requests a chip in the published H20 service at that rate. */
const MEASURED_BATCH = 48;

function told(value: number, language: Language): string {
  return formatNumber(value, { language, significant: 2 });
}

function courseOf({ names, points, crossing }: Curve, language: Language): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const words = [first.ratio.value, crossing.value, last.batch, last.ratio.value].map((one) =>
    told(one, language),
  );
  return language === "ru"
    ? `Генерация к ${names.ru}: ${words[0]} при одном запросе, поровну при ${words[1]} на чип, ${words[3]} при ${words[2]}.`
    : `Decode over ${names.en}: ${words[0]} at one request a chip, equal at ${words[1]}, ${words[3]} at ${words[2]}.`;
}
