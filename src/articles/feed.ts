import { z } from "zod";
import { check, dateSchema, idSchema, readYaml, reportInto, textSchema } from "../catalog/index.ts";
import { type Fault, InputError } from "../units/index.ts";
import type { FeedItem } from "./types.ts";

const ITEM = z.strictObject({
  id: z.int().min(1),
  kind: z.enum(["question", "claim", "revision"]),
  of: idSchema,
  date: dateSchema,
  headline: textSchema,
  text: textSchema.optional(),
});

/** The whole file. */
export const feedSchema = z.array(ITEM);

/**
 * Reads `questions/feed.yaml`: headlines in the order of their ids, which ascend and are never used twice.
 *
 * @throws InputError with every fault of the file
 */
export function readFeed(file: string, text: string): FeedItem[] {
  const document = readYaml(file, text);
  const faults: Fault[] = [];
  const report = reportInto(faults, document);
  const rows = check(feedSchema, document.value ?? [], report) ?? [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && row.id <= before.id) {
      report(
        [index, "id"],
        `expected an id above ${before.id} (ids ascend and are never used again), got ${row.id}`,
      );
    }
    if (before !== undefined && row.date < before.date) {
      report([index, "date"], `expected a date not before ${before.date}, got ${row.date}`);
    }
    if (row.kind === "revision" && row.text === undefined) {
      report([index], "expected a revision to say in `text` what moved and why, got nothing");
    }
  });
  if (faults.length > 0) throw new InputError(faults);
  return rows.map((row, index) => {
    const { text: words, ...rest } = row;
    return { ...rest, ...(words === undefined ? {} : { text: words }), where: document.where([index]) };
  });
}

/** Newest first, at most `count`. */
export function newest(feed: readonly FeedItem[], count: number): FeedItem[] {
  return [...feed].sort((a, b) => b.id - a.id).slice(0, count);
}
