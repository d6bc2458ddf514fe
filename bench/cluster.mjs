// Runs over a Redis server on this machine: how they scale with workers, and what the driver holds.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodePlan } from "../dist/ensemble/bundle/index.js";
import { runEnsemble } from "../dist/ensemble/index.js";
import { publishedPlan } from "./published.mjs";
import { clockTime, digits, spread } from "./spread.mjs";
import { syntheticModel } from "./synthetic.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const TURNS = 2;
const WORLDS = 65_536;
/** Of a run that is done by one thread, in as many processes at once as there are cores: what the machine itself allows. */
const ALONE_WORLDS = 8192;

/**
 * Seconds of one scenario by one-threaded workers, each turn another seed, and by as many threads of one process. With
 * `linear` 1 two workers would take half the time of one. `machine` is the same of processes that share nothing but the
 * machine: one does a run alone, then as many at once do one each.
 */
export async function clusterScaling(most) {
  const counts = Array.from({ length: most }, (_, one) => one + 1);
  const planOf = (seed, worlds = WORLDS) => ({
    ...publishedPlan({ worlds, replicates: 16, scenarios: ["as-it-was"] }).plan,
    seed,
  });
  return withServer(async ({ start, drive }) => {
    const seconds = new Map();
    for (const count of counts) {
      await start(count);
      // Threads and machine code are warm for the turns that count.
      await drive(planOf(99, ALONE_WORLDS));
      const times = [];
      for (let turn = 0; turn < TURNS; turn += 1) times.push((await drive(planOf(turn))).seconds);
      seconds.set(count, times);
    }
    const alone = [];
    for (const count of counts)
      alone.push((await clockTime(() => runEnsemble(planOf(0), { workers: count }))) / 1000);
    const atOnce = [];
    for (const count of counts) atOnce.push(await apart(planOf(0, ALONE_WORLDS), count));
    const best = (count) => Math.min(...seconds.get(count));
    return {
      what: `${WORLDS} worlds, 1 scenario, ${TURNS} turns; Redis, driver and workers share this machine's cores`,
      workers: counts.map((count) => ({
        workers: count,
        seconds: spread(seconds.get(count)),
        linear: digits(best(1) / best(count) / count),
        machine: digits(atOnce[0] / atOnce[count - 1]),
        secondsInOneProcess: digits(alone[count - 1]),
      })),
    };
  });
}

/**
 * Most memory of the driver, by worlds. A model of 60 operations, since ten million worlds of the published one take most
 * of an hour: the driver holds what the outputs ask for, and the model does not matter to it.
 */
export async function clusterMemory(counts, workers) {
  return withServer(async ({ start, drive }) => {
    await start(workers);
    const found = [];
    for (const worlds of counts) {
      const { seconds, megabytes, hash } = await drive(cheapPlan(worlds));
      found.push({ worlds, seconds: digits(seconds), driverMegabytes: megabytes, hash });
    }
    return { what: `a made-up model of 60 operations with 28 fans; ${workers} workers`, runs: found };
  });
}

/** A plan that is quick to run, with as many fans as the published question. */
function cheapPlan(worlds) {
  const model = syntheticModel(60, 5);
  const { parameters, series, slots, program } = model;
  const { months } = program;
  const name = { en: "cheap", ru: "простой" };
  const scenario = { id: "cheap", name, file: "bench", places: {}, model: 0, series: [], overrides: {} };
  const names = Object.keys(slots).slice(0, 28);
  return {
    ...{ seed: 1, replicates: 8, worldsPerReplicate: worlds / 8, months, dataMonth: 0, correlations: [] },
    models: [{ months, parameters, series, slots, program }],
    scenarios: [scenario],
    parameters: parameters.map((id) => ({ id, distribution: { uniform: [0.1, 1.1] } })),
    anchors: { month: 0, scenario, solve: [] },
    outputs: {
      fans: names.map((id) => ({ id, scale: "linear", low: -10, high: 100 })),
      events: [],
      table: { months: [0], quantities: [] },
    },
  };
}

/** Mean seconds of so many processes that do the same run of one thread at the same time. */
async function apart(plan, count) {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-bench-"));
  const file = join(folder, "plan.json");
  writeFileSync(file, encodePlan(plan));
  try {
    const words = [path("cluster-alone.mjs"), file];
    const times = await Promise.all(Array.from({ length: count }, () => printed(words)));
    return times.reduce((sum, { seconds }) => sum + seconds, 0) / count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program of ours prints as JSON. */
async function printed(words) {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (bytes) => {
    out += bytes;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}`);
  return JSON.parse(out);
}

/** A server of its own, workers of the built package, and a driver in a process of its own. */
async function withServer(work) {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-bench-"));
  const port = await freePort();
  const address = `redis://127.0.0.1:${port}`;
  const words = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--save",
    "",
    "--appendonly",
    "no",
  ];
  const server = spawn("redis-server", words, { stdio: "ignore" });
  const workers = [];
  const start = async (count) => {
    while (workers.length < count) {
      const line = [path("../dist/cli/main.js"), "worker", "--workers", "1", "--quiet", "--cluster", address];
      workers.push(spawn(process.execPath, line, { stdio: "ignore" }));
    }
  };
  const drive = async (plan) => {
    const file = join(folder, "plan.json");
    writeFileSync(file, encodePlan(plan));
    return printed([path("cluster-driver.mjs"), file, address]);
  };
  try {
    await new Promise((resolve, reject) => {
      server.on("error", () => reject(new Error("redis-server cannot be started (Debian: redis-server)")));
      setTimeout(resolve, 1000);
    });
    return await work({ start, drive });
  } finally {
    for (const child of [...workers, server]) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
