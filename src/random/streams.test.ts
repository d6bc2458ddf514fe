import fc from "fast-check";
import { expect, test } from "vitest";
import {
  counterNormal,
  counterUniform,
  keyOf,
  normals,
  rankCorrelation,
  stratified,
  uniforms,
} from "./index.ts";
import { uniformOf } from "./streams.ts";

const seed = fc.maxSafeNat();
const id = fc.string();
const replicate = fc.integer({ min: 0, max: 1000 });

test("keys are fixed for ever: a changed hash would change every published draw", () => {
  const keys = [
    keyOf(1, "smuggling"),
    keyOf(1, "контрабанда"),
    keyOf(2n ** 64n - 1n, ""),
    keyOf(1n, "smuggling"),
  ];
  expect(keys).toMatchInlineSnapshot(`
    [
      {
        "high": 591763482,
        "low": 2768447402,
      },
      {
        "high": 883291028,
        "low": 3451507402,
      },
      {
        "high": 2556416727,
        "low": 458420290,
      },
      {
        "high": 591763482,
        "low": 2768447402,
      },
    ]
  `);
  expect(keys[3]).toEqual(keys[0]);
});

test("keys differ between ids and between seeds, and a seed is a whole number", () => {
  const keys = new Set<string>();
  for (let item = 0; item < 20000; item++)
    keys.add(JSON.stringify(keyOf(item % 4, `parameter-${item >> 2}`)));
  expect(keys.size).toBe(20000);
  for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53, -1n, 2n ** 64n])
    expect(() => keyOf(wrong, "a")).toThrow("whole number");
});

test("world k does not depend on how many worlds there are, nor on where its block begins", () => {
  fc.assert(
    fc.property(
      seed,
      id,
      replicate,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 60 }),
      (s, i, r, count, first) => {
        expect(uniforms(s, i, r, count)).toEqual(uniforms(s, i, r, 256).subarray(0, count));
        expect(normals(s, i, r, count)).toEqual(normals(s, i, r, 256).subarray(0, count));
        expect(stratified(s, i, r, count, first)).toEqual(
          stratified(s, i, r, 300).subarray(first, first + count),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("every aligned block of 2^m stratified values has one in each cell of width 2^-m", () => {
  fc.assert(
    fc.property(
      seed,
      id,
      replicate,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 0, max: 50 }),
      (s, i, r, m, block) => {
        const size = 2 ** m;
        const cells = new Set(
          stratified(s, i, r, size, block * size).map((value) => Math.floor(value * size)),
        );
        expect(cells.size).toBe(size);
      },
    ),
    { numRuns: 150 },
  );
});

test("values lie strictly inside (0, 1), the most extreme words included", () => {
  expect(uniformOf(0, 0)).toBe(2 ** -53);
  expect(uniformOf(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  fc.assert(
    fc.property(seed, id, replicate, (s, i, r) => {
      for (const value of stratified(s, i, r, 64)) expect(value > 0 && value < 1).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("streams of different ids, replicates and kinds are uncorrelated", () => {
  const count = 4096;
  const columns = [
    stratified(7, "a", 0, count),
    stratified(7, "b", 0, count),
    stratified(7, "a", 1, count),
    stratified(8, "a", 0, count),
    uniforms(7, "a", 0, count),
    uniforms(7, "b", 0, count),
  ];
  for (let a = 0; a < columns.length; a++) {
    // Four standard errors of independent stratified columns (1.25 / sqrt N) each.
    for (let b = 0; b < a; b++)
      expect(Math.abs(rankCorrelation(columns[a]!, columns[b]!))).toBeLessThan(5 / Math.sqrt(count));
  }
});

test("pairs of stratified columns fill the unit square as nested permutations should: mean chi-square 240 over 16 x 16 cells", () => {
  const pairs = 100;
  let sum = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const a = stratified(3, `left-${pair}`, 0, 8192);
    const b = stratified(3, `right-${pair}`, 0, 8192);
    const counts = new Float64Array(256);
    for (let world = 0; world < 8192; world++)
      counts[Math.floor(a[world]! * 16) * 16 + Math.floor(b[world]! * 16)]! += 1;
    sum += counts.reduce((total, count) => total + (count - 32) ** 2 / 32, 0);
  }
  // A cell count is a sum of 512 permutations of 16: variance 512/16 * 15/16, so 256 * 30/32 in all; the
  // chi-square itself scatters by about 44.
  expect(Math.abs(sum / pairs - 240)).toBeLessThan((5 * 44) / Math.sqrt(pairs));
});

test("stratified points integrate a smooth function a hundred times better than independent ones", () => {
  const squareError = (draw: (replicate: number) => Float64Array) => {
    let sum = 0;
    for (let r = 0; r < 32; r++)
      sum += (draw(r).reduce((total, value) => total + value * value, 0) / 1024 - 1 / 3) ** 2;
    return Math.sqrt(sum / 32);
  };
  expect(squareError((r) => stratified(1, "x", r, 1024)) * 100).toBeLessThan(
    squareError((r) => uniforms(1, "x", r, 1024)),
  );
});

test("counter normals are standard, independent between steps and worlds, and pure", () => {
  const key = keyOf(5, "process");
  let sum = 0;
  let squares = 0;
  let lagged = 0;
  const count = 40000;
  for (let step = 0; step < count; step++) {
    const value = counterNormal(key, 0, 3, step);
    sum += value;
    squares += value * value;
    lagged += value * counterNormal(key, 0, 4, step);
  }
  expect(Math.abs(sum / count)).toBeLessThan(5 / Math.sqrt(count));
  expect(Math.abs(squares / count - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
  expect(Math.abs(lagged / count)).toBeLessThan(5 / Math.sqrt(count));
  expect(counterUniform(key, 0, 3, 9)).toBe(counterUniform(keyOf(5, "process"), 0, 3, 9));
});

test("recorded draws: the same bits on every engine", () => {
  expect([
    ...stratified(2025, "hbm-stock", 0, 4),
    ...normals(2025, "hbm-stock", 1, 2),
  ]).toMatchInlineSnapshot(`
    [
      0.4495542294108811,
      0.681104498662758,
      0.789758741312577,
      0.07695614471058165,
      0.9054880106382633,
      0.686932431384936,
    ]
  `);
});
