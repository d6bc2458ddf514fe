import { beforeAll, describe, expect, test } from "vitest";
import type { EnsembleResult } from "../../src/ensemble/index.ts";
import { ALL_MONTHS, question, runSmall, traces } from "../small-ensemble.ts";
import { LABS } from "./labs.ts";

/** Streams whose chips make up a class at work. */
const CLASSES = {
  us_lead: ["us_market"],
  cn_lead: ["cn_legal", "cn_grey"],
  cutdown: ["cn_cutdown"],
  domestic: ["cn_domestic", "cn_proxy"],
} as const;
const BY_LAB = [
  "served",
  "generating",
  "rollouts",
  "occupied",
  "capacity",
  "balanced_chips",
  "balanced_decode",
  "rich_decode",
  "training_chips",
  "final_chips",
  "update_chips",
  "experiment_chips",
  "largest_cluster",
  "run_flop",
  "lab_flop",
  "share",
];
let result: EnsembleResult;

beforeAll(async () => {
  const fleets = Object.entries(CLASSES).flatMap(([one, streams]) => [
    `working_flop[${one}]`,
    ...streams.map((stream) => `fleet_flop[${stream}]`),
  ]);
  const labs = BY_LAB.flatMap((id) => LABS.map((lab) => `${id}[${lab}]`));
  result = await runSmall({
    scenarios: question.scenarios,
    outputs: traces(
      [...fleets, ...labs, "domestic_training_pool", "rich_pool", "rented_flop", "achieved_flops"],
      ALL_MONTHS,
    ),
    replicates: 1,
    worldsPerReplicate: 32,
  });
});

/** Calls with a reader of the values of one world and month. */
function everywhere(
  scenario: string,
  visit: (value: (quantity: string) => number, where: string, world: number) => void,
) {
  const { table } = result.scenarios.get(scenario)!;
  for (const month of ALL_MONTHS)
    for (let world = 0; world < 32; world += 1)
      visit(
        (quantity) => table.get(`${quantity}@${month}`)![world]!,
        `month ${month}, world ${world}`,
        world,
      );
}

describe.each(question.scenarios)("%s", (scenario) => {
  test.each(Object.entries(CLASSES))("chips of %s at work never exceed those owned", (one, streams) => {
    let worst = 0;
    everywhere(scenario, (value) => {
      const owned = streams.reduce((sum, stream) => sum + value(`fleet_flop[${stream}]`), 0);
      const working = value(`working_flop[${one}]`);
      if (!(working >= 0)) throw new Error(`${working}`);
      worst = Math.max(worst, working / Math.max(1, owned));
    });
    expect(worst).toBeLessThan(1 + 1e-9);
    // Without rules nobody makes chips for export; every other class has chips at work.
    expect(worst > 0).toBe(!(scenario === "no-rules" && one === "cutdown"));
  });

  test("serving, generating, final runs, updates and experiments fill exactly what a laboratory has, rich chips first", () => {
    let seen = 0;
    everywhere(scenario, (value, where) => {
      for (const lab of LABS) {
        const own = (quantity: string) => value(`${quantity}[${lab}]`);
        const chinese = lab.startsWith("cn,");
        const richChips = chinese ? own("share") * value("rich_pool") : 0;
        // Serving and generating work is put on rich chips until they are full, then on the others.
        const onRich = Math.min(own("occupied"), own("rich_decode"));
        const busyRich = richChips === 0 ? 0 : (richChips * onRich) / own("rich_decode");
        const busyOthers = (own("balanced_chips") * (own("occupied") - onRich)) / own("balanced_decode");
        const parts = [own("final_chips"), own("update_chips"), own("experiment_chips")];
        if (!parts.every((part) => part >= 0)) throw new Error(`${lab}, ${where}: ${parts}`);
        const all = busyRich + busyOthers + parts.reduce((sum, part) => sum + part, 0);
        if (!(Math.abs(all / own("lab_flop") - 1) < 1e-9)) throw new Error(`${lab}, ${where}: ${all}`);
        if (!(own("occupied") <= own("capacity") * (1 + 1e-12)))
          throw new Error(`${lab}, ${where}: overfull`);
        seen += 1;
      }
    });
    expect(seen).toBe(LABS.length * 133 * 32);
  });

  test("the laboratories of a side hold no more than its chips at work and what it rents", () => {
    everywhere(scenario, (value, where) => {
      const held = (bloc: string) =>
        LABS.filter((lab) => lab.startsWith(bloc)).reduce((sum, lab) => sum + value(`lab_flop[${lab}]`), 0);
      const working = (one: string) => value(`working_flop[${one}]`);
      const chinese =
        working("cn_lead") + working("cutdown") + value("domestic_training_pool") + value("rented_flop");
      if (!(held("us") <= working("us_lead")) || !(held("cn") <= chinese))
        throw new Error(`${where}: ${held("us")}, ${held("cn")}`);
    });
  });

  test("the largest run takes no more than the final runs of a year, in a cluster no larger than its kind of chips", () => {
    everywhere(scenario, (value, where) => {
      const rate = value("achieved_flops");
      for (const lab of LABS) {
        const own = (quantity: string) => value(`${quantity}[${lab}]`);
        if (!(own("run_flop") <= own("final_chips") * 12 * rate * (1 + 1e-12)))
          throw new Error(`${lab}, ${where}: run`);
        const rich = lab.startsWith("cn,") ? own("share") * value("rich_pool") : 0;
        if (!(own("largest_cluster") <= Math.max(own("balanced_chips"), rich)))
          throw new Error(`${lab}, ${where}: cluster`);
      }
    });
  });

  test("rollouts and synthetic data share out generating work", () => {
    everywhere(scenario, (value, where, world) => {
      for (const lab of LABS) {
        const research =
          value(`capacity[${lab}]`) - value(`served[${lab}]`) * (1 - drawn("night_return", world));
        const synthetic = drawn("synthetic_share", world) * research;
        const generating = synthetic + value(`rollouts[${lab}]`);
        if (!(Math.abs(generating / value(`generating[${lab}]`) - 1) < 1e-9))
          throw new Error(`${lab}, ${where}`);
      }
    });
  });
});

const drawn = (id: string, world: number) => result.parameters.get(id)![world]!;
