import { chooseSampler, type RunnableModel } from "../../../src/engine/index.ts";
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
    for (const backend of ["interpreter", "kernel"] as const) {
      const sampler = chooseSampler(backend);
      const { uniforms, values } = drawBlock(plan, task, sampler);
      for (const [id, points] of uniforms) yield [`${of}, ${backend}: uniforms ${id}`, points];
      for (const [id, drawn] of values) yield [`${of}, ${backend}: drawn ${id}`, drawn];
      const processes = new BlockProcesses(plan, task, sampler);
      const column = (id: string) => values.get(id)!;
      const series = scenario.series.map((one) =>
        one.kind === "shared" ? one.values : processes.series(one, column, new Map()),
      );
      for (const [index, rows] of series.entries())
        yield [`${of}, ${backend}: series ${model.series[index]!.name}`, rows];
      if (backend === "interpreter") continue;
      const block = { worlds, parameters: model.parameters.map(column), series };
      // Plans carry of a series what a run reads, and more.
      yield* runChecks(of, model as RunnableModel, block, model.program.watched);
    }
  }
}
