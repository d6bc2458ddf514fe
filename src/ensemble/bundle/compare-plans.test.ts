import { describe, expect, it } from "vitest";
import { TOOLS } from "../../../test/small-bundle.ts";
import { pinned, smallPlan, traces } from "../../../test/small-ensemble.ts";
import { comparePlans, decodePlan, encodePlan } from "./index.ts";

const outputs = traces(["gap"], [48]);
const planOf = (a: object, more: { step?: number } = {}) =>
  smallPlan({ scenarios: { a, b: {} }, outputs, ...more });
const before = planOf({});
const differences = (now: ReturnType<typeof planOf>) => comparePlans(before, now, TOOLS);

describe("how a plan of today differs from an earlier one", () => {
  it("in nothing, when it is prepared again or has been stored", () => {
    expect(differences(planOf({}))).toEqual([]);
    expect(differences(decodePlan("plan", new TextEncoder().encode(encodePlan(before))))).toEqual([]);
  });

  it("names the one equation that is another, in its scenario, though numbers of slots have moved", () => {
    const now = planOf({ equations: { gap: "MAX(0, side_frontier[us] - frontier_cn) + 0.5 {ECI}" } });
    expect(now.models[now.scenarios[0]!.model]!.program.slots).not.toBe(before.models[0]!.program.slots);
    expect(differences(now)).toEqual([{ of: "equation", name: "gap", change: "changed", scenarios: ["a"] }]);
  });

  it("sees a change inside a delay, whose stages have no names", () => {
    const smoothed = (order: number, months: number) =>
      planOf({ equations: { gap: `SMTH${order}(side_frontier[us], ${months} {month})` } });
    const slow = smoothed(3, 12);
    expect(comparePlans(slow, smoothed(3, 12), TOOLS)).toEqual([]);
    for (const other of [smoothed(3, 13), smoothed(1, 12)])
      expect(comparePlans(slow, other, TOOLS)).toEqual([
        { of: "equation", name: "gap", change: "changed", scenarios: ["a"] },
      ]);
  });

  it("names parameters with another distribution, and overrides", () => {
    const { id } = before.parameters[0]!;
    expect(differences(pinned(before, id, 3))).toEqual([
      { of: "parameter", name: id, change: "changed", scenarios: [] },
    ]);
    expect(differences(planOf({ parameters: { [id]: 3 } }))).toEqual([
      { of: "override", name: id, change: "added", scenarios: ["a"] },
    ]);
  });

  it("names series, such as those that rules open and close", () => {
    const found = differences(planOf({ rules: { off: [], allOff: true } }));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ of }) => of))).toEqual(new Set(["series"]));
    expect(found.every(({ scenarios }) => scenarios.join() === "a")).toBe(true);
  });

  it("names a scenario that is new, an output and a size", () => {
    const now = smallPlan({ scenarios: { a: {}, c: {} }, outputs: traces(["gap"], [60]), seed: 7 });
    expect(differences(now)).toEqual([
      { of: "size", name: "seed", change: "changed", scenarios: [] },
      { of: "scenario", name: "b", change: "removed", scenarios: [] },
      { of: "scenario", name: "c", change: "added", scenarios: [] },
      { of: "output", name: "gap@48", change: "removed", scenarios: [] },
      { of: "output", name: "gap@60", change: "added", scenarios: [] },
    ]);
  });
});
