import type { DistributionSpec } from "../catalog/types.ts";
import type { Backend } from "../engine/index.ts";
import type { Bounds } from "../ensemble/plan.ts";
import type { AnchorMisses } from "../ensemble/result.ts";
import type { Part } from "./join-parts.ts";

/** What a page asks for: scenarios run over the same worlds, coarse first. */
export interface RunRequest {
  readonly scenarios: readonly ScenarioRequest[];
  /** Worlds after which an answer is wanted; 256, 2,048 and 8,192 if left out. */
  readonly stages?: readonly number[];
  /**
   * Quantities whose fans and columns of the world table are counted: a picture shows few. All if left out; those that are
   * not counted are empty in the answer.
   */
  readonly only?: readonly string[];
  /** Levels of the fans' lines, rising; `LEVELS` if left out. */
  readonly levels?: readonly number[];
  /** Whether everything counted comes along: megabytes. */
  readonly whole?: boolean;
  /** The scenario that the first one asked for is compared with, world by world; its worlds are kept from run to run. */
  readonly against?: ScenarioRequest;
  /** Beliefs that are switches to the values by which events are split. */
  readonly structures?: Readonly<Record<string, readonly number[]>>;
  /** Columns of the world table of which quantiles are wanted. */
  readonly columns?: readonly string[];
  /** Worlds that count: those in which these beliefs were drawn within their bounds; all if left out. */
  readonly where?: readonly Bounds[];
}

/**
 * A scenario of the plan with some beliefs replaced, by a number or by another distribution of the same draws, and some
 * series, by their values from month 0 on.
 */
export interface ScenarioRequest {
  readonly scenario: string;
  /** What the answer calls it; the scenario's own id if left out. */
  readonly id?: string;
  readonly overrides?: Readonly<Record<string, number | DistributionSpec>>;
  readonly series?: Readonly<Record<string, readonly number[]>>;
}

/** The median and the edges of intervals of 50, 80 and 90 %. */
export const LEVELS: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** What has been counted at the end of a stage. */
export interface StageAnswer {
  /** Worlds counted so far, and worlds of the whole plan. */
  readonly worlds: number;
  readonly of: number;
  readonly backend: Backend;
  readonly levels: readonly number[];
  readonly scenarios: readonly ScenarioAnswer[];
  /** How well the worlds meet the record. */
  readonly anchorMisses: AnchorMisses;
  /** Of the first scenario from `RunRequest.against`, over the same worlds. */
  readonly differences?: Differences;
  /** Histograms, moments, tables and drawn values, where asked for. */
  readonly whole?: Part;
}

/** How a scenario differs from another, world by world. */
export interface Differences {
  /** By column of the world table (`lag_match@84`): quantiles at the answer's levels, and the shares of worlds in which
   * the difference is above zero and below it. */
  readonly columns: Readonly<
    Record<string, { readonly quantiles: Float64Array; readonly above: number; readonly below: number }>
  >;
  /** In the order of `Plan.outputs.events`: probabilities by month of the scenario compared with, in these worlds. */
  readonly probabilities: readonly Float64Array[];
}

export interface ScenarioAnswer {
  readonly id: string;
  /** In the order of `Plan.outputs.fans`; each `[level][month]`, in the unit of the quantity. Empty where not counted. */
  readonly fans: readonly Float64Array[];
  /** In the order of `Plan.outputs.events`; each the share of worlds in which the event had come true, by month. */
  readonly probabilities: readonly Float64Array[];
  /** Smallest and largest probability within one value of a switch, by month: `[low, high]`, in the order of the events. */
  readonly ranges?: readonly (readonly [Float64Array, Float64Array])[];
  /** Of the columns asked for (`cutdown_flow@66`): quantiles at the answer's levels. */
  readonly columns?: Readonly<Record<string, Float64Array>>;
  /** Worlds left out because they failed. */
  readonly failed: number;
  /** Worlds that do not meet the request's conditions. */
  readonly outside: number;
}

/** To a worker: `open` once and first, then runs and additions. A run ends the one before it. */
export type ToWorker =
  | {
      readonly kind: "open";
      /** A plan as `encodePlan` writes it. */
      readonly plan: string;
      /** Which worker this is, of how many: each holds some of the replicates. The first one puts the parts together. */
      readonly part: number;
      readonly parts: number;
      /** To the first worker, or from it to each of the others. */
      readonly ports: readonly Port[];
    }
  /** A scenario with equations of its own, as `encodeAddition` writes it. */
  | { readonly kind: "add"; readonly addition: string }
  | { readonly kind: "run"; readonly number: number; readonly request: RunRequest }
  | { readonly kind: "cancel" };

/** From a worker: stages and the end of a run from the first one, failures from any. */
export type FromWorker =
  | { readonly kind: "stage"; readonly number: number; readonly answer: StageAnswer }
  | { readonly kind: "done"; readonly number: number }
  | { readonly kind: "failed"; readonly number: number; readonly message: string };

/** What workers and message ports have in common, in pages and in Node. */
export interface Port {
  /** @param transfer what is handed over instead of being copied: ports, memory of arrays */
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
