import { expect, test } from "vitest";
import { runEnsemble } from "../../src/ensemble/index.ts";
import { BlockRunner } from "../../src/ensemble/run-block.ts";
import { runSmall, smallPlan } from "../small-ensemble.ts";

const SCENARIOS = ["as-it-was", "no-rules"];

/** Every number of a result, by name: columns, events, histograms, drawn values. */
function numbersOf(result: Awaited<ReturnType<typeof runEnsemble>>): Map<string, ArrayLike<number>> {
  const all = new Map<string, ArrayLike<number>>(result.parameters);
  for (const [id, { table, events, histograms }] of result.scenarios) {
    for (const [name, column] of table) all.set(`${id} ${name}`, column);
    for (const [name, column] of events) all.set(`${id} event ${name}`, column);
    for (const [index, histogram] of histograms.entries())
      all.set(`${id} fan ${index}`, histogram as unknown as ArrayLike<number>);
  }
  return all;
}

test("no worker, one and two give the same bits", async () => {
  const plan = smallPlan({ scenarios: SCENARIOS, worldsPerReplicate: 96 });
  const alone = numbersOf(await runEnsemble(plan, { workers: 0 }));
  expect(alone.size).toBeGreaterThan(400);
  for (const workers of [1, 2]) expect(numbersOf(await runEnsemble(plan, { workers }))).toEqual(alone);
});

test("the same seed gives the same bits again, another seed does not", async () => {
  const few = { scenarios: SCENARIOS, worldsPerReplicate: 16 };
  const first = numbersOf(await runSmall(few));
  expect(numbersOf(await runSmall(few))).toEqual(first);
  expect(numbersOf(await runSmall({ ...few, seed: 7 }))).not.toEqual(first);
});

test("a world's numbers do not depend on the block that it is computed in", () => {
  const plan = smallPlan({ scenarios: SCENARIOS, worldsPerReplicate: 48 });
  const names = [
    "lag_match",
    "frontier[cn,deepseek]",
    "owned_flop[cn]",
    "tokens_served[cn]",
    "hbm_stock",
    "rented_flop",
  ];
  const whole = new BlockRunner(plan, names).run({ replicate: 1, first: 0, worlds: 48 });
  for (const [first, worlds] of [
    [0, 17],
    [17, 30],
    [47, 1],
  ] as const) {
    const part = new BlockRunner(plan, names).run({ replicate: 1, first, worlds });
    for (const [scenario, { values }] of part.scenarios.entries())
      for (const [index, rows] of values.entries()) {
        const all = whole.scenarios[scenario]!.values[index]!;
        const expected = rows.map((_, at) => all[Math.floor(at / worlds) * 48 + first + (at % worlds)]!);
        expect(rows).toEqual(expected);
      }
  }
});

test("world k is the same world however many worlds a replicate has", async () => {
  const few = numbersOf(await runSmall({ scenarios: SCENARIOS, worldsPerReplicate: 32 }));
  const many = numbersOf(await runSmall({ scenarios: SCENARIOS, worldsPerReplicate: 80 }));
  let compared = 0;
  for (const [name, column] of few) {
    if (name.includes(" fan ")) continue;
    compared += 1;
    const of = (values: ArrayLike<number>, first: number) =>
      Array.from({ length: 32 }, (_, k) => values[first + k]);
    expect(of(many.get(name)!, 0), name).toEqual(of(column, 0));
    expect(of(many.get(name)!, 80), name).toEqual(of(column, 32));
  }
  expect(compared).toBeGreaterThan(400);
});

test("a scenario's worlds do not depend on the scenarios beside it", async () => {
  const beside = numbersOf(await runSmall({ scenarios: SCENARIOS, worldsPerReplicate: 16 }));
  const alone = numbersOf(await runSmall({ scenarios: ["no-rules"], worldsPerReplicate: 16 }));
  const own = [...alone].filter(([name]) => name.startsWith("no-rules "));
  expect(own.length).toBeGreaterThan(100);
  for (const [name, column] of own) expect(beside.get(name), name).toEqual(column);
});
