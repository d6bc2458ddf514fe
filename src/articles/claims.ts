import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { Claim } from "./types.ts";

const CLAIM = z.strictObject({
  id: idSchema,
  kind: z.enum(["right", "error", "outdated", "omitted"]),
  verdict: z.enum(["holds", "mostly", "mixed", "weak", "outdated", "open"]),
  text: textSchema,
  modality: textSchema,
  quantity: textSchema.optional(),
  finding: textSchema,
  for: z.array(textSchema).default([]),
  against: z.array(textSchema).default([]),
  changeIf: textSchema,
  checked: dateSchema,
  sources: z.array(idSchema).default([]),
});

/**
 * Reads a question's `claims.yaml`, the ledger of what the article says and how it holds.
 *
 * @throws InputError with every fault of the file
 */
export function readClaims(file: string, text: string): Claim[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const rows = check(z.array(CLAIM), document.value ?? [], report) ?? [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (seen.has(row.id)) report([index, "id"], `expected an id used once, got "${row.id}" again`);
    seen.add(row.id);
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map(({ quantity, ...row }, index) => ({
    ...row,
    ...(quantity === undefined ? {} : { quantity }),
    where: document.where([index]),
  }));
}
