import { type Trace, valuesAt } from "../../ensemble/index.ts";
import { shapley } from "../shapley.ts";
import { type Column, minus } from "./spread.ts";

/** A quantity in a scenario less the same in the baseline, and what of it came by each path. */
export interface PathSplit {
  readonly baseline: Column;
  readonly scenario: Column;
  readonly whole: Column;
  /** In the order of the paths; with `rest` they sum to the whole in every world. */
  readonly parts: readonly Column[];
  /** What is left of the difference when every path is put back: a way that no path names. */
  readonly rest: Column;
}

/**
 * Splits a difference over paths by Shapley's division: what each path moves, averaged over every order in which the
 * paths can be put back. The order matters where one path works through another: users leave more chips for a final run.
 *
 * @param traces one a subset of paths that are as in the scenario, as `planBeside` numbers them
 */
export function splitByPath(traces: readonly Trace[], quantity: string, month: number): PathSplit {
  const values = traces.map((trace) => valuesAt(trace, quantity, month));
  const baseline = valuesAt(traces[0]!, `was_${quantity}`, month);
  const [none, scenario] = [values[0]!, values.at(-1)!];
  return {
    baseline,
    scenario,
    whole: minus(scenario, baseline),
    parts: shapley(values),
    rest: minus(none, baseline),
  };
}
