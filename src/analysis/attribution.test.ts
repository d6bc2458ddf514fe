import { describe, expect, it } from "vitest";
import type { Scenario } from "../catalog/index.ts";
import { attributionOf, idleChanges, MOST_DIVIDED, OTHERS, planAttribution } from "./attribution.ts";
import { changesBetween, withChanges } from "./changes.ts";
import { shapley } from "./shapley.ts";

const RULES = ["r1", "r2", "r3", "r4", "r5", "r6"];
const replication = { replicates: 2, worldsPerReplicate: 2 };

function scenario(id: string, more: Partial<Scenario> = {}): Scenario {
  const name = { en: id, ru: id };
  return {
    id,
    name,
    description: name,
    parameters: {},
    rules: { off: [], allOff: false },
    equations: {},
    sources: [],
    ...more,
  };
}

/** What a scenario is in substance: all but its names and places. */
function substance({ parameters, rules, equations, series = {} }: Scenario) {
  return { parameters, equations, series, off: [...rules.off].sort(), days: rules.days ?? {} };
}

describe("changes between two scenarios", () => {
  const base = scenario("base", {
    parameters: { kept: 1, lowered: 2 },
    rules: { off: ["r1"], allOff: false },
  });
  const other = scenario("other", {
    parameters: { kept: 1, lowered: 1 },
    series: { "flow[us]": { values: { "2026-01": 1 }, interpolation: "step" } },
    equations: { "flow[cn]": "2 {chip/month}", stock: "0 {chip}" },
    rules: { off: ["r2"], allOff: false, days: { r3: { effective: "2024-01-01" } } },
  });
  const changes = changesBetween(base, other, RULES);

  it("are an item a rule, and an item a quantity whatever its forms and elements", () => {
    expect(changes.map(({ id }) => id)).toEqual([
      "rule:r1",
      "rule:r2",
      "rule:r3",
      "quantity:flow",
      "quantity:lowered",
      "quantity:stock",
    ]);
    expect(changes.flatMap((one) => (one.kind === "rule" ? one.how : []))).toEqual(["on", "off", "moved"]);
    expect(changes.find(({ id }) => id === "quantity:flow")).toMatchObject({
      forms: ["series", "equations"],
    });
  });

  it("taken over all together give the one scenario, none of them the other", () => {
    const between = { against: base, scenario: other, rules: RULES };
    expect(substance(withChanges(between, changes, "x"))).toEqual(substance(other));
    expect(substance(withChanges(between, [], "x"))).toEqual(substance(base));
  });

  it("count every rule that a scenario without any rules switches off, and none that was off before", () => {
    const none = scenario("none", { rules: { off: [], allOff: true } });
    expect(changesBetween(base, none, RULES).map(({ id }) => id)).toEqual([
      "rule:r2",
      "rule:r3",
      "rule:r4",
      "rule:r5",
      "rule:r6",
      "quantity:kept",
      "quantity:lowered",
    ]);
  });
});

describe("Shapley's division", () => {
  it("is what a hand works out: of two gloves and one, the one earns two thirds", () => {
    // A pair is worth 1: players 0 and 1 hold left gloves, player 2 the right one.
    const worth = Array.from({ length: 8 }, (_, subset) =>
      (subset & 4) !== 0 && (subset & 3) !== 0 ? 1 : 0,
    );
    const parts = shapley(worth.map((value) => Float64Array.of(value)));
    expect(parts.map(([value]) => value)).toEqual([
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(2 / 3, 12),
    ]);
  });

  it("sums to the whole in every world, and gives nothing to what changes nothing", () => {
    const values = Array.from({ length: 16 }, (_, subset) =>
      // The third bit changes nothing.
      Float64Array.from({ length: 3 }, (_, world) => Math.sin((subset & ~4) * 7.3 + world * (subset & 9))),
    );
    const parts = shapley(values);
    for (const world of [0, 1, 2]) {
      const sum = parts.reduce((total, part) => total + part[world]!, 0);
      expect(sum).toBeCloseTo(values[15]![world]! - values[0]![world]!, 12);
      expect(parts[2]![world]).toBeCloseTo(0, 12);
    }
  });
});

