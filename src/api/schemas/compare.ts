import { z } from "zod";
import { difference, eventDifference } from "./answer.ts";
import { count, date, edition, number, words } from "./parts.ts";

const spread = z.strictObject({ value: number, mcse: number, p5: number, p50: number, p95: number });

const attribution = z.strictObject({
  method: z.enum(["shapley", "ends"]),
  parts: z.array(z.strictObject({ change: z.string(), first: spread, last: spread })),
  from: spread,
  to: spread,
  whole: spread,
  remainder: spread,
  remainderLast: spread,
});

const structure = z.array(
  z.strictObject({
    parameter: z.string(),
    value: z.number(),
    name: words,
    difference: number,
    mcse: number,
  }),
);

const change = z.union([
  z.strictObject({
    kind: z.literal("rule"),
    id: z.string(),
    rule: z.string(),
    how: z.enum(["off", "on", "moved"]),
  }),
  z.strictObject({
    kind: z.literal("quantity"),
    id: z.string(),
    quantity: z.string(),
    forms: z.array(z.enum(["parameters", "series", "equations"])),
  }),
]);

/** What `ssylka compare --json` prints. */
export const compareSchema = z.strictObject({
  question: z.string(),
  scenarios: z.array(z.string()),
  comparisons: z.array(
    z.strictObject({
      scenario: z.string(),
      against: z.string(),
      name: words,
      againstName: words,
      changes: z.array(change),
      idle: z.array(z.string()),
      outputs: z.array(
        z.strictObject({
          output: z.string(),
          date,
          ...difference,
          low: number,
          high: number,
          byStructure: structure,
          attribution,
        }),
      ),
      events: z.array(
        z.strictObject({
          event: z.string(),
          by: date,
          ...eventDifference,
          probability: number,
          probabilityAgainst: number,
          low: number,
          high: number,
          byStructure: structure,
          attribution,
        }),
      ),
      outside: z.array(z.strictObject({ parameter: z.string(), value: number, p5: number, p95: number })),
    }),
  ),
  ran: count,
  ...edition,
});
