import type { Fault } from "../units/index.ts";
import { ARITHMETIC, lookup } from "./arithmetic.ts";
import type { CompiledModel } from "./compiled-model.ts";
import type { Program } from "./program.ts";

/** Beyond this many parameters behind one delay the corners of their ranges are too many to try. */
const MOST_PARAMETERS = 8;

/** A fault, and the parameters that could mend it. */
export interface StageFault extends Fault {
  readonly parameters: readonly string[];
}

/**
 * The step guard for delays whose length parameters decide: a fault for each stage that is shorter than a step at some
 * corner of the ranges, with the values that make it so. What is shortest inside the ranges, or depends on time, is
 * found while the model runs (`RunResult.shortDelays`); a constant stage is refused by `compileModel`.
 *
 * @param rangeOf least and greatest value of a parameter, by its name in `CompiledModel.parameters`
 */
export function stageFaults(
  model: CompiledModel,
  rangeOf: (parameter: string) => readonly [number, number],
): StageFault[] {
  const { program, parameters, step } = model;
  const known = parametersBehind(program);
  const told = new Set<string>();
  return program.stages.flatMap(({ slot, name, call }): StageFault[] => {
    const behind = [...(known.get(slot) ?? [])];
    if (behind.length === 0 || behind.length > MOST_PARAMETERS) return [];
    // The stage depends on no other parameter.
    const values = parameters.map(() => 0);
    const ranges = new Map(behind.map((index) => [index, rangeOf(parameters[index]!)]));
    let shortest = { stage: Number.POSITIVE_INFINITY, at: "" };
    for (let corner = 0; corner < 2 ** behind.length; corner += 1) {
      behind.forEach((index, place) => {
        values[index] = ranges.get(index)![(corner >> place) & 1]!;
      });
      const stage = numbersOnce(program, values)[slot]!;
      const at = behind.map((index) => `${parameters[index]} ${short(values[index]!)}`).join(", ");
      if (stage < shortest.stage) shortest = { stage, at };
    }
    if (!(shortest.stage < step)) return [];
    const quantity = model.quantities.find(({ id }) => id === name.replace(/\[.*/, ""));
    // The elements of a quantity share a call: one of them tells it.
    if (told.size === told.add(`${quantity?.id} ${call}`).size) return [];
    const wanted = `expected every stage of ${call} to last at least one step (${step} months)`;
    const what = `${wanted}, got ${short(shortest.stage)} at ${shortest.at}; clip the parameter or shorten the step`;
    const where = quantity?.source.where ?? "model";
    return [
      { where, path: `quantities.${name}`, what, parameters: behind.map((index) => parameters[index]!) },
    ];
  });
}

/** Indices of the parameters behind each slot that is computed once a world; other slots have no entry. */
function parametersBehind(program: Program): ReadonlyMap<number, ReadonlySet<number>> {
  const behind = new Map(program.parameters.map((slot, index) => [slot, new Set([index])]));
  for (const { out, args } of program.once)
    behind.set(out, new Set(args.flatMap((arg) => [...(behind.get(arg) ?? [])])));
  // A slot may serve again for what changes with time.
  for (const { out } of [...program.init, ...program.step, ...program.record]) behind.delete(out);
  return behind;
}

/** The slots of one world after the operations done once a world. */
function numbersOnce(program: Program, parameters: readonly number[]): Float64Array {
  const numbers = new Float64Array(program.slots);
  for (const { slot, value } of program.constants) numbers[slot] = value;
  program.parameters.forEach((slot, index) => {
    numbers[slot] = parameters[index]!;
  });
  for (const { op, out, args, points } of program.once) {
    const [a = 0, b = 0, c = 0] = args.map((arg) => numbers[arg]!);
    // What remembers is never computed once.
    if (op !== "first_reached") numbers[out] = op === "lookup" ? lookup(a, points!) : ARITHMETIC[op](a, b, c);
  }
  return numbers;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
