import { describe, expect, it } from "vitest";
import { distribution } from "./index.ts";
import { REFERENCE_QUANTILES } from "./testing/reference-quantiles.ts";

/** A quantile that crosses zero has no relative error there: it is then judged by the width of the distribution. */
const TOLERANCE = 1e-9;

describe("quantiles agree with 120-digit values to 1e-9 of themselves, from 2^-53 to 1 - 2^-53", () => {
  it.each(REFERENCE_QUANTILES.map(([spec, rows]) => [JSON.stringify(spec), spec, rows] as const))(
    "%s",
    (_, spec, rows) => {
      const read = distribution(spec);
      const missed = rows
        .map(([p, reference]) => ({ p, reference, found: read.quantile(p) }))
        .filter(({ reference, found }) => !(Math.abs(found - reference) <= TOLERANCE * Math.abs(reference)));
      expect(missed).toEqual([]);
    },
  );

  it("from the top as from the bottom", () => {
    for (const [spec, rows] of REFERENCE_QUANTILES) {
      const read = distribution(spec);
      for (const [p, reference] of rows.filter(([p]) => p > 0.5))
        expect(Math.abs(read.quantileFromTop(1 - p) - reference)).toBeLessThanOrEqual(
          TOLERANCE * Math.abs(reference),
        );
    }
  });
});
