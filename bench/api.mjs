// The HTTP API under load: a real server, so many requests at once, latencies in milliseconds; at its limits no error, beyond
// them clean refusals. Bounded: some hundreds of requests and about thirty runs of 512 worlds.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Milliseconds after which a request counts as failed. */
const PATIENCE = 180_000;
const CHIPS = ["h20", "h100", "h200", "h800", "a100", "a800", "ascend-910b", "b200"];
const LOOKUPS = 400;
const AT_ONCE = 8;
const RUNS = 8;
const WORLDS = 512;
const BEYOND = 40;

/** Starts the server, asks it in five ways, ends it. */
export async function apiLoad() {
  const server = spawn(process.execPath, [MAIN, "serve", "--api", "--port", "0"], {
    cwd: tmpdir(),
    env: { ...process.env, LANG: "C" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await once(server.stdout, "data");
    const port = Number(/:(\d+)\//.exec(String(line))[1]);
    const { limits } = JSON.parse((await ask(port, "/v1")).text);
    const day = (index) => `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
    const lookup = (index) => `/v1/rules?chip=${CHIPS[index % CHIPS.length]}&on=${day(index)}`;
    const run = (seed) => `/v1/answer?worlds=${WORLDS}&seed=${seed}`;
    // The first of each warms what a server warms once.
    await ask(port, lookup(0));
    await ask(port, run(1));
    const lookups = await load(port, range(LOOKUPS, lookup), AT_ONCE);
    const kept = await load(
      port,
      range(LOOKUPS, () => run(1)),
      AT_ONCE,
    );
    const runsAlone = await load(
      port,
      range(RUNS, (index) => run(100 + index)),
      limits.runs,
    );
    const underWay = load(
      port,
      range(RUNS, (index) => run(200 + index)),
      limits.runs,
    );
    const besideRuns = await load(
      port,
      range(LOOKUPS / 4, (index) => lookup(1000 + index)),
      1,
    );
    const runs = await underWay;
    const beyond = await flood(
      port,
      range(BEYOND, (index) => run(300 + index)),
    );
    const after = await ask(port, lookup(0));
    return {
      limits: {
        runs: limits.runs,
        waiting: limits.waiting,
        perAddress: limits.perAddress,
        workers: limits.workers,
      },
      worldsOfARun: WORLDS,
      lookups,
      kept,
      runs: runsAlone,
      lookupsBesideRuns: besideRuns,
      runsBesideLookups: runs,
      beyond: { ...beyond, answersAfterwards: after.status === 200 },
      memoryMegabytes: memoryOf(server.pid),
    };
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

const two = (value) => String(value).padStart(2, "0");
const range = (count, of) => Array.from({ length: count }, (_, index) => of(index));

/** Asks for all paths, so many at once; latencies over those that were answered. */
async function load(port, paths, atOnce) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const waiting = [...paths];
  const times = [];
  let errors = 0;
  const begun = performance.now();
  const client = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const from = performance.now();
      const { status } = await ask(port, path, agent).catch(() => ({ status: 0 }));
      if (status === 200) times.push(performance.now() - from);
      else errors += 1;
    }
  };
  await Promise.all(range(atOnce, client));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return {
    requests: paths.length,
    atOnce,
    errors,
    perSecond: round(paths.length / seconds),
    ...percentiles(times),
  };
}

/** Asks for all at once and counts what comes. A refusal is clean when it says when to come again. */
async function flood(port, paths) {
  const agent = new Agent({ maxSockets: paths.length });
  const got = await Promise.all(
    paths.map((path) => ask(port, path, agent).catch(() => ({ status: 0, headers: {} }))),
  );
  const of = (status) => got.filter((one) => one.status === status);
  const refused = [...of(429), ...of(503)];
  const clean = refused.filter(({ headers }) => Number(headers["retry-after"]) > 0).length;
  return {
    requests: paths.length,
    answered: of(200).length,
    refused429: of(429).length,
    refused503: of(503).length,
    unclean: paths.length - of(200).length - clean,
  };
}

function percentiles(times) {
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => (sorted.length === 0 ? null : round(sorted[Math.ceil(share * sorted.length) - 1]));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

const round = (value) => Number(value.toPrecision(3));

function ask(port, path, agent) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, agent, timeout: PATIENCE }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
      response.on("error", reject);
    });
    asked.on("timeout", () => asked.destroy(new Error("too late"))).on("error", reject);
    asked.end();
  });
}

/** Resident memory where the system tells it. */
function memoryOf(pid) {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1000,
    );
  } catch {
    return null;
  }
}
