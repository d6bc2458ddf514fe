import { z } from "zod";
import { compareDates } from "./partial-date.ts";
import { dateSchema, idSchema, lineSchema, nameSchema, textSchema } from "./words.ts";

const amountSchema = z
  .strictObject({
    value: z.number().nonnegative(),
    unit: z.enum(["USD", "chip", "stack"]),
    low: z.number().nonnegative().optional(),
    high: z.number().nonnegative().optional(),
    bound: z.enum(["exact", "at-most", "at-least"]).default("exact"),
  })
  .superRefine(({ value, low, high }, context) => {
    const complain = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    if (low !== undefined && low > value) complain("low", `expected at most the value (${value})`);
    if (high !== undefined && high < value) complain("high", `expected at least the value (${value})`);
  });

/** One entry of `catalog/licences/*.yaml`. */
export const dealingSchema = z
  .strictObject({
    id: idSchema,
    stage: z.enum(["applied", "assured", "licence", "order", "delivery", "refused", "forecast"]),
    title: nameSchema,
    authority: z.enum(["US", "CN"]).optional(),
    rules: z.array(idSchema).default([]),
    seller: idSchema.optional(),
    buyers: z.array(lineSchema).default([]),
    to: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'expected an ISO country code such as "CN"' })
      .default("CN"),
    chips: z.array(idSchema).default([]),
    on: dateSchema,
    until: dateSchema.optional(),
    published: dateSchema,
    amount: amountSchema.optional(),
    weak: z.boolean().default(false),
    source: idSchema,
    sources: z.array(idSchema).default([]),
    at: lineSchema,
    note: textSchema.optional(),
  })
  .superRefine(({ on, until, stage, authority }, context) => {
    if (until !== undefined && compareDates(until, on) < 0)
      context.addIssue({
        code: "custom",
        path: ["until"],
        message: `expected a date not before its first (${on})`,
      });
    if (["assured", "licence", "refused"].includes(stage) && authority === undefined)
      context.addIssue({
        code: "custom",
        path: ["authority"],
        message: "expected whose leave it is, US or CN",
      });
  });
