import type { ChipSpeed, Figure, MeasuredRow } from "../../articles/index.ts";
import type { Catalog, Chip, Text } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import { measuredRuns } from "./hardware-measured.ts";
import { measuredRow } from "./hardware-measured-row.ts";
import { loadsWords, roofOf, roofWorkloads } from "./hardware-roofline.ts";
import { type HardwareSetting, hardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";
import { serviceCells } from "./llm-service.ts";

/** Models of every chip's page: a large mixture, a middle one, a small one, a dense one. */
const CHIP_LLMS = ["deepseek-v3", "qwen3-235b-a22b", "gpt-oss-120b", "llama-3.3-70b"] as const;

/** What each chip makes of language models; chips of which too little is known have none. */
export function chipSpeeds(catalog: Catalog): Map<string, ChipSpeed> {
  const setting = hardwareSetting(catalog);
  const speeds = [...catalog.chips.values()].flatMap((chip): [string, ChipSpeed][] => {
    const speed = speedOf(setting, chip);
    return speed === undefined ? [] : [[chip.id, speed]];
  });
  return new Map(speeds);
}

function speedOf(setting: HardwareSetting, chip: Chip): ChipSpeed | undefined {
  if (!computable(chip)) return undefined;
  try {
    return told(setting, chip);
  } catch (error) {
    // Facts are lacking without which nothing can be computed.
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function told(setting: HardwareSetting, chip: Chip): ChipSpeed | undefined {
  if (!(setting.chip(chip.id).hbmBandwidth > 0)) return undefined;
  const rates = CHIP_LLMS.filter((llm) => setting.catalog.llms.has(llm)).map((llm) => ({
    llm,
    name: setting.catalog.llms.get(llm)!.name,
    cells: serviceCells(setting, chip.id, setting.llm(llm), setting.catalog.llms.get(llm)!.name),
  }));
  const measured = measuredRuns(setting)
    .filter((run) => run.chip === chip.id)
    .map((run): MeasuredRow => measuredRow(run));
  if (measured.length === 0 && rates.every(({ cells }) => cells[0] === undefined)) return undefined;
  // A model of this size is not served on cards for a desk.
  const figure = chip.datacenter ? roofFigure(setting, chip) : undefined;
  return { rates, measured, ...(figure && { figure }) };
}

/** What rests on memory alone makes no figure for readers. */
function computable({ facts }: Chip): boolean {
  const read = [facts.hbm_capacity, facts.hbm_bandwidth, facts.fp8_dense, facts.int8_dense, facts.bf16_dense];
  return read.every((fact) => fact?.evidence !== "recalled");
}

/** The chip's roofline with the workloads of the story under it; undefined where the model does not fit. */
function roofFigure(setting: HardwareSetting, { id, name }: Chip): Figure | undefined {
  const workloads = roofWorkloads(setting, [id]);
  if (workloads.length < 2) return undefined;
  const title: Text = {
    ru: `${name.ru}: предел чипа и что под ним достигается на DeepSeek-V3`,
    en: `${name.en}: the chip’s roof, and what DeepSeek-V3 reaches under it`,
  };
  return {
    id: `roof-${id}`,
    chart: {
      kind: "roofline",
      id: `roof-${id}`,
      title,
      description: {
        ru: "Слева от излома предел задаёт память, справа — вычисления; точки — нагрузки.",
        en: "Left of the bend memory sets the limit, right of it arithmetic; dots are workloads.",
      },
      roofs: [{ ...roofOf(setting, id), name }],
      loads: loadsWords(workloads),
      workloads,
    },
    caption: {
      ru: "Слева от излома предел задаёт память, справа — вычисления.",
      en: "Left of the bend memory sets the limit, right of it arithmetic.",
    },
    source: MODEL_SOURCE,
  };
}
