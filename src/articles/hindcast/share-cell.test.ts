import { expect, it } from "vitest";
import { shareCell } from "./share-cell.ts";

it("counts a handful of observations and takes per cents of more", () => {
  expect(shareCell(1, 1, "en")).toBe("1\u00a0of\u00a01");
  expect(shareCell(2 / 3, 3, "ru")).toBe("2\u00a0из\u00a03");
  expect(shareCell(0, 9, "en")).toBe("0\u00a0of\u00a09");
  expect(shareCell(0.857, 14, "en")).toBe("86%");
  expect(shareCell(0.6, 10, "ru")).toBe("60\u00a0%");
});

it("has nothing to say of no observations", () => {
  expect(shareCell(null, 0, "en")).toBe("—");
  expect(shareCell(0, 0, "en")).toBe("—");
});
