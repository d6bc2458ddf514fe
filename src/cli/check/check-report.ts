import { outputsOf, type Question } from "../../analysis/index.ts";
import { citedElsewhere } from "../../api/citing-files.ts";
import { unusedSources } from "../../catalog/index.ts";
import type { Budget } from "../../engine/index.ts";
import { beliefsBehind } from "../../ensemble/index.ts";
import type { Fault } from "../../units/index.ts";
import type { Checked } from "./check-everything.ts";
import { type CorrelationReport, correlationReport } from "./correlation-report.ts";

/** What a model may cost: DESIGN 4, and sixty operations more by decision 019. */
const BUDGET = { states: 250, operationsPerStep: 1580 } as const;

/** Sizes, hashes and warnings of a sound catalog and model, as `ssylka check --json` prints them. */
export interface CheckReport {
  readonly counts: Readonly<Record<CountName, number>>;
  readonly catalogHash: string;
  readonly modelHash: string;
  readonly size: Budget;
  readonly budget: typeof BUDGET;
  readonly correlations: readonly CorrelationReport[];
  readonly warnings: readonly Fault[];
}

export type CountName =
  | "chips"
  | "llms"
  | "rules"
  | "actors"
  | "sources"
  | "observations"
  | "parameters"
  | "processes"
  | "scenarios"
  | "equations";

/** Counts what was checked. */
export function checkReport({ workspace, model, questions }: Checked): CheckReport {
  const { catalog, ruleBook } = workspace;
  const { chips, llms, actors, sources, observations, parameters, processes, scenarios } = catalog;
  return {
    counts: {
      chips: chips.size,
      llms: llms.size,
      rules: ruleBook.rules.length,
      actors: actors.size,
      sources: sources.size,
      observations: observations.length,
      parameters: parameters.size,
      processes: processes.size,
      scenarios: scenarios.size,
      equations: model.quantities.filter(({ source }) => source.equation !== undefined).length,
    },
    catalogHash: catalog.hash,
    modelHash: model.hash,
    size: model.budget,
    budget: BUDGET,
    correlations: correlationReport(catalog),
    warnings: [
      ...overBudget(model.budget),
      ...unusedQuantities({ workspace, model, questions }),
      ...unused(workspace.catalog),
    ],
  };
}

function overBudget(size: Budget): Fault[] {
  return (["states", "operationsPerStep"] as const)
    .filter((name) => size[name] > BUDGET[name])
    .map((name) => ({
      where: "model",
      path: name,
      what: `expected at most ${BUDGET[name]}, got ${size[name]}`,
    }));
}

/** Quantities that nothing reads: neither an equation, nor a process or a rate of chips, nor an anchor, nor a question. */
function unusedQuantities({ workspace, model, questions }: Checked): Fault[] {
  const { catalog, anchors } = workspace;
  const read = new Set<string>([
    ...[...catalog.processes.values()].flatMap((process) => Object.values(process.with).map(String)),
    ...model.series.flatMap(({ from = {} }) => beliefsBehind(from, catalog)),
    ...anchors.solve.flatMap(({ parameter, error }) => [parameter, error]),
    ...questions.flatMap((question) => quantitiesOf(question, model)),
  ]);
  return model.warnings.filter(({ path = "" }) => !read.has(path.replace(/^quantities\./, "")));
}

/** Quantities that a question shows, without their subscripts. */
function quantitiesOf(question: Question, run: { start: string; end: string }): string[] {
  const { fans, events, table } = outputsOf(question, run);
  const names = [...fans.map(({ id }) => id), ...events.map(({ quantity }) => quantity), ...table.quantities];
  return names.map((name) => name.replace(/\[.*$/, ""));
}

function unused(catalog: Checked["workspace"]["catalog"]): Fault[] {
  const elsewhere = citedElsewhere().map(({ id }) => id);
  return unusedSources(catalog, elsewhere).map((id) => ({
    where: `source ${id}`,
    what: "nothing rests on it",
  }));
}
