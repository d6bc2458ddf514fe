import type { CompiledSeries } from "./compiled-model.ts";
import type { RunnableModel } from "./interpreter.ts";
import { neededSlots } from "./needed-slots.ts";
import type { Operation, Program } from "./program.ts";

/** A model in two parts that go by steps instead of months: one "month" of theirs is a step of the whole. */
export interface CutModel {
  /** What the parameters that move cannot change: one run serves all their values. */
  readonly still: RunnableModel;
  /** Slots of `still`, whose numbers at every step are the last series of `rest`. */
  readonly handed: readonly number[];
  /** The rest; slots, parameters and first series are the whole model's. */
  readonly rest: RunnableModel;
}

/**
 * Cuts a model for runs that differ in a few parameters only. Both parts together give the bits of the whole; faults are
 * not looked for.
 *
 * @param moving names of the parameters that differ
 * @param outputs slots whose numbers are wanted of `rest`
 * @param shared which series are the same in all worlds
 * @returns undefined where an output depends on FIRST_REACHED, which looks back on months
 */
export function cutModel(
  model: RunnableModel,
  {
    moving,
    outputs,
    shared,
  }: { moving: readonly string[]; outputs: readonly number[]; shared: readonly boolean[] },
): CutModel | undefined {
  const program = stepByStep(model.program, outputs);
  const { once, init, step, record, rates, holds } = program;
  if ([...step, ...record].some(({ op }) => op === "first_reached")) return undefined;

  const constants = program.constants.map(({ slot }) => slot);
  const sharedSeries = program.series.filter((_, index) => shared[index]).map(({ slot }) => slot);
  const timeless = new Set([...constants, ...program.parameters, ...once.map(({ out }) => out)]);
  const uniform = new Set([...constants, ...sharedSeries, program.time]);
  for (const { out, args } of [...step, ...record])
    if (args.every((slot) => uniform.has(slot))) uniform.add(out);
  const moved = movedBy(
    program,
    model.parameters.flatMap((name, index) => (moving.includes(name) ? [program.parameters[index]!] : [])),
  );

  const moves = ({ out }: Operation) => moved.has(out);
  const stays = ({ out }: Operation) => !moved.has(out);
  const again = ({ out }: Operation) => moved.has(out) || uniform.has(out);
  const ofMoved = ({ state }: { readonly state: number }) => moved.has(state);
  const ofStill = ({ state }: { readonly state: number }) => !moved.has(state);
  const read = [
    ...[...step, ...record].filter(moves).flatMap(({ args }) => args),
    ...rates.filter(ofMoved).map(({ rate }) => rate),
    ...holds.filter(ofMoved).map(({ value }) => value),
    ...outputs,
  ];
  const given = new Set([...moved, ...uniform, ...timeless, ...program.series.map(({ slot }) => slot)]);
  const handed = [...new Set(read)].filter((slot) => !given.has(slot));
  return {
    still: {
      ...model,
      program: {
        ...program,
        from: 0,
        once: once.filter(stays),
        init: init.filter(stays),
        step: step.filter(stays),
        record: record.filter(stays),
        rates: rates.filter(ofStill),
        holds: holds.filter(ofStill),
      },
    },
    handed,
    rest: {
      ...model,
      series: [...model.series, ...handed.map(handedSeries)],
      program: {
        ...program,
        series: [...program.series, ...handed.map((slot) => ({ slot, interpolation: "step" as const }))],
        step: step.filter(again),
        record: record.filter(again),
        rates: rates.filter(ofMoved),
        holds: holds.filter(ofMoved),
      },
    },
  };
}

/**
 * Monthly numbers as the parts of a cut model read them: at every step.
 *
 * @param values `[month][world]`, or one number a month
 */
export function atEveryStep(
  values: Float64Array,
  { months, stepsPerMonth }: Pick<Program, "months" | "stepsPerMonth">,
  interpolation: "step" | "linear",
): Float64Array {
  const worlds = values.length / (months + 1);
  const steps = new Float64Array((months * stepsPerMonth + 1) * worlds);
  for (let place = 0; place < steps.length; place += 1) {
    const step = Math.floor(place / worlds);
    const from = Math.floor(step / stepsPerMonth) * worlds + (place % worlds);
    const past = (step % stepsPerMonth) / stepsPerMonth;
    const here = values[from]!;
    steps[place] =
      past === 0 || interpolation === "step" ? here : here + (values[from + worlds]! - here) * past;
  }
  return steps;
}

/** What the outputs need of a program, a step of which has become a month. */
function stepByStep(whole: Program, outputs: readonly number[]): Program {
  const needed = neededSlots(whole, outputs);
  const isNeeded = ({ out }: Operation) => needed.has(out);
  const used = ({ state }: { readonly state: number }) => needed.has(state);
  const rates = whole.rates.filter(used);
  const [perMonth, length, time] = [whole.slots, whole.slots + 1, whole.slots + 2];
  const stepped = (index: number) => whole.slots + 3 + index;
  const clock: Operation[] = whole.time < 0 ? [] : [{ op: "div", out: whole.time, args: [time, perMonth] }];
  return {
    ...whole,
    slots: stepped(rates.length),
    stepsPerMonth: 1,
    months: whole.months * whole.stepsPerMonth,
    from: (whole.from ?? 0) * whole.stepsPerMonth,
    constants: [
      ...whole.constants,
      { slot: perMonth, value: whole.stepsPerMonth },
      { slot: length, value: 1 / whole.stepsPerMonth },
    ],
    time: whole.time < 0 ? -1 : time,
    once: whole.once.filter(isNeeded),
    init: [...clock, ...whole.init.filter(isNeeded)],
    step: [
      ...clock,
      ...whole.step.filter(isNeeded),
      ...rates.map(
        ({ rate }, index): Operation => ({ op: "mul", out: stepped(index), args: [rate, length] }),
      ),
    ],
    record: whole.record.filter(isNeeded),
    rates: rates.map(({ state }, index) => ({ state, rate: stepped(index) })),
    holds: whole.holds.filter(used),
    watched: [],
    stages: [],
  };
}

/** Slots that depend on these. */
function movedBy(
  { once, init, step, record, rates, holds }: Program,
  slots: readonly number[],
): ReadonlySet<number> {
  const lines = [...once, ...init, ...step, ...record];
  const moved = new Set(slots);
  for (let before = -1; before !== moved.size; ) {
    before = moved.size;
    for (const { out, args } of lines) if (args.some((slot) => moved.has(slot))) moved.add(out);
    for (const { state, rate } of rates) if (moved.has(rate)) moved.add(state);
    for (const { state, value } of holds) if (moved.has(value)) moved.add(state);
  }
  return moved;
}

function handedSeries(slot: number): CompiledSeries {
  return { name: `slot ${slot}`, id: `slot ${slot}`, element: [], interpolation: "step" };
}
