import { distribution } from "../../random/index.ts";
import { InputError } from "../../units/index.ts";
import { BUCKETS } from "../histogram.ts";
import {
  type OutputSpec,
  type Plan,
  type PlannedModel,
  type PlannedScenario,
  type ProcessSeries,
  tableWorldsOf,
} from "../plan.ts";
import type { AddFault } from "./fault-sink.ts";
import { LIMITS } from "./limits.ts";
import { programFaults } from "./program-faults.ts";
import { rateCost, rateFaults, rateSeriesFaults } from "./rate-faults.ts";

/** Checks what holds between the parts of a plan: names, numbers and lengths that point to one another, and its cost. */
export function planFaults(plan: Plan, add: AddFault): void {
  const ids = new Set(plan.parameters.map(({ id }) => id));
  const known = (id: string, path: string): void => {
    if (!ids.has(id)) add(path, `expected a parameter of the plan, got "${id}"`);
  };
  if (ids.size !== plan.parameters.length) add("parameters", "expected each parameter once");
  for (const { id, distribution: spec } of plan.parameters) distributionFaults(spec, `parameters.${id}`, add);
  plan.correlations.forEach(({ between }, index) => {
    for (const id of between) known(id, `correlations[${index}]`);
  });
  if (plan.dataMonth > plan.months)
    add("dataMonth", `expected at most ${plan.months}, got ${plan.dataMonth}`);
  plan.models.forEach((model, index) => {
    const path = `models[${index}]`;
    modelFaults(plan, model, path, add);
    for (const id of model.parameters) known(id, `${path}.parameters`);
    outputFaults(plan.outputs, model, add);
  });
  scaleFaults(plan, add);
  if (plan.rates) rateFaults(plan.rates, { add, known });
  const scenarios = [...plan.scenarios, plan.anchors.scenario];
  scenarios.forEach((scenario, index) => {
    const path = index < plan.scenarios.length ? `scenarios[${index}]` : "anchors.scenario";
    scenarioFaults(plan, scenario, path, { add, known });
  });
  if (new Set(plan.scenarios.map(({ id }) => id)).size !== plan.scenarios.length)
    add("scenarios", "expected each scenario once");
  anchorFaults(plan, { add, known });
  costFaults(plan, add);
}

export type Checks = { readonly add: AddFault; readonly known: (id: string, path: string) => void };

function modelFaults(
  plan: Plan,
  { months, parameters, series, slots, program }: PlannedModel,
  path: string,
  add: AddFault,
): void {
  if (months !== plan.months || program.months !== months)
    add(`${path}.months`, `expected the plan's ${plan.months} months, got ${months} and ${program.months}`);
  if (program.parameters.length !== parameters.length || program.series.length !== series.length)
    add(`${path}.program`, "expected a slot for every parameter and series");
  const computed = programFaults(program, `${path}.program`, add);
  for (const [name, slot] of Object.entries(slots))
    if (!computed.has(slot))
      add(`${path}.slots`, `expected a slot of the program for "${name}", got ${slot}`);
}

function outputFaults({ fans, events, table }: OutputSpec, { slots }: PlannedModel, add: AddFault): void {
  const asked = [...fans.map(({ id }) => id), ...events.map(({ quantity }) => quantity), ...table.quantities];
  for (const name of new Set(asked))
    if (!Object.hasOwn(slots, name)) add("outputs", `expected a quantity of every model, got "${name}"`);
}

function scaleFaults({ months, outputs: { fans, events, table } }: Plan, add: AddFault): void {
  for (const { id, scale, low, high } of fans)
    if (!(low < high && Number.isFinite(high - low)) || (scale === "log" && low <= 0))
      add(`outputs.fans.${id}`, `expected low below high, above 0 on a log scale, got ${low} and ${high}`);
  for (const [what, names] of [
    ["fan", fans.map(({ id }) => id)],
    ["event", events.map(({ id }) => id)],
    ["column", table.quantities],
  ] as const)
    if (new Set(names).size !== names.length) add("outputs", `expected each ${what} once`);
  if (new Set(table.months).size !== table.months.length || table.months.some((month) => month > months))
    add("outputs.table.months", `expected months of the run, each once, up to ${months}`);
}

function scenarioFaults(plan: Plan, scenario: PlannedScenario, path: string, { add, known }: Checks): void {
  const model = plan.models[scenario.model];
  if (!model) {
    add(`${path}.model`, `expected the number of a model, got ${scenario.model}`);
    return;
  }
  if (scenario.series.length !== model.series.length)
    add(`${path}.series`, `expected ${model.series.length} series, got ${scenario.series.length}`);
  scenario.series.forEach((series, index) => {
    const inside = `${path}.series[${index}]`;
    if (series.kind === "process") processFaults(series, inside, { add, known });
    else if (series.kind === "rates") rateSeriesFaults(plan, series, inside, add);
    else if (series.values.length !== plan.months + 1)
      add(inside, `expected ${plan.months + 1} months, got ${series.values.length}`);
  });
  for (const [id, value] of Object.entries(scenario.overrides)) {
    known(id, `${path}.overrides`);
    if (typeof value !== "number") distributionFaults(value, `${path}.overrides.${id}`, add);
  }
}

