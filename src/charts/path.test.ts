import { expect, it } from "vitest";
import { areaPath, linePath, type Point } from "./path.ts";
import { cornersOf } from "./path-corners.ts";

it("writes points as steps of one decimal, and they come back where they were", () => {
  const points: Point[] = [
    [10, 20],
    [10.26, 19.74],
    [12, 19.7],
    [9.5, 30.04],
  ];
  const path = linePath(points);
  expect(path).toBe("M10,20l.3-.3 1.7 0-2.5 10.3");
  expect(cornersOf(path)).toEqual(points.map(([x, y]) => [round(x), round(y)]));
});

it("many small steps do not drift from where they lead", () => {
  const points = Array.from({ length: 500 }, (_, index): Point => [index * 0.149, Math.sin(index) * 40]);
  const [x, y] = cornersOf(linePath(points)).at(-1)!;
  expect([x, y]).toEqual(points.at(-1)!.map(round));
});

it("an area goes along the upper line and back along the lower", () => {
  expect(
    areaPath(
      [
        [0, 10],
        [5, 12],
      ],
      [
        [0, 1],
        [5, 2],
      ],
    ),
  ).toBe("M0,1l5 1 0 10-5-2Z");
});

it("no point gives no path, one gives a closed one, and what is not finite is refused", () => {
  expect(linePath([])).toBe("");
  expect(areaPath([], [])).toBe("");
  expect(linePath([[1, 2]])).toBe("M1,2Z");
  expect(() => linePath([[Number.NaN, 2]])).toThrow(RangeError);
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
