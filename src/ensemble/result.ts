import { InputError } from "../units/index.ts";
import { emptyHistograms, tableColumns } from "./collect.ts";
import { type Histogram, histogramQuantile } from "./histogram.ts";
import type { Plan, PlannedScenario } from "./plan.ts";
import { addShare, type Share } from "./work.ts";

export interface ScenarioResult {
  readonly id: string;
  readonly histograms: readonly Histogram[];
  /** `lag_match@84` to one value a world (NaN for a world that failed). */
  readonly table: ReadonlyMap<string, Float64Array>;
  /** Event id to the month in which it had come true (Infinity: not within the run). */
  readonly events: ReadonlyMap<string, Float64Array>;
  readonly failed: readonly { readonly world: number; readonly quantity: string; readonly month: number }[];
}

/** A whole run: every world's headline values, and the fans. */
export interface EnsembleResult {
  readonly plan: Plan;
  readonly worlds: number;
  /** Drawn and solved values by parameter id, one a world. */
  readonly parameters: ReadonlyMap<string, Float64Array>;
  readonly scenarios: ReadonlyMap<string, ScenarioResult>;
  /** Largest miss of an anchored level over all worlds, in its own unit. */
  readonly anchorError: number;
}

/** Puts shares together in the order of blocks, whatever order they came in. */
export function mergeShares(plan: Plan, shares: readonly Share[]): EnsembleResult {
  const blocks = shares.flatMap((share) => share.blocks).sort((a, b) => a.index - b.index);
  const short = blocks.flatMap((block) => block.shortDelays)[0];
  if (short) {
    throw new InputError({
      ...placeIn(plan.scenarios[short.scenario]!, short.quantity),
      what: `expected every stage of ${short.call} to last at least one step, got ${short.stage} months; clip the parameter or shorten the step`,
    });
  }
  const worlds = plan.replicates * plan.worldsPerReplicate;
  const histograms = plan.scenarios.map(() => emptyHistograms(plan, plan.months));
  for (const share of shares) addShare(histograms, share.histograms);
  const join = (pick: (block: (typeof blocks)[number]) => Float64Array) =>
    concatenate(blocks.map(pick), worlds);
  const columns = tableColumns(plan.outputs);
  const scenarios = plan.scenarios.map(({ id }, index): [string, ScenarioResult] => [
    id,
    {
      id,
      histograms: histograms[index]!,
      table: new Map(columns.map((name, at) => [name, join((block) => block.rows[index]!.columns[at]!)])),
      events: new Map(
        plan.outputs.events.map((event, at) => [event.id, join((block) => block.rows[index]!.events[at]!)]),
      ),
      failed: blocks.flatMap((block) => block.rows[index]!.failed),
    },
  ]);
  return {
    plan,
    worlds,
    parameters: new Map(plan.parameters.map(({ id }, at) => [id, join((block) => block.parameters[at]!)])),
    scenarios: new Map(scenarios),
    anchorError: blocks.reduce((worst, block) => Math.max(worst, block.anchorError), 0),
  };
}

/** Where a person looks for what went wrong with a quantity (or element) of a scenario. */
export function placeIn(
  { file, places }: PlannedScenario,
  quantity: string,
): { where: string; path: string } {
  const id = quantity.replace(/\[.*$/, "");
  if (Object.hasOwn(places, id)) return { where: places[id]!, path: `equations.${id}` };
  return { where: file, path: quantity };
}

/** Quantiles of a fan by month: `at(month, p)`. @throws InputError for a quantity without a fan */
export function fanOf(
  result: EnsembleResult,
  scenario: string,
  id: string,
): (month: number, p: number) => number {
  const index = result.plan.outputs.fans.findIndex((fan) => fan.id === id);
  const fan = result.plan.outputs.fans[index];
  const found = result.scenarios.get(scenario);
  if (!fan || !found)
    throw new InputError({ where: "result", what: `no fan "${id}" of scenario "${scenario}"` });
  return (month, p) => histogramQuantile(found.histograms[index]!, fan, month, p);
}

function concatenate(parts: readonly Float64Array[], length: number): Float64Array {
  const whole = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
