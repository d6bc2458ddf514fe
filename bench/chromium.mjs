// The engine in a page of Chromium against the same in Node, turn by turn.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodePlan, planScript } from "../dist/page/index.js";
import { openPage } from "../scripts/chromium.mjs";
import { bundle } from "../scripts/page.mjs";
import { nodeEngine } from "./node-engine.mjs";
import { blockTimer, stageTimes } from "./page.mjs";
import { publishedPlan } from "./published.mjs";
import { digits, ratioOf, spread } from "./spread.mjs";

const STAGES = [256, 2048, 8192];
const own = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Milliseconds of a block of 64 worlds in the kernel, and from asking the engine to the pictures of 256, 2,048 and 8,192
 * worlds: with workers started for it (`fresh`), and with draws and levels at hand as on a slider's move (`moved`).
 *
 * @param turns measurements of each kind, Node and Chromium in turn
 */
export async function chromiumTimes({ turns = 3, worlds = 8192 } = {}) {
  const plan = withoutTable(publishedPlan({ worlds, scenarios: ["as-it-was"] }).plan);
  const engine = readFileSync(own("../dist/page/engine.js"), "utf8");
  const source = await bundle(own("../src/page/worker.ts"));
  const blocks = await bundle(own("page-worker.mjs"));
  const entry = await bundle(own("page-entry.mjs"), { WORKER_SOURCE: JSON.stringify(blocks) });
  const opened = await openPage({ "engine.js": engine, "model.js": planScript(plan), "bench.js": entry });
  try {
    const chromium = inPage(opened.page);
    const node = inNode(encodePlan(plan), source);
    const report = {
      what: `${await opened.page.evaluate(() => navigator.userAgent)}; one scenario, ${plan.outputs.fans.length} fans`,
      kernel: await compare(3 * turns, node, chromium, (place) => place.block()),
    };
    for (const workers of [1, 2])
      report[`workers ${workers}`] = await pictures(turns, node, chromium, workers);
    node.close();
    if (opened.complaints.length > 0) throw new Error(opened.complaints.join("\n"));
    return report;
  } finally {
    await opened.close();
  }
}

/** A page that draws fans and probabilities needs no table of worlds. */
function withoutTable(plan) {
  return { ...plan, outputs: { ...plan.outputs, table: { months: [], quantities: [] } } };
}

/** Least of so many runs; the first ones warm the machine code up. */
const RUNS = 10;
const WARM = 60;

function inPage(page) {
  let runs = WARM;
  return {
    block: async () => {
      const time = await page.evaluate((count) => bench.block(count), runs);
      runs = RUNS;
      return time;
    },
    fresh: (workers) => page.evaluate((count) => bench.fresh(count), workers),
    moved: (asked) => page.evaluate((request) => bench.moved(request), asked),
  };
}

function inNode(plan, source) {
  const timer = blockTimer(plan);
  timer(WARM);
  let engine;
  return {
    block: async () => timer(RUNS),
    fresh: (workers) => {
      engine?.close();
      return stageTimes(() => {
        engine = nodeEngine({ plan, source, workers });
        return engine;
      });
    },
    moved: (asked) => stageTimes(() => engine, asked),
    close: () => engine?.close(),
  };
}

async function compare(turns, node, chromium, measure) {
  const times = { node: [], chromium: [] };
  await measure(chromium);
  for (let turn = 0; turn < turns; turn += 1) {
    times.node.push(digits(await measure(node)));
    times.chromium.push(digits(await measure(chromium)));
  }
  return {
    milliseconds: { node: spread(times.node), chromium: spread(times.chromium) },
    "chromium / node": ratioOf(times.chromium, times.node),
  };
}

/** Fresh engines, each moved once by a slider. */
async function pictures(turns, node, chromium, workers) {
  const kinds = { fresh: [], moved: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const overrides = { smic_wafers: 40000 + turn };
    for (const [name, place] of Object.entries({ node, chromium })) {
      kinds.fresh.push({ name, times: await place.fresh(workers) });
      // The first move meets machine code that is still being made.
      await place.moved({ overrides: { smic_wafers: 30000 }, stages: STAGES.slice(0, 2) });
      kinds.moved.push({ name, times: await place.moved({ overrides }) });
    }
  }
  return Object.fromEntries(Object.entries(kinds).map(([kind, taken]) => [kind, byStage(taken)]));
}

function byStage(taken) {
  const [{ times: stages }] = taken;
  return Object.fromEntries(
    STAGES.slice(0, stages.length).map((worlds, stage) => {
      const of = (name) => taken.filter((one) => one.name === name).map(({ times }) => digits(times[stage]));
      const [node, chromium] = [of("node"), of("chromium")];
      return [
        worlds,
        {
          milliseconds: { node: spread(node), chromium: spread(chromium) },
          "chromium / node": ratioOf(chromium, node),
        },
      ];
    }),
  );
}
