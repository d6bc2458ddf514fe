import { expect, test } from "vitest";
import { ar1, hazard, renewal } from "./index.ts";

const WORLDS = 4096;
const frame = { seed: 4, id: "process", replicate: 2, months: 61, firstWorld: 0, worlds: WORLDS };
const PROCESSES = [
  ["ar1", (block: object) => ar1({ ...frame, sd: 2, memory: 6, ...block })],
  ["renewal", (block: object) => renewal({ ...frame, median: 4, spread: 0.4, ...block })],
  ["hazard", (block: object) => hazard({ ...frame, rate: 0.02, fromMonth: 12, ...block })],
] as const;
const row = (series: Float64Array, month: number) => series.subarray(month * WORLDS, (month + 1) * WORLDS);
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each(PROCESSES)(
  "%s: a world is the same in any block, and a longer horizon only adds months",
  (_, draw) => {
    const whole = draw({});
    const block = draw({ firstWorld: 100, worlds: 3, months: 20 });
    for (let month = 0; month < 20; month++) {
      expect(block.subarray(month * 3, month * 3 + 3)).toEqual(row(whole, month).subarray(100, 103));
    }
    expect(draw({ replicate: 3 })).not.toEqual(whole);
    expect(draw({ id: "other" })).not.toEqual(whole);
    expect(draw({ seed: 5 })).not.toEqual(whole);
  },
);

test("ar1 is stationary from the first month and forgets by exp(-1/memory) a month", () => {
  const series = ar1({ ...frame, sd: 2, memory: 6 });
  for (const month of [0, 1, 30, 60]) {
    expect(Math.abs(mean(row(series, month)))).toBeLessThan((5 * 2) / Math.sqrt(WORLDS));
    expect(Math.abs(Math.sqrt(mean(row(series, month).map((value) => value * value))) / 2 - 1)).toBeLessThan(
      5 / Math.sqrt(2 * WORLDS),
    );
  }
  const products = row(series, 30).map((value, world) => (value * row(series, 33)[world]!) / 4);
  expect(Math.abs(mean(products) - Math.exp(-0.5))).toBeLessThan(0.1);
});

test("ar1 takes a setting per world; no spread gives zero, no memory independent months", () => {
  const sd = Float64Array.from({ length: WORLDS }, (_, world) => (world % 2 === 0 ? 0 : 1));
  const series = ar1({ ...frame, sd, memory: 0 });
  expect(row(series, 5).every((value, world) => (value === 0) === (world % 2 === 0))).toBe(true);
  const products = row(series, 5).map((value, world) => value * row(series, 6)[world]!);
  expect(Math.abs(mean(products))).toBeLessThan(5 / Math.sqrt(WORLDS));
});

test("renewal starts in its stationary state: the first months have as many events as the later ones", () => {
  const flags = renewal({ ...frame, median: 4, spread: 0.4 });
  const rate = 1 / (4 * Math.exp(0.08));
  for (const month of [0, 1, 2, 5, 20, 60])
    expect(Math.abs(mean(row(flags, month)) - rate)).toBeLessThan(
      5 * Math.sqrt((rate * (1 - rate)) / WORLDS),
    );
  expect(flags.every((flag) => flag === 0 || flag === 1)).toBe(true);
});

test("renewal without spread is a clock with a uniform phase", () => {
  const flags = renewal({ ...frame, median: 3, spread: 0 });
  for (let world = 0; world < 50; world++) {
    const months = Array.from({ length: 60 }, (_, month) => month).filter(
      (month) => row(flags, month)[world] === 1,
    );
    expect(months).toHaveLength(20);
    expect(months.every((month, index) => month === months[0]! + 3 * index)).toBe(true);
  }
});

test("renewal takes a median below a twentieth of a month as one", () => {
  const [short, least] = [0.001, 0.05].map((median) => renewal({ ...frame, worlds: 8, median, spread: 0.2 }));
  expect(short).toEqual(least);
});

test("hazard is 0 before its first month, never goes back, and fires at the given rate", () => {
  const fired = hazard({ ...frame, rate: 0.02, fromMonth: 12 });
  expect(mean(row(fired, 12))).toBe(0);
  for (const month of [13, 36, 60])
    expect(Math.abs(mean(row(fired, month)) - (1 - Math.exp(-0.02 * (month - 12))))).toBeLessThan(2 / WORLDS);
  for (let month = 1; month < 61; month++)
    expect(row(fired, month).every((value, world) => value >= row(fired, month - 1)[world]!)).toBe(true);
  expect(mean(hazard({ ...frame, rate: 0, fromMonth: -1000 }))).toBe(0);
});

test("settings that make no sense are refused with their name and world", () => {
  expect(() => ar1({ ...frame, sd: -1, memory: 3 })).toThrow(
    "expected sd to be a finite number of at least 0 in world 0, got -1",
  );
  expect(() => ar1({ ...frame, sd: 1, memory: new Float64Array(3).fill(1) })).toThrow(
    "memory to be a finite number of at least 0 in world 3",
  );
  expect(() => renewal({ ...frame, median: -1, spread: 1 })).toThrow("expected median");
  expect(() => hazard({ ...frame, rate: Number.NaN, fromMonth: 0 })).toThrow("expected rate");
});
