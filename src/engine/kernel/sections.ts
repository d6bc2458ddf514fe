import type { Operation, Program } from "../program.ts";

/** How a kernel divides a program, and which slots must outlive the straight line that computes them. */
export interface Sections {
  readonly once: readonly Operation[];
  readonly init: readonly Operation[];
  /** A step inside a month: only what moves a state or must be remembered. */
  readonly step: readonly Operation[];
  /** A step at a whole month: everything. */
  readonly month: readonly Operation[];
  /** Slots with a row in memory, in the order of their first use. */
  readonly kept: readonly number[];
  /** Slots that a step inside a month must leave in memory, states apart. */
  readonly carried: ReadonlySet<number>;
  /** Histories whose level is looked for inside a month as well. */
  readonly searchedEveryStep: ReadonlySet<number>;
  /** Constants, parameters and what is computed once. */
  readonly timeless: ReadonlySet<number>;
}

export function sectionsOf(program: Program): Sections {
  const month = [...program.step, ...program.record];
  const constants = new Set(program.constants.map(({ slot }) => slot));
  const inLine = (slot: number) => constants.has(slot) || slot === program.time;
  const updates = [
    ...program.rates.flatMap(({ state, rate }) => [state, rate]),
    ...program.holds.flatMap(({ state, value }) => [state, value]),
  ];
  const carried = loadedBy(program.step);
  const { step, searchedEveryStep } = neededEveryStep(program, carried);
  const lines = [program.once, program.init, step, month];
  const visible = [...program.watched, ...program.stages].map(({ slot }) => slot);
  const read = [...lines.flatMap((line) => [...loadedBy(line)]), ...updates].filter((slot) => !inLine(slot));
  const timeless = [...constants, ...program.parameters, ...program.once.map(({ out }) => out)];
  return {
    once: program.once,
    init: program.init,
    step,
    month,
    kept: [
      ...new Set([...read, ...program.parameters, ...program.series.map(({ slot }) => slot), ...visible]),
    ],
    carried,
    searchedEveryStep,
    timeless: new Set(timeless),
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

/** The operations of `step` without those that only a record reads. */
function neededEveryStep(
  program: Program,
  carried: ReadonlySet<number>,
): { step: Operation[]; searchedEveryStep: ReadonlySet<number> } {
  const needed = new Set(carried);
  for (const { rate } of program.rates) needed.add(rate);
  for (const { value } of program.holds) needed.add(value);
  const searchedEveryStep = new Set<number>();
  const step = program.step.toReversed().filter(({ op, out, args, history }) => {
    const read = needed.has(out);
    if (op === "first_reached" && !read) needed.add(args[0]!);
    if (op === "first_reached" && read) searchedEveryStep.add(history!);
    if (read) for (const slot of args) needed.add(slot);
    return read || op === "first_reached";
  });
  return { step: step.reverse(), searchedEveryStep };
}
