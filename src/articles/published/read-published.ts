import { z } from "zod";
import { check, idSchema, readYaml, reportInto, textSchema } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import type { PublishedEstimate } from "./types.ts";

const STATED = z.enum(["yes", "part", "no"]);

const ESTIMATE = z.strictObject({
  id: idSchema,
  source: idSchema,
  what: textSchema,
  theirs: textSchema,
  states: z.strictObject({ flop: STATED, hbm: STATED, decode: STATED }),
  ours: textSchema,
  reason: textSchema,
  question: idSchema.optional(),
});

/** The whole file. */
export const publishedSchema = z.array(ESTIMATE);

/**
 * Reads `questions/published.yaml`: estimates of others, each with ours and the reason for the difference.
 *
 * @throws InputError with every fault of the file
 */
export function readPublished(file: string, text: string): PublishedEstimate[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const rows = check(publishedSchema, document.value ?? [], report) ?? [];
  rows.forEach(({ id }, index) => {
    if (rows.findIndex((row) => row.id === id) < index)
      report([index, "id"], `expected an id used once, got "${id}" again`);
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map((row, index) => ({ ...row, where: document.where([index]) })) as PublishedEstimate[];
}
