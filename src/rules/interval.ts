/** What a quantity could be: `low === high` when it is known, `[0, Infinity]` when nothing is. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `unknown` means that some values inside the interval say yes and others no. */
export type Truth = "yes" | "no" | "unknown";

/** A comparison of the law: `atLeast` is >=, `below` is <, `above` is >, `atMost` is <=. */
export type Relation = "atLeast" | "above" | "below" | "atMost";

/** Compares an interval with a threshold, exactly: no tolerance on either side. */
export function compare(value: Interval, relation: Relation, threshold: number): Truth {
  const low = holds(value.low, relation, threshold);
  const high = holds(value.high, relation, threshold);
  if (low !== high) return "unknown";
  return low ? "yes" : "no";
}

function holds(value: number, relation: Relation, threshold: number): boolean {
  switch (relation) {
    case "atLeast":
      return value >= threshold;
    case "above":
      return value > threshold;
    case "below":
      return value < threshold;
    case "atMost":
      return value <= threshold;
  }
}

/** Yes when all are, no as soon as one is not. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}

/** Yes as soon as one is, no when none is. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes("yes")) return "yes";
  return truths.includes("unknown") ? "unknown" : "no";
}

/** The opposite; unknown stays unknown. */
export function negated(truth: Truth): Truth {
  if (truth === "unknown") return "unknown";
  return truth === "yes" ? "no" : "yes";
}
