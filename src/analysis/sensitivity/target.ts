import type { EnsembleResult } from "../../ensemble/index.ts";

/** The number of every world that an analysis is about: an event by the end of a month, or a quantity at it. */
export type Target =
  | { readonly kind: "event"; readonly id: string; readonly month: number }
  | { readonly kind: "quantity"; readonly id: string; readonly month: number };

/**
 * One value a world of the table: 1 or 0 for an event that has come true or not, otherwise the quantity; NaN for a world
 * that failed. The result must hold the event or the column.
 */
export function targetColumn(
  { scenarios }: Pick<EnsembleResult, "scenarios">,
  scenario: string,
  { kind, id, month }: Target,
): Float64Array {
  const { events, table } = scenarios.get(scenario)!;
  if (kind === "quantity") return table.get(`${id}@${month}`)!;
  return events.get(id)!.map((reached) => (Number.isNaN(reached) ? reached : reached <= month ? 1 : 0));
}

/** Drawn values of the inputs that anyone could argue about: levels that were solved for are none. */
export function drawnInputs({
  parameters,
  plan,
}: Pick<EnsembleResult, "parameters" | "plan">): Map<string, Float64Array> {
  const solved = new Set(plan.anchors.solve.map(({ parameter }) => parameter));
  return new Map([...parameters].filter(([id]) => !solved.has(id)));
}
