import { describe, expect, it } from "vitest";
import { runEnsemble } from "./run-ensemble.ts";
import { solveLevels } from "./solve-levels.ts";
import { smallPlan } from "./testing/small-plan.ts";

type Reach = Parameters<typeof solveLevels>[2];

/** A teacher and two pupils: pupils take back a part of what moves them away from the teacher, in each world another. */
const pupils: Reach = ([teacher, ...others], among) => [
  teacher!.map((level) => level + 3 * Math.sin(level / 20)),
  ...others.map((levels, index) =>
    levels.map((level, place) => {
      const back = 0.1 * (index + 1) + (among[place]! % 7) / 20;
      return level - back * Math.max(-20, level - teacher![place]!);
    }),
  ),
];
const goals = [10, -20, 35].map((to) => Float64Array.from({ length: 64 }, (_, world) => to + world / 10));
const all = [...goals[0]!.keys()];

describe("levels", () => {
  it("meet the record in every world to a hundredth", () => {
    const { levels, misses, unmet } = solveLevels(64, goals, pupils);
    expect(unmet).toEqual([]);
    const reached = pupils(levels, all);
    for (const [anchor, goal] of goals.entries())
      for (const world of all)
        expect(Math.abs(goal[world]! - reached[anchor]![world]!)).toBeLessThanOrEqual(0.01);
    expect(Math.max(...misses)).toBeLessThanOrEqual(0.01);
  });

  it("of a world do not depend on the worlds beside it, and worlds that are done do not run again", () => {
    const whole = solveLevels(64, goals, pupils);
    const sizes: number[] = [];
    const alone = solveLevels(
      1,
      goals.map((goal) => goal.slice(40, 41)),
      (trial, among) => {
        sizes.push(among.length);
        return pupils(
          trial,
          among.map(() => 40),
        );
      },
    );
    for (const [anchor, level] of alone.levels.entries()) expect(level[0]).toBe(whole.levels[anchor]![40]);
    expect(sizes.length).toBeLessThan(24);
    const many: number[] = [];
    solveLevels(64, goals, (trial, among) => {
      many.push(among.length);
      return pupils(trial, among);
    });
    expect(many.at(-1)).toBeLessThan(64);
  });

  it("are not found where the record is out of reach: the world is named with the anchor it misses", () => {
    const deaf: Reach = ([level], among) => [
      level!.map((at, place) => (among[place] === 3 ? Math.min(at, 5) : at)),
    ];
    const { unmet, misses } = solveLevels(8, [new Float64Array(8).fill(9)], deaf);
    expect(unmet).toEqual([{ world: 3, anchor: 0 }]);
    expect(misses[3]).toBe(4);
    expect(misses[2]).toBeLessThanOrEqual(0.01);
  });

  it("are not looked for any longer in a world whose run breaks", () => {
    const broken: Reach = ([level], among) => [
      level!.map((at, place) => (among[place] === 1 ? Number.NaN : at)),
    ];
    const { unmet } = solveLevels(2, [Float64Array.of(1, 1)], broken);
    expect(unmet).toEqual([{ world: 1, anchor: 0 }]);
  });

  it("without anchors cost nothing", () => {
    const { misses, unmet } = solveLevels(3, [], () => expect.unreachable());
    expect([...misses]).toEqual([0, 0, 0]);
    expect(unmet).toEqual([]);
  });
});

describe("a run", () => {
  it("meets the record within the error drawn for it, and says by how much it misses", async () => {
    const result = await runEnsemble(smallPlan());
    const slips = result.parameters.get("slip")!;
    const levels = result.scenarios.get("base")!.table.get("level@6")!;
    const misses = [...levels].map((level, world) => Math.abs(level - 20 - slips[world]!));
    const worst = Math.max(...misses.filter((miss) => !Number.isNaN(miss)));
    expect(result.anchorMisses).toEqual({ worst: result.anchorError, above: 0, leftOut: 0 });
    expect(result.anchorError).toBeCloseTo(worst, 9);
  });

  it("leaves out of every scenario the worlds in which no level meets it", async () => {
    const plan = smallPlan();
    // Nothing that is solved for moves "stock".
    const solve = [{ parameter: "base", quantity: "stock", target: 6, error: "slip" }];
    const result = await runEnsemble({ ...plan, anchors: { ...plan.anchors, solve } });
    expect(result.anchorMisses.leftOut).toBeGreaterThan(600);
    const failure = { quantity: "stock", reason: "level", worlds: result.anchorMisses.leftOut };
    expect(result.scenarios.get("fast")!.failures).toMatchObject([failure]);
    expect(result.scenarios.get("base")!.failures).toContainEqual(
      expect.objectContaining({ reason: "level" }),
    );
    expect(result.anchorMisses.worst).toBeLessThanOrEqual(0.25);
  });
});
