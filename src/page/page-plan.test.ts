import fc from "fast-check";
import { expect, it } from "vitest";
import { ALL_MONTHS, question, smallPlan, traces } from "../../test/small-ensemble.ts";
import type { Operation } from "../engine/index.ts";
import type { Plan } from "../ensemble/plan.ts";
import { packOperations, unpackOperations } from "./pack-operations.ts";
import { packSeries, unpackSeries } from "./pack-series.ts";
import { decodePlan, encodeAddition, encodePlan, withAddition } from "./page-plan.ts";
import { planScript } from "./plan-script.ts";

const plan = smallPlan({ scenarios: question.scenarios });

it("a plan of the question's scenarios comes back the same, numbers to the bit", () => {
  // Strict equality tells -0 from 0 and knows no other NaN than NaN.
  expect(decodePlan(encodePlan(plan))).toStrictEqual(plan);
  expect(plan.models.length).toBeGreaterThan(1);
});

it("a plan whose scenarios override and rewrite, with other outputs, comes back the same", () => {
  const own = smallPlan({
    scenarios: {
      zero: { parameters: { grey_scale: -0, stockpiling: { uniform: [0.1, 0.2] } } },
      rewritten: { equations: { hbm_import: "0" } },
    },
    outputs: traces(["lag_match"], ALL_MONTHS),
  });
  expect(decodePlan(encodePlan(own))).toStrictEqual(own);
});

it("a scenario with equations of its own comes back the same beside the plan's first, numbers to the bit", () => {
  const base = { ...plan, models: plan.models.slice(0, 1), scenarios: plan.scenarios.slice(0, 1) };
  const added = plan.scenarios.filter(({ model }) => model > 0);
  expect(added.length).toBeGreaterThan(0);
  for (const scenario of added) {
    const text = encodeAddition(base, plan.models[scenario.model]!, scenario);
    const both = withAddition(base, text);
    expect(both.models).toStrictEqual([base.models[0], plan.models[scenario.model]]);
    expect(both.scenarios).toStrictEqual([base.scenarios[0], { ...scenario, model: 1 }]);
    expect(withAddition(both, text)).toBe(both);
    // The model of the first scenario is there already.
    expect(text.length).toBeLessThan(encodePlan(base).length / 2);
  }
});

it("packing takes less than a quarter of the room of plain JSON", () => {
  const plain = JSON.stringify(plan, (_key, part: unknown) =>
    part instanceof Float64Array ? [...part] : part,
  );
  expect(encodePlan(plan).length).toBeLessThan(plain.length / 4);
});

it("series with repetitions, special numbers or nothing in them come back to the bit", () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, Number.NaN, Number.POSITIVE_INFINITY));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.integer({ min: 1, max: 5 }))), (runs) => {
      const values = Float64Array.from(
        runs.flatMap(([value, times]) => new Array<number>(times).fill(value)),
      );
      expect(unpackSeries(packSeries({ kind: "shared", values }))).toStrictEqual({ kind: "shared", values });
    }),
  );
});

it("operations of any slots, lookups and searches come back the same", () => {
  const slot = fc.nat(2000);
  const operation = fc.oneof(
    fc.record({
      op: fc.constantFrom("add", "select", "exp"),
      out: slot,
      args: fc.array(slot, { maxLength: 3 }),
    }),
    fc.record({ op: fc.constant("lookup"), out: slot, args: fc.tuple(slot), points: fc.array(fc.double()) }),
    fc.record({
      op: fc.constant("first_reached"),
      out: slot,
      args: fc.tuple(slot, slot, slot),
      history: slot,
    }),
  ) as fc.Arbitrary<Operation>;
  fc.assert(
    fc.property(fc.array(operation), (operations) => {
      expect(unpackOperations(packOperations(operations))).toEqual(operations);
    }),
  );
});

it("a script leaves the plan's text, whatever letters stand in it", () => {
  const odd: Plan = {
    ...plan,
    scenarios: [{ ...plan.scenarios[0]!, name: { ru: "«it's» \\ </script>", en: "\u2028'\\'" } }],
  };
  const scope: { ssylka?: { plan: string } } = {};
  new Function("globalThis", planScript(odd))(scope);
  expect(decodePlan(scope.ssylka!.plan)).toStrictEqual(odd);
  expect(planScript(odd)).not.toContain("<");
});
