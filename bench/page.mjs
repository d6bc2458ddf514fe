// What `chromium.mjs` measures in a page, and in Node by the same code: one block in the kernel, and runs of the engine.
import { createRunner } from "../dist/engine/index.js";
import { BlockRunner } from "../dist/ensemble/run-block.js";
import { decodePlan } from "../dist/page/page-plan.js";

/** A runner of 64 drawn worlds of a plan's first scenario: the least milliseconds of so many runs. */
export function blockTimer(planText) {
  const plan = decodePlan(planText);
  const [scenario] = plan.scenarios;
  const model = plan.models[scenario.model];
  const task = { replicate: 0, first: 0, worlds: 64 };
  const { values, processes } = new BlockRunner(plan, []).open(task);
  const column = (id) => values.get(id);
  const series = scenario.series.map((one) =>
    one.kind === "shared" ? one.values : processes.series(one, column, new Map()),
  );
  const block = { worlds: 64, parameters: model.parameters.map(column), series };
  const outputs = plan.outputs.fans.map(({ id }) => model.slots[id]);
  const runner = createRunner(model);
  return (runs) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      runner.run(block, outputs);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
}

/**
 * Milliseconds from asking to each stage of a scenario.
 *
 * @param open gives an engine; a new one counts its start
 */
export async function stageTimes(open, { overrides, stages } = {}) {
  const start = performance.now();
  const times = [];
  await open().run({ scenarios: [{ scenario: "as-it-was", overrides }], stages }, () =>
    times.push(performance.now() - start),
  );
  return times;
}
