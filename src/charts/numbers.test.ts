import { expect, it } from "vitest";
import { shownAmong, shownDifference, shownLarge, tickNumber } from "./numbers.ts";

it("prints differences to a tenth, large ones to two figures", () => {
  expect(shownDifference(-1.94e13, "en", false)).toBe("−19\u00a0trillion");
  expect(shownDifference(8.44e13, "ru", false)).toBe("+84\u00a0трлн");
  expect(shownDifference(0.04, "en", false)).toBe("0");
  expect(shownDifference(2.345, "en", false)).toBe("+2.3");
  expect(shownDifference(-15.25, "ru", false)).toBe("−15");
  expect(shownDifference(12.34, "en", false)).toBe("+12");
  expect(shownDifference(0.12, "en", true)).toBe("+12");
});

it("a value among others is no finer than a hundredth of the largest, and never a power of ten", () => {
  const among = (value: number, largest: number) => shownAmong(value, largest, "en");
  expect(among(7.5e-6, 0.08)).toBe("0");
  expect(among(1.4e-4, 0.0048)).toBe("0.0001");
  expect(among(-1.8e-5, 0.0048)).toBe("0");
  expect(among(0.0013, 2.2)).toBe("0");
  expect(among(0.486, 2.2)).toBe("0.49");
  expect(among(312, 4500)).toBe("310");
});

it("differences of one picture and the ticks of its axis are counted in the same word", () => {
  expect(shownDifference(-4.17e14, "ru", false)).toBe("−420\u00a0трлн");
  expect(shownDifference(1.7e15, "ru", false)).toBe("+1700\u00a0трлн");
  expect(tickNumber(1e16, "ru", 5e15)).toBe("10\u00a0000\u00a0трлн");
  expect(tickNumber(5e15, "en", 5e15)).toBe("5,000\u00a0trillion");
  expect(shownLarge(1.253e24, "ru")).toBe("1,3×10²⁴");
});
