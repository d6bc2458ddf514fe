import { outputsOf } from "../dist/analysis/index.js";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../dist/api/workspace.js";
import { outputNames } from "../dist/ensemble/collect.js";
import { prepare } from "../dist/ensemble/index.js";
import { BlockRunner } from "../dist/ensemble/run-block.js";

/** Fans of a measured run: as many as the issue of speed asks for. */
export const FANS = 40;

/** The default question's plan for one scenario or all, with so many worlds. */
export function publishedPlan({ worlds, replicates = 8, scenarios, fans }) {
  const workspace = openWorkspace();
  const question = openQuestion(DEFAULT_QUESTION);
  const outputs = outputsOf(question, workspace.model);
  const { plan, model } = prepare({
    ...workspace,
    scenarios: scenarios ?? question.scenarios,
    outputs: fans === undefined ? outputs : { ...outputs, fans: repeated(outputs.fans, fans) },
    seed: 2025,
    replicates,
    worldsPerReplicate: worlds / replicates,
  });
  return { plan, model, question };
}

/** The fans of the question, some of them twice, so that there are so many. */
function repeated(fans, count) {
  return Array.from({ length: count }, (_, index) => fans[index % fans.length]);
}

/** A block of 64 drawn worlds of the published model with solved levels, and the slots that the question asks for. */
export function publishedBlock() {
  const { plan, model } = publishedPlan({ worlds: 64, replicates: 1, scenarios: ["as-it-was"] });
  const task = { replicate: 0, first: 0, worlds: 64 };
  const names = outputNames(plan.outputs);
  const { values, processes } = new BlockRunner(plan, names).open(task);
  const column = (id) => values.get(id);
  const planned = plan.models[0];
  const series = plan.scenarios[0].series.map((one) =>
    one.kind === "shared" ? one.values : processes.series(one, column, new Map()),
  );
  const block = { worlds: 64, parameters: planned.parameters.map(column), series };
  return { model: { ...model, ...planned }, block, outputs: names.map((name) => planned.slots[name]) };
}
