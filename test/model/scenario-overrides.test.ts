import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/catalog/index.ts";
import { prepare } from "../../src/ensemble/index.ts";
import { type AdHocScenario, runSmall, smallPlan, traces, workspace } from "../small-ensemble.ts";

const MONTHS = [0, 24, 48, 60, 84, 132];
const QUANTITIES = ["gate_lead", "lag_match", "side_frontier[us]", "frontier[cn,deepseek]", "cn_fleet"];

type Own = AdHocScenario & Pick<Partial<Scenario>, "series" | "where" | "file">;

const known = new Set(workspace.model.quantities.map(({ id }) => id));
const outputs = traces(
  QUANTITIES.filter((name) => known.has(name.replace(/\[.*/, ""))),
  MONTHS,
);

async function tables(scenarios: Readonly<Record<string, Own>>) {
  const { scenarios: found } = await runSmall({ scenarios, outputs, replicates: 1, worldsPerReplicate: 64 });
  return (id: string, name: string): number[] => [...found.get(id)!.table.get(name)!];
}

function faultsOf(own: Own): string {
  try {
    smallPlan({ scenarios: { own }, outputs });
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

describe("scenarios share their worlds", () => {
  it("an override that changes nothing changes no bit: of a parameter, a series, a rule or an equation", async () => {
    const plan = smallPlan({ scenarios: ["as-it-was"], outputs });
    const { parameters, models, scenarios } = plan;
    const [{ model, series }] = scenarios as [(typeof scenarios)[number]];
    const gate = models[model]!.series.findIndex(({ id }) => id === "gate_lead");
    const planned = series[gate]!;
    if (planned.kind !== "shared") throw new Error("expected gate_lead to be the same in all worlds");
    const sameGate = Object.fromEntries(
      [...planned.values].map((value, month) => [
        `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
        value,
      ]),
    );
    const sameShare = parameters.find(({ id }) => id === "licence_share")!.distribution;
    const written = workspace.model.quantities.find(({ id }) => id === "legal_wish")!.equation as string;
    const table = await tables({
      base: {},
      parameter: { parameters: { licence_share: sameShare } },
      series: { series: { gate_lead: { values: sameGate, interpolation: "step" } } },
      rule: { rules: { off: [], allOff: false } },
      equation: { equations: { legal_wish: written } },
    });
    for (const name of ["lag_match@132", "frontier[cn,deepseek]@84", "side_frontier[us]@60"])
      for (const id of ["parameter", "series", "rule", "equation"])
        expect(table(id, name)).toEqual(table("base", name));
  });

  it("an override changes what it is about, and the other scenarios of the run not at all", async () => {
    const own: Own = {
      series: {
        gate_lead: { values: { "2026-01": 1 }, interpolation: "step" },
        gate_china: { values: { "2026-01": 1 }, interpolation: "step" },
      },
    };
    const alone = await tables({ base: {} });
    const both = await tables({ open: own, base: {} });
    expect(both("base", "lag_match@132")).toEqual(alone("base", "lag_match@132"));
    // Nothing differs before the first date; the gate is open from it on.
    expect(both("open", "frontier[cn,deepseek]@24")).toEqual(both("base", "frontier[cn,deepseek]@24"));
    expect(both("open", "gate_lead@24")).toEqual(both("base", "gate_lead@24"));
    expect(new Set(both("open", "gate_lead@84"))).toEqual(new Set([1]));
    const later = both("open", "frontier[cn,deepseek]@132");
    const before = both("base", "frontier[cn,deepseek]@132");
    expect(later.filter((value, world) => value > before[world]!).length).toBeGreaterThan(48);
  });

  it("a process is replaced as a whole, for one element, and no other draw moves", async () => {
    const quiet: Own = {
      series: { "noise[cn,deepseek]": { values: { "2022-01": 0 }, interpolation: "step" } },
    };
    const watched = traces(["noise[us,openai]", "noise[cn,deepseek]", "release[cn,deepseek]"], [12, 60, 120]);
    const { scenarios } = await runSmall({
      scenarios: { base: {}, quiet },
      outputs: watched,
      replicates: 1,
      worldsPerReplicate: 64,
    });
    const column = (id: string, name: string) => [...scenarios.get(id)!.table.get(name)!];
    expect(new Set(column("quiet", "noise[cn,deepseek]@60"))).toEqual(new Set([0]));
    expect(new Set(column("base", "noise[cn,deepseek]@60")).size).toBe(64);
    for (const name of ["noise[us,openai]@12", "noise[us,openai]@120", "release[cn,deepseek]@60"])
      expect(column("quiet", name)).toEqual(column("base", name));
  });

  it("a level that is solved for is obeyed where a scenario sets it, and refused in the reference", async () => {
    const set = (level: number): Own => ({ parameters: { level_deepseek: level } });
    const table = await tables({ low: set(0), high: set(2) });
    const [low, high] = [table("low", "frontier[cn,deepseek]@60"), table("high", "frontier[cn,deepseek]@60")];
    expect(low.every((value, world) => value < high[world]!)).toBe(true);
    const { catalog } = workspace;
    const reference = catalog.scenarios.get("as-it-was")!;
    const scenarios = new Map([
      ...catalog.scenarios,
      ["as-it-was", { ...reference, parameters: { level_openai: 3 } }],
    ]);
    const attempt = () =>
      prepare({
        ...workspace,
        catalog: { ...catalog, scenarios },
        scenarios: [],
        outputs,
        seed: 1,
        replicates: 1,
        worldsPerReplicate: 1,
      });
    expect(attempt).toThrow(
      'scenarios/as-it-was.yaml:6:13 parameters.level_openai: expected a level that is solved for in "as-it-was" to be left alone',
    );
  });
});

describe("faults of a scenario", () => {
  const places = {
    file: "s.yaml",
    where: (path: readonly (string | number)[] = [], of = "value") => `s.yaml (${path.join(".")} ${of})`,
  };
  const series = (id: string, values: Record<string, number>, unit?: string): Own => ({
    ...places,
    series: { [id]: { values, interpolation: "step", unit } },
  });

  it.each([
    [
      series("gate_leed", { "2026-01": 1 }),
      's.yaml (series.gate_leed key) series.gate_leed: expected the id of a series of the model, got "gate_leed"; did you mean "gate_lead"?',
    ],
    [
      series("gate_lead", { "2021-12": 1, "2033-02": 0 }),
      "s.yaml (series.gate_lead.values.2021-12 key) series.gate_lead.values.2021-12: expected a month of the run, 2022-01 to 2033-01, got 2021-12",
    ],
    [
      series("gate_lead", { "2026-01": 1 }, "chip"),
      "s.yaml (series.gate_lead.unit value) series.gate_lead.unit: expected 1, the unit of the series, got chip",
    ],
    [
      series("licence_share", { "2026-01": 1 }),
      'expected a series, got the parameter "licence_share"; set it under parameters',
    ],
    [
      series("legal_wish", { "2026-01": 1 }),
      'expected a series, got the auxiliary "legal_wish"; replace it under equations',
    ],
    [
      { ...series("gate_lead", { "2026-01": 1 }), equations: { gate_lead: "1" } },
      'expected a series, got "gate_lead", which an equation of this scenario replaces',
    ],
    [
      { ...places, equations: { legal_wish: "china_spend_shar * world_spend" } },
      's.yaml (equations.legal_wish value) equations.legal_wish: unknown quantity "china_spend_shar"; did you mean "china_spend_share"?',
    ],
    [
      { ...series("gate_leed", { "2026-01": 1 }), equations: { legal_wish: "wish" } },
      'unknown quantity "wish"',
    ],
    [
      { ...series("gate_leed", { "2026-01": 1 }), equations: { legal_wish: "wish" } },
      'did you mean "gate_lead"?',
    ],
    [
      { ...places, parameters: { licence_share: 0 }, equations: { licence_share: "0.5" } },
      's.yaml (parameters.licence_share key) parameters.licence_share: expected "licence_share" here or under equations, got both',
    ],
    [
      series("release[us,openai]", { "2026-01": 1 }),
      'from 2022-01 on, since the process "releases" is replaced as a whole, got none before 2026-01',
    ],
    [
      { ...places, parameters: { install_delay: 0.1 } },
      "s.yaml (parameters.install_delay value) parameters.install_delay: expected every stage of DELAY3(arriving, install_delay / install_wear, 0 {H100e(flop)/month}) to last at least one step",
    ],
  ] as [Own, string][])("case %#", (own, fault) => {
    expect(faultsOf(own)).toContain(fault);
  });
});
