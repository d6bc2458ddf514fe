import { z } from "zod";
import { NO_ADDRESS } from "./citation.ts";
import { compareDates } from "./partial-date.ts";
import { dateSchema, idSchema, lineSchema, textSchema } from "./words.ts";

/** Item types of CSL 1.0.2 that a source may have. */
const CSL_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "dataset",
  "document",
  "entry",
  "entry-encyclopedia",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "motion_picture",
  "pamphlet",
  "paper-conference",
  "patent",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

const QUOTE_WORDS = 25;

const authorSchema = z.strictObject({
  family: lineSchema.optional(),
  given: lineSchema.optional(),
  literal: lineSchema.optional(),
});

/** One entry of `catalog/sources/<publisher-or-topic>.yaml`. */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    type: z.enum(CSL_TYPES),
    title: lineSchema,
    author: z.array(authorSchema).optional(),
    publisher: lineSchema.optional(),
    container: lineSchema.optional(),
    issued: dateSchema,
    accessed: dateSchema.optional(),
    URL: z.string().regex(/^(https?:\/\/[^\s"'<>]+|about:blank)$/, {
      error: `expected an address that starts with https:// (or ${NO_ADDRESS} when there is none)`,
    }),
    license: lineSchema.optional(),
    grade: z.enum(["A", "B", "C"]),
    language: lineSchema.optional(),
    via: lineSchema.optional(),
    quote: lineSchema
      .refine((quote) => quote.trim().split(/\s+/).length <= QUOTE_WORDS, {
        error: `expected a quote of at most ${QUOTE_WORDS} words`,
      })
      .optional(),
    note: textSchema.optional(),
  })
  .superRefine((source, context) => {
    if (source.accessed !== undefined && compareDates(source.accessed, source.issued) < 0) {
      const message = `expected a date not before it was issued (${source.issued})`;
      context.addIssue({ code: "custom", path: ["accessed"], message });
    }
  });
