import { expect, it } from "vitest";
import { shownDifference } from "./numbers.ts";

it("prints differences to a tenth, large ones to two figures", () => {
  expect(shownDifference(-1.94e13, "en", false)).toBe("−19\u00a0trillion");
  expect(shownDifference(8.44e13, "ru", false)).toBe("+84\u00a0трлн");
  expect(shownDifference(0.04, "en", false)).toBe("0");
  expect(shownDifference(12.34, "en", false)).toBe("+12.3");
  expect(shownDifference(0.12, "en", true)).toBe("+12");
});
