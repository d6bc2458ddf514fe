import type { Claim, ThresholdCheck, Verdict } from "./claim-types.ts";

/** A number with its 90 % interval, where there is one, in the unit that the ledger's limits use. */
export interface Measured {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How fixed limits stand today; `unknown` when a reference has no value. */
export type ThresholdOutcome = "met" | "failed" | "unknown";

type Measure = (reference: string) => Measured | undefined;

/**
 * Checks limits anew. A bound on an interval (`lowAtMost`, `highAtLeast`) fails where there is no interval; no limits at
 * all are met.
 */
export function checkLimits(checks: readonly ThresholdCheck[], measured: Measure): ThresholdOutcome {
  const outcomes = checks.map((check): ThresholdOutcome => {
    const found = measured(check.reference);
    if (found === undefined) return "unknown";
    const holds =
      found.value >= (check.atLeast ?? Number.NEGATIVE_INFINITY) &&
      found.value <= (check.atMost ?? Number.POSITIVE_INFINITY) &&
      (check.lowAtMost === undefined || (found.low ?? Number.NaN) <= check.lowAtMost) &&
      (check.highAtLeast === undefined || (found.high ?? Number.NaN) >= check.highAtLeast);
    return holds ? "met" : "failed";
  });
  return (["failed", "unknown"] as const).find((outcome) => outcomes.includes(outcome)) ?? "met";
}

/** How the criterion of each claim stands, by claim id. */
export function checkThresholds(
  claims: readonly Pick<Claim, "id" | "threshold">[],
  measured: Measure,
): ReadonlyMap<string, ThresholdOutcome> {
  return new Map(claims.map(({ id, threshold }) => [id, checkLimits(threshold.checks, measured)]));
}

/**
 * The verdicts that numbers decide, by claim id: of each claim with rules, that of the first rule whose limits all hold.
 * A claim is left out where no rule fits.
 */
export function computedVerdicts(
  claims: readonly Pick<Claim, "id" | "decide">[],
  measured: Measure,
): ReadonlyMap<string, Verdict> {
  return new Map(
    claims.flatMap(({ id, decide }) => {
      const rule = decide.find(({ checks }) => checkLimits(checks, measured) === "met");
      return rule === undefined ? [] : [[id, rule.verdict] as const];
    }),
  );
}
