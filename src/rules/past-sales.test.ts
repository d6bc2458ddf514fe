import { describe, expect, it } from "vitest";
import type { Observation } from "../catalog/index.ts";
import { caughtSales } from "./past-sales.ts";
import { bookOf } from "./testing/book-of.ts";
import { chipOf } from "./testing/chip-of.ts";
import { whatIf } from "./what-if.ts";

const small = chipOf({ int8_dense: [100, "TOP/s"], hbm_bandwidth: [1000, "GB/s"] }, { id: "small" });
const large = chipOf({ int8_dense: [500, "TOP/s"], hbm_bandwidth: [3000, "GB/s"] }, { id: "large" });
const home = chipOf({ int8_dense: [500, "TOP/s"] }, { id: "home", headquarters: "CN" });
const chips = new Map([small, large, home].map((chip) => [chip.id, chip]));

function sold(
  label: string,
  observed: string,
  value: number,
  low = Number.NaN,
  high = Number.NaN,
): Observation[] {
  return (["units", "flop"] as const).map((basis) => ({
    series: `cn_inflow_${label}_${basis}`,
    ...{ observed, published: observed, vintage: observed, label, source: "s", at: "a", where: "w" },
    value: basis === "units" ? value : value / 10,
    low: basis === "units" ? low : low / 10,
    high: basis === "units" ? high : high / 10,
  }));
}

const OBSERVED = [
  ...sold("small", "2023-03-31", 100, 80, 120),
  ...sold("large", "2023-03-31", 300, 200, 400),
  ...sold("large", "2023-06-30", 91),
  ...sold("home", "2023-06-30", 1e6),
];
const OWN = {
  id: "own",
  announced: "2023-05-01",
  effective: "2023-06-01",
  paragraphs: [
    {
      id: "own.1",
      when: { memoryBandwidth: { atLeast: 3000 } },
      treatment: [{ status: "controlled" }],
    },
  ],
};
const never = {
  id: "never",
  paragraphs: [{ id: "n", when: { tpp: { atLeast: 1e9 } }, treatment: [{ status: "controlled" }] }],
};
const law = bookOf(never);
const laws = { law, other: bookOf(never, OWN), added: ["own"], removed: [] };
const asked = { on: "2023-06-01", to: "CN" };

describe("another law", () => {
  it("changes the chips that its line meets, from its own day on", () => {
    const changed = (on: string) =>
      whatIf(laws, chips.values(), { on, to: "CN" }).changed.map(({ chip, before, after }) => [
        chip,
        before.status,
        after.status,
        after.paragraph,
      ]);
    expect(changed("2023-05-31")).toEqual([]);
    // The Chinese chip gives no bandwidth: it cannot be told.
    expect(changed("2023-06-01")).toEqual([
      ["large", "free", "controlled", "own.1"],
      ["home", "free", "unknown", null],
    ]);
  });

  it("with a rule left out frees what that rule caught", () => {
    const other = { law: laws.other, other: laws.other, added: [], removed: ["own"] };
    expect(whatIf(other, [large], asked).changed[0]).toMatchObject({
      before: { status: "controlled" },
      after: { status: "free" },
    });
  });
});

describe("sales that another law would have caught", () => {
  const found = caughtSales(laws, { observations: OBSERVED, chips }, asked)!;

  it("are counted out of imports alone, with the ends of the record's intervals", () => {
    expect(found.all.units).toEqual({ value: 491, low: 371, high: 611 });
    expect(found.all.h100e.value).toBeCloseTo(49.1, 12);
    expect([found.from, found.until]).toEqual(["2023-01-01", "2023-06-30"]);
  });

  it("whenever sold: every sale of a chip that the added rule catches", () => {
    expect(found.whenever?.units).toEqual({ value: 391, low: 291, high: 491 });
    expect(found.whenever?.shareOfUnits).toEqual({ value: 391 / 491, low: 291 / 411, high: 491 / 571 });
    expect(found.whenever?.chips.map(({ chip }) => chip)).toEqual(["large"]);
  });

  it("since it binds: the days of the quarter from that day, 30 of 91", () => {
    expect(found.sinceBinding.units.value).toBeCloseTo(30, 12);
    expect(found.sinceBinding.shareOfUnits.value).toBeCloseTo(30 / 491, 12);
  });

  it("are none of what the law shut anyway", () => {
    const shut = bookOf({ ...never, paragraphs: OWN.paragraphs });
    const again = {
      law: shut,
      other: bookOf({ ...never, paragraphs: OWN.paragraphs }, OWN),
      added: ["own"],
      removed: [],
    };
    expect(caughtSales(again, { observations: OBSERVED, chips }, asked)?.sinceBinding.units.value).toBe(0);
  });

  it("are not told for a destination without a record, nor whenever where nothing is added", () => {
    expect(caughtSales(laws, { observations: OBSERVED, chips }, { ...asked, to: "VN" })).toBeNull();
    expect(
      caughtSales({ ...laws, added: [] }, { observations: OBSERVED, chips }, asked)?.whenever,
    ).toBeNull();
  });
});
