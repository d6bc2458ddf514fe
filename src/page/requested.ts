import { tableColumns } from "../ensemble/collect.ts";
import type { Bounds, OutputSpec, Plan, PlannedScenario } from "../ensemble/plan.ts";
import type { Variant } from "../ensemble/session.ts";
import { distribution } from "../random/index.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import type { RunRequest, ScenarioRequest } from "./protocol.ts";

/** What a request asks of a session. @throws InputError with everything in it that cannot be run */
export function requestedVariant(
  plan: Plan,
  { scenarios, stages, only, levels, where, structures = {}, columns = [], whole = false }: RunRequest,
): Variant {
  const faults: Fault[] = [
    ...orderFaults("stages", stages),
    ...orderFaults("levels", levels),
    ...boundFaults(plan, where ?? []),
    ...structureFaults(plan, Object.keys(structures)),
    ...outputFaults(plan, only ?? []),
    ...columnFaults(plan, columns),
  ];
  if (levels?.some((level) => level > 1))
    faults.push({ where: "request", path: "levels", what: `expected shares up to 1, got ${levels}` });
  const found = scenarios.map((request, index) => {
    const path = `scenarios[${index}]`;
    faults.push(...overrideFaults(plan, request, path));
    const { scenario: id, overrides, id: name = id } = request;
    const scenario = plan.scenarios.find((one) => one.id === id);
    if (scenario) {
      faults.push(...seriesFaults(plan, scenario, request, path));
      return {
        ...scenario,
        id: name,
        series: replacedSeries(plan, scenario, request),
        overrides: { ...scenario.overrides, ...overrides },
      };
    }
    const near = didYouMean(
      id,
      plan.scenarios.map((one) => one.id),
    );
    faults.push({ where: "request", path, what: `unknown scenario "${id}"${near}` });
    return undefined;
  });
  if (faults.length > 0) throw new InputError(faults);
  return {
    scenarios: found as PlannedScenario[],
    models: plan.models,
    withoutDrawn: !whole,
    outputs: requestedOutputs(plan, { only, columns }),
    ...(where && { where }),
  };
}

/** What a request counts of the outputs of a plan, in their order. */
export function requestedOutputs(
  { outputs }: Plan,
  { only, columns = [] }: Pick<RunRequest, "only" | "columns">,
): OutputSpec {
  if (!only) return outputs;
  const { fans, events, table } = outputs;
  const told = new Set(columns.map((name) => name.replace(/@.*$/, "")));
  return {
    fans: fans.filter(({ id }) => only.includes(id)),
    events,
    table: { ...table, quantities: table.quantities.filter((id) => only.includes(id) || told.has(id)) },
  };
}

function replacedSeries(
  { models }: Plan,
  { model, series }: PlannedScenario,
  { series: replaced = {} }: ScenarioRequest,
): PlannedScenario["series"] {
  const names = models[model]!.series.map(({ name }) => name);
  return series.map((one, index) => {
    const values = Object.hasOwn(replaced, names[index]!) ? replaced[names[index]!] : undefined;
    return values ? { kind: "shared", values: Float64Array.from(values) } : one;
  });
}

function seriesFaults(
  { models, months }: Plan,
  { model }: PlannedScenario,
  { series = {} }: ScenarioRequest,
  path: string,
): Fault[] {
  const names = models[model]!.series.map(({ name }) => name);
  return Object.entries(series).flatMap(([name, values]): Fault[] => {
    const place = { where: "request", path: `${path}.series.${name}` };
    if (!names.includes(name)) return [{ ...place, what: `unknown series${didYouMean(name, names)}` }];
    return values.length === months + 1 && values.every(Number.isFinite)
      ? []
      : [{ ...place, what: `expected ${months + 1} finite numbers` }];
  });
}

function boundFaults({ parameters }: Plan, where: readonly Bounds[]): Fault[] {
  const ids = parameters.map(({ id }) => id);
  return where.flatMap(({ parameter, low, high }, index): Fault[] => {
    const place = { where: "request", path: `where[${index}]` };
    if (!ids.includes(parameter))
      return [{ ...place, what: `unknown parameter "${parameter}"${didYouMean(parameter, ids)}` }];
    return low <= high
      ? []
      : [{ ...place, what: `expected a low end and a high end, got ${low} and ${high}` }];
  });
}

function structureFaults({ parameters }: Plan, ids: readonly string[]): Fault[] {
  const switches = parameters.filter(({ distribution }) => "discrete" in distribution).map(({ id }) => id);
  return ids
    .filter((id) => !switches.includes(id))
    .map((id) => ({
      where: "request",
      path: `structures.${id}`,
      what: `expected a belief with a few values${didYouMean(id, switches)}`,
    }));
}

function outputFaults({ outputs }: Plan, only: readonly string[]): Fault[] {
  const ids = outputs.fans.map(({ id }) => id);
  return only
    .filter((id) => !ids.includes(id))
    .map((id) => ({ where: "request", path: "only", what: `unknown fan "${id}"${didYouMean(id, ids)}` }));
}

function orderFaults(path: string, values: readonly number[] | undefined): Fault[] {
  if (!values) return [];
  const rising = values.every((value, index) => value > (values[index - 1] ?? 0) && Number.isFinite(value));
  return rising && values.length > 0
    ? []
    : [{ where: "request", path, what: `expected rising numbers above 0, got [${values}]` }];
}

function columnFaults({ outputs }: Plan, asked: readonly string[]): Fault[] {
  const known = tableColumns(outputs);
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => ({
      where: "request",
      path: "columns",
      what: `unknown column "${name}"${didYouMean(name, known)}`,
    }));
}

function overrideFaults(plan: Plan, { overrides = {} }: ScenarioRequest, path: string): Fault[] {
  const solved = plan.anchors.solve.map(({ parameter }) => parameter);
  const ids = plan.parameters.map(({ id }) => id);
  return Object.entries(overrides).flatMap(([id, value]): Fault[] => {
    const place = { where: "request", path: `${path}.overrides.${id}` };
    if (solved.includes(id))
      return [{ ...place, what: "expected a belief, got a level that is solved for in every world" }];
    if (!ids.includes(id)) return [{ ...place, what: `unknown parameter${didYouMean(id, ids)}` }];
    if (typeof value === "number")
      return Number.isFinite(value) ? [] : [{ ...place, what: `expected a finite number, got ${value}` }];
    try {
      distribution(value, "request");
      return [];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.faults.map((fault) => ({ ...fault, path: `${place.path} ${fault.path ?? ""}`.trim() }));
    }
  });
}
