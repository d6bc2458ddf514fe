import type { Figure } from "../../articles/index.ts";
import type { CurvesChart, Uncertain } from "../../charts/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { chipHourCost, costOfMillion } from "./hardware-cost.ts";
import { comparedDecode, comparedPrefill } from "./hardware-loads.ts";
import { BANDED, short } from "./hardware-pareto.ts";
import { rated, through } from "./hardware-rates.ts";
import { FINE, serviceAt } from "./hardware-serving.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

/** Chips for work that nobody waits for. */
export const BATCH_CHIPS = ["h20", "h800", "h200", "b200", "ascend-910c"] as const;

const PROMPTS: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000];
export const LONG_PROMPT = 128_000;

/** Nobody waits: a token a second is enough. */
const PATIENT = 1;

/** What a chip does with large volumes of data: prompts read, text generated, a second and for a dollar. */
export interface BatchWork {
  readonly chip: string;
  readonly prompts: Uncertain;
  readonly longPrompts: Uncertain;
  readonly generation: Uncertain;
  /** Requests a chip at that rate of generation. */
  readonly batch: number;
  readonly costIn: Uncertain;
  readonly costLong: Uncertain;
  readonly costOut: Uncertain;
  /** Joules of the chip's rated power for a generated token. */
  readonly joules: Uncertain;
}

export function batchWork(setting: HardwareSetting, chip: string): BatchWork {
  const hour = chipHourCost(setting, chip)!;
  const cost = (rate: Uncertain) => costOfMillion(hour, rate);
  const prompts = rated(setting, { phase: "prefill", run: comparedPrefill(setting, chip) });
  const longPrompts = rated(setting, { phase: "prefill", run: comparedPrefill(setting, chip, LONG_PROMPT) });
  const load = comparedDecode(setting, chip, 1);
  const { run, rate: generation } = serviceAt(setting, load, PATIENT, FINE)!;
  const watts = setting.catalog.chips.get(chip)!.facts.power!.value;
  return {
    chip,
    prompts,
    longPrompts,
    generation,
    batch: run.concurrency / run.chips,
    costIn: cost(prompts),
    costLong: cost(longPrompts),
    costOut: cost(generation),
    joules: through(generation, (tokens) => watts / tokens),
  };
}

/** How fast prompts are read, by their length. */
export function promptsFigure(setting: HardwareSetting): Figure {
  const lines = BATCH_CHIPS.map((id) => ({
    id,
    name: short(setting, id),
    ...(BANDED.includes(id) ? {} : { band: "edges" as const }),
    points: PROMPTS.map((x) => ({
      x,
      y: rated(setting, { phase: "prefill", run: comparedPrefill(setting, id, x) }),
    })),
  }));
  const tell = (language: Language): string =>
    lines
      .map(({ name, points }) => {
        const [from, to] = [points[0]!, points.at(-1)!].map(({ y }) =>
          formatNumber(y.value, { language, significant: 2 }),
        );
        return language === "ru" ? `${name.ru}: от ${from} до ${to}.` : `${name.en}: from ${from} to ${to}.`;
      })
      .join(" ");
  const chart: CurvesChart = {
    kind: "curves",
    id: "hw-prompts",
    title: {
      ru: "Как быстро чип читает длинные документы",
      en: "How fast a chip reads long documents",
    },
    description: {
      ru: `Токенов запроса в секунду на чип, от коротких запросов к самым длинным. ${tell("ru")}`,
      en: `Prompt tokens a second and chip, from short prompts to the longest. ${tell("en")}`,
    },
    across: { ru: "длина запроса, токенов, лог. шкала", en: "length of a prompt, tokens, log scale" },
    unit: {
      ru: "токенов запроса в секунду на чип, лог. шкала",
      en: "prompt tokens a second and chip, log scale",
    },
    scale: "log",
    series: lines,
  };
  return {
    id: chart.id,
    chart,
    caption: {
      ru: "DeepSeek-V3, восемь бит. Чтение требует прежде всего вычислений, и большая память H20 здесь помогает мало.",
      en: "DeepSeek-V3, eight bits. Reading asks for arithmetic first of all, and the H20’s larger memory is of little help.",
    },
    source: MODEL_SOURCE,
  };
}
