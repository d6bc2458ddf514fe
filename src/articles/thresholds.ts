import type { Claim } from "./types.ts";

/** A number with its 90 % interval, where there is one, in the unit that the ledger's limits use. */
export interface Measured {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How a claim's fixed limits stand today; `unknown` when a reference has no value. */
export type ThresholdOutcome = "met" | "failed" | "unknown";

/**
 * Checks every claim's limits anew. A bound on an interval (`lowAtMost`, `highAtLeast`) fails where there is no
 * interval. A claim without checks is met.
 */
export function checkThresholds(
  claims: readonly { readonly id: string; readonly threshold: Pick<Claim["threshold"], "checks"> }[],
  measured: (reference: string) => Measured | undefined,
): ReadonlyMap<string, ThresholdOutcome> {
  return new Map(
    claims.map((claim) => {
      const outcomes = claim.threshold.checks.map((check): ThresholdOutcome => {
        const found = measured(check.reference);
        if (found === undefined) return "unknown";
        const holds =
          found.value >= (check.atLeast ?? Number.NEGATIVE_INFINITY) &&
          found.value <= (check.atMost ?? Number.POSITIVE_INFINITY) &&
          (check.lowAtMost === undefined || (found.low ?? Number.NaN) <= check.lowAtMost) &&
          (check.highAtLeast === undefined || (found.high ?? Number.NaN) >= check.highAtLeast);
        return holds ? "met" : "failed";
      });
      const worst = (["failed", "unknown"] as const).find((outcome) => outcomes.includes(outcome));
      return [claim.id, worst ?? "met"];
    }),
  );
}
