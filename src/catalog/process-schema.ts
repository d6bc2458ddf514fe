import { z } from "zod";
import { idSchema, nameSchema, textSchema, unitSchema } from "./words.ts";

/** What each type of process is given (`Process.with`), by role. */
export const PROCESS_ROLES = {
  ar1: ["sd", "memory"],
  renewal: ["median", "spread"],
  hazard: ["rate", "from"],
} as const;

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
