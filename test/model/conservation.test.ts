import { beforeAll, describe, expect, test } from "vitest";
import type { ScenarioResult } from "../../src/ensemble/index.ts";
import { ALL_MONTHS, question, runSmall, traces } from "../small-ensemble.ts";
import { LABS } from "./labs.ts";

const STREAMS = ["us_market", "cn_legal", "cn_cutdown", "cn_grey", "cn_domestic", "cn_proxy"];

const chips = STREAMS.flatMap((stream) =>
  ["bought_chips", "fleet_chips", "retired_chips"].map((id) => `${id}[${stream}]`),
);
const stores = [
  "hbm_stock",
  "die_stock",
  "proxy_dies",
  "domestic_chips",
  "domestic_capacity",
  "dies_per_chip",
  "gigabytes_per_h100",
];
const fleets = ["flop", "bandwidth", "capacity", "decode"].flatMap((basis) =>
  ["us", "cn"].map((bloc) => `owned_${basis}[${bloc}]`),
);
const uses = LABS.map((lab) => `serve_share[${lab}]`);
const chipsOfLabs = LABS.flatMap((lab) => [`training_chips[${lab}]`, `lab_flop[${lab}]`, `share[${lab}]`]);
const results = new Map<string, ScenarioResult>();

beforeAll(async () => {
  const quantities = [
    ...chips,
    ...stores,
    ...fleets,
    ...uses,
    ...chipsOfLabs,
    "flow_chips[cn_domestic]",
    "flow_chips[cn_proxy]",
    "open_lead",
  ];
  const { scenarios, parameters } = await runSmall({
    scenarios: question.scenarios,
    outputs: traces(quantities, ALL_MONTHS),
    worldsPerReplicate: 32,
  });
  for (const [id, result] of scenarios) results.set(id, result);
  drawn = parameters;
});
let drawn: ReadonlyMap<string, Float64Array>;

/** Calls with every value of a quantity: all worlds, all months. */
function everywhere(
  { table }: ScenarioResult,
  quantity: string,
  visit: (value: number, month: number, world: number) => void,
) {
  for (const month of ALL_MONTHS)
    for (const [world, value] of table.get(`${quantity}@${month}`)!.entries()) visit(value, month, world);
}

describe.each(question.scenarios)("%s", (scenario) => {
  test("no world breaks", () => {
    expect(results.get(scenario)!.failed).toEqual([]);
  });

  test.each(STREAMS)("chips of %s: bought = in the fleet + retired, in every world and month", (stream) => {
    const { table } = results.get(scenario)!;
    let seen = 0;
    let worst = 0;
    for (const month of ALL_MONTHS) {
      const [bought, fleet, retired] = ["bought_chips", "fleet_chips", "retired_chips"].map(
        (id) => table.get(`${id}[${stream}]@${month}`)!,
      ) as [Float64Array, Float64Array, Float64Array];
      bought.forEach((all, world) => {
        seen += 1;
        worst = Math.max(worst, Math.abs(all - fleet[world]! - retired[world]!) / Math.max(1, all));
      });
    }
    expect(seen).toBe(133 * 64);
    expect(worst).toBeLessThan(1e-9);
  });

  test("fleets are positive and finite on every basis", () => {
    for (const fleet of fleets)
      everywhere(results.get(scenario)!, fleet, (value) => {
        if (!(value > 0 && Number.isFinite(value))) throw new Error(`${fleet}: ${value}`);
      });
  });

  test("users take a share between 0 and what a laboratory gives at most", () => {
    for (const share of uses)
      everywhere(results.get(scenario)!, share, (value, _, world) => {
        if (!(value >= 0 && value <= drawn.get("serve_share_max")![world]! * (1 + 1e-12)))
          throw new Error(`${share}: ${value}`);
      });
  });

  test("no laboratory trains with more than it has, or with less than nothing", () => {
    const { table } = results.get(scenario)!;
    for (const lab of LABS)
      for (const month of ALL_MONTHS) {
        const [training, has] = ["training_chips", "lab_flop"].map(
          (id) => table.get(`${id}[${lab}]@${month}`)!,
        );
        training!.forEach((chips, world) => {
          if (!(chips > 0 && chips <= has![world]! * (1 + 1e-12)))
            throw new Error(`${lab}@${month}: ${chips}`);
        });
      }
  });

  test("laboratories of the US take chips from each other only: their shares keep their sum", () => {
    const { table } = results.get(scenario)!;
    const sum = (month: number, world: number) =>
      LABS.filter((lab) => lab.startsWith("us,")).reduce(
        (all, lab) => all + table.get(`share[${lab}]@${month}`)![world]!,
        0,
      );
    for (let world = 0; world < 64; world += 1)
      for (const month of [60, 132]) expect(sum(month, world) / sum(0, world)).toBeCloseTo(1, 9);
  });

  test("the share of orders that both sides let through lies between 0 and 1", () => {
    everywhere(results.get(scenario)!, "open_lead", (value) => {
      if (!(value >= 0 && value <= 1)) throw new Error(`open_lead: ${value}`);
    });
  });

  test("dies obtained from TSMC are in store or in chips, and both kinds of Chinese chips make up all", () => {
    const { table } = results.get(scenario)!;
    let made = 0;
    for (const month of ALL_MONTHS) {
      const [store, all, proxy, own, flow, whole] = [
        "proxy_dies",
        "die_stock",
        "bought_chips[cn_proxy]",
        "flow_chips[cn_domestic]",
        "flow_chips[cn_proxy]",
        "domestic_chips",
      ].map((id) => table.get(`${id}@${month}`)!) as Float64Array[];
      store!.forEach((left, world) => {
        const [bought, perChip] = [drawn.get("tsmc_dies")![world]!, drawn.get("dies_per_chip")![world]!];
        if (!(Math.abs(left + proxy![world]! * perChip - bought) <= 1e-9 * bought))
          throw new Error(`${month}, world ${world}: ${left} left, ${proxy![world]} chips`);
        if (!(left >= 0 && left <= all![world]! * (1 + 1e-12))) throw new Error(`${month}: ${left}`);
        if (!(Math.abs(own![world]! + flow![world]! - whole![world]!) <= 1e-9 * whole![world]!))
          throw new Error(`${month}, world ${world}: ${whole![world]} chips`);
        made = Math.max(made, proxy![world]! * perChip);
      });
    }
    // The store does get used up, so the balance is one of something.
    expect(made).toBeGreaterThan(2e6);
  });

  test("stores of dies and memory never fall below nothing by more than one step of output", () => {
    // Output is at most the store over `stock_cover` (1.2 months or more), so a step of a quarter never empties a store;
    // what is allowed for is rounding alone.
    for (const store of ["hbm_stock", "die_stock"])
      everywhere(results.get(scenario)!, store, (value) => {
        if (!(value >= -1e-6)) throw new Error(`${store}: ${value}`);
      });
  });
});

test("in every world final runs and training data leave something for experiments", () => {
  const final = drawn.get("final_share")!;
  const update = drawn.get("update_share")!;
  const generating = drawn
    .get("synthetic_share")!
    .map((share, world) => share + drawn.get("rollout_share")![world]!);
  final.forEach((share, world) => {
    expect(share).toBeGreaterThan(0);
    expect(share + update[world]!).toBeLessThan(1);
    expect(generating[world]).toBeLessThan(1);
  });
});
