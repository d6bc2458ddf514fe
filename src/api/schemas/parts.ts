import { z } from "zod";

/** A computed number; null where no finite one is known, such as the error of a single replicate. */
export const number = z.number().nullable();

export const count = z.int().min(0);

/** Words in both languages. */
export const words = z.strictObject({ ru: z.string(), en: z.string() });

/** A day, a month or a year, ISO 8601. */
export const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const estimate = z.strictObject({ value: number, mcse: number });

export const band = { p5: number, p50: number, p95: number, mcse: number };

/** 80 % interval of a speed, a time or a cost. */
export const interval = z.strictObject({ p10: number, p50: number, p90: number });

/** What identifies the inputs of a run. */
export const edition = {
  worlds: count,
  replicates: count,
  seed: count,
  version: z.string(),
  modelHash: z.string(),
  catalogHash: z.string(),
  dataDate: date,
  lawDate: date,
};

/** A sourced number of the catalog. */
export const fact = z.strictObject({
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  at: z.string().optional(),
  date,
  low: z.number().optional(),
  high: z.number().optional(),
  note: words.optional(),
  evidence: z.enum(["read", "recalled", "derived"]).optional(),
  weak: z.boolean().optional(),
});

/** An id of the catalog or of the model: letters, digits and `-_.[]`, so never a path. */
export const id = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}_.[\]-]+$/u, { error: "expected an id of letters, digits and - _ . [ ]" });

/**
 * The name of a chip or of a language model. Commands also read a file of one's own where a name ends so; a server reads
 * nobody's files. A comma divides names.
 */
export const itemName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^(?!.*\.([yY][aA]?[mM][lL]|[jJ][sS][oO][nN])\s*$)[^/\\,\p{Cc}]+$/u, {
    error: "expected a name of the catalog, not a file",
  });

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "expected a day such as 2025-05-01" })
  .describe("a day, YYYY-MM-DD");

export const country = z.string().max(80).describe("ISO 3166 code of two letters");
