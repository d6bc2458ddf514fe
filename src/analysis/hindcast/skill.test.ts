import { expect, it } from "vitest";
import { skillOf } from "./skill.ts";

const points = (crps: readonly number[], against: number) => crps.map((own) => ({ crps: own, against }));

it("skill is one less the ratio of the mean scores", () => {
  expect(skillOf("a", [points([1, 2, 3], 4)]).skill).toBeCloseTo(0.5, 12);
});

it("its interval holds it, is nothing wide where all points agree and depends on the name alone", () => {
  const series = [points([1, 5, 2, 4, 3, 6, 1, 2], 4), points([3, 3, 1], 4)];
  const { skill, interval } = skillOf("a", series);
  expect(interval[0]).toBeLessThan(skill);
  expect(interval[1]).toBeGreaterThan(skill);
  expect(skillOf("a", series).interval).toEqual(interval);
  expect(skillOf("b", series).interval).not.toEqual(interval);
  expect(skillOf("a", [points([2, 2, 2, 2], 4)]).interval).toEqual([0.5, 0.5]);
});

it("neighbours that err together make the interval wider than the same scores shuffled", () => {
  const together = [1, 1, 1, 5, 5, 5, 1, 1, 1, 5, 5, 5];
  const apart = [1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
  const width = (own: number[]) => {
    const [low, high] = skillOf("w", [points(own, 4)]).interval;
    return high - low;
  };
  expect(width(together)).toBeGreaterThan(1.3 * width(apart));
});

it("without points there is no skill", () => {
  expect(skillOf("a", [[]])).toMatchObject({ skill: Number.NaN, n: 0 });
});
