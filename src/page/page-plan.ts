import type { Plan, PlannedModel, PlannedScenario } from "../ensemble/plan.ts";
import { exactJson, parseExactJson } from "./exact-json.ts";
import { type PackedModel, packModel, unpackModel } from "./pack-model.ts";
import { type PackedSeries, packSeries, unpackSeries } from "./pack-series.ts";

type PackedScenario = Omit<PlannedScenario, "series"> & { readonly series: readonly number[] };

interface PackedPlan extends Omit<Plan, "models" | "scenarios" | "anchors"> {
  /** What a model has in common with the one before it is left out. */
  readonly models: readonly Partial<PackedModel>[];
  /** Every series once; scenarios name them by their number. */
  readonly series: readonly PackedSeries[];
  readonly scenarios: readonly PackedScenario[];
  readonly anchors: Omit<Plan["anchors"], "scenario"> & { readonly scenario: PackedScenario };
}

/**
 * A plan as a text for a page: a tenth of its plain form when zipped. `decodePlan` gives back the same plan, numbers to the
 * bit (of NaN there is one).
 */
export function encodePlan(plan: Plan): string {
  const { models, scenarios, anchors, ...rest } = plan;
  const numbers = new Map<string, number>();
  const series: PackedSeries[] = [];
  const numberOf = (packed: PackedSeries): number => {
    const key = exactJson(packed);
    if (!numbers.has(key)) {
      numbers.set(key, series.length);
      series.push(packed);
    }
    return numbers.get(key)!;
  };
  const pack = (scenario: PlannedScenario): PackedScenario => ({
    ...scenario,
    series: scenario.series.map((one) => numberOf(packSeries(one))),
  });
  const packed: PackedPlan = {
    ...rest,
    models: withoutCommon(models.map(packModel)),
    series,
    scenarios: scenarios.map(pack),
    anchors: { ...anchors, scenario: pack(anchors.scenario) },
  };
  return exactJson(packed);
}

/** The plan that `encodePlan` wrote. Scenarios share the arrays of equal series. */
export function decodePlan(text: string): Plan {
  const { models, series, scenarios, anchors, ...rest } = parseExactJson(text) as PackedPlan;
  const all = series.map(unpackSeries);
  const unpack = (scenario: PackedScenario): PlannedScenario => ({
    ...scenario,
    series: scenario.series.map((number) => all[number]!),
  });
  return {
    ...rest,
    models: withCommon(models).map(unpackModel),
    scenarios: scenarios.map(unpack),
    anchors: { ...anchors, scenario: unpack(anchors.scenario) },
  };
}

/** A scenario with equations of its own: what its model and its series have that those of a plan have not. */
interface PackedAddition {
  readonly model: Partial<PackedModel>;
  readonly series: readonly PackedSeries[];
  readonly scenario: PackedScenario;
}

/**
 * A scenario of another model as a text for a page that holds a plan of one model already: `withAddition` takes it in.
 *
 * @param plan the page's, with one model
 * @param model of the scenario; both prepared together, so that draws, solved levels and tables of rates are the same
 */
export function encodeAddition(plan: Plan, model: PlannedModel, scenario: PlannedScenario): string {
  const series = scenario.series.map(packSeries);
  const known = new Map(plan.scenarios[0]!.series.map((one, index) => [exactJson(packSeries(one)), index]));
  const own: PackedSeries[] = [];
  // A series of the plan's first scenario by its number, others by where they stand here, counted down from -1.
  const numbers = series.map((one) => known.get(exactJson(one)) ?? -own.push(one));
  const packed: PackedAddition = {
    model: withoutCommon([plan.models[0]!, model].map(packModel))[1]!,
    series: own,
    scenario: { ...scenario, model: 0, series: numbers },
  };
  return exactJson(packed);
}

/** A plan and the scenario that `encodeAddition` wrote; the same plan where it has that scenario. */
export function withAddition(plan: Plan, addition: string): Plan {
  const { model, series, scenario } = parseExactJson(addition) as PackedAddition;
  if (plan.scenarios.some(({ id }) => id === scenario.id)) return plan;
  const [, whole] = withCommon([packModel(plan.models[0]!), model]);
  const added: PlannedScenario = {
    ...scenario,
    model: plan.models.length,
    series: scenario.series.map((number) =>
      number < 0 ? unpackSeries(series[-1 - number]!) : plan.scenarios[0]!.series[number]!,
    ),
  };
  return { ...plan, models: [...plan.models, unpackModel(whole!)], scenarios: [...plan.scenarios, added] };
}

function withoutCommon(models: readonly PackedModel[]): Partial<PackedModel>[] {
  return models.map((model, index) => {
    const before = Object.entries(models[index - 1] ?? {}).map(([key, part]) => [key, exactJson(part)]);
    const known = new Map(before as [string, string][]);
    return Object.fromEntries(
      Object.entries(model).filter(([key, part]) => known.get(key) !== exactJson(part)),
    );
  });
}

function withCommon(models: readonly Partial<PackedModel>[]): PackedModel[] {
  let whole: Partial<PackedModel> = {};
  return models.map((model) => {
    whole = { ...whole, ...model };
    return whole as PackedModel;
  });
}
