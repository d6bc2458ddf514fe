import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { Claim } from "./types.ts";

const KIND = z.enum(["right", "error", "outdated", "omitted"]);
const EVIDENCE = z.strictObject({ source: idSchema, text: textSchema });
const LIMIT = z.number().optional();
const CHECK = z.strictObject({
  reference: z.string().min(1),
  atLeast: LIMIT,
  atMost: LIMIT,
  lowAtMost: LIMIT,
  highAtLeast: LIMIT,
});

const CLAIM = z.strictObject({
  id: idSchema,
  from: z.enum(["article", "source"]),
  kind: KIND.optional(),
  title: textSchema,
  claim: textSchema,
  modality: textSchema,
  verdict: z.enum(["holds", "mostly", "mixed", "weak", "outdated", "open"]),
  verdictText: textSchema,
  quantity: textSchema,
  notes: z.array(z.strictObject({ kind: KIND, text: textSchema })).default([]),
  for: z.array(EVIDENCE).default([]),
  against: z.array(EVIDENCE).default([]),
  threshold: z.strictObject({ date: dateSchema, text: textSchema, checks: z.array(CHECK).default([]) }),
  wouldChangeIf: textSchema,
  checked: dateSchema,
  nextCheck: dateSchema,
  equations: z.array(z.string()).default([]),
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
    row.threshold.checks.forEach((limits, position) => {
      if (Object.values(limits).filter((limit) => typeof limit === "number").length > 0) return;
      report([index, "threshold", "checks", position], "expected a limit such as `atLeast: 2`, got none");
    });
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map((row, index) => ({ ...row, where: document.where([index]) })) as Claim[];
}
