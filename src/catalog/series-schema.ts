import { z } from "zod";
import { idSchema, nameSchema, textSchema, unitSchema } from "./words.ts";

/** One entry of `catalog/observations/series.yaml`. */
export const seriesSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  unit: unitSchema,
  scope: textSchema,
  family: idSchema,
  vintage: z.string().min(1).optional(),
  linked: z.string().min(1).optional(),
});
