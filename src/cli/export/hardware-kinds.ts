import { z } from "zod";
import { dateSchema, type FileKind, idSchema, textSchema } from "../../catalog/index.ts";

/**
 * The rooms that read these files run in browsers as well and check them in words of their own, without schemas; these
 * say their form to editors, and a test holds every file of ours to them.
 */
const belief = {
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: textSchema,
  unit: z.string().min(1),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  why: textSchema,
  source: idSchema,
};

const constant = z.strictObject({
  ...belief,
  prior: z.strictObject({ value: z.number(), spread: z.number().positive() }).optional(),
  kind: z.literal("load").optional(),
});

const promise = z.strictObject({
  llm: idSchema,
  scenario: z.string().min(1),
  seconds_per_token: z.strictObject({ value: z.number().positive(), unit: z.string().min(1) }),
  source: idSchema,
  evidence: z.enum(["read", "recalled", "derived"]).optional(),
});

const measurement = z.strictObject({
  id: idSchema,
  run: z.record(z.string(), z.union([z.string(), z.number()])),
  rate: z.number().positive(),
  source: idSchema,
  at: z.string().min(1),
  // Empty: the day on which the source was published.
  date: dateSchema.nullable(),
  evidence: z.literal("derived").optional(),
  note: textSchema.optional(),
});

const spread = z.number().min(0);

/** Written by `npm run fit`; a person reads it, and may correct a spread. */
const errors = z.strictObject({
  fit: z.strictObject({ date: dateSchema, rows: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  spreads: z.record(z.string(), spread),
  common: z.number().min(0).max(1),
  rows_by_vendor: z.record(z.string(), z.int().min(0)),
  rows_by_chip: z.record(z.string(), z.int().min(0)),
});

/** Files of `catalog/hardware`. */
export const HARDWARE_KINDS: readonly FileKind[] = [
  { id: "hardware-constants", files: "catalog/hardware/constants.yaml", schema: z.array(constant) },
  {
    id: "hardware-beliefs",
    files: "catalog/hardware/{costs,first-token}.yaml",
    schema: z.array(z.strictObject(belief)),
  },
  { id: "hardware-promises", files: "catalog/hardware/benchmarks.yaml", schema: z.array(promise) },
  { id: "hardware-measurements", files: "catalog/hardware/measurements.yaml", schema: z.array(measurement) },
  { id: "hardware-errors", files: "catalog/hardware/errors.yaml", schema: errors },
];
