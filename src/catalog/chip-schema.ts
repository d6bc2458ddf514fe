import { z } from "zod";
import { factDefaults, factsSchema } from "./fact-schema.ts";
import { dateSchema, idSchema, lineSchema, nameSchema, textSchema } from "./words.ts";

/** `catalog/chips/<id>.yaml`. */
export const chipSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  vendor: idSchema,
  headquarters: z.string().regex(/^[A-Z]{2}$/, { error: 'expected an ISO country code such as "US"' }),
  announced: dateSchema,
  available: dateSchema,
  datacenter: z.boolean(),
  nonPlanar: z.boolean(),
  aliases: z.array(lineSchema).default([]),
  note: textSchema.optional(),
  ...factDefaults,
  facts: factsSchema,
});
