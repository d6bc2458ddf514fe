import { z } from "zod";
import { distributionSchema } from "./parameter-schema.ts";
import { idSchema, nameSchema, paragraphSchema, textSchema } from "./words.ts";

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
  sources: z.array(idSchema).default([]),
});
