import { expect, it } from "vitest";
import { smallPlan, traces } from "../../../../test/small-ensemble.ts";
import { openWorkspace } from "../../../api/workspace.ts";
import { compileModel, declareParameters } from "../../../engine/index.ts";
import { runEnsemble } from "../../../ensemble/index.ts";
import { monthIndex } from "../../../units/calendar.ts";
import { amountColumns, withAmounts } from "./amounts.ts";
import { lawPack } from "./law-pack.ts";
import { chosenGroups, leverGroups } from "./lever-groups.ts";

const QUESTION = "can-deepseek-overtake";
const { catalog, ruleBook, model: source } = openWorkspace();
const model = compileModel(declareParameters(source, [...catalog.parameters.values()]));
const { groups, levers } = leverGroups(QUESTION, catalog, { solved: [], sectors: new Map(), language: "en" });
const { groups: chosen } = chosenGroups(QUESTION, [...catalog.parameters.keys()]);

it("levers that are no beliefs set series that the law decides, and name quantities of the model", () => {
  const series = lawPack(catalog, ruleBook, model).series.map(({ name }) => name);
  const settings = Object.values(levers).flatMap(({ sets }) => sets ?? []);
  expect(settings.length).toBeGreaterThan(1);
  const quantities = source.quantities.map(({ id }) => id);
  for (const { series: set, through, from } of settings) {
    expect(series).toEqual(expect.arrayContaining(Object.keys(set)));
    expect(quantities).toEqual(expect.arrayContaining([...through]));
    expect(from > model.start.slice(0, 7)).toBe(true);
  }
});

it.each(["h20_sold", "b30a_sold"])(
  "%s holds whatever the law says, clocks of redesign included",
  async (id) => {
    const { series: set, from, through } = levers[id]!.sets!;
    const outputs = traces(["open_cutdown", "open_lead"], [monthIndex(from, model.start)]);
    const plan = smallPlan({ scenarios: ["as-it-was"], outputs, replicates: 1, worldsPerReplicate: 32 });
    const law = lawPack(catalog, ruleBook, model).series.map(({ name }) => name);
    const shut = plan.scenarios[0]!;
    // The harshest law, under which no redesign has begun, and then the lever at its end.
    const series = shut.series.map((one, index): (typeof shut.series)[number] => {
      const { name } = plan.models[shut.model]!.series[index]!;
      if (!law.includes(name)) return one;
      const to = set[name] === "value" ? 1 : (set[name] ?? 0);
      return { kind: "shared", values: new Float64Array(plan.months + 1).fill(to) };
    });
    const { scenarios } = await runEnsemble({ ...plan, scenarios: [{ ...shut, series }] }, { workers: 0 });
    const [name, column] = [...scenarios.values()]
      .flatMap(({ table }) => [...table])
      .find(([one]) => one.startsWith(through.includes("open_lead") ? "open_lead@" : "open_cutdown@"))!;
    expect([name, [...new Set(column)]]).toEqual([name, [1]]);
  },
);

it("a range of the page's own replaces the ends of what we believe, and the values of a choice", () => {
  expect(catalog.parameters.get("licence_share")!.distribution).toHaveProperty("discrete");
  expect(levers.licence_share).toMatchObject({ low: 0, high: 1, written: "share" });
  expect(levers.licence_share).not.toHaveProperty("options");
  expect(levers.smic_wafers!.options).toHaveLength(3);
});

it("chips sold are thousands a year, of each kind by its FLOP/s", () => {
  const { told } = withAmounts(groups, chosen, {
    chips: catalog.chips,
    start: model.start,
    language: "en",
  })[0]!;
  const [h200, b30a, h20] = told!.amounts;
  expect(h200!.factor).toBeCloseTo(0.012, 12);
  expect(h200!.factor / b30a!.factor).toBeCloseTo(2500 / 1978.9, 9);
  expect(h20!.factor).toBe(0.012);
  expect(amountColumns(chosen, model.start).map(({ quantity, month }) => `${quantity}@${month}`)).toEqual(
    told!.amounts.map(({ column }) => column),
  );
});
