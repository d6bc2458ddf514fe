import { beforeAll, describe, expect, it } from "vitest";
import {
  BASES,
  channelNames,
  channelsOf,
  frontierGain,
  frontierNames,
  hoursOf,
  limitedOf,
  MAKINGS,
  PATHS,
  planBeside,
  plus,
  sharesOf,
  splitByPath,
  useNames,
  usesAt,
} from "../../src/analysis/accounts/index.ts";
import { chinaStreams, labsOf, openAccounts } from "../../src/cli/account/account-run.ts";
import { prepare, type Trace, traceScenarios, valuesAt } from "../../src/ensemble/index.ts";
import { workspace } from "../small-ensemble.ts";

const size = { seed: 7, replicates: 2, worlds: 64 };
const context = openAccounts(workspace, size);
const labs = labsOf(context);
const streams = chinaStreams(context).map(({ id }) => id);
const NONE = { fans: [], events: [], table: { months: [], quantities: [] } };
const DATES = [0, 24, 48, 84] as const;
const FLOWS = ["us_flow", "open_lead", "domestic_chips", "localisation"];
const LEAST = [
  ...FLOWS,
  ...labs.flatMap((lab) => [`run_flop[${lab}]`, `served[${lab}]`, `demand[${lab}]`, `serving_room[${lab}]`]),
];

let account: Trace;
let hours: Trace;

beforeAll(() => {
  const { plan } = prepare({
    ...workspace,
    ...size,
    model: context.model,
    scenarios: ["as-it-was"],
    outputs: NONE,
    worldsPerReplicate: 32,
  });
  const names = [
    ...channelNames(streams),
    ...frontierNames(labs),
    ...useNames(labs),
    ...limitedOf(labs).flatMap((one) => one.names),
    ...LEAST,
    ...labs.flatMap((lab) => [`run_by_share[${lab}]`, `run_by_cluster[${lab}]`]),
    ...BASES.map((basis) => `owned_${basis}[cn]`),
    "renewal",
    ...streams.map((one) => `retired_chips[${one}]`),
  ];
  account = traceScenarios(plan, ["as-it-was"], {
    names: [...new Set(names)],
    months: DATES,
    worlds: 64,
  })[0]!;
  const months = Array.from({ length: 13 }, (_, index) => index);
  hours = traceScenarios(plan, ["as-it-was"], {
    names: useNames(["cn,deepseek", "us,openai"]),
    months,
    worlds: 64,
  })[0]!;
});

/** Largest distance of two columns, relative to the largest value. */
function apart(a: Float64Array, b: Float64Array): number {
  const size = Math.max(...a.map(Math.abs), ...b.map(Math.abs), 1e-300);
  return Math.max(...a.map((value, world) => Math.abs(value - b[world]!))) / size;
}

describe("the ledger", () => {
  it("moves no number of the model, to the bit", () => {
    const names = labs.map((lab) => `frontier[${lab}]`);
    const { plan } = prepare({
      ...workspace,
      ...size,
      scenarios: ["as-it-was"],
      outputs: NONE,
      worldsPerReplicate: 32,
    });
    const alone = traceScenarios(plan, ["as-it-was"], { names, months: [84], worlds: 64 })[0]!;
    for (const name of names) expect(valuesAt(account, name, 84)).toEqual(valuesAt(alone, name, 84));
  });

  it("holds both arguments of the minima that the model takes", () => {
    for (const month of DATES)
      for (const lab of labs) {
        const at = (name: string) => valuesAt(account, `${name}[${lab}]`, month);
        const least = (a: string, b: string) => at(a).map((value, world) => Math.min(value, at(b)[world]!));
        expect(apart(least("run_by_share", "run_by_cluster"), at("run_flop"))).toBeLessThan(1e-12);
        expect(apart(least("demand", "serving_room"), at("served"))).toBeLessThan(1e-12);
      }
    const at = (name: string) => valuesAt(account, name, 84);
    const purchases = at("us_flow_wished").map((value, world) =>
      Math.min(value, at("us_flow_powered")[world]!, at("us_flow_paid")[world]!),
    );
    expect(apart(purchases, at("us_flow"))).toBeLessThan(1e-12);
    const chips = at("packaging").map(
      (value, world) =>
        Math.min(value, at("domestic_by_dies")[world]!, at("domestic_by_memory")[world]!) *
        (1 - at("localisation")[world]! * at("open_lead")[world]!),
    );
    expect(apart(chips, at("domestic_chips"))).toBeLessThan(1e-12);
  });
});

