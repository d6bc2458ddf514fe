import type { Program } from "../engine/index.ts";
import type { PlannedModel } from "../ensemble/plan.ts";
import { type PackedOperations, packOperations, unpackOperations } from "./pack-operations.ts";

type Section = "once" | "init" | "step" | "record";
type Watched = Program["watched"][number];

/** A model whose operations are columns and whose names stand once. */
export interface PackedModel
  extends Omit<PlannedModel, "program" | "slots">,
    Readonly<Record<Section, PackedOperations>> {
  readonly program: Omit<Program, Section | "watched">;
  /** Names of slots, and the slot of each, from the one before. */
  readonly names: readonly string[];
  readonly slots: readonly number[];
  /** Number of the watched name, from the one before; what is watched elsewhere than at its name stands whole. */
  readonly watched: readonly (number | Watched)[];
}

export function packModel({ program, slots, ...rest }: PlannedModel): PackedModel {
  const { once, init, step, record, watched, ...frame } = program;
  const names = Object.keys(slots);
  return {
    ...rest,
    program: frame,
    once: packOperations(once),
    init: packOperations(init),
    step: packOperations(step),
    record: packOperations(record),
    names,
    slots: differences(Object.values(slots)),
    watched: packWatched(watched, names, slots),
  };
}

export function unpackModel(packed: PackedModel): PlannedModel {
  const { program, once, init, step, record, names, slots, watched, ...rest } = packed;
  const places = sums(slots);
  return {
    ...rest,
    slots: Object.fromEntries(names.map((name, index) => [name, places[index]!])),
    program: {
      ...program,
      once: unpackOperations(once),
      init: unpackOperations(init),
      step: unpackOperations(step),
      record: unpackOperations(record),
      watched: unpackWatched(watched, names, places),
    },
  };
}

function packWatched(
  watched: readonly Watched[],
  names: readonly string[],
  slots: Readonly<Record<string, number>>,
): (number | Watched)[] {
  const numbers = new Map(names.map((name, index) => [name, index]));
  let last = 0;
  return watched.map((one) => {
    const number = slots[one.name] === one.slot ? numbers.get(one.name) : undefined;
    if (number === undefined) return one;
    const step = number - last;
    last = number;
    return step;
  });
}

function unpackWatched(
  watched: readonly (number | Watched)[],
  names: readonly string[],
  places: readonly number[],
): Watched[] {
  let last = 0;
  return watched.map((one) => {
    if (typeof one !== "number") return one;
    last += one;
    return { slot: places[last]!, name: names[last]! };
  });
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(steps: readonly number[]): number[] {
  let last = 0;
  return steps.map((step) => {
    last += step;
    return last;
  });
}
