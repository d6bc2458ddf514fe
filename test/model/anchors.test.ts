import { beforeAll, expect, test } from "vitest";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { prepare } from "../../src/ensemble/index.ts";
import { monthsBetween } from "../../src/units/index.ts";
import { runSmall, smallPlan, traces, workspace } from "../small-ensemble.ts";

const { anchors, model } = workspace;
const month = Math.round(monthsBetween(model.start, anchors.at));
const solve = smallPlan({ scenarios: ["as-it-was"] }).anchors.solve;
let result: EnsembleResult;

beforeAll(async () => {
  const outputs = traces(
    anchors.solve.map(({ quantity }) => quantity),
    [month],
  );
  result = await runSmall({ scenarios: [anchors.scenario], outputs });
});

/** How far a world's run with the rules as they were stays from the record with the error drawn for it, ECI. */
function misses(quantity: string): Float64Array {
  const { target, error } = solve.find((anchor) => anchor.quantity === quantity)!;
  const reached = result.scenarios.get(anchors.scenario)!.table.get(`${quantity}@${month}`)!;
  const errors = result.parameters.get(error)!;
  return reached.map((level, world) => Math.abs(level - target - errors[world]!)).sort();
}

test("the record is met in every world to one point of ECI", () => {
  expect(result.anchorError).toBeLessThan(1);
});

test.each(anchors.solve.map(({ quantity }) => quantity))(
  "%s meets the record to 0.05 ECI in the usual world",
  (quantity) => {
    const rising = misses(quantity);
    expect(rising).toHaveLength(256);
    expect(rising[128]).toBeLessThan(0.05);
  },
);

test("the error reported is that of the worst world", () => {
  const worst = Math.max(...anchors.solve.map(({ quantity }) => misses(quantity).at(-1)!));
  expect(result.anchorError).toBeCloseTo(worst, 9);
});

test("a record that runs to an earlier date knows only what was observed by then", () => {
  const { catalog, ruleBook } = workspace;
  const { plan } = prepare({
    catalog,
    ruleBook,
    model,
    anchors,
    asOf: { month: "2025-02", kind: "pseudo-real-time" },
    scenarios: [anchors.scenario],
    outputs: traces([], []),
    seed: 1,
    replicates: 1,
    worldsPerReplicate: 1,
  });
  let withOwn = 0;
  for (const { quantity, target } of plan.anchors.solve) {
    const { observation, before } = anchors.solve.find((anchor) => anchor.quantity === quantity)!;
    const known = (id: string) =>
      catalog.observations
        .filter(({ series, observed }) => series === id && observed <= "2025-02-28")
        .map(({ value }) => value);
    const own = known(observation);
    const expected =
      own.length > 0 ? Math.max(...own) : Math.max(...known(before!.observation)) - before!.less;
    expect(target).toBe(expected);
    withOwn += own.length > 0 ? 1 : 0;
  }
  // Moonshot and Z.ai had no tested model yet.
  expect(withOwn).toBe(plan.anchors.solve.length - 2);
});

/** The month of the release that is known of each laboratory, by a run whose record ends so. */
function knownReleases(asOf?: { month: string; kind: "pseudo-real-time" }): Record<string, unknown> {
  const { catalog, ruleBook } = workspace;
  const { plan } = prepare({
    ...{ catalog, ruleBook, model, anchors, scenarios: [anchors.scenario], outputs: traces([], []) },
    ...{ seed: 1, replicates: 1, worldsPerReplicate: 1, asOf },
  });
  const releases = plan.scenarios[0]!.series.flatMap((one) =>
    one.kind === "process" && one.id === "releases" ? [one] : [],
  );
  return Object.fromEntries(releases.map((one) => [one.element, one.with.last]));
}

test("the best tested model of a laboratory comes out in its month, as far as it is known of", () => {
  expect(knownReleases()).toEqual({
    ...{ "us,openai": 56, "us,anthropic": 56, "us,gdm": 49, "us,meta": 54, "us,xai": 54 },
    ...{ "cn,deepseek": 55, "cn,moonshot": 54, "cn,zai": 53, "cn,qwen": 54, "cn,bytedance": undefined },
  });
  const early = knownReleases({ month: "2024-12", kind: "pseudo-real-time" });
  expect(early).toMatchObject({ "us,openai": 35, "cn,deepseek": 35, "cn,moonshot": undefined });
});
