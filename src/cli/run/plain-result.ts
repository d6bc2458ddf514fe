import { monthAt, type Question } from "../../analysis/index.ts";
import { NODE_TOOLS } from "../../api/bundle/node-tools.ts";
import { VERSION } from "../../api/workspace.ts";
import type { Catalog, Text } from "../../catalog/index.ts";
import type { CompiledModel, ModelSource } from "../../engine/index.ts";
import { entriesOf, partsOf, resultDigest } from "../../ensemble/bundle/index.ts";
import {
  type EnsembleResult,
  eventShareOf,
  type FailureCount,
  fanOf,
  momentsOf,
} from "../../ensemble/index.ts";

/** What a run gave, before anything is read into it. */
export interface PlainResult {
  readonly question: string;
  readonly scenarios: readonly PlainScenario[];
  /** Worlds that ran. */
  readonly worlds: number;
  readonly replicates: number;
  readonly seed: number;
  readonly version: string;
  readonly modelHash: string;
  readonly catalogHash: string;
  /** SHA-256 of every number of the result; of two results with the same one all bits are the same. */
  readonly resultHash: string;
}

export interface PlainScenario {
  readonly id: string;
  readonly name: Text;
  readonly events: readonly PlainEvent[];
  readonly fans: readonly PlainFan[];
  /** Worlds left out, by quantity. */
  readonly failures: readonly FailureCount[];
}

/** The share of all worlds in which an event had come true, with its standard error (NaN, null in JSON, of one replicate). */
export interface PlainEvent {
  readonly id: string;
  readonly by: string;
  readonly probability: number;
  readonly mcse: number;
}

/** A quantity at a date over all worlds: mean with its error, spread, and quantiles within a 512th of the fan's scale. */
export interface PlainFan {
  readonly id: string;
  readonly unit: string;
  readonly date: string;
  readonly mean: number;
  readonly mcse: number;
  readonly sd: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** Reads a result at the dates of its question. */
export function plainResult(
  question: Question,
  result: EnsembleResult,
  { catalog, model, source }: { catalog: Catalog; model: CompiledModel; source: ModelSource },
): PlainResult {
  const { plan, ran } = result;
  const unitOf = (id: string) =>
    source.quantities.find((one) => one.id === id.replace(/\[.*$/, ""))?.unit ?? "";
  return {
    question: question.id,
    scenarios: plan.scenarios.map(({ id, name }) => ({
      ...{ id, name },
      events: question.events.flatMap((event) => {
        const shareBy = eventShareOf(result, id, event.id);
        return question.by.map((by) => ({ id: event.id, by, ...shareBy(monthAt(by, model.start)) }));
      }),
      fans: question.fans.flatMap((fan) => {
        const quantile = fanOf(result, id, fan.id);
        const moments = momentsOf(result, id, fan.id);
        return question.table.dates.map((date): PlainFan => {
          const month = monthAt(date, model.start);
          const { mean, mcse, sd } = moments(month);
          const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(month, p));
          return {
            ...{ id: fan.id, unit: unitOf(fan.id), date, mean, mcse, sd },
            ...{ p5: p5!, p25: p25!, p50: p50!, p75: p75!, p95: p95! },
          };
        });
      }),
      failures: result.scenarios.get(id)!.failures,
    })),
    ...{ worlds: ran, replicates: plan.replicates, seed: plan.seed, version: VERSION },
    modelHash: model.hash.slice(0, 12),
    catalogHash: catalog.hash.slice(0, 12),
    resultHash: resultDigest(entriesOf(partsOf(result, model.start), result.worlds, NODE_TOOLS), NODE_TOOLS),
  };
}
