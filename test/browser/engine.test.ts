import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenPage, openPage } from "../../scripts/chromium.mjs";
import { buildPage, bundle } from "../../scripts/page.mjs";
import { type Plan, runEnsemble } from "../../src/ensemble/index.ts";
import { planScript } from "../../src/page/plan-script.ts";
import type { RunRequest } from "../../src/page/protocol.ts";
import { stageAnswer } from "../../src/page/stage-answer.ts";
import { namedArrays } from "../../src/page/testing/named-arrays.ts";
import { question, smallPlan } from "../small-ensemble.ts";
import type { EnginePage, RunReport } from "./probe/engine-page.ts";
import { bitsOf, hashOf } from "./probe/hash-of.ts";

const WITHOUT_WEBASSEMBLY = "default-src 'none'; script-src 'self'; worker-src blob:";

const plan = smallPlan({ scenarios: question.scenarios, replicates: 8, worldsPerReplicate: 64 });
const everything: RunRequest = {
  scenarios: question.scenarios.map((scenario) => ({ scenario })),
  stages: [256],
  whole: true,
};
const one: RunRequest = { scenarios: [{ scenario: "as-it-was" }], stages: [256, 512] };

let engine: string;
let scripts: Record<string, string>;
let opened: OpenPage;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "engine-"));
  await buildPage(folder);
  engine = readFileSync(join(folder, "page", "engine.js"), "utf8");
  rmSync(folder, { recursive: true });
  const probe = await bundle(`${import.meta.dirname}/probe/engine-page.ts`);
  scripts = { "model.js": planScript(plan), "engine.js": engine, "probe.js": probe };
  opened = await openPage(scripts);
});
afterAll(() => opened?.close());

test("nothing of Node is in the engine, and nothing that the policy forbids", () => {
  expect(engine).not.toMatch(/node:|\brequire\(|\bimport\(|\beval\(|new Function|\bfetch\(/);
});

test.each([1, 2])("256 worlds on %i workers of a page are Node's to the bit", async (workers) => {
  const { end, stages } = await runOnce(workers, everything);
  expect([end, stages.map(({ worlds, of, backend }) => [worlds, of, backend])]).toEqual([
    "done",
    [[256, 512, "kernel"]],
  ]);
  const { plan: _plan, ...result } = await ownRun({ ...plan, worldsPerReplicate: 32 });
  const own = namedArrays({ ...result, scenarios: [...result.scenarios.values()] });
  const theirs = stages[0]!.hashes;
  expect(theirs.map(([name]) => name)).toEqual(own.map(([name]) => name));
  expect(own.length).toBeGreaterThan(500);
  for (const [index, [name, values]] of own.entries()) {
    if ((await hashOf(values)) === theirs[index]![1]) continue;
    const bits = await opened.page.evaluate(
      (asked) => (globalThis as unknown as EnginePage).detailOf(asked),
      name,
    );
    const place = bitsOf(values).findIndex((value, at) => value !== bits[at]);
    expect.fail(`${name} [${place}]: Node ${bitsOf(values)[place]}, Chromium ${bits[place]}`);
  }
});

test("fans and probabilities of every stage are Node's to the bit, beliefs replaced among them", async () => {
  const overrides = { grey_scale: 2 };
  const request: RunRequest = { ...one, scenarios: [{ scenario: "as-it-was", id: "yours", overrides }] };
  const { stages } = await runOnce(2, request);
  expect(stages.map(({ worlds }) => worlds)).toEqual([256, 512]);
  const scenario = { ...plan.scenarios[0]!, id: "yours", overrides };
  for (const { worlds, scenarios } of stages) {
    const result = await ownRun({
      ...plan,
      scenarios: [scenario],
      worldsPerReplicate: worlds / plan.replicates,
    });
    const part = { ...result, scenarios: [...result.scenarios.values()] };
    const [{ fans, probabilities, failed }] = stageAnswer(plan, request, part, "kernel").scenarios as [
      ReturnType<typeof stageAnswer>["scenarios"][number],
    ];
    const parts = await Promise.all([...fans, ...probabilities].map(hashOf));
    expect(scenarios).toEqual([{ id: "yours", hash: await hashOf(`${failed} ${parts}`) }]);
  }
});

test("a page that may not compile WebAssembly runs the interpreter, with the same bits", async () => {
  const strict = await openPage(scripts, WITHOUT_WEBASSEMBLY);
  const first = { ...one, stages: [256] };
  const theirs = await runOnce(2, first, strict);
  await strict.close();
  expect([theirs.end, theirs.stages[0]?.backend]).toEqual(["done", "interpreter"]);
  expect(theirs.stages[0]!.scenarios).toEqual((await runOnce(2, first)).stages[0]!.scenarios);
});

test("a page whose host refuses the model's module runs the interpreter, with the same bits, and says so", async () => {
  // Before the worker's own program: the end of a large module is lost on its way.
  const cutting = `{ const Real = WebAssembly.Module; WebAssembly.Module = class { constructor(bytes) {
    return new Real(bytes.length > 5000 ? bytes.slice(0, 4000) : bytes); } }; }`;
  const page = `${import.meta.dirname}/../../src/page`;
  const worker = `${cutting}\n${await bundle(`${page}/worker.ts`)}`;
  const source = { WORKER_SOURCE: JSON.stringify(worker) };
  const damaged = { ...scripts, "engine.js": await bundle(`${page}/page-entry.ts`, source) };
  const there = await openPage(damaged);
  const first = { ...one, stages: [256] };
  const theirs = await runOnce(2, first, there);
  const { complaints } = there;
  await there.close();
  expect([theirs.end, theirs.stages[0]?.backend, complaints]).toEqual(["done", "interpreter", []]);
  expect(theirs.stages[0]!.scenarios).toEqual((await runOnce(2, first)).stages[0]!.scenarios);
});

test("a run over another one ends it, and what cannot be run is refused with one message", async () => {
  const over = await opened.page.evaluate(
    ([first, second]) => (globalThis as unknown as EnginePage).runOver(first, second),
    [everything, one] as const,
  );
  expect(over).toEqual({ end: "cancelled", shown: [[], [256, 512]] });
  const { end } = await runOnce(2, { scenarios: [{ scenario: "as-it-is" }] });
  expect(end).toBe('refused: request scenarios[0]: unknown scenario "as-it-is"; did you mean "as-it-was"?');
});

test("the page has nothing to complain of", () => {
  expect(opened.complaints).toEqual([]);
});

function runOnce(workers: number, request: RunRequest, { page } = opened): Promise<RunReport> {
  return page.evaluate(([count, asked]) => (globalThis as unknown as EnginePage).runOnce(count, asked), [
    workers,
    request,
  ] as const);
}

function ownRun(of: Plan) {
  return runEnsemble(of, { workers: 0 });
}
