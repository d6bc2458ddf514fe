import { expect, it } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import {
  type ConstantName,
  type Constants,
  chipSpec,
  constantId,
  constantList,
  constants,
  modelSpec,
  raceRates,
} from "../hardware/index.ts";
import { parabola } from "../hardware/rate-table.ts";
import { loadRules } from "../rules/index.ts";
import { BlockRates, beliefsOf } from "./rates.ts";
import type { SeriesContext } from "./series/context.ts";
import { overrideSeries } from "./series/override-series.ts";
import { beliefsBehind, chipRate, hardwareRate, leadRate } from "./series/rate-series.ts";
import { rateTables } from "./series/rate-tables.ts";
import { resolveSeries } from "./series/resolve.ts";

const catalog = loadCatalog();
const context: SeriesContext = {
  catalog,
  ruleBook: loadRules(catalog.rules.values()),
  rules: { off: [], allOff: false },
  start: "2022-01",
  months: 132,
  rates: rateTables(catalog),
};
const ASCEND = ["ascend-910b", "ascend-910c", "ascend-950dt", "ascend-960"];
const h20 = chipRate(context, "h20", "decode");
const domestic = leadRate(context, { use: "decode", of: ASCEND, per: "chip" });
const leading = leadRate(context, { use: "decode", of: ["a100", "h100", "b200", "rubin"], per: "flop" });
const training = leadRate(context, { use: "train", of: ASCEND, per: "flop" });
const tokens = hardwareRate(context, { hardware: "decode", chip: "h100", llm: "deepseek-v3" });
const nothing = new Set<string>();

/** Months of the starts of years. */
const START_OF = { 2025: 36, 2026: 48, 2029: 84 } as const;

type Draws = Readonly<Record<string, readonly number[]>>;

/** A block whose worlds draw these numbers; what is not named is at 0, the pace of software at 1. */
function series(
  planned: Parameters<BlockRates["series"]>[0],
  worlds: number,
  draws: Draws = {},
): Float64Array {
  const rates = context.rates.planned(context.start)!;
  const column = (id: string) =>
    Float64Array.from(draws[id] ?? new Array(worlds).fill(id === "hardware_software_pace" ? 1 : 0));
  return new BlockRates(rates, worlds).series(planned, column, nothing);
}

it("gives each world the rates of the whole model with its own constants: within 2 % in nine worlds of ten, and nowhere 5 % off", () => {
  const model = modelSpec(catalog.llms.get("deepseek-v3")!);
  const published = constantList(catalog.hardware.document);
  const values = constants(catalog.hardware.document);
  const chips = ["h100", "h20", "ascend-910c"].map((id) => chipSpec(catalog.chips.get(id)!));
  const named: readonly ConstantName[] = ["vendorAscend", "overlap", "cacheEfficiency", "networkEfficiency"];
  const worlds = 12;
  const z = (world: number, place: number) => Math.sin(1 + world * 2.3 + place * 1.7) * 1.6;
  const draws = Object.fromEntries(
    named.map((name, place) => [
      `hardware_${constantId(name)}`,
      Array.from({ length: worlds }, (_, world) => z(world, place)),
    ]),
  );
  const year = new Array(worlds).fill(0.8);
  const of910c = chipRate(context, "ascend-910c", "decode");
  const found = [h20, of910c].map((one) => series(one, worlds, { ...draws, hardware_software_pace: year }));
  const errors: number[] = [];
  for (let world = 0; world < worlds; world += 1) {
    const changed = named.map((name, place) => {
      const [a, b, c] = parabola(published.find(({ id }) => id === constantId(name))!);
      return [name, Math.exp(a + b * z(world, place) + c * z(world, place) ** 2)];
    });
    const at = { ...values, ...Object.fromEntries(changed) } as Constants;
    for (const [month, age] of [
      [START_OF[2025], 0],
      [START_OF[2029], 2.4],
    ] as const) {
      const [, cutdown, huawei] = raceRates(chips, model, at, "h100", age);
      for (const [rows, whole] of [
        [found[0]!, cutdown!],
        [found[1]!, huawei!],
      ] as const)
        errors.push(Math.abs(rows[month * worlds + world]! / whole.relative.decode - 1));
    }
  }
  errors.sort((a, b) => a - b);
  expect(errors[Math.floor(0.9 * errors.length)]).toBeLessThan(0.02);
  expect(errors.at(-1)).toBeLessThan(0.05);
});

