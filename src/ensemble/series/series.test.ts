import { beforeAll, describe, expect, it } from "vitest";
import { type Catalog, loadCatalog } from "../../catalog/index.ts";
import { loadRules } from "../../rules/index.ts";
import { chipValue, leadChip } from "./chips.ts";
import type { SeriesContext } from "./context.ts";
import { chineseGate, memoryGate, memoryNotice, openGate } from "./gates.ts";
import { rateTables } from "./rate-tables.ts";
import { hoardedMemory, recordedBest, recordedFlow, recordedMemory } from "./recorded.ts";

let catalog: Catalog;
const MEMORY = {
  total: "cn_hbm_stacks",
  december: "cn_hbm_stacks_december",
  perChip: "hbm_stacks_per_910c",
  chip: "ascend-910c",
};
let context: SeriesContext;
let free: SeriesContext;

beforeAll(() => {
  catalog = loadCatalog();
  const ruleBook = loadRules(catalog.rules.values());
  context = {
    catalog,
    ruleBook,
    rules: { off: [], allOff: false },
    start: "2022-01",
    months: 132,
    rates: rateTables(catalog),
  };
  free = { ...context, rules: { off: [], allOff: true } };
});

const month = (iso: string) => (Number(iso.slice(0, 4)) - 2022) * 12 + Number(iso.slice(5, 7)) - 1;
const sum = (values: Float64Array, from: number, to: number) =>
  values.subarray(from, to).reduce((total, value) => total + value, 0);

describe("the best of a record", () => {
  it("is the highest value by each month, each row from the end of its month", () => {
    const best = recordedBest(context, "us_eci_record");
    const value = (observed: string) =>
      catalog.observations.find((row) => row.series === "us_eci_record" && row.observed === observed)!.value;
    expect(best[month("2023-02")]).toBe(0);
    expect(best[month("2023-03")]).toBe(value("2023-02-24"));
    expect(best[month("2024-12")]).toBe(value("2024-09-12"));
    expect(best[month("2025-01")]).toBe(value("2024-12-17"));
    expect(best[month("2026-04")]).toBe(value("2026-03-05"));
    expect([...best]).toEqual([...best].sort((a, b) => a - b));
  });
});

describe("recorded flows", () => {
  it("keep the totals of the record: H20 deliveries by quarter and over all", () => {
    const rows = catalog.observations.filter(({ series }) => series === "cn_inflow_h20_flop");
    const total = rows.reduce((all, { value }) => all + value, 0);
    const flow = recordedFlow(context, ["cn_inflow_h20_flop"], "flow");
    expect(sum(flow, 0, 48)).toBeCloseTo(total, 6);
    const first = rows.find(({ observed }) => observed === "2025-03-31")!;
    expect(sum(flow, month("2025-01"), month("2025-04"))).toBeCloseTo(first.value, 6);
  });

  it("turn totals since the start into what was added", () => {
    const flow = recordedFlow(context, ["us_fleet_flop"], "growth");
    const last = catalog.observations.findLast(
      ({ series, observed }) => series === "us_fleet_flop" && observed === "2025-12-31",
    )!;
    expect(sum(flow, 0, 48)).toBeCloseTo(last.value, 4);
  });

  it("end where a chip was no longer delivered, and go on at the last rate where the record reaches its end", () => {
    const ended = recordedFlow(context, ["cn_inflow_h800_flop"], "flow");
    expect(ended[month("2024-06")]).toBe(0);
    const going = recordedFlow(context, ["us_fleet_flop"], "growth");
    const rows = catalog.observations.filter(({ series }) => series === "us_fleet_flop");
    // The mean of a quarter at least: the last totals are a month apart, those before them half a year.
    expect(rows.slice(-3).map((row) => row.observed)).toEqual(["2025-12-31", "2026-06-30", "2026-07-31"]);
    expect(going[100]).toBeCloseTo((rows.at(-1)!.value - rows.at(-3)!.value) / 7, 6);
  });

  it("count the stacks of memory that reached China, most of them in December 2024 while the rule was announced", () => {
    const flow = recordedMemory(context, MEMORY);
    const stack = { bandwidth: 460, area: 110 };
    const notice = memoryNotice(context, { notice_memory: stack, rules: "scenario" });
    const rate = hoardedMemory(context, MEMORY, notice);
    const hoarded = notice.map((share, at) => share * rate[at]!);
    const gigabytes = 13e6 * (128 / 8);
    expect(sum(flow, 0, 133) + sum(hoarded, 0, 133)).toBeCloseTo(gigabytes, 0);
    expect((flow[month("2024-12")]! + hoarded[month("2024-12")]!) / gigabytes).toBeCloseTo(7 / 13, 10);
    expect(hoarded.filter((value) => value > 0)).toHaveLength(1);
  });

  it("know no hoard without the rule, and one as long as the notice that another day gives", () => {
    const stack = { notice_memory: { bandwidth: 460, area: 110 }, rules: "scenario" as const };
    expect(Math.max(...memoryNotice(free, stack))).toBe(0);
    const days = { announced: "2024-06-03", effective: "2024-06-03", compliance: "2024-09-01" };
    const moved = { off: [], allOff: false, days: { "us-2024-12-hbm": days } };
    const notice = memoryNotice({ ...context, rules: moved }, stack);
    // Every third day is asked; of the ten of June nine follow the announcement.
    expect([...notice.slice(month("2024-06"), month("2024-10"))]).toEqual([0.9, 1, 1, 0]);
    expect(notice[month("2024-12")]).toBe(0);
  });
});

