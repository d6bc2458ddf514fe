import { describe, expect, it } from "vitest";
import type { Observation } from "../catalog/index.ts";
import { baselineOf } from "./baseline.ts";

const record = (values: number[]) =>
  values.map(
    (value) => ({ series: "lag", observed: "2024-01-01", source: "epoch-eci", value }) as Observation,
  );
const asked = [
  { by: "2028-12-31", after: 36 },
  { by: "2032-12-31", after: 84 },
];

describe("baseline of the record alone", () => {
  it("recovers mean, spread and autocorrelation by hand", () => {
    const { n, mean, sd, autocorrelation } = baselineOf(
      record([1, 2, 3, 2]),
      { series: "lag", from: "2023-06-01" },
      {
        seed: 1,
        months: 3,
        asked,
      },
    );
    expect([n, mean]).toEqual([4, 2]);
    expect(sd).toBeCloseTo(Math.sqrt(2 / 3), 12);
    // products of neighbouring deviations: -1*0 + 0*1 + 1*0
    expect(autocorrelation).toBeCloseTo(0, 12);
  });

  it("rises with time, and is next to nothing where the record is far from zero", () => {
    const wild = baselineOf(
      record([0, 3, 5, 2, -1, -2, 1, 4, 6, 3]),
      { series: "lag", from: "2023-06-01" },
      { seed: 1, months: 3, asked },
    );
    expect(wild.events[1]!.probability).toBeGreaterThan(wild.events[0]!.probability);
    const far = baselineOf(
      record([50, 51, 50, 49, 50, 51]),
      { series: "lag", from: "2023-06-01" },
      { seed: 1, months: 3, asked },
    );
    expect(far.events[1]!.probability).toBe(0);
  });
});
