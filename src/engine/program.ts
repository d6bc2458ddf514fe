/**
 * What a model becomes: straight lines of operations over numbered slots, plain data that can be stored, hashed and
 * given to any back-end. A slot holds one number a world; every back-end keeps to the order and the arithmetic below,
 * so that all give the same bits.
 *
 * A run of one block of worlds:
 * 1. fill the slots of `constants`, `parameters`;
 * 2. do `once` (depends on parameters only);
 * 3. set `time` and `series` for step 0, do `init` (it ends with a `copy` into each state, in an order that works);
 * 4. for every step n from 0: set `time` to n / stepsPerMonth and `series`, do `step`; when n is a whole month, do `record` and record;
 *    after the last month stop; otherwise `rates`: state += rate * (1 / stepsPerMonth), and `holds`: state = value.
 *
 * `step` never writes a slot that `rates` or `holds` write, and reads of a rate or a held value never are of a state
 * (a `copy` stands between), so that the order of updates does not matter.
 */
export interface Program {
  readonly slots: number;
  readonly stepsPerMonth: number;
  readonly months: number;
  readonly constants: readonly { readonly slot: number; readonly value: number }[];
  /** Slot of each parameter, in the order of `CompiledModel.parameters`. */
  readonly parameters: readonly number[];
  /** In the order of `CompiledModel.series`. */
  readonly series: readonly { readonly slot: number; readonly interpolation: "step" | "linear" }[];
  /** Slot of the months since start; -1 when no equation reads it. */
  readonly time: number;
  readonly once: readonly Operation[];
  readonly init: readonly Operation[];
  readonly step: readonly Operation[];
  /** What no state depends on. */
  readonly record: readonly Operation[];
  readonly rates: readonly { readonly state: number; readonly rate: number }[];
  readonly holds: readonly { readonly state: number; readonly value: number }[];
  /** One for every `first_reached` operation, by its `history` number. */
  readonly histories: number;
  /** Slots watched for numbers that are not finite, in the order of computation, with the quantity they belong to. */
  readonly watched: readonly { readonly slot: number; readonly name: string }[];
  /** Slots that hold the length in months of a delay's stage: shorter than a step is a fault. */
  readonly stages: readonly { readonly slot: number; readonly name: string; readonly call: string }[];
}

export interface Operation {
  readonly op: Opcode;
  /** Slot written. */
  readonly out: number;
  /** Slots read: as many as `ARITY` says. */
  readonly args: readonly number[];
  /** `lookup` only: x1, y1, x2, y2, ... with x rising. */
  readonly points?: readonly number[];
  /** `first_reached` only. */
  readonly history?: number;
}

/**
 * - comparisons and logic give 1 or 0; a number is true when it is not 0 (so NaN is true);
 * - `min`, `max`, `abs`, `floor`, `sqrt` are those of IEEE 754 (`min(-0, 0)` is -0, NaN spreads);
 * - `exp`, `ln`, `log10`, `pow` are those of `src/numeric`;
 * - `select`: the second argument where the first is true, otherwise the third;
 * - `lookup`: y1 up to x1, the last y from the last x, between them `y1 + (y2 - y1) * ((x - x1) / (x2 - x1))`;
 * - `first_reached` (series, level, time): see `first-reached.ts`.
 */
export const ARITY = {
  copy: 1,
  neg: 1,
  not: 1,
  abs: 1,
  floor: 1,
  sqrt: 1,
  exp: 1,
  ln: 1,
  log10: 1,
  lookup: 1,
  add: 2,
  sub: 2,
  mul: 2,
  div: 2,
  pow: 2,
  min: 2,
  max: 2,
  lt: 2,
  le: 2,
  eq: 2,
  ne: 2,
  and: 2,
  or: 2,
  select: 3,
  first_reached: 3,
} as const;

export type Opcode = keyof typeof ARITY;
