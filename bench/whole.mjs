// A whole run (drawing, solving, simulating, counting) against the kernel's share of it.
import { createRunner } from "../dist/engine/index.js";
import { runEnsemble } from "../dist/ensemble/index.js";
import { openWorlds, refine, STAGES } from "../dist/ensemble/session.js";
import { FANS, publishedPlan } from "./published.mjs";
import { busyTime, clockTime, digits, ratioOf, spread } from "./spread.mjs";

const TURNS = 5;
const WORLDS = 8192;

/**
 * @param published a block of the published model, for the kernel alone
 * @returns seconds of a run of 8,192 worlds of one scenario with 40 fans, and the ratio to what its kernel calls take
 */
export async function wholeRun({ model, block, outputs }, workers) {
  const { plan } = publishedPlan({ worlds: WORLDS, scenarios: ["as-it-was"], fans: FANS });
  const runner = createRunner(model, "kernel");
  for (let warm = 0; warm < 60; warm += 1) runner.run(block, outputs, true);
  const kernel = [];
  const whole = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const one = Math.min(
      ...Array.from({ length: 5 }, () => busyTime(() => runner.run(block, outputs, true))),
    );
    kernel.push((one * WORLDS) / block.worlds / workers);
    whole.push(await clockTime(() => runEnsemble(plan, { workers })));
  }
  return {
    what: `${WORLDS} worlds, 1 scenario, ${FANS} fans, ${workers} workers started for it; the kernel's share is ${WORLDS / block.worlds} blocks`,
    milliseconds: { whole: spread(whole), kernel: spread(kernel) },
    "whole / kernel": ratioOf(whole, kernel),
  };
}

/** Milliseconds to the pictures of 256, 2,048 and 8,192 worlds in one thread: worlds new, and at hand as on a slider's move. */
export async function pictures() {
  const { plan } = publishedPlan({ worlds: WORLDS, scenarios: ["as-it-was"] });
  // Another plan's worlds warm the machine code up.
  for await (const _ of refine(openWorlds({ ...plan, seed: 1 }).start(), { stages: [1024] }));
  const fresh = STAGES.map(() => []);
  const moved = STAGES.map(() => []);
  for (let turn = 0; turn < 3; turn += 1) {
    const session = openWorlds({ ...plan, seed: 10 + turn });
    await time(session.start(), fresh);
    const [scenario] = plan.scenarios;
    const variant = { ...scenario, overrides: { ...scenario.overrides, smic_wafers: 40000 + turn } };
    await time(session.start({ scenarios: [variant] }), moved);
  }
  const named = (times) => Object.fromEntries(STAGES.map((worlds, stage) => [worlds, spread(times[stage])]));
  return { what: "one thread; `fresh` draws and solves as well", fresh: named(fresh), moved: named(moved) };
}

async function time(refinement, into) {
  const start = performance.now();
  let stage = 0;
  for await (const result of refine(refinement)) {
    if (result.worlds === 0) throw new Error("no worlds");
    into[stage].push(digits(performance.now() - start));
    stage += 1;
  }
}
