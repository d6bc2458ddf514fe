// `npm run bench`: measures on this machine and writes status/speed.json. Options: `--million` runs a million worlds too,
// `--many` up to ten million of a small model over workers and a server, `--only kernel,whole,...` measures and replaces some parts.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { apiLoad } from "./api.mjs";
import { clusterMemory, clusterScaling } from "./cluster.mjs";
import { commandTimes } from "./commands.mjs";
import { kernelAgainstC } from "./kernel.mjs";
import { publishedBlock } from "./published.mjs";
import { rateTimes } from "./rates.mjs";
import { byOperations, byWorlds } from "./scaling.mjs";
import { pictures, wholeRun } from "./whole.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, "status", "speed.json");
const words = process.argv.slice(2);
const workers = Math.max(1, cpus().length);

const PARTS = {
  kernel: () => kernelAgainstC(publishedBlock()),
  whole: () => wholeRun(publishedBlock(), workers),
  pictures,
  rates: rateTimes,
  operations: byOperations,
  worlds: () => byWorlds([1024, 2048, 4096, 8192, 16384, 65536], workers),
  commands: commandTimes,
  api: apiLoad,
  slider: async () => (await import("./slider.mjs")).sliderTimes(),
  site: async () => (await import("./site.mjs")).siteTimes(),
  chromium: async () => (await import("./chromium.mjs")).chromiumTimes(),
  cluster: () => clusterScaling(workers),
  ...(words.includes("--many")
    ? { clusterMemory: () => clusterMemory([1_000_000, 4_000_000, 10_000_000], workers) }
    : {}),
  ...(words.includes("--million") ? { million: () => byWorlds([1_000_000], workers) } : {}),
};

const asked = words.includes("--only")
  ? (words[words.indexOf("--only") + 1] ?? "").split(",")
  : Object.keys(PARTS);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`bench: unknown part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
const measured = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
measured.machine = {
  processor: cpus()[0].model.trim(),
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 1e9),
  node: process.version,
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim(),
};
for (const part of asked) {
  console.log(`bench: ${part}`);
  measured[part] = await PARTS[part]();
  console.log(JSON.stringify(measured[part], null, 1));
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`bench: wrote ${file}`);
