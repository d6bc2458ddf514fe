import { expect, it } from "vitest";
import { FailureList, MOST_EXAMPLES, type WorldFailure } from "./failures.ts";
import { failuresOf } from "./result.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallPlan } from "./testing/small-plan.ts";

const failure = (replicate: number, world: number, quantity = "x", month = 7): WorldFailure => ({
  replicate,
  world,
  quantity,
  month,
  reason: "not finite",
});

it("keeps the same examples and counts whatever order blocks come in", () => {
  const all = Array.from({ length: 300 }, (_, at) =>
    failure(at % 3, at, at % 5 === 0 ? "y" : "x", 3 + (at % 4)),
  );
  const forth = new FailureList();
  for (const one of all) forth.add([one]);
  const back = new FailureList();
  for (const one of [...all].reverse()) back.add([one]);
  expect(back.examples()).toEqual(forth.examples());
  expect(forth.examples()).toHaveLength(MOST_EXAMPLES);
  expect(forth.examples()[0]).toEqual(failure(0, 0, "y", 3));
  expect(back.byQuantity()).toEqual(forth.byQuantity());
  expect(forth.byQuantity().map(({ quantity, worlds }) => [quantity, worlds])).toEqual([
    ["x", 240],
    ["y", 60],
  ]);
});

it("names quantity, month, world and replicate of worlds left out of a run, and how many there were", async () => {
  const result = await runEnsemble(smallPlan({ worldsPerReplicate: 1024 }));
  const [base, ...others] = failuresOf(result);
  expect(others).toEqual([]);
  expect(base).toMatchObject({
    scenario: "base",
    byQuantity: [{ quantity: "breaking", reason: "not finite" }],
  });
  expect(base!.worlds).toBeGreaterThan(MOST_EXAMPLES);
  // A twentieth of the draws of "rate" is above 1.9, to within a stratum a replicate.
  expect(Math.abs(base!.worlds - 4096 / 20)).toBeLessThanOrEqual(4);
  expect(base!.examples).toHaveLength(MOST_EXAMPLES);
  const rates = result.parameters.get("rate")!;
  const { table } = result.scenarios.get("base")!;
  for (const { replicate, world, quantity } of base!.examples) {
    const row = replicate * result.worldsPerReplicate + world;
    expect(quantity).toBe("breaking");
    expect(rates[row]).toBeGreaterThan(1.9);
    expect(table.get("stock@12")![row]).toBeNaN();
  }
});
