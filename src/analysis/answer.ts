import type { Catalog, Text } from "../catalog/index.ts";
import type { EnsembleResult } from "../ensemble/index.ts";
import { type Baseline, baselineOf } from "./baseline.ts";
import { type Difference, differenceOf } from "./differences.ts";
import { type Driver, driversOf, median } from "./drivers.ts";
import { monthAt, type Question } from "./question.ts";
import { rangeOf, type Split, splitsOf } from "./splits.ts";
import { type Band, band, estimate, type Replication, share } from "./statistics.ts";

/** The probability that an event has come true by a date, with its exact definition. */
export interface EventAnswer {
  readonly id: string;
  readonly name: Text;
  readonly definition: {
    readonly ruler: string;
    readonly margin: number;
    readonly months: number;
    readonly actor: string;
    readonly against: string;
  };
  readonly by: string;
  readonly probability: number;
  readonly mcse: number;
  /** Range over the options of the structural switches. */
  readonly low: number;
  readonly high: number;
  readonly byStructure: readonly Split[];
}

export interface LagAnswer extends Band {
  readonly date: string;
  readonly definition: "match" | "pace" | "heldout";
}

export interface RatioAnswer extends Band {
  readonly date: string;
  readonly basis: string;
  readonly scope: string;
}

export interface ScenarioAnswer {
  readonly id: string;
  readonly name: Text;
  readonly events: readonly EventAnswer[];
  readonly lag: readonly LagAnswer[];
  readonly ratios: readonly RatioAnswer[];
  readonly drivers: readonly Driver[];
  /** Worlds left out because a number was not finite. */
  readonly failed: number;
}

/** The answer to a question, as `ssylka answer --json` prints it. */
export interface Answer {
  readonly question: string;
  readonly title: Text;
  readonly dataDate: string;
  readonly lawDate: string;
  readonly scenarios: readonly ScenarioAnswer[];
  readonly differences: readonly Difference[];
  /** What the record alone would say, to be read beside the answer. */
  readonly baselines: readonly Baseline[];
  readonly excluded: readonly Text[];
  readonly worlds: number;
  readonly replicates: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  readonly runHash: string;
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

/** How many inputs are named for each output. */
const DRIVERS = 5;

/** Reads an answer off an ensemble. The first scenario of the question is the reference of the differences. */
export function answerOf(
  question: Question,
  result: EnsembleResult,
  { catalog, start, edition }: { catalog: Catalog; start: string; edition: Edition },
): Answer {
  const { replicates, worldsPerReplicate, seed } = result.plan;
  const replication: Replication = { replicates, worldsPerReplicate };
  const scenarios = question.scenarios.map((id) =>
    scenarioAnswer(question, result, { id, catalog, start, replication }),
  );
  const [against, ...others] = question.scenarios;
  const outputs = [...Object.keys(question.lags), ...Object.keys(question.ratios)];
  const differences = others.flatMap((scenario) =>
    outputs.flatMap((output) =>
      question.table.dates.map((date) =>
        differenceOf(
          result,
          { scenario, against: against!, output, date, month: monthAt(date, start) },
          replication,
        ),
      ),
    ),
  );
  return {
    question: question.id,
    title: question.title,
    scenarios,
    differences,
    baselines: question.baselines.map(({ series, from }) => {
      const dataMonth = monthAt(edition.dataDate, start);
      const asked = question.by.map((by) => ({ by, after: monthAt(by, start) - dataMonth }));
      return baselineOf(
        catalog.observations,
        { series, from },
        { seed, months: question.events[0]!.months, asked },
      );
    }),
    excluded: question.excluded,
    worlds: result.worlds,
    replicates,
    seed,
    ...edition,
  };
}

function scenarioAnswer(
  question: Question,
  result: EnsembleResult,
  context: { id: string; catalog: Catalog; start: string; replication: Replication },
): ScenarioAnswer {
  const { id, start, replication } = context;
  const scenario = result.scenarios.get(id)!;
  const planned = result.plan.scenarios.find((one) => one.id === id)!;
  const column = (quantity: string, date: string) =>
    scenario.table.get(`${quantity}@${monthAt(date, start)}`)!;
  const dates = question.table.dates;
  return {
    id,
    name: planned.name,
    events: question.events.flatMap((event) =>
      question.by.map((by) =>
        eventAnswer(event, by, { ...context, result, reached: scenario.events.get(event.id)! }),
      ),
    ),
    lag: Object.entries(question.lags).flatMap(([quantity, definition]) =>
      dates.map((date) => ({ date, definition, ...band(column(quantity, date), replication) })),
    ),
    ratios: Object.entries(question.ratios).flatMap(([quantity, { basis, scope }]) =>
      dates.map((date) => ({ date, basis, scope, ...band(column(quantity, date), replication) })),
    ),
    drivers: headlineDrivers(question, result, { id, start, replication }),
    failed: scenario.failed.length,
  };
}

function eventAnswer(
  { id, name, ruler, margin, months, actor, against }: Question["events"][number],
  by: string,
  context: {
    result: EnsembleResult;
    reached: Float64Array;
    catalog: Catalog;
    start: string;
    replication: Replication;
  },
): EventAnswer {
  const { result, reached, catalog, start, replication } = context;
  const month = monthAt(by, start);
  const { value, mcse } = estimate(reached, replication, (part) => share(part, (at) => at <= month));
  const structural = [...catalog.parameters.values()].filter((parameter) => parameter.structural);
  const byStructure = splitsOf(reached, month, { structural, parameters: result.parameters });
  const definition = { ruler, margin, months, actor, against };
  return { id, name, definition, by, probability: value, mcse, ...rangeOf(byStructure), byStructure };
}

/** The inputs that move the headline probability most, then those that move the headline lag. */
function headlineDrivers(
  { headline }: Question,
  result: EnsembleResult,
  { id, start, replication }: { id: string; start: string; replication: Replication },
): Driver[] {
  const scenario = result.scenarios.get(id)!;
  const by = monthAt(headline.event.by, start);
  const event = { id: headline.event.id, values: scenario.events.get(headline.event.id)! };
  const { quantity, date } = headline.lag;
  const lag = { id: quantity, values: scenario.table.get(`${quantity}@${monthAt(date, start)}`)! };
  const drawn = new Map([...result.parameters].filter(([name]) => !isSolved(result, name)));
  return [
    ...driversOf(drawn, event, (values) => share(values, (at) => at <= by), replication).slice(0, DRIVERS),
    ...driversOf(drawn, lag, median, replication).slice(0, DRIVERS),
  ];
}

/** Levels that were solved for are no inputs that anyone could argue about. */
function isSolved(result: EnsembleResult, parameter: string): boolean {
  return result.plan.anchors.solve.some((anchor) => anchor.parameter === parameter);
}
