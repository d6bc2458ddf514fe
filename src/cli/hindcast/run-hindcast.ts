import { createHash } from "node:crypto";
import { type Hindcast, hindcastOf } from "../../analysis/hindcast/hindcast.ts";
import { type ObservedSource, quantitiesOf } from "../../analysis/hindcast/observed.ts";
import { interruptible } from "../../api/interrupt.ts";
import { type RunSize, refuseBroken } from "../../api/run-question.ts";
import { VERSION, type Workspace } from "../../api/workspace.ts";
import { canonicalJson, type Observation } from "../../catalog/index.ts";
import {
  type AsOf,
  type BeliefDates,
  lastDay,
  prepare,
  recordEnd,
  runEnsemble,
  startWorkers,
} from "../../ensemble/index.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import { openObserved } from "./open-observed.ts";

/** The place of the fault that nothing had been published by the date. */
export const UNPUBLISHED = "--kind real-time";

/** A scored run as of an earlier date. */
export interface HindcastRun extends Hindcast {
  readonly asOf: AsOf;
  readonly beliefs: BeliefDates;
  /** Levels solved against what was known. */
  readonly anchored: readonly string[];
  readonly worlds: number;
  readonly failed: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  /** Twelve digits that change with any number of the result. */
  readonly runHash: string;
}

/**
 * Runs the rules as they were as of an earlier month and scores what came after.
 *
 * @throws InputError for a date from which nothing can be scored, or by which nothing was published
 */
export async function runHindcast(
  workspace: Workspace,
  asOf: AsOf,
  size: RunSize,
  progress?: (done: number, all: number) => void,
): Promise<HindcastRun> {
  const { catalog, anchors } = workspace;
  const { start } = workspace.model;
  const dataMonth = Math.round(monthsBetween(start, recordEnd(asOf)));
  const last = Math.round(monthsBetween(start, anchors.at));
  refuseDates(asOf, { dataMonth, last, start, end: anchors.at });
  const known = knownRows(catalog.observations, asOf);
  refuseUnpublished(workspace, known, asOf);
  const observed = openObserved(catalog);
  const { result, beliefs, modelHash, anchored } = await run(workspace, {
    asOf,
    observed,
    size,
    last,
    progress,
  });
  const scenario = result.scenarios.get(anchors.scenario)!;
  const scores = hindcastOf({
    observed,
    observations: catalog.observations,
    known,
    columns: scenario.table,
    ...{ start, dataMonth, last, seed: size.seed },
  });
  const failed = scenario.failures.reduce((sum, { worlds }) => sum + worlds, 0);
  const found = {
    ...{ asOf, beliefs, anchored, worlds: size.worlds, failed, seed: size.seed, version: VERSION },
    ...{ modelHash, catalogHash: catalog.hash.slice(0, 12) },
    ...scores,
  };
  const runHash = createHash("sha256").update(canonicalJson(found)).digest("hex").slice(0, 12);
  return { ...found, runHash };
}

/** What was known at the end of a month, by observation or by publication. */
function knownRows(observations: readonly Observation[], { month, kind }: AsOf): Observation[] {
  const day = lastDay(month);
  return observations.filter(
    ({ observed, published }) => observed <= day && (kind !== "real-time" || published <= day),
  );
}

async function run(
  { catalog, ruleBook, model, anchors }: Workspace,
  asked: {
    readonly asOf: AsOf;
    readonly observed: ObservedSource;
    readonly size: RunSize;
    readonly last: number;
    readonly progress: ((done: number, all: number) => void) | undefined;
  },
) {
  const { size, last, progress } = asked;
  const months = Array.from({ length: last + 1 }, (_, month) => month);
  const workers = size.workers === 0 ? 0 : startWorkers(size.workers);
  try {
    const {
      plan,
      model: compiled,
      beliefs,
    } = prepare({
      ...{ catalog, ruleBook, anchors, asOf: asked.asOf, scenarios: [anchors.scenario], seed: size.seed },
      // What nobody has seen yet cannot be scored.
      model: { ...model, end: anchors.at },
      outputs: { fans: [], events: [], table: { months, quantities: quantitiesOf(asked.observed.series) } },
      replicates: size.replicates,
      worldsPerReplicate: size.worlds / size.replicates,
    });
    const result = await interruptible((signal) =>
      runEnsemble(plan, { workers, signal, ...(progress ? { progress } : {}) }),
    );
    refuseBroken(result);
    const anchored = plan.anchors.solve.map(({ parameter }) => parameter);
    return { result, beliefs: beliefs!, modelHash: compiled.hash.slice(0, 12), anchored };
  } finally {
    if (workers !== 0) await workers.close();
  }
}

function refuseDates(
  { month }: AsOf,
  run: { readonly dataMonth: number; readonly last: number; readonly start: string; readonly end: string },
): void {
  // A year of record to start from, and a quarter to score.
  if (run.dataMonth >= 12 && run.dataMonth <= run.last - 3) return;
  const what = `expected a month at least a year after ${run.start} and a quarter before ${run.end}, got ${month}`;
  throw new InputError({ where: "--as-of", what });
}

/** The totals of chips that the flows of a run are made of: without them there is no past to start from. */
function refuseUnpublished(
  { catalog, model }: Workspace,
  known: readonly Observation[],
  { month }: AsOf,
): void {
  const totals = model.quantities.flatMap(({ from }) =>
    Array.isArray(from?.growth_of) ? (from.growth_of as string[]) : [],
  );
  const absent = totals.find((id) => !known.some(({ series }) => series === id));
  if (absent === undefined) return;
  const [first] = catalog.observations
    .filter(({ series }) => series === absent)
    .map(({ published }) => published)
    .sort();
  throw new InputError({
    where: UNPUBLISHED,
    what: `expected a month by which "${absent}" was published (first on ${first} in this catalog), got ${month}; take --kind pseudo-real-time`,
  });
}
