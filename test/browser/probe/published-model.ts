import type { RunnableModel } from "../../../src/engine/index.ts";
import { drawBlock } from "../../../src/ensemble/draw.ts";
import type { Plan } from "../../../src/ensemble/plan.ts";
import { BlockProcesses } from "../../../src/ensemble/processes.ts";
import type { Named } from "./named.ts";
import { runChecks } from "./run-checks.ts";

/** Nothing, one world, odd counts, a whole block and one more. */
const SIZES = [0, 1, 3, 64, 65];

/** Draws of a plan, and every watched quantity of its first model, for blocks of several sizes. */
export function* publishedModelChecks(plan: Plan): Generator<Named> {
  const scenario = plan.scenarios[0]!;
  const model = plan.models[scenario.model]!;
  for (const worlds of SIZES) {
    const of = `${worlds} worlds`;
    const task = { replicate: 1, first: 32, worlds };
    const { uniforms, values } = drawBlock(plan, task);
    for (const [id, column] of uniforms) yield [`${of}, uniforms: ${id}`, column];
    for (const [id, column] of values) yield [`${of}, drawn: ${id}`, column];
    const processes = new BlockProcesses(plan, task);
    const column = (id: string) => values.get(id)!;
    const series = scenario.series.map((one) =>
      one.kind === "shared" ? one.values : processes.series(one, column, new Map()),
    );
    for (const [index, rows] of series.entries()) yield [`${of}, series: ${model.series[index]!.name}`, rows];
    const block = { worlds, parameters: model.parameters.map(column), series };
    // Plans carry of a series what a run reads, and more.
    yield* runChecks(of, model as RunnableModel, block, model.program.watched);
  }
}