const ROLES: Readonly<Record<ProcessSeries["type"], readonly string[]>> = {
  ar1: ["sd", "memory"],
  renewal: ["median", "spread"],
  hazard: ["rate"],
};

function processFaults(process: ProcessSeries, path: string, { add, known }: Checks): void {
  for (const role of ROLES[process.type])
    if (!Object.hasOwn(process.with, role) && !Object.hasOwn(process.with, `${role}[${process.element}]`))
      add(path, `expected "${role}" of a process of type ${process.type}`);
  for (const value of Object.values(process.with))
    if (typeof value === "string") known(value, `${path}.with`);
  if (Number.isNaN(process.fromMonth)) add(`${path}.fromMonth`, "expected a number of months, got NaN");
}

function anchorFaults({ anchors, models, months }: Plan, { add, known }: Checks): void {
  if (anchors.month > months) add("anchors.month", `expected at most ${months}, got ${anchors.month}`);
  const slots = models[anchors.scenario.model]?.slots ?? {};
  anchors.solve.forEach(({ parameter, quantity, error }, index) => {
    const path = `anchors.solve[${index}]`;
    known(parameter, path);
    known(error, path);
    if (!Object.hasOwn(slots, quantity)) add(path, `expected a quantity of the model, got "${quantity}"`);
  });
}

function distributionFaults(spec: unknown, path: string, add: AddFault): void {
  const { numbers, forms } = sizeOf(spec, 0);
  const { distributionNumbers, distributionForms, distributionDepth } = LIMITS;
  if (numbers > distributionNumbers || forms > distributionForms) {
    add(
      path,
      `expected at most ${distributionDepth} levels, ${distributionForms} distributions and ${distributionNumbers} numbers`,
    );
    return;
  }
  try {
    distribution(spec, path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const fault of error.faults) add(fault.path ? `${path}.${fault.path}` : path, fault.what);
  }
}

/** Numbers in a written distribution, infinite beyond the levels that one may have, and distributions inside of it. */
function sizeOf(spec: unknown, level: number): { numbers: number; forms: number } {
  if (spec === null || typeof spec !== "object") return { numbers: 1, forms: 0 };
  if (level > 3 * LIMITS.distributionDepth) return { numbers: Number.POSITIVE_INFINITY, forms: 0 };
  let [numbers, forms] = [0, Object.hasOwn(spec, "of") ? 1 : 0];
  for (const inner of Object.values(spec)) {
    const size = sizeOf(inner, level + 1);
    numbers += size.numbers;
    forms += size.forms;
  }
  return { numbers, forms };
}

/** A run that would not end, or not fit, is refused before it begins. */
function costFaults(plan: Plan, add: AddFault): void {
  const { months, outputs, replicates, worldsPerReplicate } = plan;
  const worlds = replicates * worldsPerReplicate;
  if (worlds > LIMITS.worlds) add("replicates", `expected at most ${LIMITS.worlds} worlds, got ${worlds}`);
  const columns = outputs.table.months.length * outputs.table.quantities.length;
  if (columns > LIMITS.columns)
    add("outputs.table", `expected at most ${LIMITS.columns} columns, got ${columns}`);
  const tabled = replicates * tableWorldsOf(plan);
  const fanMonths = outputs.fans.length * (months + 1);
  // Means and squares, of whole groups and of the one being counted.
  const perReplicate = 4 * fanMonths + outputs.events.length * (months + 2);
  const perScenario =
    tabled * (columns + outputs.events.length) + replicates * perReplicate + fanMonths * (BUCKETS + 2);
  const numbers = plan.scenarios.length * perScenario + tabled * plan.parameters.length;
  if (numbers > LIMITS.resultNumbers)
    add("outputs", `expected a result of at most ${LIMITS.resultNumbers} numbers, got ${numbers}`);
  const cost = (scenario: PlannedScenario): number => {
    const program = plan.models[scenario.model]?.program;
    if (!program) return 0;
    const rates = scenario.series.reduce(
      (sum, one) => sum + (one.kind === "rates" ? rateCost(plan, one) : 0),
      0,
    );
    const lines = program.step.length + program.record.length + program.series.length;
    return rates + program.once.length + program.init.length + lines * (months * program.stepsPerMonth + 1);
  };
  const runs = [...plan.scenarios, ...Array.from({ length: 5 }, () => plan.anchors.scenario)];
  const correlated = 2 * plan.correlations.length;
  const drawing = replicates * correlated * correlated * correlated + worlds * plan.parameters.length * 100;
  const work = worlds * runs.reduce((sum, scenario) => sum + cost(scenario), 0) + drawing;
  if (work > LIMITS.work) add("", `expected a plan of at most ${LIMITS.work} operations, got ${work}`);
}