it("lets the common error fall out of a ratio, and the own error of chips of the measure's kind", () => {
  const at = (planned: typeof h20, draws: Draws) => series(planned, 2, draws)[START_OF[2026] * 2 + 1]!;
  const middle = (planned: typeof h20) => at(planned, {});
  const one = (id: string): Draws => ({ [`hardware_error_${id}`]: [0, 1] });
  expect(at(h20, one("common"))).toBeCloseTo(middle(h20), 12);
  expect(at(leading, one("leading"))).toBeCloseTo(middle(leading), 12);
  expect(at(tokens, one("common")) / middle(tokens)).toBeGreaterThan(1.1);
  const own = at(h20, one("cutdown")) / middle(h20);
  expect(own).toBeGreaterThan(1.1);
  expect(at(h20, one("leading")) / middle(h20)).toBeCloseTo(1 / own, 10);
  expect(at(domestic, one("domestic")) / middle(domestic)).toBeCloseTo(own, 10);
  expect(at(training, one("cutdown"))).toBe(middle(training));
});

it("names the beliefs that a series reads: those that move it, and no others", () => {
  const forms = [
    [h20, { chip: "h20", basis: "decode" }],
    [domestic, { lead_chip: "decode", of: ASCEND, per: "chip" }],
    [leading, { lead_chip: "decode", of: ["a100", "h100", "b200", "rubin"], per: "flop" }],
    [training, { lead_chip: "train", of: ASCEND, per: "flop" }],
    [tokens, { hardware: "decode", chip: "h100", llm: "deepseek-v3" }],
  ] as const;
  for (const [planned, from] of forms) {
    const still = series(planned, 1);
    const moving = beliefsOf(context.rates.planned(context.start)!).filter((id) => {
      const moved = series(planned, 1, { [id]: [1.3] });
      return moved.some((value, month) => Math.abs(value / still[month]! - 1) > 1e-9);
    });
    expect(moving.sort(), JSON.stringify(from)).toEqual([...beliefsBehind(from, catalog)].sort());
  }
  expect(beliefsBehind({ chip: "h20", basis: "flop" }, catalog)).toEqual([]);
});

it("makes progress of software from 2026 on, year by year in straight lines", () => {
  const rows = series(domestic, 1);
  const fixed = series(domestic, 1, { hardware_software_pace: [0] });
  expect(rows.subarray(0, 49)).toEqual(fixed.subarray(0, 49));
  expect(rows[START_OF[2029]]! / fixed[START_OF[2029]]!).toBeGreaterThan(1.1);
  const tokensAt = series(tokens, 1);
  expect(tokensAt[54]).toBeCloseTo((tokensAt[48]! + tokensAt[60]!) / 2, 3);
});

it("computes a series once for scenarios that leave the hardware alone, and anew for one that does not", () => {
  const block = new BlockRates(context.rates.planned(context.start)!, 3);
  const column = () => new Float64Array(3);
  const first = block.series(h20, column, nothing);
  expect(block.series(h20, column, new Set(["chip_life"]))).toBe(first);
  const other = block.series(h20, () => new Float64Array(3).fill(1), new Set(["hardware_overlap"]));
  expect(other).not.toEqual(first);
  expect(block.series(h20, column, nothing)).toBe(first);
});

it("stays other in every world until the first date that a scenario gives", () => {
  const model = {
    series: [{ id: "cutdown_decode", name: "cutdown_decode" }],
    quantities: [{ id: "cutdown_decode", source: { unit: "H100e(decode)/chip", kind: "series" } }],
    start: "2022-01",
    end: "2033-01",
    months: 132,
  } as unknown as Parameters<typeof overrideSeries>[1];
  const scenario = {
    id: "own",
    equations: {},
    series: { cutdown_decode: { values: { "2026-01": 0.5 }, interpolation: "step" } },
  } as unknown as Parameters<typeof overrideSeries>[0];
  const [made] = overrideSeries(scenario, model, [h20]);
  if (made?.kind !== "rates") throw new Error("expected rates");
  const [before, after] = [series(h20, 1), series(made, 1)];
  expect(after.subarray(0, 48)).toEqual(before.subarray(0, 48));
  expect([...after.subarray(48)].every((value) => value === 0.5)).toBe(true);
});

it("says which chips, models and beliefs it knows", () => {
  const from = { chip: "l20", basis: "decode" };
  const one = { name: "x", id: "x", element: [], interpolation: "step", from } as const;
  expect(() => resolveSeries(context, one)).toThrow(/expected a chip of the race \(a100, h100/);
  const parameters = new Map(catalog.parameters);
  parameters.delete("hardware_overlap");
  expect(() => rateTables({ ...catalog, parameters }).row("h20", "decode", "deepseek-v3")).toThrow(
    /hardware_overlap.*expected this belief/,
  );
});
