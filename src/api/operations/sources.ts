import { z } from "zod";
import { plural } from "../../units/index.ts";
import { date, id, words } from "../schemas/parts.ts";
import { type SourceRow, sourceRows } from "../source-rows.ts";
import { operation } from "./operation.ts";

const source = z.strictObject({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  author: z
    .array(
      z.strictObject({
        family: z.string().optional(),
        given: z.string().optional(),
        literal: z.string().optional(),
      }),
    )
    .optional(),
  publisher: z.string().optional(),
  container: z.string().optional(),
  issued: date,
  accessed: date.optional(),
  URL: z.string(),
  license: z.string().optional(),
  grade: z.enum(["A", "B", "C"]),
  language: z.string().optional(),
  via: z.string().optional(),
  quote: z.string().optional(),
  note: words.optional(),
  cite: words,
  citedBy: z.array(z.string()),
});

/** `ssylka sources`. */
export const sources = operation({
  id: "sources",
  title: { en: "Sources", ru: "Источники" },
  summary:
    "What numbers rest on: bibliography entries with grade and citation, and the files that rest on each.",
  input: z.strictObject({ id: id.optional().describe("id of one source; all without it") }),
  output: z.strictObject({ sources: z.array(source) }),
  weight: "light",
  examples: [{ id: "nvidia-h20-specification" }, {}],
  refused: [{ id: "no-such" }, { id: "../catalog" }],
  run: ({ catalog }, asked) => ({ sources: sourceRows(catalog, asked.id) }),
  says({ sources: found }: { readonly sources: readonly SourceRow[] }, language) {
    if (found.length === 1) {
      const [{ cite, citedBy }] = found as [SourceRow];
      const told = language === "ru" ? "Файлов, которые на него ссылаются:" : "Files that cite it:";
      return `${cite[language]}\n${told} ${citedBy.length}.`;
    }
    return language === "ru"
      ? `${found.length} ${plural(found.length, "ru", ["источник", "источника", "источников"])}.`
      : `${found.length} sources.`;
  },
});
