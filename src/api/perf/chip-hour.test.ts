import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../catalog/index.ts";
import { beliefsOf } from "./beliefs.ts";
import { chipHour, costs } from "./chip-hour.ts";
import { exact, product, sum } from "./interval.ts";

const catalog = loadCatalog();
const chip = (id: string) => catalog.chips.get(id)!;

describe("an hour of a chip", () => {
  it("of an H100 costs what the record says owning one costs: our median lies in its interval, and its in ours", () => {
    const record = catalog.observations.find(({ series }) => series === "owning_cost_h100")!;
    const { usd } = chipHour(catalog, chip("h100"))!;
    expect(usd.p50).toBeGreaterThan(record.low);
    expect(usd.p50).toBeLessThan(record.high);
    expect(usd.p10).toBeLessThan(record.value);
    expect(usd.p90).toBeGreaterThan(record.value);
  });

  it("is purchase and electricity: 400 W at the wall 1.6 times as much, at 8 cents a kWh", () => {
    const { energy, capital, usd } = chipHour(catalog, chip("h20"))!;
    expect(energy.p50).toBeCloseTo((400 * 1.6 * 0.08) / 1000, 9);
    expect(capital.p50).toBeCloseTo((12247 * 1.6) / (4 * 365.25 * 24), 2);
    expect(usd.p50).toBeCloseTo(energy.p50 + capital.p50, 12);
  });

  it("of a chip without a price is unknown", () => {
    expect(chipHour(catalog, { ...chip("h20"), facts: {} })).toBeUndefined();
    expect(chip("ascend-950pr").facts.price).toBeUndefined();
    expect(chipHour(catalog, chip("ascend-950pr"))).toBeUndefined();
  });

  it("every belief of the file is used, and is within its interval", () => {
    expect(
      beliefsOf(catalog, "costs")
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(costs(catalog)).sort());
  });

  it("a file without a belief is a fault", () => {
    const file = { id: "costs", file: "x", document: [], where: () => "costs.yaml:1:1" };
    expect(() => costs({ ...catalog, hardwareFiles: new Map([["costs", file]]) })).toThrow(/system_share/);
  });
});

describe("intervals", () => {
  it("a product of two factors of x2 is x2 to the power of the square root of 2", () => {
    const half = { p10: 1, p50: 2, p90: 4 };
    const { p10, p50, p90 } = product([half, half]);
    expect(p50).toBe(4);
    expect(p90 / p50).toBeCloseTo(2 ** Math.SQRT2, 12);
    expect(p50 / p10).toBeCloseTo(2 ** Math.SQRT2, 12);
    expect(product([exact(6)], [half])).toMatchObject({ p50: 3 });
  });

  it("a sum of equal spreads grows by the square root of their number", () => {
    const part = { p10: 9, p50: 10, p90: 12 };
    expect(sum([part, part]).p90).toBeCloseTo(20 + 2 * Math.SQRT2, 12);
    expect(sum([exact(1), exact(2)])).toEqual(exact(3));
  });
});
