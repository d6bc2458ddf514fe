import { z } from "zod";
import { band, count, date, edition, estimate, number, words } from "./parts.ts";

const split = z.strictObject({
  parameter: z.string(),
  value: z.number(),
  name: words,
  probability: number,
  mcse: number,
});

const driver = z.strictObject({
  parameter: z.string(),
  output: z.string(),
  p50AtP5: number,
  p50AtP95: number,
  mcse: number,
  p5: number,
  p95: number,
  options: z.strictObject({ low: words, high: words }).optional(),
});

export { driver, estimate };

const event = z.strictObject({
  id: z.string(),
  name: words,
  definition: z.strictObject({
    ruler: z.string(),
    margin: z.number(),
    months: count,
    actor: z.string(),
    against: z.string(),
  }),
  by: date,
  probability: number,
  mcse: number,
  low: number.describe("least estimate over the options of the structural switches"),
  high: number,
  byStructure: z.array(split).optional().describe("with detail=full"),
});

const scenario = z.strictObject({
  id: z.string(),
  name: words,
  events: z.array(event),
  lag: z.array(z.strictObject({ date, definition: z.enum(["match", "pace", "heldout"]), ...band })),
  ratios: z.array(z.strictObject({ date, basis: z.string(), scope: z.string(), ...band })),
  drivers: z.array(driver).optional().describe("with detail=full"),
  failed: count.describe("worlds left out, of all that ran"),
  failures: z.array(
    z.strictObject({
      quantity: z.string(),
      reason: z.enum(["not finite", "level"]),
      worlds: count,
      from: date,
      to: date,
    }),
  ),
});

export const difference = { ...band, positive: number, positiveMcse: number };

export const eventDifference = {
  difference: number,
  mcse: number,
  both: number,
  onlyScenario: number,
  onlyAgainst: number,
};

/** What `ssylka answer --json` prints; with `detail=short` without the parts that say so. */
export const answerSchema = z.strictObject({
  question: z.string(),
  title: words,
  scenarios: z.array(scenario),
  differences: z.array(
    z.strictObject({
      scenario: z.string(),
      against: z.string(),
      output: z.string(),
      date,
      ...difference,
    }),
  ),
  eventDifferences: z.array(
    z.strictObject({
      scenario: z.string(),
      against: z.string(),
      event: z.string(),
      by: date,
      ...eventDifference,
    }),
  ),
  baselines: z
    .array(
      z.strictObject({
        series: z.string(),
        source: z.string(),
        n: count,
        mean: number,
        sd: number,
        autocorrelation: number,
        events: z.array(z.strictObject({ by: date, probability: number })),
      }),
    )
    .optional()
    .describe("with detail=full"),
  excluded: z.array(words),
  clamped: z
    .array(
      z.strictObject({
        scenario: z.string(),
        output: z.string(),
        beyond: z.enum(["low", "high", "nought"]),
        share: number,
        date,
      }),
    )
    .optional()
    .describe("with detail=full"),
  anchors: z.strictObject({ worst: number, above: count, tolerance: number, leftOut: count }),
  tableWorlds: count,
  runHash: z.string(),
  ...edition,
});
