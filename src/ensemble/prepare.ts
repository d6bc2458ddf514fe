import type { Catalog, Scenario } from "../catalog/index.ts";
import { type CompiledModel, compileModel, declareParameters, type ModelSource } from "../engine/index.ts";
import type { RuleBook } from "../rules/index.ts";
import { didYouMean, type Fault, formatFault, InputError, monthsBetween } from "../units/index.ts";
import { type AsOf, type BeliefDates, catalogAsOf, lastDay, recordEnd, recordTo } from "./as-of.ts";
import {
  equationPlace,
  fileOf,
  refuseBelowNought,
  refuseShortStages,
  refuseSolved,
  refuseTwice,
} from "./check-scenario.ts";
import type { Anchor, OutputSpec, Plan, PlannedScenario, PlannedSeries } from "./plan.ts";
import type { SeriesContext } from "./series/context.ts";
import { overrideSeries } from "./series/override-series.ts";
import { rateTables } from "./series/rate-tables.ts";
import { resolveSeries } from "./series/resolve.ts";

/** `model/anchors.yaml`, checked. */
export interface AnchorSource {
  /** Month to whose start the record runs, YYYY-MM. */
  readonly at: string;
  readonly scenario: string;
  readonly solve: readonly {
    parameter: string;
    quantity: string;
    observation: string;
    error: string;
    /** What the target is while there is no such observation: so much below the last of another series. */
    before?: { observation: string; less: number } | undefined;
  }[];
}

export interface PrepareInput {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly model: ModelSource;
  readonly anchors: AnchorSource;
  /** Ids of scenarios of the catalog. */
  readonly scenarios: readonly string[];
  readonly outputs: OutputSpec;
  readonly seed: number;
  readonly replicates: number;
  readonly worldsPerReplicate: number;
  /** The record, the beliefs and the date of the data as of an earlier month; rules stay as they were. */
  readonly asOf?: AsOf | undefined;
}

/** A plan with the compiled models behind it (the plan alone crosses to workers). */
export interface Prepared {
  readonly plan: Plan;
  /** The model without any scenario's equations. */
  readonly model: CompiledModel;
  /** Of a dated run: which beliefs are of its date. */
  readonly beliefs?: BeliefDates | undefined;
}

/** The quantity that holds the date to which the record runs. */
const DATA_DATE = "data_date";

/**
 * Resolves scenarios, compiles their equations, tabulates every series from the catalog, the law and the hardware, and
 * names what will be drawn. Nothing is simulated yet.
 *
 * @throws InputError with every fault of names, units and values
 */
export function prepare(input: PrepareInput): Prepared {
  const { ruleBook, asOf } = input;
  const { catalog, beliefs } = asOf
    ? catalogAsOf(input.catalog, asOf)
    : { ...recordTo(input.catalog, input.anchors.at), beliefs: undefined };
  const at = asOf ? recordEnd(asOf) : input.anchors.at;
  refuseOtherDate(input);
  const dated: Readonly<Record<string, string>> = asOf ? { [DATA_DATE]: `DATE("${at}")` } : {};
  const compile = compilerOf(input.model, catalog.parameters);
  const models: CompiledModel[] = [];
  const byEquations = new Map<string, number>();
  const modelOf = (own: Readonly<Record<string, string>>, where: (id: string) => string): number => {
    const equations = { ...dated, ...own };
    const key = JSON.stringify(Object.entries(equations).sort());
    const known = byEquations.get(key);
    if (known !== undefined) return known;
    models.push(compile(key, { equations, where }));
    byEquations.set(key, models.length - 1);
    return models.length - 1;
  };
  modelOf({}, () => "model");
  const rates = rateTables(catalog);
  const cache = new Map<string, PlannedSeries>();
  const plan = (scenario: Scenario): PlannedScenario => {
    const place = equationPlace(scenario);
    const { start, months } = models[0]!;
    const knownTo = asOf && lastDay(asOf.month);
    const { rules } = scenario;
    const context: SeriesContext = { catalog, ruleBook, rules, start, months, rates, recordEnd: at, knownTo };
    const seriesOf = (model: number): PlannedSeries[] => {
      const own = models[model]!.series.map((one) => {
        // What is made of the rules as they were, or of no rules, is the same in every scenario.
        const rules = one.from?.rules === "scenario" ? scenario.rules : undefined;
        const key = JSON.stringify([one.name, one.from, rules]);
        if (!cache.has(key)) cache.set(key, resolveSeries(context, one));
        return cache.get(key)!;
      });
      return overrideSeries(scenario, models[model]!, own);
    };
    // Series are tried on the model as written too, so that their faults are told beside those of the equations.
    const [model] = allOrFaults<() => number, number>(
      [
        () => modelOf(scenario.equations, place),
        () => seriesOf(0).length,
        () => refuseTwice(scenario),
        () => refuseBelowNought(catalog, scenario),
      ],
      (step) => step(),
    ) as [number];
    refuseShortStages(catalog, scenario, models[model]!);
    return {
      id: scenario.id,
      name: scenario.name,
      file: fileOf(scenario),
      places: Object.fromEntries(Object.keys(scenario.equations).map((id) => [id, place(id)])),
      model,
      series: seriesOf(model),
      overrides: scenario.parameters,
    };
  };
  const [reference, ...scenarios] = allOrFaults([input.anchors.scenario, ...input.scenarios], (id) =>
    plan(scenarioOf(catalog, id)),
  ) as [PlannedScenario, ...PlannedScenario[]];
  const base = models[0]!;
  checkOutputs(base, input.outputs);
  refuseSolved(
    scenarioOf(catalog, input.anchors.scenario),
    input.anchors.solve.map(({ parameter }) => parameter),
  );
  const dataMonth = Math.round(monthsBetween(base.start, at));
  const solvable = asOf
    ? input.anchors.solve.filter((one) => hasRecord(catalog, at, one))
    : input.anchors.solve;
  return {
    model: base,
    beliefs,
    plan: {
      seed: input.seed,
      replicates: input.replicates,
      worldsPerReplicate: input.worldsPerReplicate,
      months: base.months,
      models: models.map(({ months, parameters, series, slots, program }) => ({
        months,
        parameters,
        series,
        slots,
        program,
      })),
      scenarios,
      parameters: [...catalog.parameters.values()].map(({ id, distribution }) => ({ id, distribution })),
      rates: rates.planned(base.start),
      correlations: catalog.correlations.map(({ between, rho }) => ({ between, rho })),
      anchors: {
        month: dataMonth,
        scenario: reference,
        solve: solvable.map((one) => anchorOf(catalog, at, one)),
      },
      outputs: input.outputs,
      dataMonth,
    },
  };
}

