import fc from "fast-check";
import { expect, it } from "vitest";
import { countInto, emptyHistogram, histogramQuantile, scaleOf } from "../ensemble/histogram.ts";
import type { FanSpec } from "../ensemble/plan.ts";
import { fanLines } from "./fan-lines.ts";
import { LEVELS } from "./protocol.ts";

const FANS: readonly FanSpec[] = [
  { id: "a", scale: "linear", low: -3, high: 5 },
  { id: "b", scale: "log", low: 0.01, high: 100 },
];

it("are the quantiles of every month to the bit, within the scale and beyond it", () => {
  const value = fc.oneof(
    fc.double({ min: -10, max: 200, noNaN: true }),
    fc.constantFrom(0, 0.01, 5, 100, -3),
  );
  const property = fc.property(
    fc.constantFrom(...FANS),
    fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 40 }),
    (fan, worlds) => {
      const histogram = emptyHistogram(2);
      const values = Float64Array.from([0, 1, 2].flatMap((month) => worlds.map((one) => one[month]!)));
      countInto(histogram, scaleOf(fan), values, worlds.length);
      const expected = LEVELS.flatMap((p) =>
        [0, 1, 2].map((month) => histogramQuantile(histogram, fan, month, p)),
      );
      expect(fanLines(histogram, fan, LEVELS)).toEqual(Float64Array.from(expected));
    },
  );
  fc.assert(property, { numRuns: 300 });
});

it("are no numbers when no world was counted", () => {
  expect(fanLines(emptyHistogram(1), FANS[0]!, [0.5])).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});
