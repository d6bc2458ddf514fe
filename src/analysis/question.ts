import { z } from "zod";
import { check, dateSchema, formatPath, readYaml, type Text, textSchema } from "../catalog/index.ts";
import type { OutputSpec } from "../ensemble/index.ts";
import { addMonths, daysInMonth, type Fault, InputError, monthsBetween } from "../units/index.ts";
import { figureSchema, saysSchema } from "./question-figures.ts";

const fanSchema = z.strictObject({
  id: z.string(),
  scale: z.enum(["linear", "log"]),
  low: z.number(),
  high: z.number(),
});

const eventSchema = z.strictObject({
  id: z.string(),
  quantity: z.string(),
  margin: z.number(),
  months: z.int().min(1),
  actor: z.string(),
  ruler: z.string(),
  against: z.string(),
  name: textSchema,
});

/** `questions/<id>/question.yaml`. */
export const questionSchema = z.strictObject({
  id: z.string(),
  title: textSchema,
  published: dateSchema,
  scenarios: z.array(z.string()).min(1),
  events: z.array(eventSchema).min(1),
  by: z.array(dateSchema).min(1),
  fans: z.array(fanSchema),
  table: z.strictObject({ dates: z.array(dateSchema).min(1), quantities: z.array(z.string()).min(1) }),
  lags: z.record(z.string(), z.enum(["match", "pace", "heldout"])),
  ratios: z.record(z.string(), z.strictObject({ basis: z.string(), scope: z.string() })),
  headline: z.strictObject({
    event: z.strictObject({ id: z.string(), by: dateSchema }),
    lag: z.strictObject({ quantity: z.string(), date: dateSchema }),
  }),
  /** Monthly records of how far China is behind, whose autoregression is the yardstick of the first event. */
  baselines: z.array(z.strictObject({ series: z.string(), from: dateSchema })),
  excluded: z.array(textSchema),
  wouldChange: z.array(textSchema),
  /** Place in the list of questions; the question of the front page has none. */
  order: z.int().min(1).optional(),
  /** The answer in one sentence with its interval (Markdown with live values). */
  lede: textSchema.optional(),
  /** Which responses the run keeps or switches off. */
  responses: textSchema.optional(),
  figures: z.array(figureSchema).optional(),
  /** What the words of the page rely on: a limit that fails is published as failed. */
  says: z.array(saysSchema).optional(),
  /** Sources of what the texts say in words, beside those of their numbers. */
  sources: z.array(z.string()).optional(),
  /** What the model cannot answer of the question, and what would be needed. */
  beyond: textSchema.optional(),
});

/** A question: the scenarios to run, the events that count as an answer, and what to keep of every world. */
export type Question = z.infer<typeof questionSchema> & { readonly title: Text };

/**
 * Reads `questions/<id>/question.yaml`.
 *
 * @throws InputError with every fault of the file
 */
export function readQuestion(file: string, text: string): Question {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const question = check(questionSchema, document.value, (path, what, of) =>
    faults.push({ where: document.where(path, of), path: formatPath(path), what }),
  );
  if (!question || faults.length > 0) throw new InputError(faults);
  return question;
}

/** Months since the start of the run at the end of a day: 2025-12-31 is month 48 of a run from January 2022. */
export function monthAt(date: string, start: string): number {
  return Math.round(monthsBetween(`${start}-01`, date));
}

/** The last day of a month of the run, the inverse of `monthAt`: month 48 of a run from January 2022 is 2025-12-31. */
export function dateOf(month: number, start: string): string {
  const last = addMonths(start, month - 1);
  return `${last}-${daysInMonth(Number(last.slice(0, 4)), Number(last.slice(5)))}`;
}

/**
 * What the ensemble keeps of every world for a question.
 *
 * @param run first month of the run and the month at whose start it ends, YYYY-MM
 * @throws InputError for a date that the run does not reach, or that has no column in the table
 */
export function outputsOf(question: Question, { start, end }: { start: string; end: string }): OutputSpec {
  const { fans, events, table, by, headline } = question;
  const where = `questions/${question.id}/question.yaml`;
  const faults: Fault[] = [];
  const runMonths = monthsBetween(start, end);
  for (const date of [...table.dates, ...by, headline.event.by, headline.lag.date]) {
    const month = monthsBetween(`${start}-01`, date);
    const isEnd = date.length === 10 && Math.abs(month - Math.round(month)) < 0.05 && Math.round(month) >= 0;
    if (!isEnd || Math.round(month) > runMonths)
      faults.push({
        where,
        path: date,
        what: `expected the last day of a month within the run, got "${date}"`,
      });
  }
  for (const id of [...Object.keys(question.lags), ...Object.keys(question.ratios), headline.lag.quantity])
    if (!table.quantities.includes(id))
      faults.push({ where, path: id, what: `expected a quantity of the table, got "${id}"` });
  if (!events.some(({ id }) => id === headline.event.id))
    faults.push({
      where,
      path: "headline.event.id",
      what: `expected one of the events, got "${headline.event.id}"`,
    });
  if (faults.length > 0) throw new InputError(faults);
  const months = table.dates.map((date) => monthAt(date, start));
  return { fans, events, table: { months, quantities: table.quantities } };
}
