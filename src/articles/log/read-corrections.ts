import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../../catalog/index.ts";
import { type Fault, InputError } from "../../units/index.ts";
import type { Correction } from "./types.ts";

const CORRECTION = z.strictObject({ of: idSchema, date: dateSchema, title: textSchema, text: textSchema });

/** The whole file. */
export const correctionsSchema = z.array(CORRECTION);

/**
 * Reads `questions/corrections.yaml`: corrections in the order of their dates.
 *
 * @param questions ids that a correction may be of
 * @throws InputError with every fault of the file
 */
export function readCorrections(file: string, text: string, questions: readonly string[]): Correction[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const rows = check(correctionsSchema, document.value ?? [], report) ?? [];
  rows.forEach(({ of, date }, index) => {
    const before = rows[index - 1];
    if (!questions.includes(of)) report([index, "of"], `expected the id of a question, got "${of}"`);
    if (before !== undefined && date < before.date)
      report([index, "date"], `expected a date not before ${before.date}, got ${date}`);
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map((row, index) => ({ ...row, where: document.where([index]) })) as Correction[];
}
