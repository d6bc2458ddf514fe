import { didYouMean, type Fault, InputError, monthsBetween } from "../units/index.ts";
import { budgetOf } from "./budget.ts";
import { checkUnits } from "./check-units.ts";
import type { CompiledModel, CompiledQuantity } from "./compiled-model.ts";
import { contentHash } from "./content-hash.ts";
import { elementName, type QuantityElements, spellOut } from "./elements.ts";
import { Expander } from "./expand.ts";
import { FaultList } from "./faults.ts";
import { overrideEquations } from "./override.ts";
import { type ParsedEquations, parseEquations } from "./parse-equations.ts";
import { schedule } from "./schedule.ts";
import type { ModelSource } from "./types.ts";

export interface CompileOptions {
  /** Quantity id to a replacing equation. */
  readonly equations?: Readonly<Record<string, string>>;
  /** Where the replacing equations come from, for faults: a file, or the place of each by quantity id. */
  readonly where?: string | ((id: string) => string);
}

/**
 * Checks names, subscripts, units and circles of every equation, and compiles them to one program.
 *
 * @throws InputError with every fault found
 */
export function compileModel(written: ModelSource, options: CompileOptions = {}): CompiledModel {
  const faults = new FaultList();
  const source = overrideEquations(written, options.equations ?? {}, options.where ?? "equations", faults);
  const quantities = spellOutAll(source, faults);
  const parsed = parseEquations(quantities, source.tables ?? [], faults);
  checkUnits(quantities, parsed, faults);
  const expander = new Expander(source, quantities, parsed, faults);
  const named = expander.expandAll();
  faults.raise();
  const series = expander.series.map(({ id, element }) => {
    const { interpolation = "step", from } = quantities.get(id)!.source;
    return { name: elementName(id, element), id, element, interpolation, ...(from ? { from } : {}) };
  });
  const months = monthsBetween(source.start, source.end);
  const scheduled = schedule(expander.graph, {
    named,
    parameters: expander.parameters.length,
    series,
    stages: expander.stages,
    stepsPerMonth: Math.round(1 / source.step),
    months,
    faults,
    placeOf: (name) => quantities.get(name.replace(/\[.*/, ""))?.source.where ?? "model",
  });
  faults.raise();
  const { program } = scheduled;
  const slots = Object.fromEntries(scheduled.slotOf);
  const compiled = [...quantities.values()].map((quantity) => describe(quantity, parsed));
  const { start, end, step } = source;
  const names = { start, end, parameters: expander.parameters, series, slots };
  return {
    start,
    end,
    months,
    step,
    quantities: compiled,
    parameters: expander.parameters,
    series,
    slots,
    program,
    budget: budgetOf(scheduled),
    warnings: unusedQuantities(compiled),
    hash: contentHash(JSON.stringify([names, program], exactNumbers)),
    find: (name) => findIn(slots, name, "quantity"),
    inputsOf: (id) => {
      const places = Object.fromEntries(compiled.map((quantity, place) => [quantity.id, place]));
      return compiled[findIn(places, id, "quantity")]!.inputs;
    },
  };
}

function spellOutAll(source: ModelSource, faults: FaultList): ReadonlyMap<string, QuantityElements> {
  const names = [...Object.keys(source.dimensions), ...Object.keys(source.sets)];
  return new Map(
    source.quantities.map((quantity) => {
      const spelt = spellOut(quantity, source, (problem, name) => {
        const what =
          problem === "twice"
            ? `expected each dimension once, got "${name}" again`
            : `unknown dimension or set "${name}"${didYouMean(name, names)}`;
        faults.add(quantity.where, `quantities.${quantity.id}.by`, what);
      });
      return [quantity.id, spelt];
    }),
  );
}

function describe(quantity: QuantityElements, parsed: ParsedEquations): CompiledQuantity {
  const { source, axes, elements } = quantity;
  const equations = (field: "equation" | "initial") => {
    const written = source[field] ?? {};
    const keys = typeof written === "string" ? [""] : Object.keys(written);
    return Object.fromEntries(keys.map((key) => [key, parsed.get(source.id, field, key)!]));
  };
  return {
    id: source.id,
    source,
    axes,
    elementNames: elements.map((element) => elementName(source.id, element)),
    inputs: parsed.inputsOf(source.id),
    equations: equations("equation"),
    initials: equations("initial"),
  };
}

function unusedQuantities(quantities: readonly CompiledQuantity[]): Fault[] {
  const read = new Set(quantities.flatMap(({ id, inputs }) => inputs.filter((input) => input !== id)));
  return quantities
    .filter(({ id, source }) => source.kind !== "output" && !read.has(id))
    .map(({ id, source }) => ({
      where: source.where,
      path: `quantities.${id}`,
      what: `unused ${source.kind} "${id}": no equation reads it`,
    }));
}

function findIn(places: Readonly<Record<string, number>>, name: string, what: string): number {
  const plain = name.replaceAll(/\s/g, "");
  if (Object.hasOwn(places, plain)) return places[plain]!;
  const near = didYouMean(plain, Object.keys(places));
  throw new InputError({ where: "model", what: `unknown ${what} "${name}"${near}` });
}

/** JSON has no infinities, NaN or minus zero. */
function exactNumbers(_key: string, value: unknown): unknown {
  return typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))
    ? `${1 / value} ${value}`
    : value;
}
