import type { Answer, Question } from "../analysis/index.ts";
import type { Scenario } from "../catalog/index.ts";
import { didYouMean, type Fault, InputError } from "../units/index.ts";
import type { Progress } from "./progress.ts";
import { type RunSize, runQuestion } from "./run-question.ts";
import type { Workspace } from "./workspace.ts";

/** What a scenario of one's own changes in another: assumptions set to numbers, rules switched off. */
export interface OwnChanges {
  readonly parameters: Readonly<Record<string, number>>;
  readonly rulesOff: readonly string[];
}

/** Its id among the scenarios of a run. */
export const OWN = "own";

/**
 * Scenarios of the catalog, with one of one's own beside them, asked what a question asks; the first is the reference of
 * the differences.
 *
 * @param own changes of the first scenario, run last under the id `own`
 * @throws InputError for an unknown assumption or rule, and every fault that the run finds
 */
export async function runScenarios(
  workspace: Workspace,
  {
    question,
    scenarios,
    own,
    size,
    progress,
    signal,
  }: {
    readonly question: Question;
    readonly scenarios: readonly [string, ...string[]];
    readonly own?: OwnChanges | undefined;
    readonly size: RunSize;
    readonly progress?: Progress;
    readonly signal?: AbortSignal;
  },
): Promise<Answer> {
  const changed = own && withOwn(workspace, scenarios[0], own);
  const asked = { ...question, scenarios: [...scenarios, ...(changed ? [OWN] : [])] };
  return (await runQuestion(changed ?? workspace, asked, size, progress, signal)).answer;
}

function withOwn(workspace: Workspace, base: string, { parameters, rulesOff }: OwnChanges): Workspace {
  const { catalog, ruleBook } = workspace;
  const ids = ruleBook.rules.map(({ id }) => id);
  const faults = [
    ...unknown(Object.keys(parameters), [...catalog.parameters.keys()], ["parameters", "assumption"]),
    ...unknown(rulesOff, ids, ["rulesOff", "rule"]),
  ];
  if (faults.length > 0) throw new InputError(faults);
  // A place in a file is of the scenario that the file holds.
  const { where: _, file: __, ...first } = catalog.scenarios.get(base)!;
  const scenario: Scenario = {
    ...first,
    id: OWN,
    name: { ru: "свой сценарий", en: "a scenario of one's own" },
    parameters: { ...first.parameters, ...parameters },
    rules: { ...first.rules, off: [...new Set([...first.rules.off, ...rulesOff])] },
  };
  return {
    ...workspace,
    catalog: { ...catalog, scenarios: new Map([...catalog.scenarios, [OWN, scenario]]) },
  };
}

function unknown(
  ids: readonly string[],
  known: readonly string[],
  [where, kind]: readonly [string, string],
): Fault[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ where, what: `unknown ${kind} "${id}"${didYouMean(id, known)}` }));
}
