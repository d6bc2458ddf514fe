import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { Claim } from "./types.ts";

const KIND = z.enum(["right", "error", "outdated", "omitted"]);
const PARTY = z.strictObject({
  status: z.enum(["alleged", "charged", "convicted", "admitted"]),
  claimant: textSchema,
  reply: textSchema,
});
const EVIDENCE = z.strictObject({ source: idSchema, text: textSchema, party: PARTY.optional() });
const LIMIT = z.number().optional();
const CHECK = z.strictObject({
  reference: z.string().min(1),
  atLeast: LIMIT,
  atMost: LIMIT,
  lowAtMost: LIMIT,
  highAtLeast: LIMIT,
});

const VERDICT = z.enum(["holds", "mostly", "mixed", "weak", "outdated", "open"]);

const CLAIM = z.strictObject({
  id: idSchema,
  from: z.enum(["article", "source"]),
  kind: KIND.optional(),
  title: textSchema,
  claim: textSchema,
  modality: textSchema,
  verdict: VERDICT,
  verdictText: textSchema,
  quantity: textSchema,
  notes: z.array(z.strictObject({ kind: KIND, text: textSchema })).default([]),
  for: z.array(EVIDENCE).default([]),
  against: z.array(EVIDENCE).default([]),
  threshold: z.strictObject({ date: dateSchema, text: textSchema, checks: z.array(CHECK).default([]) }),
  /** Rules in order; the last may be without limits. */
  decide: z.array(z.strictObject({ verdict: VERDICT, checks: z.array(CHECK).default([]) })).default([]),
  wouldChangeIf: textSchema,
  checked: dateSchema,
  nextCheck: dateSchema,
  equations: z.array(z.string()).default([]),
});

/** The whole file. */
export const claimsSchema = z.array(CLAIM);

/**
 * Reads a question's `claims.yaml`, the ledger of what the article says and how it holds.
 *
 * @throws InputError with every fault of the file
 */
export function readClaims(file: string, text: string): Claim[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const rows = check(claimsSchema, document.value ?? [], report) ?? [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (seen.has(row.id)) report([index, "id"], `expected an id used once, got "${row.id}" again`);
    seen.add(row.id);
    row.threshold.checks.forEach((limits, position) => {
      limited(limits, [index, "threshold", "checks", position], report);
    });
    row.decide.forEach(({ checks }, rule) => {
      if (checks.length === 0 && rule < row.decide.length - 1)
        report([index, "decide", rule], "expected limits in every rule but the last, got none");
      checks.forEach((limits, position) => {
        limited(limits, [index, "decide", rule, "checks", position], report);
      });
    });
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map((row, index) => ({ ...row, where: document.where([index]) })) as Claim[];
}

function limited(
  limits: z.infer<typeof CHECK>,
  path: (string | number)[],
  report: ReturnType<typeof reportInto>,
): void {
  if (Object.values(limits).some((limit) => typeof limit === "number")) return;
  report(path, "expected a limit such as `atLeast: 2`, got none");
}
