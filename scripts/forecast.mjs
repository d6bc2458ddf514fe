// `npm run forecast`: scores the forecast that was committed before anything of 2026 was looked at, on what came since,
// and writes status/forecast-2025-12-score.json. The forecast itself is never written anew.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

await import("./build.mjs");
// A build that failed leaves the one before, whose scores would be those of other code.
if (process.exitCode) process.exit();
const { openWorkspace } = await import("../dist/api/workspace.js");
const { scoreWritten } = await import("../dist/cli/forecast/score-forecast.js");
const { scoreJson } = await import("../dist/cli/forecast/score-json.js");

const status = join(dirname(dirname(fileURLToPath(import.meta.url))), "status");
const score = scoreWritten(openWorkspace(), join(status, "forecast-2025-12.json"));
writeFileSync(join(status, "forecast-2025-12-score.json"), scoreJson(score));
