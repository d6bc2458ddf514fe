import { monthAt, type Question, quantile, share } from "../../analysis/index.ts";
import { equationPath } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import { formatDate, type Language } from "../../units/index.ts";
import type { QuestionRun } from "../run-question.ts";
import type { Found } from "./found.ts";
import type { Parsed } from "./parsed-reference.ts";
import { runLines } from "./result-words.ts";

const QUANTILES: Readonly<Record<string, number>> = { "": 0.5, p5: 0.05, p95: 0.95 };

/** `out:QUANTITY@DATE`: the median over the worlds with its 90 % interval; `/p5` and `/p95` its ends. */
export function computed({ scenario, id, date, suffix }: Parsed, run: QuestionRun): Found | undefined {
  const column = columnOf(run, scenario, id, date);
  const at = QUANTILES[suffix];
  if (!column || at === undefined) return undefined;
  return {
    kind: "result",
    shape: "quantity",
    value: quantile(column.values, at),
    unit: column.unit,
    low: quantile(column.values, 0.05),
    high: quantile(column.values, 0.95),
    href: equationPath(column.quantity),
    name: column.name,
    about: (language) => [formatDate(date, language), ...runLines(column.scenario, run.answer, language)],
  };
}

/** `diff:SCENARIO:QUANTITY@DATE`: the difference from the reference scenario, world by world. */
export function difference(
  { scenario, id, date, suffix }: Parsed,
  run: QuestionRun,
  reference: string,
): Found | undefined {
  const ours = columnOf(run, scenario, id, date);
  const theirs = columnOf(run, reference, id, date);
  if (!ours || !theirs || scenario === reference) return undefined;
  const apart = ours.values.map((value, world) => value - theirs.values[world]!);
  const shared = {
    kind: "result",
    href: equationPath(ours.quantity),
    name: ours.name,
    about: (language: Language) => [
      language === "ru"
        ? `разница со сценарием «${theirs.scenario.ru}», прогон за прогоном`
        : `difference from “${theirs.scenario.en}”, world by world`,
      formatDate(date, language),
      ...runLines(ours.scenario, run.answer, language),
    ],
  } as const;
  if (suffix === "positive") {
    return { ...shared, shape: "probability", value: share(apart, (value) => value > 0), unit: "1" };
  }
  const at = QUANTILES[suffix];
  if (at === undefined) return undefined;
  const [low, high] = [quantile(apart, 0.05), quantile(apart, 0.95)];
  return { ...shared, shape: "quantity", value: quantile(apart, at), unit: ours.unit, low, high };
}

function columnOf(
  { question, result, model, answer }: QuestionRun,
  scenario: string,
  id: string,
  date: string,
) {
  const values = result.scenarios
    .get(scenario)
    ?.table.get(`${id}@${tableMonth(question, date, model.start)}`);
  const told = answer.scenarios.find((one) => one.id === scenario);
  const [quantity, element] = id.split(/[[\]]/);
  const known = model.quantities.find((one) => one.id === quantity);
  if (!values || !told || !known) return undefined;
  const name = element === undefined ? known.source.name : withElement(known.source.name, element);
  return { values, scenario: told.name, quantity: known.id, unit: known.source.unit, name };
}

/** Only dates of the table have columns; others must not round to one. */
function tableMonth(question: Question, date: string, start: string): number {
  return question.table.dates.includes(date) ? monthAt(date, start) : Number.NaN;
}

const ELEMENTS: Readonly<Record<string, Text>> = {
  us: { ru: "США", en: "US" },
  cn: { ru: "Китай", en: "China" },
};

/** Laboratories go by the same name in both languages. */
const LABS: Readonly<Record<string, string>> = {
  openai: "OpenAI",
  anthropic: "Anthropic",
  gdm: "Google DeepMind",
  meta: "Meta",
  xai: "xAI",
  deepseek: "DeepSeek",
  moonshot: "Moonshot",
  zai: "Z.ai",
  qwen: "Alibaba Qwen",
  bytedance: "ByteDance Seed",
};

/** An element as readers know it, `cn,deepseek` by its laboratory; its id where it has no words. */
function elementWords(element: string): Text {
  const own = element.split(",").at(-1)!;
  const lab = LABS[own] ?? own;
  return ELEMENTS[own] ?? { ru: lab, en: lab };
}

function withElement(name: Text, element: string): Text {
  const words = elementWords(element);
  return { ru: `${name.ru} (${words.ru})`, en: `${name.en} (${words.en})` };
}
