import { z } from "zod";
import { factDefaults, factsSchema } from "./fact-schema.ts";
import { idSchema, nameSchema, textSchema } from "./words.ts";

/** `catalog/actors/<id>.yaml`. */
export const actorSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  bloc: z.enum(["us", "cn"]),
  kind: z.enum(["lab", "pool", "supplier", "regulator"]),
  note: textSchema.optional(),
  ...factDefaults,
  facts: factsSchema.default({}),
});
