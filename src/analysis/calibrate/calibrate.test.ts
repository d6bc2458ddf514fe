import { describe, expect, it } from "vitest";
import type { Observation, Parameter } from "../../catalog/index.ts";
import { normalQuantile } from "../../numeric/index.ts";
import { stratified } from "../../random/index.ts";
import type { ObservedSource } from "../hindcast/observed.ts";
import { type CalibrationInput, calibrationOf } from "./calibrate.ts";
import { effectiveWorlds, informationOf, resampledCounts, thinnedPoints } from "./likelihood.ts";

const WORLDS = 4096;
const drawn = (id: string) => stratified(1, id, 0, WORLDS).map(normalQuantile);
const a = drawn("a");
const b = drawn("b");
const row = (observed: string, value: number) => ({ series: "x", observed, value }) as Observation;
const belief = (id: string) =>
  [id, { id, distribution: { normal: { p5: -1.645, p95: 1.645 } } } as unknown as Parameter] as const;
const text = { en: "a", ru: "а" };

/** Worlds whose quantity is `a`, observed with an error of one. */
function input(rows: readonly Observation[], own: Record<string, unknown> = {}): CalibrationInput {
  const series = {
    id: "s",
    family: "f",
    of: ["x"],
    quantity: ["q"],
    at: "month",
    scale: "linear",
    error: 1,
    gap: 1e-6,
  };
  const columns = new Map<string, Float64Array>();
  for (let month = 0; month <= 40; month += 1) columns.set(`q@${month}`, a);
  return {
    observed: { families: [{ id: "f", name: text }], series: [{ ...series, ...own }] } as ObservedSource,
    observations: rows,
    parameters: new Map([
      ["a", a],
      ["b", b],
    ]),
    columns,
    catalog: { parameters: new Map([belief("a"), belief("b")]) },
    outputs: ["q@12"],
    ...{ start: "2022-01", last: 40 },
  };
}

describe("a belief about what was observed itself, of spread one, seen once with an error of one", () => {
  const found = calibrationOf(input([row("2022-12-31", 1)]));
  const [own, other] = found.beliefs;

  it("moves half the way and narrows by the root of two", () => {
    expect(own!.posterior.p50).toBeCloseTo(0.5, 1);
    expect(own!.widthRatio).toBeCloseTo(Math.SQRT1_2, 1);
    expect(own!.moved).toBe(true);
  });

  it("leaves what has nothing to do with it", () => {
    expect(other!.widthRatio).toBeGreaterThan(0.93);
    expect(other!.moved).toBe(false);
  });

  it("takes the outputs along", () => {
    expect(found.outputs[0]!.posterior.p50).toBeCloseTo(own!.posterior.p50, 9);
  });

  it("has whole counts that add up to the worlds, the same every time", () => {
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(WORLDS);
    expect([...calibrationOf(input([row("2022-12-31", 1)])).counts]).toEqual([...found.counts]);
  });
});

it("a gap that the equations leave out weakens the data", () => {
  const firm = calibrationOf(input([row("2022-12-31", 1)]));
  const loose = calibrationOf(input([row("2022-12-31", 1)], { gap: 3 }));
  expect(loose.beliefs[0]!.widthRatio!).toBeGreaterThan(firm.beliefs[0]!.widthRatio! + 0.2);
  expect(loose.effectiveWorlds).toBeGreaterThan(firm.effectiveWorlds);
});

it("two points close in time share the gap and say hardly more than one", () => {
  const one = calibrationOf(input([row("2022-12-31", 1)], { error: 0.1, gap: 1 }));
  const near = calibrationOf(input([row("2022-12-31", 1), row("2023-06-30", 1)], { error: 0.1, gap: 1 }));
  const far = calibrationOf(input([row("2022-12-31", 1), row("2025-04-30", 1)], { error: 0.1, gap: 1 }));
  const width = ({ beliefs }: typeof one) => beliefs[0]!.widthRatio!;
  expect(width(near)).toBeGreaterThan(width(far));
  expect(width(near)).toBeGreaterThan(0.8 * width(one));
});

it("data that no world fits are refused with the number of worlds that are left", () => {
  const { refused, beliefs } = calibrationOf(input([row("2022-12-31", 40)]));
  expect(refused).toMatch(/^expected at least 50 effective worlds and 1% of all, got \S+ of 4096 \(\S+%\)$/);
  expect(beliefs).toEqual([]);
});

it("a series without a gap weighs nothing", () => {
  const { series, effectiveWorlds: all } = calibrationOf(input([row("2022-12-31", 1)], { gap: undefined }));
  expect(series).toEqual([]);
  expect(all).toBe(WORLDS);
});

it("what was observed after the last month weighs nothing", () => {
  const early = input([row("2022-12-31", 1), row("2024-12-31", -5)]);
  expect([...calibrationOf({ ...early, last: 20 }).counts]).toEqual([
    ...calibrationOf(input([row("2022-12-31", 1)])).counts,
  ]);
});

it("a switch is told by the shares of its options", () => {
  const base = input([row("2022-12-31", 2)]);
  const side = a.map((value) => (value > 0 ? 1 : 0));
  const spec = { discrete: [0, 1].map((value) => ({ value, weight: 0.5 })) };
  const found = calibrationOf({
    ...base,
    parameters: new Map([["switch", side]]),
    catalog: { parameters: new Map([["switch", { id: "switch", distribution: spec } as never]]) },
  });
  const [{ options, widthRatio, moved } = {} as never] = found.beliefs;
  expect(widthRatio).toBeUndefined();
  expect(options!.map(({ prior }: { prior: number }) => prior)).toEqual([0.5, 0.5]);
  expect(options![1]!.posterior).toBeGreaterThan(0.85);
  expect(moved).toBe(true);
});

describe("weights", () => {
  it("count as the square of their sum over the sum of their squares", () => {
    expect(effectiveWorlds(Float64Array.of(1, 1, 0, 0))).toBe(2);
    expect(informationOf(Float64Array.of(1, 1, 0, 0))).toBeCloseTo(Math.log(2), 12);
  });

  it("become whole counts within one of their share", () => {
    expect([...resampledCounts(Float64Array.of(1, 1, 2, 0))]).toEqual([1, 1, 2, 0]);
    expect([...resampledCounts(Float64Array.of(0.3, 0.3, 0.4))]).toEqual([1, 1, 1]);
  });
});

it("the last points half a year apart are kept, four at most", () => {
  const points = Array.from({ length: 14 }, (_, i) => ({ month: 3 * i, value: i }));
  expect(thinnedPoints(points).map(({ month }) => month)).toEqual([21, 27, 33, 39]);
});
