import { compileModel } from "../../compile-model.ts";
import { run } from "../../interpreter.ts";
import type { ModelSource } from "../../types.ts";
import type { CoreValue } from "../core-inputs.ts";
import { monthsOf } from "../reached-values.ts";
import { readXmile } from "../read-xmile.ts";
import { runXmile } from "../run-xmile.ts";
import { xmileName } from "../write-names.ts";
import { type WriteOptions, writeXmile } from "../write-xmile.ts";

export type Inputs = Pick<WriteOptions, "equations" | "parameters" | "series">;

/** Inputs in short form: numbers, and monthly values. */
export function inputsOf(
  parameters: Readonly<Record<string, number>> = {},
  series: Readonly<Record<string, readonly number[]>> = {},
): Inputs {
  const values = Object.entries(series).map(([id, all]): [string, CoreValue] => [
    id,
    { values: Float64Array.from(all) },
  ]);
  return {
    parameters: new Map(Object.entries(parameters).map(([id, value]) => [id, { value }])),
    series: new Map(values),
  };
}

/** A model as a file. */
export function written(source: ModelSource, inputs: Inputs = inputsOf()): string {
  return writeXmile(source, { ...inputs, language: "en", title: "test", version: "1" });
}

/** What a model and its file gave for one element, month by month. */
export interface Compared {
  readonly name: string;
  readonly own: readonly number[];
  readonly read: readonly number[];
}

/** Runs a model, writes it, reads the file, runs that, and lays the numbers of all elements side by side. */
export function compared(source: ModelSource, inputs: Inputs = inputsOf()): Compared[] {
  const model = compileModel(source, { equations: inputs.equations ?? {} });
  const names = model.quantities.flatMap(({ elementNames }) => elementNames);
  const own = run(
    model,
    {
      worlds: 1,
      parameters: model.parameters.map((name) => Float64Array.of(inputs.parameters.get(name)!.value!)),
      series: model.series.map(({ name }) => monthsOf(inputs.series.get(name)!, model.months)),
    },
    names.map((name) => model.find(name)),
  );
  const table = runXmile(readXmile(written(source, inputs), "test.xmile"));
  const columns = new Map(table.columns.map(({ name, values }) => [name, values]));
  const stepsPerMonth = Math.round(1 / model.step);
  return names.map((name, place) => {
    const id = name.replace(/\[.*/, "");
    const column = columns.get(xmileName(id) + name.slice(id.length))!;
    const read = Array.from({ length: model.months + 1 }, (_, month) => column[month * stepsPerMonth]!);
    return { name, own: [...own.values[place]!], read };
  });
}
