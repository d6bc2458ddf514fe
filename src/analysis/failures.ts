import type { ScenarioResult } from "../ensemble/index.ts";
import { dateOf } from "./question.ts";

/** Worlds of a scenario that were left out because one quantity was the first in them not to be finite. */
export interface Failure {
  readonly quantity: string;
  readonly worlds: number;
  /** Last days of the first and of the last month in which it happened. */
  readonly from: string;
  readonly to: string;
}

/** What broke first in the worlds that failed, the most frequent quantity first. */
export function failuresOf(failed: ScenarioResult["failed"], start: string): Failure[] {
  const byQuantity = new Map<string, { worlds: number; first: number; last: number }>();
  for (const { quantity, month } of failed) {
    const known = byQuantity.get(quantity) ?? { worlds: 0, first: month, last: month };
    byQuantity.set(quantity, {
      worlds: known.worlds + 1,
      first: Math.min(known.first, month),
      last: Math.max(known.last, month),
    });
  }
  return [...byQuantity]
    .map(([quantity, { worlds, first, last }]) => ({
      quantity,
      worlds,
      from: dateOf(first, start),
      to: dateOf(last, start),
    }))
    .sort((a, b) => b.worlds - a.worlds);
}
