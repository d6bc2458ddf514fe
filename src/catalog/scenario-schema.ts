import { z } from "zod";
import { distributionSchema } from "./parameter-schema.ts";
import { idSchema, nameSchema, paragraphSchema, textSchema, unitSchema } from "./words.ts";

/** Dated values instead of a series of the model; which series there are is known to the rooms above. */
const seriesOverrideSchema = z.strictObject({
  values: z.record(z.string(), z.number()),
  interpolation: z.enum(["step", "linear"]).default("step"),
  unit: unitSchema.optional(),
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
    .strictObject({ off: z.array(idSchema).default([]), allOff: z.boolean().default(false) })
    .default({ off: [], allOff: false }),
  equations: z.record(z.string(), paragraphSchema).default({}),
  series: z.record(z.string(), seriesOverrideSchema).optional(),
  sources: z.array(idSchema).default([]),
});
