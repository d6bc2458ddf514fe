import { z } from "zod";
import { distributionSchema } from "./parameter-schema.ts";
import { dateSchema, idSchema, nameSchema, paragraphSchema, textSchema, unitSchema } from "./words.ts";

/** Dated values instead of a series of the model; which series there are is known to the rooms above. */
const seriesOverrideSchema = z.strictObject({
  values: z.record(z.string(), z.number()),
  interpolation: z.enum(["step", "linear"]).default("step"),
  unit: unitSchema.optional(),
});

const daySchema = dateSchema.refine((date) => date.length === 10, {
  error: "expected a day such as 2023-10-17",
});

/** Days of a rule that differ in a scenario; that they can follow each other is checked where rules are read. */
const ruleDaysSchema = z.strictObject({
  announced: daySchema.optional(),
  effective: daySchema.optional(),
  compliance: daySchema.optional(),
  until: daySchema.optional(),
});

/** `catalog/scenarios/<id>.yaml`. */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  description: textSchema,
  parameters: z
    .record(
      z.string(),
      z.union([z.number(), distributionSchema], { error: "expected a number or a distribution" }),
    )
    .default({}),
  rules: z
    .strictObject({
      off: z.array(idSchema).default([]),
      allOff: z.boolean().default(false),
      days: z.record(idSchema, ruleDaysSchema).optional(),
    })
    .default({ off: [], allOff: false }),
  equations: z.record(z.string(), paragraphSchema).default({}),
  series: z.record(z.string(), seriesOverrideSchema).optional(),
  sources: z.array(idSchema).default([]),
});
