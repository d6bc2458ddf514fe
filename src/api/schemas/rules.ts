import { z } from "zod";
import { date, number, words } from "./parts.ts";

const statusName = z.enum(["free", "notification", "letter", "controlled", "unknown"]);

const computed = z.strictObject({
  low: number,
  high: number,
  unit: z.string(),
  facts: z.array(z.string()),
  missing: z.array(z.string()),
  recalled: z.array(z.string()),
  decidedBy: z.string().optional(),
});

const dealing = z.strictObject({
  id: z.string(),
  stage: z.enum(["applied", "assured", "licence", "order", "delivery", "refused", "forecast"]),
  title: words,
  authority: z.enum(["US", "CN"]).optional(),
  rules: z.array(z.string()),
  seller: z.string().optional(),
  buyers: z.array(z.string()),
  to: z.string(),
  chips: z.array(z.string()),
  on: date,
  until: date.optional(),
  published: date,
  amount: z
    .strictObject({
      value: z.number(),
      unit: z.enum(["USD", "chip", "stack"]),
      low: z.number().optional(),
      high: z.number().optional(),
      bound: z.enum(["exact", "at-most", "at-least"]),
    })
    .optional(),
  weak: z.boolean(),
  source: z.string(),
  sources: z.array(z.string()),
  at: z.string(),
  note: words.optional(),
});

const status = {
  chip: z.string(),
  on: date,
  to: z.string(),
  hq: z.string(),
  status: statusName,
  paragraph: z.string().nullable(),
  exception: z.string().nullable(),
  policy: z.strictObject({ review: z.string(), text: words, rule: z.string() }).nullable(),
  computed: z.record(z.string(), number),
  quantities: z.record(z.string(), computed),
  because: words,
  notChecked: z.array(words),
  sources: z.array(z.string()),
  rule: z.string().nullable(),
  couldBe: z.array(
    z.strictObject({ status: statusName, paragraph: z.string().nullable(), rule: z.string() }),
  ),
  also: z.array(z.strictObject({ rule: z.string(), role: z.string(), paragraph: z.string(), text: words })),
  weak: z.boolean(),
  recalled: z.array(z.string()),
  lawAsOf: date,
  afterLaw: z.boolean().describe("the day lies after the last instrument considered"),
  dealings: z.array(dealing).describe("licences, orders and deliveries; they change no status"),
};

const comparison = {
  quantity: z.string(),
  relation: z.string(),
  threshold: z.number(),
  truth: z.enum(["yes", "no", "unknown"]),
};

const bounds = z.strictObject({ low: number, high: number });

export const listedRule = z.strictObject({
  id: z.string(),
  title: words,
  summary: words,
  authority: z.string(),
  instrument: z.string(),
  role: z.string(),
  announced: date,
  effective: date,
  compliance: date.nullable(),
  until: date.nullable(),
  suspended: z.array(z.looseObject({})),
  weak: z.boolean(),
  sources: z.array(z.string()),
  at: z.string(),
});

/** The status of a chip on a day, as `ssylka rules CHIP --on DATE --json` prints it. */
export const daySchema = z.strictObject({
  ...status,
  distance: z.array(
    z.strictObject({
      ...comparison,
      rule: z.string(),
      paragraph: z.string(),
      unit: z.string(),
      value: number,
      low: number,
      high: number,
      ratio: bounds,
      difference: bounds,
      side: z.enum(["inside", "outside", "unknown"]),
    }),
  ),
  changes: z.array(
    z.strictObject({
      rule: z.string(),
      paragraph: z.string(),
      holds: z.boolean(),
      quantity: z.string(),
      unit: z.string(),
      from: number,
      relation: z.string(),
      to: number,
      difference: number,
      ratio: number,
    }),
  ),
});

export const stretchSchema = z.strictObject({
  ...status,
  from: date.nullable(),
  until: date.nullable(),
});
