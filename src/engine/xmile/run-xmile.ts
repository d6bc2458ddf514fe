import { InputError } from "../../units/index.ts";
import { compileModel } from "../compile-model.ts";
import { createInterpreter, type ShortDelay, type WorldFault } from "../interpreter.ts";
import type { ModelSource } from "../types.ts";
import type { XmileModel } from "./read-xmile.ts";
import { runByStages } from "./runge-kutta.ts";

/** Values of every variable of a file at every step. */
export interface XmileTable {
  readonly time: readonly number[];
  /** An array has a column for each element, as the file names it: `Stock[United States]`. */
  readonly columns: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly faults: readonly WorldFault[];
  readonly shortDelays: readonly ShortDelay[];
}

/** A table of more would fill the memory of a laptop. */
const MOST_NUMBERS = 30_000_000;

/** Runs a model read from a file once. @throws InputError with every fault of its equations */
export function runXmile({ model, time, columns, path }: XmileModel): XmileTable {
  const compiled = compileModel(model);
  const quantities = new Map(compiled.quantities.map((quantity) => [quantity.id, quantity]));
  const shown = new Map(
    Object.entries(model.dimensions).map(([axis, elements]) => [axis, namesOf(elements)]),
  );
  const named = columns.flatMap(({ name, id }) => {
    const { elementNames, axes } = quantities.get(id)!;
    return elementNames.map((element) => {
      const ids = element.slice(id.length + 1, -1).split(",");
      const names = axes.map((axis, place) => shown.get(axis)!.get(ids[place]!)!);
      return {
        name: names.length === 0 ? name : `${name}[${names.join(",")}]`,
        slot: compiled.find(element),
      };
    });
  });
  if (named.length * (time.steps + 1) > MOST_NUMBERS) {
    const what = `expected at most ${MOST_NUMBERS} numbers, got ${named.length} variables at ${time.steps + 1} times`;
    throw new InputError({ where: path, path: "sim_specs", what });
  }
  const lines = [compiled.program.init, compiled.program.step, compiled.program.record];
  if (time.method !== "euler" && lines.some((line) => line.some(({ op }) => op === "first_reached"))) {
    const what = `expected the method euler, which FIRST_REACHED needs, got ${time.method}`;
    throw new InputError({ where: path, path: "method", what });
  }
  const slots = named.map(({ slot }) => slot);
  const { values, faults, shortDelays } =
    time.method === "euler"
      ? createInterpreter(compiled).run({ worlds: 1, parameters: [], series: [] }, slots)
      : runByStages(compiled.program, slots, time.method);
  return {
    time: Array.from({ length: time.steps + 1 }, (_, step) => timeAt(time.start, time.step, step)),
    columns: named.map(({ name }, place) => ({ name, values: values[place]! })),
    faults,
    shortDelays,
  };
}

function namesOf(elements: ModelSource["dimensions"][string]): ReadonlyMap<string, string> {
  return new Map(elements.map(({ id, name }) => [id, name.en]));
}

/** n / 10 rather than n * 0.1 where a unit of time has a whole number of steps. */
function timeAt(start: number, step: number, place: number): number {
  const perUnit = Math.round(1 / step);
  return start + (Math.abs(perUnit * step - 1) < 1e-12 ? place / perUnit : place * step);
}
