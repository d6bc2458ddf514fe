import { monthAt, type Question, quantile, share } from "../../analysis/index.ts";
import type { QuestionRun } from "../../api/run-question.ts";
import type { Text } from "../../catalog/index.ts";
import type { ModelSource } from "../../engine/index.ts";
import { formatDate, type Language } from "../../units/index.ts";
import type { Found } from "./found.ts";
import type { Parsed } from "./parsed-reference.ts";
import { runLines } from "./result-words.ts";

/** A run, and the names of the model's elements. */
export type NamedRun = QuestionRun & Pick<ModelSource, "dimensions">;

export const QUANTILES: Readonly<Record<string, number>> = { "": 0.5, p5: 0.05, p95: 0.95 };

/** `out:QUANTITY@DATE`: the median over the worlds with its 90 % interval; `/p5` and `/p95` its ends. */
export function computed({ scenario, id, date, suffix }: Parsed, run: NamedRun): Found | undefined {
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
    href: "",
    quantity: column.quantity,
    name: column.name,
    about: (language) => [formatDate(date, language), ...runLines(column.scenario, run.answer, language)],
  };
}

/** `diff:SCENARIO:QUANTITY@DATE`: the difference from the reference scenario, world by world. */
export function difference(
  { scenario, id, date, suffix }: Parsed,
  run: NamedRun,
  reference: string,
): Found | undefined {
  const ours = columnOf(run, scenario, id, date);
  const theirs = columnOf(run, reference, id, date);
  if (!ours || !theirs || scenario === reference) return undefined;
  const apart = ours.values.map((value, world) => value - theirs.values[world]!);
  const shared = {
    kind: "result",
    href: "",
    quantity: ours.quantity,
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
  return {
    ...shared,
    shape: "quantity",
    value: quantile(apart, at),
    unit: ours.unit,
    low,
    high,
    difference: suffix === "",
  };
}

/** `times:SCENARIO:QUANTITY@DATE`: how many times as much as in the reference scenario, world by world. */
export function multiple(
  { scenario, id, date, suffix }: Parsed,
  run: NamedRun,
  reference: string,
): Found | undefined {
  const ours = columnOf(run, scenario, id, date);
  const theirs = columnOf(run, reference, id, date);
  const at = QUANTILES[suffix];
  if (!ours || !theirs || scenario === reference || at === undefined) return undefined;
  const times = ours.values.map((value, world) => value / theirs.values[world]!);
  return {
    kind: "result",
    shape: "quantity",
    value: quantile(times, at),
    unit: "1",
    low: quantile(times, 0.05),
    high: quantile(times, 0.95),
    href: "",
    quantity: ours.quantity,
    name: ours.name,
    about: (language) => [
      language === "ru"
        ? `во сколько раз больше, чем в сценарии «${theirs.scenario.ru}», прогон за прогоном`
        : `as a multiple of “${theirs.scenario.en}”, world by world`,
      formatDate(date, language),
      ...runLines(ours.scenario, run.answer, language),
    ],
  };
}

/** The values of a quantity by a date in one scenario, with its words; nothing for what the run did not keep. */
export function columnOf(
  { question, result, model, answer, dimensions }: NamedRun,
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
  const name =
    element === undefined ? known.source.name : withElement(known.source.name, element, dimensions);
  return { values, scenario: told.name, quantity: known.id, unit: known.source.unit, name };
}

/** Only dates of the table have columns; others must not round to one. */
function tableMonth(question: Question, date: string, start: string): number {
  return question.table.dates.includes(date) ? monthAt(date, start) : Number.NaN;
}

/** The name with the element in words, `cn,deepseek` by its laboratory; ids where the model has no words. */
function withElement(name: Text, element: string, dimensions: ModelSource["dimensions"]): Text {
  const own = element.split(",").at(-1)!;
  const words = Object.values(dimensions)
    .flat()
    .find(({ id }) => id === own)?.name ?? { ru: own, en: own };
  return { ru: `${name.ru} (${words.ru})`, en: `${name.en} (${words.en})` };
}
