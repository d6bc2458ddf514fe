import { describe, expect, it } from "vitest";
import { smallPlan } from "../../ensemble/testing/small-plan.ts";
import { BlockWork } from "../../ensemble/work.ts";
import { distribution } from "../../random/index.ts";
import { allElseDrawnAnew, drawnAnew, withCorrelated } from "./groups.ts";
import { misread, timesFactor } from "./misread.ts";

const task = { replicate: 1, first: 0, worlds: 50 };
const drawn = (plan: ReturnType<typeof smallPlan>, id: string) => {
  const { parameters } = new BlockWork(plan).finish(task);
  const at = plan.parameters.findIndex((one) => one.id === id);
  return [...parameters.subarray(at * 50, (at + 1) * 50)];
};

describe("a source read wrongly", () => {
  it("doubles amounts, doubles the odds of shares, and leaves switches", () => {
    expect(distribution(timesFactor({ p5: 2, p95: 8 }, 2)).quantile(0.5)).toBeCloseTo(8, 1);
    const share = distribution(timesFactor({ uniform: [0.4, 0.6] }, 2));
    expect(share.quantile(0.5)).toBeCloseTo(2 / 3, 3);
    expect(share.support[1]).toBeLessThan(1);
    const switched = {
      discrete: [
        { value: 0, weight: 0.5 },
        { value: 1, weight: 0.5 },
      ],
    };
    expect(timesFactor(switched, 2)).toBe(switched);
  });

  it("moves what rests on it in every world, and nothing else", () => {
    const plan = smallPlan();
    const wrong = misread(plan, { parameters: ["rate"], series: [] }, 0.5);
    const [before, after] = [drawn(plan, "rate"), drawn(wrong, "rate")];
    for (const [world, rate] of before.entries()) expect(after[world]! - rate / 2).toBeCloseTo(0, 2);
    expect(drawn(wrong, "slip")).toEqual(drawn(plan, "slip"));
  });
});

describe("inputs drawn anew", () => {
  it("come from another replicate, alone", () => {
    const plan = smallPlan();
    const anew = drawnAnew(plan, ["rate"]);
    expect(drawn(anew, "slip")).toEqual(drawn(plan, "slip"));
    expect(drawn(anew, "rate")).not.toEqual(drawn(plan, "rate"));
    const further = new BlockWork(plan).finish({ ...task, replicate: 1 + plan.replicates }).parameters;
    expect(drawn(anew, "rate")).toEqual([...further.subarray(0, 50)]);
    expect(drawn(allElseDrawnAnew(plan, ["rate"]), "rate")).toEqual(drawn(plan, "rate"));
    expect(drawn(allElseDrawnAnew(plan, ["rate"]), "slip")).not.toEqual(drawn(plan, "slip"));
  });

  it("take with them what they are correlated with", () => {
    const between = (a: string, b: string, rho = 0.5) => ({ between: [a, b] as const, rho });
    const wishes = [between("a", "b"), between("c", "b"), between("d", "e"), between("c", "f", 0)];
    expect(withCorrelated(["a"], wishes)).toEqual(["a", "b", "c"]);
    expect(withCorrelated(["f", "g"], wishes)).toEqual(["f", "g"]);
  });
});
