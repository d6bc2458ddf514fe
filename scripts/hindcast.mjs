// `npm run hindcast`: scores runs as of four past dates, as far as possible in both kinds, and writes
// status/hindcast.json. `npm run hindcast -- 512`: so many worlds. The same catalog, model and code give the same file.
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

await import("./build.mjs");
// A build that failed leaves the one before, whose scores would be those of other code.
if (process.exitCode) process.exit();
const { openWorkspace } = await import("../dist/api/workspace.js");
const { hindcastStatus } = await import("../dist/cli/hindcast/status.js");

const worlds = Number(process.argv[2] ?? 8192);
if (!Number.isInteger(worlds) || worlds < 8 || worlds % 8 !== 0) {
  console.error("usage: npm run hindcast [-- WORLDS], a multiple of 8");
  process.exit(2);
}
const size = { worlds, replicates: 8, seed: 2025, workers: availableParallelism() };
const status = await hindcastStatus(openWorkspace(), size, (line) => console.log(line));
const file = join(dirname(dirname(fileURLToPath(import.meta.url))), "status", "hindcast.json");
// A line a point, so that a change can be read.
const text = JSON.stringify(status, null, 1).replace(/\{\s+"(?:series|asOf|id)":[^{}[\]]*\}/g, (one) =>
  one.replace(/\s+/g, " "),
);
writeFileSync(file, `${text}\n`);
