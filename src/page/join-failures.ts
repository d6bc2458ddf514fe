import type { FailureCount } from "../ensemble/failures.ts";

/** Counts of worlds left out, one for each quantity and reason: most worlds first, equal ones by quantity. */
export function joinFailures(counts: readonly FailureCount[]): FailureCount[] {
  const joined = new Map<string, FailureCount>();
  for (const count of counts) {
    const key = `${count.reason} ${count.quantity}`;
    const known = joined.get(key);
    joined.set(key, known ? together(known, count) : count);
  }
  return [...joined.values()].sort((a, b) => b.worlds - a.worlds || (a.quantity < b.quantity ? -1 : 1));
}

function together(one: FailureCount, other: FailureCount): FailureCount {
  return {
    ...one,
    worlds: one.worlds + other.worlds,
    firstMonth: Math.min(one.firstMonth, other.firstMonth),
    lastMonth: Math.max(one.lastMonth, other.lastMonth),
  };
}
