import type { Catalog, Text } from "../catalog/index.ts";
import { type EnsembleResult, MISS_TOLERANCE } from "../ensemble/index.ts";
import { type Baseline, baselineOf } from "./baseline.ts";
import { type Clamped, clampedFans } from "./clamped.ts";
import { type Difference, differenceOf } from "./differences.ts";
import { type EventDifference, eventDifferenceOf } from "./event-differences.ts";
import { monthAt, type Question } from "./question.ts";
import { type ScenarioAnswer, scenarioAnswer, worldsOf } from "./scenario-answer.ts";
import type { Replication } from "./statistics.ts";

/** The answer to a question, as `ssylka answer --json` prints it. */
export interface Answer {
  readonly question: string;
  readonly title: Text;
  readonly dataDate: string;
  readonly lawDate: string;
  readonly scenarios: readonly ScenarioAnswer[];
  readonly differences: readonly Difference[];
  /** Events in each scenario against the reference, world by world. */
  readonly eventDifferences: readonly EventDifference[];
  /** What the record alone would say, to be read beside the answer. */
  readonly baselines: readonly Baseline[];
  readonly excluded: readonly Text[];
  /** Fans that end at their scale. */
  readonly clamped: readonly Clamped[];
  /** How well the worlds meet the record at the date of the data. */
  readonly anchors: AnchorAnswer;
  /** Worlds that ran: what probabilities of events and their errors rest on. */
  readonly worlds: number;
  /** Worlds whose values were kept one by one: what everything else rests on. As many, unless very many ran. */
  readonly tableWorlds: number;
  readonly replicates: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  readonly runHash: string;
}

/** Misses of the levels solved for, in the unit of the capability index. */
export interface AnchorAnswer {
  /** Largest miss of a world that was kept. */
  readonly worst: number;
  /** Worlds kept that miss by more than the tolerance. */
  readonly above: number;
  readonly tolerance: number;
  /** Worlds left out of every scenario because no level was found. */
  readonly leftOut: number;
}

/** What identifies the inputs of a run. */
export interface Edition {
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  readonly runHash: string;
  readonly dataDate: string;
  readonly lawDate: string;
}

/** Reads an answer off an ensemble. The first scenario of the question is the reference of the differences. */
export function answerOf(
  question: Question,
  result: EnsembleResult,
  { catalog, start, edition }: { catalog: Catalog; start: string; edition: Edition },
): Answer {
  const worlds = worldsOf(result, catalog);
  const { replication } = worlds;
  const { seed } = result.plan;
  return {
    question: question.id,
    title: question.title,
    scenarios: question.scenarios.map((id) => scenarioAnswer(question, result, { id, start, worlds })),
    differences: differencesOf(question, result, { start, replication }),
    eventDifferences: eventDifferencesOf(question, result, { start, replication }),
    baselines: baselinesOf(question, catalog, { seed, start, dataDate: edition.dataDate }),
    excluded: question.excluded,
    clamped: clampedFans(result, start),
    anchors: { ...result.anchorMisses, tolerance: MISS_TOLERANCE },
    worlds: result.ran,
    tableWorlds: result.worlds,
    replicates: replication.replicates,
    seed,
    ...edition,
  };
}

/** Every lag and ratio of every other scenario against the reference, at every date of the table. */
function differencesOf(
  question: Question,
  { scenarios }: EnsembleResult,
  { start, replication }: { start: string; replication: Replication },
): Difference[] {
  const [against, ...others] = question.scenarios as [string, ...string[]];
  const outputs = [...Object.keys(question.lags), ...Object.keys(question.ratios)];
  return others.flatMap((scenario) =>
    outputs.flatMap((output) =>
      question.table.dates.map((date) => {
        const column = (id: string) => scenarios.get(id)!.table.get(`${output}@${monthAt(date, start)}`)!;
        const found = differenceOf(column(scenario), column(against), replication);
        return { scenario, against, output, date, ...found };
      }),
    ),
  );
}

/** Every event of every other scenario against the reference, by every date asked for. */
function eventDifferencesOf(
  question: Question,
  { scenarios }: EnsembleResult,
  { start, replication }: { start: string; replication: Replication },
): EventDifference[] {
  const [against, ...others] = question.scenarios as [string, ...string[]];
  return others.flatMap((scenario) =>
    question.events.flatMap(({ id: event }) =>
      question.by.map((by) => {
        const reached = (id: string) => scenarios.get(id)!.events.get(event)!;
        const pair = { ours: reached(scenario), theirs: reached(against), month: monthAt(by, start) };
        return { scenario, against, event, by, ...eventDifferenceOf(pair, replication) };
      }),
    ),
  );
}

function baselinesOf(
  { baselines, by, events }: Question,
  { observations }: Catalog,
  { seed, start, dataDate }: { seed: number; start: string; dataDate: string },
): Baseline[] {
  const asked = by.map((date) => ({ by: date, after: monthAt(date, start) - monthAt(dataDate, start) }));
  const { months } = events[0]!;
  return baselines.map((one) => baselineOf(observations, one, { seed, months, asked }));
}
