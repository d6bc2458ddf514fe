// `npm test`: builds, checks types and style, runs all tests, ends with a line "N passed, N failed".
// A missing program is a failure and never a skipped test. Further words go to vitest: `npm test -- test/model`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureSystemPackages } from "./system-packages.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const report = join(root, ".cache", "test-results.json");
const started = performance.now();
const say = (line) => console.log(`test: ${line}`);

const failures = ensureSystemPackages(say);
for (const line of failures) say(line);

check("build", ["scripts/build.mjs"]);
check("types", ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json", "--noEmit"]);
check("style", ["node_modules/@biomejs/biome/bin/biome", "check", "."]);
const tests = runTests(process.argv.slice(2));

const failed = failures.length + tests.failed;
for (const line of failures) say(`failed: ${line}`);
say(`${Math.round((performance.now() - started) / 1000)} s in all`);
console.log(`${tests.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;

/** Runs one program of ours; a bad end counts as one failure. */
function check(name, words) {
  say(`${name}: node ${words.join(" ")}`);
  if (node(words) !== 0) failures.push(name);
}

/** Counts of vitest's own report; a file that could not be loaded, or an error outside tests, counts as a failure. */
function runTests(words) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const status = node([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...words,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const counted = numFailedTests + unloaded.length;
  return { passed: numPassedTests, failed: counted === 0 && status !== 0 ? 1 : counted };
}

function node(words) {
  return (
    spawnSync(process.execPath, words, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status ?? 1
  );
}
