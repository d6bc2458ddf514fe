import fc from "fast-check";
import { expect, test } from "vitest";
import { correlate, rankCorrelation, stratified } from "./index.ts";

const IDS = ["a", "b", "c", "d"];
const columnsOf = (count: number) => new Map(IDS.map((id) => [id, stratified(11, id, 0, count)]));
const CHAIN = [
  { between: ["a", "b"], rho: 0.6 },
  { between: ["c", "b"], rho: -0.4 },
] as const;

test("achieved rank correlations are those of a Gaussian copula: 6/pi asin(rho/2)", () => {
  const { achieved } = correlate(columnsOf(8192), CHAIN);
  for (const { rho, rank } of achieved)
    expect(Math.abs(rank - (6 / Math.PI) * Math.asin(rho / 2))).toBeLessThan(0.03);
  expect(achieved).toHaveLength(2);
});

test("world k does not depend on how many worlds there are, nor on the order of the wishes", () => {
  const many = correlate(columnsOf(512), CHAIN).columns;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 512 }), (count) => {
      const few = correlate(columnsOf(count), [...CHAIN].reverse()).columns;
      for (const id of IDS) expect(few.get(id)).toEqual(many.get(id)!.subarray(0, count));
    }),
    { numRuns: 30 },
  );
});

test("columns without a wish come back as they are, and another group of wishes moves nothing", () => {
  const columns = columnsOf(256);
  const first = correlate(columns, [{ between: ["a", "b"], rho: 0.5 }]).columns;
  const both = correlate(columns, [
    { between: ["a", "b"], rho: 0.5 },
    { between: ["c", "d"], rho: 0.9 },
  ]).columns;
  expect(first.get("c")).toBe(columns.get("c"));
  expect(first.get("a")).toBe(columns.get("a"));
  expect(both.get("b")).toEqual(first.get("b"));
  expect(rankCorrelation(both.get("c")!, both.get("d")!)).toBeGreaterThan(0.85);
});

test("a correlated column stays uniform on (0, 1)", () => {
  const column = correlate(columnsOf(8192), CHAIN).columns.get("c")!;
  const counts = new Float64Array(16);
  for (const value of column) counts[Math.floor(value * 16)]! += 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 512) ** 2 / 512, 0);
  expect(chiSquare).toBeLessThan(44);
  expect(Math.min(...column)).toBeGreaterThan(0);
  expect(Math.max(...column)).toBeLessThan(1);
});

test("correlations that cannot hold together are refused with the pairs named, and only those", () => {
  const wishes = [
    { between: ["a", "b"], rho: 0.9 },
    { between: ["b", "c"], rho: 0.9 },
    { between: ["a", "c"], rho: -0.9 },
  ] as const;
  expect(() => correlate(columnsOf(8), wishes, "correlations.yaml")).toThrow(
    "correlations.yaml: expected correlations that can hold together, got a ~ b (0.9), b ~ c (0.9), a ~ c (-0.9)",
  );
});

test("unknown ids, impossible rho, pairs with themselves and pairs given twice are reported at once", () => {
  const wishes = [
    { between: ["a", "bb"], rho: 0.5 },
    { between: ["a", "b"], rho: 1 },
    { between: ["b", "a"], rho: 0.5 },
    { between: ["c", "c"], rho: 0.5 },
  ] as const;
  const attempt = () => correlate(columnsOf(8), wishes);
  expect(attempt).toThrow('expected the id of a parameter, got "bb"; did you mean "b"?');
  expect(attempt).toThrow("expected rho between -1 and 1, got 1");
  expect(attempt).toThrow("expected each pair once, got b ~ a again");
  expect(attempt).toThrow('expected two different parameters, got "c" twice');
});

test("rank correlation of equal, reversed and tied columns", () => {
  const up = new Float64Array([1, 2, 3, 4]);
  expect(rankCorrelation(up, new Float64Array([10, 20, 30, 1000]))).toBe(1);
  expect(rankCorrelation(up, new Float64Array([4, 3, 2, 1]))).toBe(-1);
  expect(rankCorrelation(up, new Float64Array([1, 1, 2, 2]))).toBeCloseTo(0.894427191, 9);
  expect(rankCorrelation(up, new Float64Array([5, 5, 5, 5]))).toBeNaN();
});
