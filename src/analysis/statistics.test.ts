import { describe, expect, it } from "vitest";
import { band, estimate, quantile, share } from "./statistics.ts";

describe("statistics over worlds", () => {
  it("interpolates quantiles between neighbours (Hyndman and Fan, type 7)", () => {
    const values = Float64Array.of(4, 1, 3, 2);
    expect(quantile(values, 0)).toBe(1);
    expect(quantile(values, 0.5)).toBe(2.5);
    expect(quantile(values, 1)).toBe(4);
    expect(quantile(values, 0.1)).toBeCloseTo(1.3, 12);
  });

  it("leaves failed worlds out of quantiles and shares", () => {
    const values = Float64Array.of(Number.NaN, 1, 3);
    expect(quantile(values, 0.5)).toBe(2);
    expect(share(values, (value) => value > 2)).toBe(0.5);
    expect(share(Float64Array.of(Number.NaN), () => true)).toBeNaN();
  });

  it("takes the standard error from the spread between replicates", () => {
    const values = Float64Array.of(0, 0, 1, 1, 1, 1, 0, 0);
    const { value, mcse } = estimate(values, { replicates: 4, worldsPerReplicate: 2 }, (part) =>
      share(part, (one) => one === 1),
    );
    expect(value).toBe(0.5);
    // replicate shares 0, 1, 1, 0: variance 1/3, over 4 replicates
    expect(mcse).toBeCloseTo(Math.sqrt(1 / 12), 12);
  });

  it("gives a band in order", () => {
    const values = Float64Array.from({ length: 101 }, (_, index) => index);
    const { p5, p50, p95 } = band(values, { replicates: 1, worldsPerReplicate: 101 });
    expect([p5, p50, p95]).toEqual([5, 50, 95]);
  });
});
