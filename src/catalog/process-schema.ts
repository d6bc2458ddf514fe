import { z } from "zod";
import { idSchema, nameSchema, textSchema, unitSchema } from "./words.ts";

/** What each type of process is given (`Process.with`), by role. */
export const PROCESS_ROLES = {
  ar1: ["sd", "memory"],
  renewal: ["median", "spread"],
  hazard: ["rate", "from"],
} as const;

/**
 * Least and greatest number of each role (in months, per month, or in the unit of the process), beside dates. A median
 * below a twentieth of a month would mean many events a month, which a flag cannot show; a spread above 3, intervals
 * from hours to centuries.
 */
export const ROLE_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  sd: [0, 1e12],
  memory: [0, 1200],
  median: [0.05, 1200],
  spread: [0, 3],
  rate: [0, 100],
};

/** `median[us]` and `median[us,openai]` to `median`. */
export function roleOf(key: string): string {
  return key.replace(/\[\w+(,\w+)*\]$/, "");
}

/** `catalog/processes/<id>.yaml`. */
export const processSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  type: z.enum(["ar1", "renewal", "hazard"]),
  unit: unitSchema,
  with: z.record(
    z.string(),
    z.union([z.string(), z.number()], { error: "expected a parameter id or a number" }),
  ),
  why: textSchema,
  sources: z.array(idSchema),
});
