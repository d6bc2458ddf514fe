import { z } from "zod";
import { idSchema, textSchema, unitSchema } from "./words.ts";

/** One entry of `catalog/observations/series.yaml`. */
export const seriesSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  unit: unitSchema,
  scope: textSchema,
  family: idSchema,
});