describe("attribution of a difference", () => {
  const against = scenario("base");

  it("runs every subset of few changes, and its parts sum to the whole over the worlds that failed nowhere", () => {
    const other = scenario("other", { parameters: { a: 1, b: 2, c: 3 } });
    const plan = planAttribution({ against, scenario: other, rules: RULES });
    expect(plan.runs.method).toBe("shapley");
    expect(plan.scenarios).toHaveLength(8);
    // a adds 1, b doubles what is there, c adds a tenth of the world's number where both are there.
    const values = (id: string): Float64Array => {
      const { parameters } = plan.scenarios.find((one) => one.id === id)!;
      return Float64Array.from([0, 1, 2, 3], (world) => {
        if (world === 3 && parameters.c !== undefined && parameters.a === undefined) return Number.NaN;
        const sum = 4 + (parameters.a === undefined ? 0 : 1);
        const doubled = parameters.b === undefined ? sum : 2 * sum;
        return parameters.c !== undefined && parameters.a !== undefined ? doubled + world / 10 : doubled;
      });
    };
    const { whole, parts, remainder } = attributionOf(plan, values, replication);
    // Worlds 0 to 2: 10, 10.1 and 10.2 less 4.
    expect(whole.value).toBeCloseTo(6.1, 12);
    expect(parts.reduce((sum, { first }) => sum + first.value, 0)).toBeCloseTo(whole.value, 12);
    expect(remainder.value).toBeCloseTo(0, 12);
    expect(parts.map(({ change }) => change)).toEqual(["quantity:a", "quantity:b", "quantity:c"]);
    // c works with a alone: it gets half of the mean tenth, whatever b does.
    expect(parts[2]!.first.value).toBeCloseTo(0.05, 12);
  });

  it("of many changes takes each alone and each back from all, and says what is left to their working together", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const other = scenario("other", { parameters: Object.fromEntries(ids.map((id) => [id, 1])) });
    const plan = planAttribution({ against, scenario: other, rules: RULES });
    expect(plan.runs.method).toBe("ends");
    expect(ids.length).toBeGreaterThan(MOST_DIVIDED);
    expect(plan.scenarios).toHaveLength(2 + 2 * ids.length);
    const values = (id: string): Float64Array => {
      const { parameters } = plan.scenarios.find((one) => one.id === id)!;
      const count = Object.keys(parameters).length;
      return new Float64Array(4).fill(count + ("a" in parameters && "b" in parameters ? 10 : 0));
    };
    const { whole, parts, remainder, remainderLast } = attributionOf(plan, values, replication);
    expect(whole.value).toBe(16);
    expect(parts.map(({ first }) => first.value)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(parts.map(({ last }) => last.value)).toEqual([11, 11, 1, 1, 1, 1]);
    for (const [sum, rest] of [
      [parts.reduce((total, { first }) => total + first.value, 0), remainder.value],
      [parts.reduce((total, { last }) => total + last.value, 0), remainderLast.value],
    ])
      expect(sum! + rest!).toBe(whole.value);
    expect([remainder.value, remainderLast.value]).toEqual([10, -10]);
  });

  it("lets changes that come to nothing come in together, and may then divide the others in every order", () => {
    const other = scenario("other", { parameters: { a: 1 }, rules: { off: [], allOff: true } });
    const between = { against, scenario: other, rules: RULES };
    const wide = planAttribution(between);
    expect(wide.runs.method).toBe("ends");
    // Only r2 and a do anything.
    const standsFor = new Map(
      wide.scenarios.map(({ id, parameters, rules }) => {
        const off = rules.allOff || rules.off.includes("r2");
        return [id, `${off} ${parameters.a}`];
      }),
    );
    const idle = idleChanges(wide, standsFor);
    expect([...idle]).toEqual(["rule:r1", "rule:r3", "rule:r4", "rule:r5", "rule:r6"]);
    const narrow = planAttribution(between, idle);
    expect(narrow.runs.method).toBe("shapley");
    expect(narrow.parts).toEqual(["rule:r2", "quantity:a", OTHERS]);
  });
});
