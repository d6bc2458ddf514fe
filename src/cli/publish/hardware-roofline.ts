import type { Figure } from "../../articles/index.ts";
import type { RooflineChart } from "../../charts/index.ts";
import { type Precision, peakFlops } from "../../hardware/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { decodeIntensity, prefillIntensity } from "./hardware-intensity.ts";
import { COMPARED_PROMPT, comparedDecode, comparedPrefill } from "./hardware-loads.ts";
import { rated, through } from "./hardware-rates.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

/** Chips of the story's roofline; the H800 has the H100's roof and is named with it. */
const ROOFED = [
  { id: "h20", name: { ru: "H20", en: "H20" } },
  { id: "h100", name: { ru: "H100 и H800", en: "H100 and H800" } },
  { id: "b200", name: { ru: "B200", en: "B200" } },
  { id: "ascend-910c", name: { ru: "910C", en: "910C" } },
] as const;

const PRECISION: Precision = "fp8";
/** Requests a chip of the workloads of generation. */
const ROOF_BATCHES: readonly number[] = [1, 16, 64];

type Workload = RooflineChart["workloads"][number];

/** Workloads of DeepSeek-V3 on chips: generation at three batches, and prompts. */
export function roofWorkloads(setting: HardwareSetting, chips: readonly string[]): Workload[] {
  const generation = ROOF_BATCHES.map((batch): Workload => {
    const points = chips.flatMap((chip) => {
      const run = comparedDecode(setting, chip, batch);
      const rate = rated(setting, { phase: "decode", run });
      const { flopPerByte, flopPerToken } = decodeIntensity(run);
      if (!(rate.value > 0)) return [];
      return [{ roof: chip, intensity: flopPerByte, attained: through(rate, (one) => one * flopPerToken) }];
    });
    return { name: batchWords(batch), short: shortBatch(batch), points };
  });
  const prompts: Workload = {
    name: PROMPT_WORDS,
    short: SHORT_PROMPTS,
    points: chips.map((chip) => {
      const run = comparedPrefill(setting, chip);
      const { flopPerByte, flopPerToken } = prefillIntensity(run);
      const rate = rated(setting, { phase: "prefill", run });
      return { roof: chip, intensity: flopPerByte, attained: through(rate, (one) => one * flopPerToken) };
    }),
  };
  return [...generation, prompts].filter(({ points }) => points.length > 0);
}

const PROMPT_WORDS = {
  ru: `обработка запросов по ${COMPARED_PROMPT} токенов`,
  en: `prompts of ${formatNumber(COMPARED_PROMPT, { language: "en" })} tokens`,
};

const SHORT_PROMPTS = { ru: "чтение", en: "prompts" };

/** The first with its unit; the others are read by it. */
function shortBatch(batch: number): { ru: string; en: string } {
  return batch === ROOF_BATCHES[0]
    ? { ru: `${batch} запр.`, en: `${batch} req.` }
    : { ru: String(batch), en: String(batch) };
}

/** What the verticals are: only workloads that a roof can hold have one. */
export function loadsWords(workloads: readonly Workload[]): { ru: string; en: string } {
  const drawn = ROOF_BATCHES.filter((batch) =>
    workloads.some(({ short }) => short.en === shortBatch(batch).en),
  );
  const batches = drawn.join(", ");
  return {
    ru: `вертикали: генерация, запросов на чип: ${batches}; чтение — ${PROMPT_WORDS.ru}`,
    en: `verticals: decode, requests a chip: ${batches}; ${PROMPT_WORDS.en}`,
  };
}

function batchWords(batch: number): { ru: string; en: string } {
  return { ru: `генерация, запросов на чип: ${batch}`, en: `decode, requests a chip: ${batch}` };
}

/** A roof from the chip's own facts, at eight bits. */
export function roofOf(setting: HardwareSetting, id: string): Omit<RooflineChart["roofs"][number], "name"> {
  const chip = setting.chip(id);
  return { id, peak: peakFlops(chip, PRECISION), bandwidth: chip.hbmBandwidth };
}

/** The rooflines of chips with workloads of DeepSeek-V3 under them. */
export function rooflineFigure(setting: HardwareSetting): Figure {
  const roofs = ROOFED.map(({ id, name }) => ({ ...roofOf(setting, id), name, href: `chips.html#${id}` }));
  const workloads = roofWorkloads(
    setting,
    ROOFED.map(({ id }) => id),
  );
  const tell = (language: Language): string =>
    roofs
      .map(({ name, peak, bandwidth }) => {
        const ridge = formatNumber(peak / bandwidth, { language, significant: 2 });
        return language === "ru"
          ? `${name.ru}: излом при ${ridge} FLOP на байт.`
          : `${name.en}: bends at ${ridge} FLOP per byte.`;
      })
      .join(" ");
  const chart: RooflineChart = {
    kind: "roofline",
    id: "hw-roofline",
    title: {
      ru: "Пределы чипов и что под ними достигается на DeepSeek-V3",
      en: "The roofs of chips, and what DeepSeek-V3 reaches under them",
    },
    description: { ru: tell("ru"), en: tell("en") },
    roofs,
    loads: loadsWords(workloads),
    workloads,
  };
  return {
    id: chart.id,
    chart,
    caption: {
      ru: "Слева от излома предел задаёт память, справа — вычисления. Излом H20 далеко слева: пакета в несколько десятков запросов ему хватает, чтобы упереться в вычисления. Точки — расчёт для DeepSeek-V3 в восьми битах.",
      en: "Left of the bend memory sets the limit, right of it arithmetic. The H20 bends far to the left: a few dozen requests are enough for it to run out of FLOP/s. Dots: the model’s figure for DeepSeek-V3 in eight bits.",
    },
    source: MODEL_SOURCE,
  };
}