describe("channels", () => {
  it("what stood, plus what was bought, less what was retired, is what stands: in every world, on every basis", () => {
    for (const period of [
      [0, 48],
      [48, 84],
      [24, 84],
    ] as const)
      for (const { basis, start, bought, retired, growth, end } of channelsOf(account, streams, period)) {
        const whole = plus([start, ...bought.values(), retired.map((value) => -value)]);
        expect(apart(whole, end), basis).toBeLessThan(1e-12);
        expect(apart(plus([start, growth]), end)).toBeLessThan(1e-12);
        expect(apart(end, valuesAt(account, `owned_${basis}[cn]`, period[1]))).toBeLessThan(1e-12);
      }
  });
});

describe("uses and hours", () => {
  it("uses of a laboratory's chips are all its chips", () => {
    for (const lab of labs)
      for (const month of DATES)
        expect(
          apart(plus(usesAt(account, [lab], month)), valuesAt(account, `lab_flop[${lab}]`, month)),
        ).toBeLessThan(1e-9);
  });

  it("hours by source and by use have the same sum, and no flow is below zero", () => {
    for (const lab of ["cn,deepseek", "us,openai"]) {
      const { flows, bySource, byUse, whole } = hoursOf(hours, lab, [0, 12]);
      expect(apart(plus(bySource), whole)).toBeLessThan(1e-12);
      expect(apart(plus(byUse), whole)).toBeLessThan(1e-12);
      for (const column of flows.flat()) expect(Math.min(...column)).toBeGreaterThanOrEqual(-1e-6);
    }
  });
});

describe("binding", () => {
  it("shares of a month add up to one, and are nothing where the record decides", () => {
    const months = [24, 48, 84];
    for (const limited of limitedOf(labs)) {
      const shares = sharesOf(account, limited, { months, dataMonth: 48 });
      const sums = months.map((_, at) => shares.reduce((sum, row) => sum + row[at]!, 0));
      expect(sums[2]).toBeCloseTo(1, 12);
      expect(sums[0]).toBeCloseTo(limited.afterRecord ? 0 : 1, 12);
    }
  });
});

describe("the frontier", () => {
  it("makings of a gain sum to it in every world, for both sides and a laboratory", () => {
    const side = (bloc: string) => ({ id: bloc, labs: labs.filter((lab) => lab.startsWith(bloc)) });
    for (const whose of [side("us"), side("cn"), { id: "deepseek", labs: ["cn,deepseek"] }])
      for (const period of [
        [24, 48],
        [48, 84],
      ] as const) {
        const { gain, parts } = frontierGain(account, whose, period);
        expect(parts).toHaveLength(MAKINGS.length);
        expect(apart(plus(parts), gain)).toBeLessThan(1e-12);
      }
  });
});

describe("a scenario beside its baseline", () => {
  const named = ["frontier[cn,deepseek]", "side_frontier[cn]"];
  it.each(["no-rules", "memory-cut-off", "no-cluster-2021"])(
    "%s: both parts are the runs themselves, and paths account for all",
    (id) => {
      const scenario = workspace.catalog.scenarios.get(id)!;
      const { plan, subsets } = planBeside({ ...workspace, ...size, worldsPerReplicate: 16 }, scenario, {
        paths: PATHS,
        wanted: ["frontier", "side_frontier"],
        months: 60,
      });
      const names = named.flatMap((name) => [name, `was_${name}`]);
      const traces = traceScenarios(plan, subsets, { names, months: [60], worlds: 32 });
      const plain = prepare({
        ...workspace,
        ...size,
        scenarios: ["as-it-was", id],
        outputs: NONE,
        worldsPerReplicate: 16,
      }).plan;
      const [was, is] = traceScenarios(plain, ["as-it-was", id], { names: named, months: [60], worlds: 32 });
      for (const name of named) {
        const { baseline, scenario: reached, parts, rest, whole } = splitByPath(traces, name, 60);
        expect(baseline).toEqual(valuesAt(was!, name, 60));
        expect(apart(reached, valuesAt(is!, name, 60))).toBeLessThan(1e-12);
        expect(apart(plus([...parts, rest]), whole)).toBeLessThan(1e-9);
        expect(Math.max(...rest.map(Math.abs))).toBeLessThan(1e-9);
        expect(Math.max(...whole.map(Math.abs))).toBeGreaterThan(0.01);
      }
    },
  );
});
