import type { LiveText, LlmChipRow, LlmComputed, LlmFact, LlmPage } from "../../articles/index.ts";
import type { Catalog, Fact, LanguageModel, Text } from "../../catalog/index.ts";
import { fits, type ModelSpec, type Precision } from "../../hardware/index.ts";
import { formatNumber, InputError, type Language } from "../../units/index.ts";
import { factWords } from "./fact-words.ts";
import { liveNumber } from "./hardware-live.ts";
import { measuredRuns } from "./hardware-measured.ts";
import { measuredRow } from "./hardware-measured-row.ts";
import { short } from "./hardware-pareto.ts";
import { type HardwareSetting, hardwareSetting } from "./hardware-setting.ts";
import { llmFigure } from "./llm-figure.ts";
import { memoryRows } from "./llm-memory.ts";
import { serviceCells } from "./llm-service.ts";
import type { Values } from "./resolver.ts";

/** Chips of every model's page. */
export const LLM_CHIPS = ["h20", "h800", "h200", "b200", "ascend-910b", "ascend-910c", "mi300x"] as const;

const PRECISION: Precision = "fp8";
const NODE = 8;
/** The pages of all language models that the catalog knows. */
export function llmPages(catalog: Catalog, values: Values): LlmPage[] {
  const setting = hardwareSetting(catalog);
  return [...catalog.llms.values()].map((model) => {
    const shape = shapeOf(setting, model);
    const facts = llmFacts(model, values);
    return {
      model,
      lab: labOf(catalog, model.lab),
      facts,
      ...(shape && { computed: computedOf(setting, model, shape, facts) }),
    };
  });
}

/** Sources behind the facts of the pages. */
export function llmSources(pages: readonly LlmPage[]): string[] {
  return [...new Set(pages.flatMap(({ facts }) => facts.map(({ source }) => source)))];
}

/** The shape of a model whose architecture is published. */
function shapeOf(setting: HardwareSetting, { id }: LanguageModel): ModelSpec | undefined {
  try {
    return setting.llm(id);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function labOf({ actors }: Catalog, lab: string): Text {
  const spelled = LABS[lab] ?? lab.charAt(0).toUpperCase() + lab.slice(1);
  return actors.get(lab)?.name ?? { ru: spelled, en: spelled };
}

/** Laboratories that are no actors of the model and do not spell themselves as their id does. */
const LABS: Readonly<Record<string, string>> = {
  bigscience: "BigScience",
  minimax: "MiniMax",
  mosaicml: "MosaicML",
  nvidia: "Nvidia",
  tii: "TII",
};

/** What is quoted from memory only is shown to no reader. */
function llmFacts(model: LanguageModel, values: Values): LlmFact[] {
  return Object.entries(model.facts as Readonly<Record<string, Fact>>).flatMap(([id, fact]) => {
    const reference = `llm:${model.id}.${id}`;
    const [ru, en] = [values.resolve(reference, "ru", undefined), values.resolve(reference, "en", undefined)];
    if (!ru || !en) return [];
    return [
      {
        id,
        name: factWords(id),
        value: {
          text: { ru: ru.text, en: en.text },
          href: `sources.html#${fact.source}`,
          title: { ru: ru.title, en: en.title },
        },
        source: fact.source,
        ...(fact.at !== undefined && { at: fact.at }),
        date: fact.date,
        ...(fact.note && { note: fact.note }),
      },
    ];
  });
}

function firstOf(text: string): string {
  return text.split(" (")[0]!;
}

/** A count of parameters in billions, linked as the fact is. */
function billions(
  facts: readonly LlmFact[],
  id: string,
  key: "parameters" | "active",
  count: number,
): Partial<Record<"parameters" | "active", LiveText>> {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) return {};
  const text = (language: Language) => formatNumber(count / BILLION, { language, significant: 3 });
  return { [key]: { ...fact.value, text: { ru: text("ru"), en: text("en") } } };
}

const BILLION = 1e9;

function computedOf(
  setting: HardwareSetting,
  model: LanguageModel,
  shape: ModelSpec,
  facts: readonly LlmFact[],
): LlmComputed {
  const chips = LLM_CHIPS.filter((id) => setting.catalog.chips.has(id));
  const served = chips.map((id) => rateRow(setting, id, shape));
  const needs = chips.map((id) => needRow(setting, id, shape));
  const { rows, weights, cache } = memoryRows(shape);
  // The table of all models has no room for intervals: they are in the hover text.
  const decodeOf = (id: string) => {
    const value = served.find(({ chip }) => chip === id)?.cells[0];
    return value && { ...value, text: { ru: firstOf(value.text.ru), en: firstOf(value.text.en) } };
  };
  const [fewest, decodeH20, decodeH800] = [
    needs.find(({ chip }) => chip === "h20")?.cells[0],
    decodeOf("h20"),
    decodeOf("h800"),
  ];
  const figure = llmFigure(setting, model, shape);
  return {
    summary: {
      ...billions(facts, "parameters_total", "parameters", shape.parameters),
      ...billions(facts, "parameters_active", "active", shape.activeParameters),
      weights,
      cache,
      ...(fewest && { fewest }),
      ...(decodeH20 && { decodeH20 }),
      ...(decodeH800 && { decodeH800 }),
    },
    memory: rows,
    needs,
    rates: served,
    measured: measuredRuns(setting)
      .filter((run) => run.llm === model.id)
      .map(measuredRow),
    ...(figure && { figure }),
  };
}

/** Fewest chips in eight and in sixteen bits, and the longest context of one request on a node. */
function needRow(setting: HardwareSetting, id: string, shape: ModelSpec): LlmChipRow {
  const chip = setting.chip(id);
  const name = short(setting, id);
  const { constants } = setting;
  const fewest = (precision: Precision) =>
    liveNumber(
      { value: fits(chip, shape, { chips: 1, precision, constants }).fewestChips },
      {
        unit: "1",
        name: { ru: `${name.ru}: чипов, чтобы вместить веса`, en: `${name.en}: chips that hold the weights` },
      },
    );
  const longest = fits(chip, shape, { ...nodeLayout(shape), precision: PRECISION, constants }).longestContext;
  return {
    chip: id,
    name,
    cells: [
      fewest(PRECISION),
      fewest("bf16"),
      longest < 1
        ? undefined
        : liveNumber(
            { value: longest },
            {
              unit: "token",
              bare: true,
              name: {
                ru: `${name.ru}: контекст одного запроса на узле из восьми, по памяти`,
                en: `${name.en}: context of one request on a node of eight, by memory`,
              },
            },
          ),
    ],
  };
}

/** A node of eight: matrices split where there are heads enough, experts spread otherwise. */
function nodeLayout({ heads, experts }: ModelSpec) {
  return heads >= NODE && heads % NODE === 0
    ? { chips: NODE, tensorParallel: NODE, ...(experts > 0 && { expertParallel: 1 }) }
    : { chips: NODE, tensorParallel: 1, expertParallel: Math.min(NODE, Math.max(1, experts)) };
}

/** Decode, what binds it, prefill in the same layout, and the cost of a million generated tokens. */
function rateRow(setting: HardwareSetting, id: string, shape: ModelSpec): LlmChipRow {
  const name = short(setting, id);
  return { chip: id, name, cells: serviceCells(setting, id, shape, name) };
}
