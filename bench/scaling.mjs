// How the kernel's time grows with operations and states (made-up models), and a whole run's with worlds.
import { createRunner } from "../dist/engine/index.js";
import { runEnsemble } from "../dist/ensemble/index.js";
import { publishedPlan } from "./published.mjs";
import { busyTime, clockTime, digits, spread } from "./spread.mjs";
import { syntheticModel } from "./synthetic.mjs";

const WORLDS = 64;
const TURNS = 9;

/** Nanoseconds an operation and world for models of several sizes. */
export function byOperations() {
  const sizes = [
    [200, 25],
    [400, 50],
    [800, 100],
    [1600, 200],
    [1600, 50],
    [800, 200],
  ];
  return sizes.map(([asked, states]) => {
    const model = syntheticModel(asked, states);
    const runner = createRunner(model, "kernel");
    const drawn = (index) =>
      Float64Array.from({ length: WORLDS }, (_, world) => ((world * 0.618 + index * 0.755) % 1) + 0.1);
    const block = {
      worlds: WORLDS,
      parameters: model.parameters.map((_, index) => drawn(index)),
      series: [],
    };
    const outputs = model.quantities
      .filter(({ source }) => source.kind === "stock")
      .slice(0, 40)
      .map(({ id }) => model.find(id));
    for (let warm = 0; warm < 40; warm += 1) runner.run(block, outputs, true);
    const times = Array.from({ length: TURNS }, () => busyTime(() => runner.run(block, outputs, true)));
    const { operationsPerStep, states: counted } = model.budget;
    const steps = model.program.months * model.program.stepsPerMonth + 1;
    return {
      operations: operationsPerStep,
      states: counted,
      milliseconds: spread(times),
      nanosecondsPerOperationWorld: digits((Math.min(...times) * 1e6) / (WORLDS * steps * operationsPerStep)),
    };
  });
}

/** Seconds of whole runs of one scenario, with all workers, by the number of worlds. */
export async function byWorlds(counts, workers) {
  const found = [];
  for (const worlds of counts) {
    const { plan } = publishedPlan({ worlds, scenarios: ["as-it-was"] });
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
    const milliseconds = await clockTime(() => runEnsemble(plan, { workers }));
    clearInterval(watch);
    found.push({
      worlds,
      seconds: digits(milliseconds / 1000),
      microsecondsPerWorld: digits((milliseconds * 1000) / worlds),
      memoryMegabytes: Math.round(Math.max(most, process.memoryUsage.rss()) / 1e6),
    });
  }
  return found;
}
