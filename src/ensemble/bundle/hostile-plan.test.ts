import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tinyPlan } from "../../../test/small-bundle.ts";
import { InputError } from "../../units/index.ts";
import type { Plan } from "../plan.ts";
import { runEnsemble } from "../run-ensemble.ts";
import { decodePlan, encodePlan } from "./index.ts";
import { LIMITS } from "./limits.ts";

const plan: Plan = { ...tinyPlan(), replicates: 1, worldsPerReplicate: 3 };
const text = encodePlan(plan);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
// biome-ignore lint/suspicious/noExplicitAny: a test reaches anywhere into what it spoils
type Spoil = (written: any) => void;

const decode = (written: unknown) =>
  decodePlan(
    "plan.json.gz",
    new TextEncoder().encode(typeof written === "string" ? written : JSON.stringify(written)),
  );

/** What is wrong with a plan after somebody has changed it. */
function faultsAfter(spoil: Spoil): string {
  const written = JSON.parse(text);
  spoil(written);
  try {
    decode(written);
    return "";
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/** The first term with a table in a written plan's first scenario. */
function rateTermOf(written: Parameters<Spoil>[0]) {
  type Term = { above?: number; weights: number[] };
  const series = written.scenarios[0].series as { kind: string; terms: Term[] }[];
  return series.find(({ kind }) => kind === "rates")!.terms.find(({ above }) => above !== undefined)!;
}

describe("a plan of unknown origin", () => {
  it.each<[string, Spoil, RegExp]>([
    [
      "a slot beyond the memory",
      (p) => (p.models[0].program.step[5].args[0] = 99_999),
      /step\[5\]\.args: expected a slot computed before, got 99999/,
    ],
    [
      "a slot that is no number",
      (p) => (p.models[0].program.step[5].out = -1),
      /step\[5\]\.out: expected at least 0, got -1/,
    ],
    [
      "a slot written twice",
      (p) => (p.models[0].program.step[5].out = p.models[0].program.step[4].out),
      /nothing else writes/,
    ],
    [
      "a slot read before it is computed",
      (p) => p.models[0].program.step.reverse(),
      /expected a slot computed before/,
    ],
    ["an unknown operation", (p) => (p.models[0].program.step[0].op = "eval"), /op: expected one of copy/],
    ["rates without tables", (p) => delete p.rates, /series\[\d+\]: expected tables of rates in the plan/],
    [
      "a table of rates that is not there",
      (p) => (rateTermOf(p).above = 99),
      /expected the number of a table of rates, got 99/,
    ],
    ["rates of too few months", (p) => rateTermOf(p).weights.pop(), /expected \d+ months, got/],
    [
      "a table with a short column",
      (p) => p.rates.rows[0].table.columns[0].values.pop(),
      /rates\.rows\[0\]: expected a number in every column for every speed/,
    ],
    [
      "a table of speeds that fall",
      (p) => p.rates.rows[0].table.speeds.reverse(),
      /rates\.rows\[0\]: expected finite speeds that rise/,
    ],
    [
      "a table of a factor that nobody draws",
      (p) => (p.rates.rows[0].table.columns[1].of = [30]),
      /expected numbers of the \d+ factors/,
    ],
    [
      "rates drawn by a parameter that is not there",
      (p) => (p.rates.pace = "speed"),
      /rates: expected a parameter of the plan, got "speed"/,
    ],
    [
      "too few operands",
      (p) => p.models[0].program.step.find((o: { op: string }) => o.op === "add").args.pop(),
      /expected 2 operands of add, got 1/,
    ],
    [
      "a program longer than a kernel can be",
      (p) => (p.models[0].program.months = 1e9),
      /months: expected at most 1200/,
    ],
    ["more slots than memory", (p) => (p.models[0].program.slots = 1e9), /slots: expected at most 100000/],
    [
      "histories that fill the memory",
      (p) => (p.models[0].program.histories = 9000),
      /each of the 9000 histories/,
    ],
    ["states without a start", (p) => (p.models[0].program.init = []), /expected a line that sets state/],
    [
      "more worlds than run in a day",
      (p) => (p.worldsPerReplicate = 1_000_000_000),
      /expected at most 16777216/,
    ],
    [
      "replicates and worlds that are many together",
      (p) => Object.assign(p, { worldsPerReplicate: 1e6, replicates: 1e6 }),
      /at most 16777216 worlds/,
    ],
    ["a month beyond the run", (p) => (p.outputs.table.months = [500]), /months of the run/],
    [
      "an output that no model has",
      (p) => (p.outputs.table.quantities = ["constructor"]),
      /got "constructor"/,
    ],
    ["a scale without width", (p) => (p.outputs.fans[0].high = p.outputs.fans[0].low), /low below high/],
    ["a logarithm of nothing", (p) => (p.outputs.fans[1].low = 0), /above 0 on a log scale/],
    ["a series too short", (p) => p.shared[0].pop(), /expected 133 months, got 132/],
    [
      "a series that is not there",
      (p) => (p.scenarios[0].series.find((s: { kind: string }) => s.kind === "shared").values = 999),
      /number of a shared series, got 999/,
    ],
    [
      "a parameter of another plan",
      (p) => (p.models[0].parameters[0] = "toString"),
      /parameter of the plan, got "toString"/,
    ],
    ["a distribution that does not exist", (p) => (p.parameters[0].distribution = { cauchy: 1 }), /expected/],
    [
      "a distribution too deep to draw from",
      (p) => (p.parameters[0].distribution = nestedMixture(30)),
      /levels/,
    ],
    [
      "a distribution of a thousand others",
      (p) => (p.parameters[0].distribution = wideMixture(1000)),
      /at most 8 levels, 64 distributions/,
    ],
    ["a model that is not there", (p) => (p.scenarios[1].model = 7), /number of a model, got 7/],
    [
      "a process without its settings",
      (p) => (p.scenarios[0].series.find((s: { kind: string }) => s.kind === "process").with = {}),
      /expected "(sd|median|rate)" of a process/,
    ],
    ["a key of another kind", (p) => (p.hook = "x"), /expected one of .*got "hook"/],
    ["a part that is missing", (p) => delete p.outputs, /outputs: expected a map/],
  ])("is refused with %s", (_, spoil, words) => {
    expect(faultsAfter(spoil)).toMatch(words);
  });

  it("is refused when it is too deep, no JSON, no UTF-8, or reaches behind the language's objects", () => {
    expect(() => decode("[".repeat(1e6))).toThrow(/expected JSON of at most 32 levels, got 1000000/);
    expect(() => decode(text.slice(0, -1))).toThrow(/expected JSON, got/);
    expect(() => decode(text.replace('"seed"', '"__proto__":{},"seed"'))).toThrow(/__proto__/);
    expect(() => decodePlan("plan", Uint8Array.of(0xff, 0xfe))).toThrow(/expected UTF-8/);
  });

  it("does not take the time to list more than a hundred faults", () => {
    const message = faultsAfter((p) => {
      for (const operation of p.models[0].program.step) operation.args = [];
    });
    expect(message.split("\n")).toHaveLength(100);
  });

  it("either is refused with a fault or runs, wherever a value in it is replaced", async () => {
    const replacement = fc.constantFrom<Json>(
      null,
      -1,
      0,
      1,
      3,
      64,
      1e308,
      2 ** 31,
      0.5,
      "",
      "NaN",
      "-0",
      "x",
      true,
      [],
      {},
      [1, 2],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        replacement,
        async (way, value) => {
          const written = JSON.parse(text) as Json;
          replaceAt(written, way, value);
          let spoiled: Plan;
          try {
            spoiled = decode(written);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            return;
          }
          if (spoiled.replicates * spoiled.worldsPerReplicate > 200) return;
          try {
            await runEnsemble(spoiled);
          } catch (error) {
            // A delay too short, or a process out of its range: told, not crashed.
            expect(error instanceof InputError || error instanceof RangeError).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function wideMixture(parts: number): Json {
  return { mixture: Array.from({ length: parts }, () => ({ weight: 1 / parts, of: { uniform: [0, 1] } })) };
}

function nestedMixture(levels: number): Json {
  return levels === 0 ? { constant: 1 } : { mixture: [{ weight: 1, of: nestedMixture(levels - 1) }] };
}

/** Replaces a value some way down: each number picks a member. */
function replaceAt(root: Json, way: readonly number[], value: Json): void {
  let at = root as Record<string, Json>;
  for (const [step, pick] of way.entries()) {
    const keys = Object.keys(at);
    const key = keys[pick % keys.length];
    if (key === undefined) return;
    const inner = at[key];
    if (step === way.length - 1 || inner === null || typeof inner !== "object") {
      at[key] = value;
      return;
    }
    at = inner as Record<string, Json>;
  }
}

it("bounds are far above the race model", () => {
  const { program } = plan.models[0]!;
  expect(program.slots * 10).toBeLessThan(LIMITS.slots);
  expect((program.step.length + program.record.length) * 5).toBeLessThan(LIMITS.operations);
  expect(plan.parameters.length * 10).toBeLessThan(LIMITS.parameters);
});
