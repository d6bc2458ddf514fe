import { z } from "zod";
import { parseUnit, UnitError } from "../units/index.ts";
import { isDate } from "./partial-date.ts";

/** Forms that every kind of file shares. */

const filled = z.string().refine((text) => text.trim() !== "", { error: "expected text that is not empty" });

/** A line in one language. */
export const lineSchema = filled.refine((text) => !text.includes("\n"), {
  error: "expected text of one line, got a line end",
});

/** Paragraphs in one language, or an equation. */
export const paragraphSchema = filled;

/** `Text`: both languages, neither empty. */
export const textSchema = z.strictObject({ ru: filled, en: filled });

/** `Text` of one line: a name or a title. */
export const nameSchema = z.strictObject({ ru: lineSchema, en: lineSchema });

/** An id: a letter or digit, then letters, digits, `_`, `-`, `.`. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, { error: 'expected an id such as "nvidia-h20"' });

const DATE_WORDS = "expected an ISO date such as 2023-10-17, 2023-10 or 2023";

/** ISO date as text; YAML reads a bare year as a number, which is taken as the year. */
export const dateSchema = z
  .union([z.string(), z.number()], { error: DATE_WORDS })
  .transform((written) => String(written))
  .refine(isDate, { error: DATE_WORDS });

/** A month, YYYY-MM. */
export const monthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month such as "2024-12"' });

/** No unit is as long; reading one costs a level of the stack for each parenthesis. */
export const UNIT_LENGTH = 100;

/** A unit that `parseUnit` knows; YAML reads the dimensionless unit `1` as a number. */
export const unitSchema = z
  .union([z.string(), z.literal(1)], { error: 'expected a unit such as "TB/s"' })
  .transform((written) => String(written))
  .superRefine((written, context) => {
    const problem = unitProblem(written);
    if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
  });

/** What is wrong with a unit (`expected ..., got ...`); undefined when nothing is. */
function unitProblem(written: string): string | undefined {
  if (written.length > UNIT_LENGTH)
    return `expected a unit of at most ${UNIT_LENGTH} characters, got ${written.length}`;
  try {
    parseUnit(written);
    return undefined;
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    return error.message;
  }
}
