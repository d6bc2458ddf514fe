import type { ObservedSource } from "../../analysis/hindcast/observed.ts";
import { outputsOf, type Question } from "../../analysis/index.ts";
import { citedElsewhere } from "../../api/citing-files.ts";
import { openCatalog, openModel, openQuestion, questionIds, type Workspace } from "../../api/workspace.ts";
import type { Catalog } from "../../catalog/index.ts";
import { type CompiledModel, compileModel, declareParameters } from "../../engine/index.ts";
import { prepare, recordTo } from "../../ensemble/index.ts";
import { didYouMean, type Fault, InputError } from "../../units/index.ts";
import { openAfter } from "../forecast/open-later.ts";
import { openObserved } from "../hindcast/open-observed.ts";

/** What was read and compiled. */
export interface Checked {
  readonly workspace: Workspace;
  readonly model: CompiledModel;
  readonly questions: readonly Question[];
}

/**
 * Reads the catalog, the law, the model and the questions, compiles the equations of every scenario, and prepares every
 * question. Each step collects its faults; a step that needs a faulty one is left out.
 *
 * @throws InputError with every fault found
 */
export function checkEverything(overlay?: string): Checked {
  const faults: Fault[] = [];
  const attempt = <T>(step: () => T): T | undefined => collecting(faults, step);
  // What is wrong with a scenario's series and equations is told beside what is wrong with its form and its names.
  const law = attempt(() =>
    openCatalog(overlay, [], (found) => {
      for (const fault of found) faults.push(fault);
    }),
  );
  const source = attempt(openModel);
  const questions = questionIds().flatMap((id) => attempt(() => openQuestion(id)) ?? []);
  if (!law || !source) throw new InputError(faults);
  const workspace: Workspace = { ...law, ...source, ...recordTo(law.catalog, source.anchors.at) };
  const { catalog } = workspace;
  for (const fault of danglingSources(catalog)) faults.push(fault);
  const written = attempt(() => declareParameters(source.model, [...catalog.parameters.values()]));
  const model = written && attempt(() => compileModel(written));
  if (!written || !model) throw new InputError(faults);
  attempt(() => prepareScenarios(workspace));
  attempt(() => {
    const observed = openObserved(catalog);
    refuseUnknown(observed, model);
    openAfter(workspace, observed);
  });
  if (faults.length > 0) throw new InputError(faults);
  for (const question of questions) {
    const { model: start, ...rest } = workspace;
    const size = { seed: 0, replicates: 1, worldsPerReplicate: 1 };
    attempt(() => {
      const outputs = outputsOf(question, start);
      return prepare({ ...rest, ...size, model: start, scenarios: question.scenarios, outputs });
    });
  }
  if (faults.length > 0) throw new InputError(faults);
  return { workspace, model, questions };
}

function collecting<T>(faults: Fault[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // One by one: the arguments of a call stand on the stack, and a file can have very many faults.
    for (const fault of error.faults) faults.push(fault);
    return undefined;
  }
}

/** Equations, series, parameters and delays of every scenario, of a question or not. */
function prepareScenarios(workspace: Workspace): void {
  const outputs = { fans: [], events: [], table: { months: [], quantities: [] } };
  const scenarios = [...workspace.catalog.scenarios.keys()];
  prepare({ ...workspace, scenarios, outputs, seed: 0, replicates: 1, worldsPerReplicate: 1 });
}

/** What observations answer to is in the model. */
function refuseUnknown({ series }: ObservedSource, { slots }: CompiledModel): void {
  const faults = series.flatMap(({ id, quantity, over = [] }): Fault[] =>
    [...quantity, ...over]
      .filter((name) => !Object.hasOwn(slots, name))
      .map((name) => ({
        where: "model/observed.yaml",
        path: id,
        what: `unknown quantity "${name}"${didYouMean(name, Object.keys(slots))}`,
      })),
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** Sources that the equations or the questions name and the catalog lacks. */
function danglingSources(catalog: Catalog): Fault[] {
  return citedElsewhere()
    .filter(({ id }) => !catalog.sources.has(id))
    .map(({ id, where }) => ({
      where,
      what: `expected the id of a source, got "${id}"${didYouMean(id, catalog.sources.keys())}`,
    }));
}