type Compiler = (key: string, options: Parameters<typeof compileModel>[1]) => CompiledModel;

/** A model and the beliefs of a catalog never change once read, and one site asks for the same equations many times. */
const COMPILERS = new WeakMap<ModelSource, WeakMap<Catalog["parameters"], Compiler>>();

/** Compiles a model with a catalog's parameters and other equations, by a key of these; once for each. */
function compilerOf(model: ModelSource, parameters: Catalog["parameters"]): Compiler {
  const known = COMPILERS.get(model) ?? new WeakMap<Catalog["parameters"], Compiler>();
  COMPILERS.set(model, known);
  const before = known.get(parameters);
  if (before) return before;
  const written = declareParameters(model, [...parameters.values()]);
  const compiled = new Map<string, CompiledModel>();
  const compiler: Compiler = (key, options) => {
    const made = compiled.get(key) ?? compileModel(written, options);
    compiled.set(key, made);
    return made;
  };
  known.set(parameters, compiler);
  return compiler;
}

/** Every one of them, or the faults of all. @throws InputError */
function allOrFaults<From, To>(from: readonly From[], step: (one: From) => To): To[] {
  const faults = new Map<string, Fault>();
  const done = from.flatMap((one) => {
    try {
      return [step(one)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const fault of error.faults) faults.set(formatFault(fault), fault);
      return [];
    }
  });
  if (faults.size > 0) throw new InputError([...faults.values()]);
  return done;
}

function scenarioOf(catalog: Catalog, id: string): Scenario {
  const scenario = catalog.scenarios.get(id);
  if (!scenario) {
    const near = didYouMean(id, [...catalog.scenarios.keys()]);
    throw new InputError({ where: "scenarios", what: `unknown scenario "${id}"${near}` });
  }
  return scenario;
}

/** Where the model says to which date its record runs, it says the date of the anchors. @throws InputError */
function refuseOtherDate({ model, anchors }: PrepareInput): void {
  const found = model.quantities.find(({ id }) => id === DATA_DATE);
  if (!found || found.equation === `DATE("${anchors.at}")`) return;
  throw new InputError({
    where: found.where,
    path: `quantities.${DATA_DATE}`,
    what: `expected DATE("${anchors.at}"), the date of model/anchors.yaml, got ${JSON.stringify(found.equation)}`,
  });
}

/** Whether anything was known by then of what a level is solved against; without, the level stays at its belief. */
function hasRecord(catalog: Catalog, at: string, one: AnchorSource["solve"][number]): boolean {
  const ids = [one.observation, ...(one.before ? [one.before.observation] : [])];
  return catalog.observations.some(({ series, observed }) => ids.includes(series) && observed < `${at}-01`);
}

/** The target is the highest row observed before the month to whose start the record runs. */
function anchorOf(
  catalog: Catalog,
  at: string,
  { parameter, quantity, observation, error, before }: AnchorSource["solve"][number],
): Anchor {
  const highest = (id: string): number =>
    catalog.observations.reduce(
      (most, { series, observed, value }) =>
        series === id && observed < `${at}-01` ? Math.max(most, value) : most,
      Number.NEGATIVE_INFINITY,
    );
  const own = highest(observation);
  const target = own === Number.NEGATIVE_INFINITY && before ? highest(before.observation) - before.less : own;
  if (target === Number.NEGATIVE_INFINITY) {
    throw new InputError({
      where: "model/anchors.yaml",
      what: `no observation of "${observation}" before ${at} in the catalog`,
    });
  }
  return { parameter, quantity, error, target };
}

function checkOutputs(model: CompiledModel, outputs: OutputSpec): void {
  const names = [
    ...outputs.fans.map(({ id }) => id),
    ...outputs.events.map(({ quantity }) => quantity),
    ...outputs.table.quantities,
  ];
  const known = Object.keys(model.slots);
  const faults = names
    .filter((name) => !Object.hasOwn(model.slots, name))
    .map(
      (name): Fault => ({
        where: "question",
        path: name,
        what: `unknown quantity${didYouMean(name, known)}`,
      }),
    );
  if (faults.length > 0) throw new InputError(faults);
}