describe("the law as series", () => {
  it("shuts leading chips in autumn 2022, slower-link versions a year later, the H20 in April 2025", () => {
    const lead = openGate(context, {
      gate: "lead",
      of: ["a100", "h100", "b200", "rubin"],
      rules: "scenario",
    });
    expect(lead[month("2022-08")]).toBeGreaterThan(0.5);
    expect(lead[month("2022-12")]).toBe(0);
    const variant = openGate(context, { gate: "any", of: ["a800", "h800"], rules: "scenario" });
    expect(variant[month("2023-06")]).toBe(1);
    expect(variant[month("2023-12")]).toBe(0);
    const h20 = openGate(context, { gate: "any", of: ["h20"], rules: "scenario" });
    expect(h20[month("2025-03")]).toBe(1);
    expect(h20[month("2025-05")]).toBe(0);
  });

  it("has no gate shut in a scenario without rules, while the rules as they were stay known", () => {
    const options = { gate: "lead", of: ["h100", "b200"] } as const;
    expect(openGate(free, { ...options, rules: "scenario" })[100]).toBe(1);
    expect(openGate(free, { ...options, rules: "actual" })[100]).toBe(0);
    expect(chineseGate(free, "h20", "scenario")[60]).toBe(1);
    expect(chineseGate(context, "h20", "scenario")[60]).toBe(0);
  });

  it("lets memory stacks through until December 2024", () => {
    const gate = memoryGate(context, { gate_memory: { bandwidth: 460, area: 110 }, rules: "scenario" });
    expect(gate[month("2024-11")]).toBe(1);
    expect(gate[month("2025-01")]).toBe(0);
  });
});

describe("chips sold at a date", () => {
  it("take over from the generation before within a year", () => {
    const flop = leadChip(context, { basis: "flop", of: ["a100", "h100", "b200"], per: "chip" });
    expect(flop[0]).toBeCloseTo(chipValue(context, "a100", "flop"), 12);
    expect(flop[month("2024-06")]).toBe(1);
    expect(flop[132]).toBeCloseTo(chipValue(context, "b200", "flop"), 12);
  });

  it("count an H20 as little FLOP/s and much memory, with decode in between: computed, not listed", () => {
    expect(chipValue(context, "h20", "flop")).toBeCloseTo(0.15, 2);
    expect(chipValue(context, "h20", "bandwidth")).toBeCloseTo(1.19, 2);
    expect(chipValue(context, "h20", "capacity")).toBeCloseTo(1.2, 2);
  });
});
