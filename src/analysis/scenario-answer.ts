import type { Catalog, Text } from "../catalog/index.ts";
import { type EnsembleResult, eventShareOf, type ScenarioResult } from "../ensemble/index.ts";
import { type Driver, driversOf } from "./drivers.ts";
import { type EventAnswer, eventAnswer } from "./event-answer.ts";
import { datedFailure, type Failure } from "./failures.ts";
import { type Input, inputsOf } from "./inputs.ts";
import { medianOf, reachedBy } from "./measure.ts";
import { monthAt, type Question } from "./question.ts";
import { type Structure, splitsOf, structuresOf } from "./splits.ts";
import { type Band, band, type Replication } from "./statistics.ts";

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
  /** Worlds left out, of all that ran. */
  readonly failed: number;
  /** What broke in them, and when. */
  readonly failures: readonly Failure[];
}

/** What all scenarios of a run share: the worlds of the table, grouped by structure and by the ends of each input. */
export interface Worlds {
  readonly replication: Replication;
  readonly structures: readonly Structure[];
  readonly inputs: readonly Input[];
}

/** Groups the worlds of the table once for everything that is read off it. */
export function worldsOf(result: EnsembleResult, { parameters }: Pick<Catalog, "parameters">): Worlds {
  const { replicates, anchors } = result.plan;
  const replication = { replicates, worldsPerReplicate: result.worldsPerReplicate };
  // Levels that were solved for are no inputs that anyone could argue about.
  const solved = new Set(anchors.solve.map(({ parameter }) => parameter));
  const drawn = new Map([...result.parameters].filter(([id]) => !solved.has(id)));
  return {
    replication,
    structures: structuresOf([...parameters.values()], result.parameters, replication),
    inputs: inputsOf(drawn, parameters, replication),
  };
}

/** Everything that a question asks of one scenario. */
export function scenarioAnswer(
  question: Question,
  result: EnsembleResult,
  { id, start, worlds }: { id: string; start: string; worlds: Worlds },
): ScenarioAnswer {
  const scenario = result.scenarios.get(id)!;
  const planned = result.plan.scenarios.find((one) => one.id === id)!;
  const bandsOf = (quantity: string) =>
    question.table.dates.map((date) => {
      const column = scenario.table.get(`${quantity}@${monthAt(date, start)}`)!;
      return { date, ...band(column, worlds.replication) };
    });
  return {
    id,
    name: planned.name,
    events: question.events.flatMap((event) => {
      const shareBy = eventShareOf(result, id, event.id);
      const reached = scenario.events.get(event.id)!;
      return question.by.map((by) => {
        const month = monthAt(by, start);
        const splits = splitsOf(worlds.structures, reachedBy(reached, month));
        return eventAnswer(event, by, shareBy(month), splits);
      });
    }),
    lag: Object.entries(question.lags).flatMap(([quantity, definition]) =>
      bandsOf(quantity).map(({ date, ...of }) => ({ date, definition, ...of })),
    ),
    ratios: Object.entries(question.ratios).flatMap(([quantity, { basis, scope }]) =>
      bandsOf(quantity).map(({ date, ...of }) => ({ date, basis, scope, ...of })),
    ),
    drivers: headlineDrivers(question, scenario, { start, inputs: worlds.inputs }),
    failed: scenario.failures.reduce((sum, { worlds: lost }) => sum + lost, 0),
    failures: scenario.failures.map((failure) => datedFailure(failure, start)),
  };
}

/** How many inputs are named for each output. */
const DRIVERS = 5;

/** The inputs that move the headline probability most, then those that move the headline lag. */
function headlineDrivers(
  { headline: { event, lag } }: Question,
  { events, table }: ScenarioResult,
  { start, inputs }: { start: string; inputs: readonly Input[] },
): Driver[] {
  const probability = reachedBy(events.get(event.id)!, monthAt(event.by, start));
  const median = medianOf(table.get(`${lag.quantity}@${monthAt(lag.date, start)}`)!);
  return [
    ...driversOf(inputs, { id: event.id, measure: probability }, DRIVERS),
    ...driversOf(inputs, { id: lag.quantity, measure: median }, DRIVERS),
  ];
}
