import { expect, it } from "vitest";
import { leverRange, leverText, positionOf, STEPS, valueAt } from "./lever-scale.ts";
import type { Lever } from "./types.ts";

const even: Lever = { name: "Even", unit: "month", low: -3, middle: 1, high: 17.123456 };
const ratio: Lever = {
  name: "Ratio",
  unit: "1",
  written: "factor",
  low: 0.1,
  middle: 1,
  high: 10,
  log: true,
};
const share: Lever = { name: "Share", unit: "1", written: "share", low: 0.02, middle: 0.1, high: 0.5 };

it.each([even, ratio, share])("$name: every place has a value that stands at the same place", (lever) => {
  for (let place = 0; place <= STEPS; place += 1)
    expect(positionOf(valueAt(place, lever), lever)).toBe(place);
});

it("ends are the ends, to the figures of the address; what lies beyond stands at an end", () => {
  expect([valueAt(0, even), valueAt(STEPS, even)]).toEqual([-3, 17.12]);
  expect([positionOf(-99, even), positionOf(99, even)]).toEqual([0, STEPS]);
});

it("moves by ratios where the ends are far apart", () => {
  expect(valueAt(STEPS / 2, ratio)).toBe(1);
  expect(valueAt(STEPS / 2, { ...ratio, log: false })).toBe(5.05);
});

it("is told in words, a range with its unit once", () => {
  expect(leverText(0.07, share, "ru")).toBe("7\u00a0%");
  expect(leverText(2, ratio, "en")).toBe("×2");
  expect(leverText(1, { ...even, options: [{ value: 1, name: "yes" }] }, "en")).toBe("yes");
  expect(leverRange(0.02, 0.5, share, "ru")).toBe("от\u00a02 до\u00a050\u00a0%");
  expect(leverRange(-3, 17, even, "en")).toBe("−3 to\u00a017\u00a0months");
});
