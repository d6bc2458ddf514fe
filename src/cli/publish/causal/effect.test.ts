import { describe, expect, it } from "vitest";
import { parseExpression } from "../../../engine/index.ts";
import { effectOf } from "./effect.ts";
import type { Range } from "./range.ts";

const RANGES: Record<string, Range> = {
  share: { low: 0, high: 1 },
  stock: { low: 0, high: 1e9 },
  change: { low: -1, high: 1 },
};
const known = {
  range: (id: string) => RANGES[id] ?? { low: 0, high: 10 },
  month: () => 48,
  months: 132,
  step: 0.25,
};
const effect = (text: string, input = "x") => effectOf(parseExpression(text), input, known);

describe("effectOf", () => {
  it.each([
    ["x + stock", "+"],
    ["stock - x", "−"],
    ["x * stock", "+"],
    ["stock / x", "−"],
    ["x * change", "?"],
    ["(1 - share) * x", "+"],
    ["x * (share - 1)", "−"],
    ["MAX(0, x - stock) * 2", "+"],
    ["MIN(1, stock / MAX(1, x))", "−"],
    ["EXP(0 - x / stock)", "−"],
    ["1 / (1 + EXP(0 - x))", "+"],
    ["SMTH3(x, stock)", "+"],
    ["SMTH3(stock, x)", "?"],
    ["LOOKUP(x, 0, 0, 1, 5, 2, 5)", "+"],
    ["LOOKUP(x, 0, 0, 1, 5, 2, 4)", "?"],
    ["FIRST_REACHED(x, stock)", "−"],
    ["IF stock < 3 THEN x ELSE x + 1", "+"],
    ["IF x < stock THEN 1 ELSE 0", "−"],
    ["IF TIME < 3 THEN x ELSE 0 - x", "?"],
    ["x[us] / x[cn]", "?"],
    ["stock", "0"],
    ["ABS(x)", "+"],
    ["-x", "−"],
    ["x ^ 2", "+"],
    ["x ^ (-2)", "−"],
    ["(x - stock) ^ 2", "?"],
    ["change ^ 2", "0"],
    ["STEP(1, x)", "−"],
    ['(DATE("2033-01") - 24) * x', "+"],
  ])("%s moves %s with x", (text, expected) => {
    expect(effect(text)).toBe(expected);
  });

  it("of what reads itself as of anything else", () => {
    expect(effect("arrivals - stock / life", "stock")).toBe("−");
  });
});
