import { describe, expect, it } from "vitest";
import { InputError } from "../../units/index.ts";
import { medianOf, reachedBy } from "../measure.ts";
import { type Condition, readCondition } from "./condition.ts";
import { conditional, everyWorld, worldsWhere } from "./conditional.ts";

const nameable = {
  parameters: new Map([
    ["grey_flow_now", "chip/month"],
    ["ceiling_on", "1"],
    ["licence_share", "1"],
    ["chips_before", "chip"],
  ]),
  outputs: new Map([
    ["lag_match", "month"],
    ["owned_flop[us]", "chip"],
  ]),
};

const read = (text: string): Condition => readCondition(text, nameable);
const holds = (text: string, values: Readonly<Record<string, number>>): boolean =>
  read(text).holds((name) => values[name]!);

function faultOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "none";
}

describe("a condition", () => {
  it("compares assumptions and dated outputs, a bare number being in the unit of what it is compared with", () => {
    expect(holds("grey_flow_now < 50000", { grey_flow_now: 49_999 })).toBe(true);
    expect(holds("grey_flow_now < 50000", { grey_flow_now: 50_000 })).toBe(false);
    expect(holds("lag_match@2028-12 <= -3", { "lag_match@2028-12": -3 })).toBe(true);
    expect(holds("50000 > grey_flow_now + 1", { grey_flow_now: 49_999 })).toBe(false);
    expect(holds("2 * grey_flow_now < 50000", { grey_flow_now: 24_999 })).toBe(true);
  });

  it("converts a number with another unit of the same kind", () => {
    expect(holds("grey_flow_now < 600 {kchip/year}", { grey_flow_now: 49_999 })).toBe(true);
    expect(holds("grey_flow_now < 600 {kchip/year}", { grey_flow_now: 50_001 })).toBe(false);
    expect(holds("lag_match@2028-12 > 1 {year}", { "lag_match@2028-12": 12.1 })).toBe(true);
  });

  it("joins by AND, OR and NOT, and names elements as the model does", () => {
    const text = "ceiling_on = 1 AND NOT (licence_share > 0.2) OR owned_flop[us]@2026-12 >= 5e6";
    expect(read(text).outputs).toEqual([{ id: "owned_flop[us]", date: "2026-12" }]);
    expect(read(text).parameters).toEqual(["ceiling_on", "licence_share"]);
    const values = { ceiling_on: 1, licence_share: 0.1, "owned_flop[us]@2026-12": 0 };
    expect(holds(text, values)).toBe(true);
    expect(holds(text, { ...values, ceiling_on: 0 })).toBe(false);
    expect(holds(text, { ...values, ceiling_on: 0, "owned_flop[us]@2026-12": 6e6 })).toBe(true);
  });

  it.each([
    ["grey_flow_nwo < 5", 'where:1: unknown name "grey_flow_nwo"; did you mean "grey_flow_now"?'],
    ["lag_mach@2028-12 < 5", 'where:1: unknown output "lag_mach"; did you mean "lag_match"?'],
    ["1 < lag_match", 'where:5: expected a date after "lag_match", such as "lag_match@2028-12"'],
    ["grey_flow_now < 5 {month}", "expected one unit in"],
    ["grey_flow_now < chips_before", "expected one unit in"],
    ["lag_match@2028-12 + 3", "expected a condition that is true or false, got an amount"],
    ["ceiling_on", "expected a comparison, such as `grey_flow_now < 50000`"],
    ["lag_match@2028-12 < ", 'where:21: expected a number, a name or "(", got the end'],
    ["SMTH1(ceiling_on, 3) < 2", "a condition knows one moment"],
    ["grey_flow_now < 5 {parsecs}", "unknown unit"],
    ["IF ceiling_on = 1 THEN 1 ELSE 0", "expected AND, OR and comparisons, got IF"],
  ])("refuses %s in one line", (text, what) => {
    expect(faultOf(text)).toContain(what);
    expect(faultOf(text)).not.toMatch(/\bat\d+_/);
  });
});

describe("worlds where a condition holds", () => {
  const replication = { replicates: 4, worldsPerReplicate: 100 };
  const flow = Float64Array.from({ length: 400 }, (_, world) => world % 100);
  const columns = new Map([["grey_flow_now", flow]]);

  it("gives the statistic among them beside that of all, with errors from the replicates", () => {
    // The lag is the flow; one replicate lies two months higher.
    const lag = flow.map((value, world) => value + (world < 100 ? 2 : 0));
    const group = worldsWhere(read("grey_flow_now < 50"), columns, replication);
    expect(group.worlds).toHaveLength(200);
    const { all, where, difference } = conditional(medianOf(lag), group, everyWorld(replication));
    expect(where.value).toBeCloseTo(25, 0);
    expect(all.value).toBeCloseTo(50, 0);
    // Medians 26.5, 24.5, 24.5, 24.5: variance 1, over 4 replicates.
    expect(where.mcse).toBeCloseTo(0.5, 10);
    expect(difference.mcse).toBeCloseTo(0, 10);
  });

  it("gives a conditional probability", () => {
    const reached = flow.map((value) => (value < 10 ? 5 : Number.POSITIVE_INFINITY));
    const group = worldsWhere(read("grey_flow_now < 25"), columns, replication);
    const { where, all } = conditional(reachedBy(reached, 5), group, everyWorld(replication));
    expect(where.value).toBeCloseTo(0.4, 12);
    expect(all.value).toBeCloseTo(0.1, 12);
  });

  it("refuses fewer than a hundred worlds, and leaves out those that failed", () => {
    expect(() => worldsWhere(read("grey_flow_now < 20"), columns, replication)).toThrow(
      "expected at least 100 worlds that satisfy the condition, got 80 of 400; loosen it or run more worlds",
    );
    const failed = flow.map((value, world) => (world % 2 ? value : Number.NaN));
    const group = worldsWhere(
      read("NOT (grey_flow_now < 20)"),
      new Map([["grey_flow_now", failed]]),
      replication,
    );
    expect(group.worlds).toHaveLength(160);
  });
});
