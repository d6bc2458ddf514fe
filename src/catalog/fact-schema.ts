import { z } from "zod";
import { dateSchema, idSchema, lineSchema, textSchema, unitSchema } from "./words.ts";

/** `{ value: 4.0, unit: TB/s, source: id, at: p. 2, ... }`; what is absent comes from the top of the file. */
const longFactSchema = z.strictObject({
  value: z.number(),
  unit: unitSchema,
  source: idSchema.optional(),
  at: lineSchema.optional(),
  date: dateSchema.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  note: textSchema.optional(),
  evidence: z.enum(["read", "recalled", "derived"]).optional(),
});

/** A fact as written: `148 TFLOP/s`, a bare (dimensionless) number, or the long form. */
const factSchema = z.union([z.string(), z.number(), longFactSchema]);

/** Facts by name. */
export const factsSchema = z.record(z.string(), factSchema);

/** At the top of a file: where its facts come from unless they say otherwise. */
export const factDefaults = {
  source: idSchema.optional(),
  at: lineSchema.optional(),
  date: dateSchema.optional(),
};

export type WrittenFact = z.infer<typeof factSchema>;
export type LongFact = z.infer<typeof longFactSchema>;
export interface FactDefaults {
  readonly source?: string | undefined;
  readonly at?: string | undefined;
  readonly date?: string | undefined;
}
