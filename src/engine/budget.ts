import type { Scheduled } from "./schedule.ts";

/** The size of a model: what a step of one world costs. DESIGN 4 allows about 250 states and 1,500 operations, decision 019 sixty more. */
export interface Budget {
  /** Numbers that last from step to step: stocks, delay stages, remembered values. */
  readonly states: number;
  readonly operationsPerStep: number;
  /** More operations at whole months, for what is only recorded. */
  readonly operationsPerMonth: number;
  /** Operations done once a world, since they depend on parameters only. */
  readonly operationsOnce: number;
  /** Operations a step and a month by the sector that first needed them. */
  readonly perSector: Readonly<Record<string, number>>;
}

/** Counts the operations of a program; moving a state by its rate or to its value counts as one. */
export function budgetOf({ program, sectors, states }: Scheduled): Budget {
  const perSector: Record<string, number> = {};
  for (const sector of sectors) perSector[sector] = (perSector[sector] ?? 0) + 1;
  const moves = program.rates.length + program.holds.length;
  return {
    states,
    operationsPerStep: program.step.length + moves,
    operationsPerMonth: program.record.length,
    operationsOnce: program.once.length,
    perSector,
  };
}
