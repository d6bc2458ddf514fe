import type { Figure } from "../../articles/index.ts";
import type { LanguageModel } from "../../catalog/index.ts";
import type { CurvesChart } from "../../charts/index.ts";
import { type DecodeRun, decode, fits, type ModelSpec } from "../../hardware/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { short } from "./hardware-pareto.ts";
import { rated } from "./hardware-rates.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

const DRAWN_CHIPS = ["h20", "h800", "h200", "b200", "ascend-910c"] as const;
const DRAWN_BATCHES: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128];
const CONTEXT = 5000;
/** Sizes of a unit; the smallest that holds the model with room for a large batch on the smallest chip. */
const SIZES: readonly number[] = [1, 2, 4, 8, 16, 32, 64];
const ROOMY = 32;

/** Generation of one model over the batch, a line a chip; undefined for a model that no unit holds. */
export function llmFigure(
  setting: HardwareSetting,
  { id, name }: LanguageModel,
  shape: ModelSpec,
): Figure | undefined {
  const chips = SIZES.find((size) => holds(setting, shape, size));
  if (chips === undefined) return undefined;
  const run = (chip: string, batch: number): DecodeRun => ({
    ...layoutOf(shape, chips),
    chip: setting.chip(chip),
    model: shape,
    concurrency: batch * chips,
    context: CONTEXT,
    precision: "fp8",
    constants: setting.constants,
  });
  const series = DRAWN_CHIPS.map((chip) => {
    const limit = decode(run(chip, 1)).batchLimit / chips;
    const batches = DRAWN_BATCHES.filter((batch) => batch <= limit);
    return {
      id: chip,
      name: short(setting, chip),
      points: batches.map((batch) => ({
        x: batch,
        y: rated(setting, { phase: "decode", run: run(chip, batch) }),
      })),
    };
  }).filter(({ points }) => points.length > 1);
  if (series.length === 0) return undefined;
  const tell = (language: Language): string =>
    series
      .map(({ name: chip, points }) => {
        const ends = [points[0]!, points.at(-1)!].map(({ x, y }) =>
          language === "ru"
            ? `${formatNumber(y.value, { language, significant: 2 })} при ${x}`
            : `${formatNumber(y.value, { language, significant: 2 })} at ${x}`,
        );
        return `${chip[language]}: ${ends.join(", ")}.`;
      })
      .join(" ");
  const chart: CurvesChart = {
    kind: "curves",
    id: `llm-${id.replaceAll(".", "-")}`,
    title: { ru: `${name.ru}: генерация на чип`, en: `${name.en}: decode for each chip` },
    description: {
      ru: `Токенов в секунду на чип по числу запросов. ${tell("ru")}`,
      en: `Tokens a second and chip by requests. ${tell("en")}`,
    },
    across: { ru: "запросов на чип, лог. шкала", en: "requests a chip, log scale" },
    unit: { ru: "токенов в секунду на чип, лог. шкала", en: "tokens a second and chip, log scale" },
    scale: "log",
    series,
  };
  return { id: chart.id, chart, caption: CAPTION, source: MODEL_SOURCE };
}

const CAPTION = {
  ru: "Восемь бит, контекст и расположение одинаковы для всех чипов; линия кончается там, где кончается память.",
  en: "Eight bits, the same context and layout for every chip; a line ends where memory does.",
};

function layoutOf({ experts, heads }: ModelSpec, chips: number) {
  if (experts >= chips && experts > 0) return { chips, tensorParallel: 1, expertParallel: chips };
  return { chips, tensorParallel: Math.min(chips, heads), expertParallel: 1 };
}

function holds(setting: HardwareSetting, shape: ModelSpec, chips: number): boolean {
  return ["h800", "h20"].every((chip) => {
    const layout = layoutOf(shape, chips);
    if (layout.tensorParallel > 1 && layout.tensorParallel !== chips) return false;
    const run = { ...layout, precision: "fp8", constants: setting.constants } as const;
    return fits(setting.chip(chip), shape, { ...run, concurrency: ROOMY * chips }).longestContext >= CONTEXT;
  });
}
