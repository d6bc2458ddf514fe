import { columnDates } from "../../ensemble/bundle/index.ts";
import { type TableColumn, worldColumns } from "../../ensemble/bundle/write-table.ts";
import { type EnsembleResult, type Plan, runEnsemble } from "../../ensemble/index.ts";
import { type Member, memberPlan } from "./members.ts";

/** Neighbouring members of a design, whose rows make one file. */
export interface PartTask {
  readonly part: number;
  /** Number of the first member. */
  readonly first: number;
  readonly members: readonly Member[];
}

/**
 * The rows of a part: number of the member, replicate and world, the outputs (NaN in a world that failed) and the month in
 * which each event had come true (infinite: not within the run). A pure function of the plan and the members.
 *
 * @param start first month of the run, YYYY-MM
 */
export async function runPart(
  plan: Plan,
  { first, members }: PartTask,
  start: string,
): Promise<TableColumn[]> {
  const whole: TableColumn[][] = [];
  for (const [index, member] of members.entries()) {
    const result = await runEnsemble(memberPlan(plan, member));
    const numbers = new Int32Array(result.worlds).fill(first + index);
    whole.push([
      { name: "member", values: numbers },
      ...worldColumns(rowsOf(result)),
      ...outputsOf(result, start),
    ]);
  }
  return whole[0]!.map(({ name }, at) => ({
    name,
    values: joined(whole.map((columns) => columns[at]!.values)),
  }));
}

/** What every world drew in the members A and B: a column a belief. */
export async function runInputs(plan: Plan, members: readonly Member[]): Promise<TableColumn[]> {
  const whole: TableColumn[][] = [];
  for (const [number, member] of members.entries()) {
    if (member.structure !== undefined || member.kind === "input") continue;
    const result = await runEnsemble(memberPlan(plan, member));
    const numbers = new Int32Array(result.worlds).fill(number);
    const drawn = [...result.parameters].map(([name, values]) => ({ name, values }));
    whole.push([{ name: "member", values: numbers }, ...worldColumns(rowsOf(result)), ...drawn]);
  }
  return whole[0]!.map(({ name }, at) => ({
    name,
    values: joined(whole.map((columns) => columns[at]!.values)),
  }));
}

function rowsOf({ worlds, worldsPerReplicate, plan }: EnsembleResult) {
  return { worlds, worldsPerReplicate, firstReplicate: plan.firstReplicate ?? 0 };
}

function outputsOf({ scenarios }: EnsembleResult, start: string): TableColumn[] {
  const [scenario] = scenarios.values();
  const nameColumn = columnDates(start);
  return [
    ...[...scenario!.table].map(([name, values]) => ({ name: nameColumn(name), values })),
    ...[...scenario!.events].map(([name, values]) => ({ name: `event:${name}`, values })),
  ];
}

function joined(columns: readonly (Float64Array | Int32Array)[]): Float64Array | Int32Array {
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const whole = columns[0] instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
