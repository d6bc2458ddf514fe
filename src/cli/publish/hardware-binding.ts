import type { Figure } from "../../articles/index.ts";
import type { BindingMapChart, BindingName } from "../../charts/index.ts";
import { decode } from "../../hardware/index.ts";
import { formatNumber, type Language } from "../../units/index.ts";
import { comparedDecode } from "./hardware-loads.ts";
import { remember } from "./hardware-remember.ts";
import type { HardwareSetting } from "./hardware-setting.ts";
import { MODEL_SOURCE } from "./hardware-words.ts";

const MAP_BATCHES: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
const MAP_CONTEXTS: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000];

/** The chips whose maps stand side by side. */
export const MAPPED = [
  { id: "h20", name: { ru: "H20", en: "H20" } },
  { id: "h800", name: { ru: "H800", en: "H800" } },
] as const;

/** What binds generation on a chip at every context and batch, by context, then by batch. */
export const bindingCells = remember((setting, chip): BindingName[][] =>
  MAP_CONTEXTS.map((context) =>
    MAP_BATCHES.map((batch) => decode({ ...comparedDecode(setting, chip, batch), context }).binds),
  ),
);

/** Share of the map that one cause takes, of the cells that memory can hold. */
export function bindingShare(cells: readonly (readonly BindingName[])[], cause: BindingName): number {
  const held = cells.flat().filter((one) => one !== "capacity");
  return held.filter((one) => one === cause).length / held.length;
}

/** The map of what binds DeepSeek-V3 on the H20 and on the H800. */
export function bindingFigure(setting: HardwareSetting): Figure {
  const panels = MAPPED.map(({ id, name }) => ({ id, name, cells: bindingCells(setting, id) }));
  const tell = (language: Language): string =>
    panels
      .map(({ name, cells }) => {
        const share = (cause: BindingName) =>
          formatNumber(Math.round(bindingShare(cells, cause) * 100), { language });
        return language === "ru"
          ? `${name.ru}: из клеток, что помещаются в память, пропускная способность ограничивает ${share("bandwidth")}\u00A0%, вычисления — ${share("compute")}\u00A0%, связь — ${share("communication")}\u00A0%.`
          : `${name.en}: of the cells that fit in memory, bandwidth binds ${share("bandwidth")}%, FLOP/s ${share("compute")}%, the network ${share("communication")}%.`;
      })
      .join(" ");
  const chart: BindingMapChart = {
    kind: "binding-map",
    id: "hw-binding",
    title: {
      ru: "Что ограничивает генерацию DeepSeek-V3 на H20 и на H800",
      en: "What binds generation of DeepSeek-V3 on the H20 and on the H800",
    },
    description: { ru: tell("ru"), en: tell("en") },
    across: { ru: "запросов на чип", en: "requests a chip" },
    down: { ru: "контекст, токенов", en: "context, tokens" },
    columns: MAP_BATCHES,
    rows: MAP_CONTEXTS,
    panels,
  };
  return {
    id: chart.id,
    chart,
    caption: {
      ru: "Цвет и буква говорят, на что уходит больше всего времени шага. Где памяти не хватает на все запросы, ограничивает её объём.",
      en: "Colour and letter say what takes most of a step’s time. Where memory cannot hold all requests, its capacity binds.",
    },
    source: MODEL_SOURCE,
  };
}
