import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import { amountText } from "./lever-group.ts";

const data = { language: "en", words: { thousand: "thousand" } } as unknown as ExploreData;
const told = (low: number, middle: number, high: number) =>
  amountText(Float64Array.of(low, low, low, middle, high, high, high), 0.012, data);

it("an amount is told with its interval, none as zero, and nothing where no world counts", () => {
  expect(told(0, 24_000, 100_000)).toBe("290 (0 to\u00a01,200)\u00a0thousand");
  expect(told(0, 0, 1)).toBe("0");
  expect(told(Number.NaN, Number.NaN, Number.NaN)).toBe("");
});
