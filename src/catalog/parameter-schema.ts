import { z } from "zod";
import { idSchema, monthSchema, nameSchema, textSchema, unitSchema } from "./words.ts";

/** A distribution is checked by `src/random`, which alone knows the forms. */
export const distributionSchema = z.record(z.string(), z.unknown());

/** What was believed earlier: in force for hindcasts from any month to `until`, the first that is late enough. */
export const earlierBeliefSchema = z.strictObject({
  until: monthSchema,
  distribution: distributionSchema,
  sources: z.array(idSchema),
  why: textSchema,
});

/** One entry of `catalog/parameters/<sector>.yaml`; the sector is the file's name unless it is given. */
export const parameterSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  unit: unitSchema,
  distribution: distributionSchema,
  sources: z.array(idSchema),
  why: textSchema,
  sector: idSchema.optional(),
  structural: z.boolean().optional(),
  options: z.record(z.string(), nameSchema).optional(),
  before: z.array(earlierBeliefSchema).min(1).optional(),
});

/** One entry of `catalog/parameters/correlations.yaml`. */
export const correlationSchema = z.strictObject({
  between: z.tuple([idSchema, idSchema], { error: "expected two parameter ids" }),
  rho: z.number().gt(-1).lt(1),
  why: textSchema,
});
