import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenPage, openPage } from "../../scripts/chromium.mjs";
import { bundle } from "../../scripts/page.mjs";
import { compileModel } from "../../src/engine/index.ts";
import { randomRuns } from "../../src/engine/kernel/testing/random-programs.ts";
import { randomModels } from "../../src/engine/testing/random-model.ts";
import { exactJson } from "../../src/page/exact-json.ts";
import { encodePlan } from "../../src/page/page-plan.ts";
import { question, smallPlan } from "../small-ensemble.ts";
import { toBase64 } from "./probe/base64.ts";
import { GROUPS, type Group, type ProbeInput } from "./probe/groups.ts";
import { detailOf, hashesOf } from "./probe/outcome.ts";
import type { SentRun } from "./probe/programs.ts";

const SEED = 20251124;
const plan = smallPlan({ scenarios: question.scenarios });
const beliefs = Object.fromEntries(plan.parameters.map(({ id, distribution }) => [id, distribution]));
const input: ProbeInput = { plan: encodePlan(plan), beliefs, programs: [...programs(250), ...models(60)] };

let opened: OpenPage;
beforeAll(async () => {
  const worker = await bundle(`${import.meta.dirname}/probe/worker.ts`);
  const page = await bundle(`${import.meta.dirname}/probe/page.ts`, {
    WORKER_SOURCE: JSON.stringify(worker),
  });
  opened = await openPage({ "input.js": `probeInput=${JSON.stringify(input)}`, "probe.js": page });
});
afterAll(() => opened?.close());

describe("Chromium, in a page opened by file:// under the strict policy, has Node's bits of", () => {
  test.each(Object.keys(GROUPS) as Group[])("%s", async (group) => {
    const own = await hashesOf(group, input);
    const theirs = (await ask(group)) as typeof own;
    expect(own.length).toBeGreaterThan(10);
    expect(theirs.map(([name]) => name)).toEqual(own.map(([name]) => name));
    const place = own.findIndex(([, hash], index) => hash !== theirs[index]![1]);
    expect(place < 0 ? undefined : await difference(group, own[place]![0])).toBeUndefined();
    expect(opened.complaints).toEqual([]);
  });
});

test.each(["special numbers", "random programs", "published model"] as const)(
  "kernel and interpreter agree in the page on %s",
  async (group) => {
    const hashes = new Map((await ask(group)) as [string, string][]);
    const names = [...hashes.keys()].filter((name) => name.includes(", kernel: "));
    expect(names.length).toBeGreaterThan(100);
    const apart = names.filter(
      (name) => hashes.get(name) !== hashes.get(name.replace(", kernel: ", ", interpreter: ")),
    );
    expect(apart).toEqual([]);
  },
);

test("a difference is named: the number, its place and both values", () => {
  expect(firstDifference("exp", ["1 (3ff0)", "2 (4000)"], ["1 (3ff0)", "3 (4008)"])).toBe(
    "exp [1]: Node 2 (4000), Chromium 3 (4008)",
  );
});

function ask(group: Group, detail?: string): Promise<unknown> {
  const words = [group, detail] as const;
  return opened.page.evaluate(([asked, name]) => (globalThis as unknown as Page).probe(asked, name), words);
}

interface Page {
  probe(group: Group, detail: string | undefined): Promise<unknown>;
}

/** The first number under a name that is not the same. */
async function difference(group: Group, name: string): Promise<string> {
  return firstDifference(name, detailOf(group, input, name), (await ask(group, name)) as string[]);
}

function firstDifference(name: string, own: readonly string[], theirs: readonly string[]): string {
  const place = own.findIndex((bits, index) => bits !== theirs[index]);
  return `${name} [${place}]: Node ${own[place]}, Chromium ${theirs[place]}`;
}

/** Random programs, operation by operation. */
function programs(count: number): SentRun[] {
  return fc.sample(randomRuns, { numRuns: count, seed: SEED }).map(({ model, block, outputs }, index) => ({
    name: `program ${index}`,
    model: exactJson(model),
    worlds: block.worlds,
    parameters: block.parameters.map(toBase64),
    series: block.series.map(toBase64),
    outputs,
  }));
}

/** Random models: equations with subscripts and memory, compiled. */
function models(count: number): SentRun[] {
  const number = fc.oneof(
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.constantFrom(0, -0, 1, 1e30, Number.POSITIVE_INFINITY, Number.NaN, 5e-324),
  );
  const pool = fc.array(number, { minLength: 40, maxLength: 40 });
  const drawn = fc.tuple(randomModels, fc.constantFrom(1, 3, 65), pool);
  return fc.sample(drawn, { numRuns: count, seed: SEED }).map(([source, worlds, numbers], index) => {
    const { parameters, series, program, months } = compileModel(source);
    const column = (length: number, start: number) =>
      toBase64(Float64Array.from({ length }, (_, place) => numbers[(place * 7 + start) % numbers.length]!));
    return {
      name: `model ${index}`,
      model: exactJson({ parameters, series, program }),
      worlds,
      parameters: parameters.map((_, place) => column(worlds, place * 13)),
      series: series.map((_, place) => column((months + 1) * (place % 2 === 0 ? 1 : worlds), place * 5)),
      outputs: program.watched.map(({ slot }) => slot),
    };
  });
}
