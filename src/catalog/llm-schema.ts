import { z } from "zod";
import { factDefaults, factsSchema } from "./fact-schema.ts";
import { dateSchema, idSchema, lineSchema, nameSchema, textSchema } from "./words.ts";

/** `catalog/llms/<id>.yaml`. */
export const llmSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  aliases: z.array(lineSchema).default([]),
  lab: idSchema,
  released: dateSchema,
  weights: z.enum(["open", "closed"]),
  attention: z.enum(["mha", "gqa", "mla"]).optional(),
  note: textSchema.optional(),
  ...factDefaults,
  facts: factsSchema,
});
