import { expect, it } from "vitest";
import { positionOf, STEPS, valueAt } from "./lever-scale.ts";
import { leverEnd, leverRange, leverText } from "./lever-words.ts";
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
  expect(leverEnd(-3, even, "en")).toBe("−3");
  expect(leverEnd(0.5, share, "ru")).toBe("50\u00a0%");
});

it("standard deviations have their sign and are no factor", () => {
  const spread: Lever = { name: "Spread", unit: "1", written: "deviation", low: -2.3, middle: 0, high: 2.3 };
  expect(leverText(-1.23, spread, "ru")).toBe("−1,2\u00a0станд.\u00a0откл.");
  expect(leverText(1.2, spread, "en")).toBe("+1.2\u00a0standard deviations");
  expect(leverText(0.01, spread, "en")).toBe("0\u00a0standard deviations");
});

it("logarithms a year are told as what they make of an amount within one", () => {
  const growth: Lever = {
    name: "Growth",
    unit: "1/year",
    written: "growth",
    low: -0.1,
    middle: 0.1,
    high: 0.4,
  };
  expect(leverRange(-0.1, 0.4, growth, "en")).toBe("−10 to\u00a0+49%\u00a0a year");
  expect(leverText(0.4, growth, "ru")).toBe("+49\u00a0%\u00a0в год");
  const wide: Lever = { ...growth, high: 2.1 };
  expect(leverText(2.1, wide, "en")).toBe("×8.2\u00a0a year");
  const fall: Lever = { ...growth, written: "fall", low: 0.1 };
  expect(leverText(0.4, fall, "en")).toBe("33%\u00a0a year");
});

it("chances a month are per cents, watts by the billion gigawatts, in ranges as well", () => {
  const chance: Lever = {
    name: "Rule",
    unit: "1/month",
    written: "rate",
    low: 0.004,
    middle: 0.01,
    high: 0.03,
  };
  expect(leverText(0.004, chance, "en")).toBe("0.4%\u00a0a month");
  const power: Lever = { name: "Power", unit: "W", low: 5e10, middle: 9e10, high: 1.5e11 };
  const dies: Lever = { name: "Dies", unit: "die/chip", low: 1.2, middle: 1.9, high: 3 };
  expect(leverText(1.9, dies, "ru")).toBe("1,9\u00a0кристалла в чипе");
  expect(leverRange(5e10, 1.5e11, power, "ru")).toBe("от\u00a050 до\u00a0150\u00a0ГВт");
});
