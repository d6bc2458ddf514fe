import { compileModel } from "../compile-model.ts";
import { run } from "../interpreter.ts";
import type { ModelSource } from "../types.ts";
import type { CoreInputs, CoreValue } from "./core-inputs.ts";
import type { SplitModel } from "./split-off.ts";

const DOC = {
  en: "XMILE has no words for the time at which a series first reached a level, so this is the model's own result for the whole months of this run, straight in between. It does not follow changes made in another tool.",
  ru: "В XMILE нельзя записать, когда ряд впервые достиг уровня, поэтому здесь результат самой модели для целых месяцев этого расчёта, между ними по прямой. За изменениями, внесёнными в другой программе, он не следует.",
};

/** Runs the model once and gives the values of every FIRST_REACHED that was split off, by element name. */
export function reachedValues(
  source: ModelSource,
  { model, reached }: SplitModel,
  inputs: Pick<CoreInputs, "parameters" | "series">,
): Map<string, CoreValue> {
  if (reached.size === 0) return new Map();
  const added = model.quantities.filter(({ id }) => reached.has(id));
  const compiled = compileModel({ ...source, quantities: [...source.quantities, ...added] });
  const names = compiled.quantities
    .filter(({ id }) => reached.has(id))
    .flatMap(({ elementNames }) => elementNames);
  const { values } = run(
    compiled,
    {
      worlds: 1,
      parameters: compiled.parameters.map((name) => Float64Array.of(inputs.parameters.get(name)!.value!)),
      series: compiled.series.map(({ name }) => monthsOf(inputs.series.get(name)!, compiled.months)),
    },
    names.map((name) => compiled.find(name)),
  );
  return new Map(names.map((name, place) => [name, { values: values[place]!, doc: DOC }]));
}

/** Values for every month: one number stands for all. */
export function monthsOf({ value, values }: CoreValue, months: number): Float64Array {
  return values ?? new Float64Array(months + 1).fill(value ?? Number.NaN);
}
