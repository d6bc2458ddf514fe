import type { Opcode, Operation, Program } from "../program.ts";

/** What a kernel is made for: the slots whose monthly numbers are wanted, and which series are the same in all worlds. */
export interface Wanted {
  readonly outputs: readonly number[];
  /** In the order of `Program.series`. */
  readonly shared: readonly boolean[];
}

/** How a kernel divides a program, and which slots must outlive the straight line that computes them. */
export interface Sections {
  readonly once: readonly Operation[];
  readonly init: readonly Operation[];
  /** A step inside a month: only what moves a state or must be remembered. */
  readonly step: readonly Operation[];
  /** A step at a whole month: everything. */
  readonly month: readonly Operation[];
  /** What is the same in all worlds: computed beforehand, once for each step and not for each world. */
  readonly uniform: readonly Operation[];
  /** Slots of shared series and of `uniform`. */
  readonly uniformSlots: ReadonlySet<number>;
  /** Slots with a row in memory, in the order of their first use. */
  readonly kept: readonly number[];
  /** Slots that a step must leave in memory for the next one, states apart. */
  readonly carried: ReadonlySet<number>;
  /** Histories whose level is looked for inside a month as well. */
  readonly searchedEveryStep: ReadonlySet<number>;
  /** Constants, parameters and what is computed once. */
  readonly timeless: ReadonlySet<number>;
  /** Slots to look at for numbers that are not finite: a fault of any other watched slot shows in one of these. */
  readonly checked: ReadonlySet<number>;
}

export function sectionsOf(program: Program, { outputs, shared }: Wanted): Sections {
  const constants = new Set(program.constants.map(({ slot }) => slot));
  const everything = [...program.step, ...program.record];
  const uniformSlots = new Set(program.series.flatMap(({ slot }, index) => (shared[index] ? [slot] : [])));
  const uniform = everything.filter(({ op, out, args }) => {
    const same = (slot: number) => uniformSlots.has(slot) || constants.has(slot) || slot === program.time;
    if (op === "first_reached" || !args.every(same)) return false;
    uniformSlots.add(out);
    return true;
  });
  const ofWorlds = ({ out }: Operation) => !uniformSlots.has(out);
  const month = neededEveryMonth(program, everything.filter(ofWorlds), outputs);
  const init = program.init.filter(ofWorlds);
  const carried = loadedBy(program.step.filter(ofWorlds));
  const { step, searchedEveryStep } = neededEveryStep(program, program.step.filter(ofWorlds), carried);
  const moves = [
    ...program.rates.flatMap(({ state, rate }) => [state, rate]),
    ...program.holds.flatMap(({ state, value }) => [state, value]),
  ];
  const timeless = new Set([...constants, ...program.parameters, ...program.once.map(({ out }) => out)]);
  const stages = program.stages.map(({ slot }) => slot).filter((slot) => timeless.has(slot));
  const read = [...[program.once, init, step, month].flatMap((line) => [...loadedBy(line)]), ...moves];
  const elsewhere = (slot: number) => constants.has(slot) || slot === program.time || uniformSlots.has(slot);
  const written = new Set(month.map(({ out }) => out));
  const inputs = [...program.parameters, ...program.series.map(({ slot }) => slot)];
  const kept = [
    ...read,
    ...inputs,
    ...[...outputs, ...program.watched.map(({ slot }) => slot)].filter((slot) => !written.has(slot)),
  ];
  return {
    once: program.once,
    init,
    step,
    month,
    uniform,
    uniformSlots,
    kept: [...new Set([...kept.filter((slot) => !elsewhere(slot)), ...stages])],
    carried,
    searchedEveryStep,
    timeless,
    checked: checkedSlots(program, [...program.once, ...uniform, ...month]),
  };
}

/** Slots that a line reads before it writes them. */
function loadedBy(line: readonly Operation[]): ReadonlySet<number> {
  const written = new Set<number>();
  const loaded = new Set<number>();
  for (const { out, args } of line) {
    for (const slot of args) if (!written.has(slot)) loaded.add(slot);
    written.add(out);
  }
  return loaded;
}

/** Operations without those that no output, no state, no check and no history waits for. */
function neededEveryMonth(
  program: Program,
  operations: readonly Operation[],
  outputs: readonly number[],
): Operation[] {
  const { rates, holds, watched, stages } = program;
  const needed = new Set([
    ...outputs,
    ...rates.map(({ rate }) => rate),
    ...holds.map(({ value }) => value),
    ...[...watched, ...stages].map(({ slot }) => slot),
  ]);
  return operations
    .toReversed()
    .filter(({ op, out, args }) => {
      const kept = needed.has(out) || op === "first_reached";
      if (kept) for (const slot of args) needed.add(slot);
      return kept;
    })
    .reverse();
}

/** The operations of `step` without those that only a record reads. */
function neededEveryStep(
  program: Program,
  operations: readonly Operation[],
  carried: ReadonlySet<number>,
): { step: Operation[]; searchedEveryStep: ReadonlySet<number> } {
  const needed = new Set(carried);
  for (const { rate } of program.rates) needed.add(rate);
  for (const { value } of program.holds) needed.add(value);
  const searchedEveryStep = new Set<number>();
  const step = operations.toReversed().filter(({ op, out, args, history }) => {
    const read = needed.has(out);
    if (op === "first_reached" && !read) needed.add(args[0]!);
    if (op === "first_reached" && read) searchedEveryStep.add(history!);
    if (read) for (const slot of args) needed.add(slot);
    return read || op === "first_reached";
  });
  return { step: step.reverse(), searchedEveryStep };
}

/** How many of its first operands an operation cannot hide: where one is not finite, neither is the result. */
const SHOWN: Partial<Record<Opcode, number>> = {
  ...{ add: 2, sub: 2, mul: 2, div: 1 },
  ...{ copy: 1, neg: 1, abs: 1, floor: 1, sqrt: 1, ln: 1, log10: 1 },
};

/** The fewest of the watched slots, by what the operations show. */
function checkedSlots(program: Program, operations: readonly Operation[]): ReadonlySet<number> {
  const watched = new Set(program.watched.map(({ slot }) => slot));
  const checked = new Set<number>();
  const shown = new Set<number>();
  const settle = (slot: number) => {
    if (shown.has(slot) || !watched.has(slot)) return;
    checked.add(slot);
    shown.add(slot);
  };
  // Backwards: all readers of a slot have been seen when its own operation comes.
  for (const { op, out, args } of operations.toReversed()) {
    settle(out);
    if (!shown.has(out)) continue;
    for (const slot of args.slice(0, SHOWN[op] ?? 0)) shown.add(slot);
  }
  for (const slot of watched) settle(slot);
  return checked;
}
