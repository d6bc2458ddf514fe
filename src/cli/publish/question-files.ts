import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../api/workspace.ts";
import {
  type Claim,
  type Correction,
  type FeedItem,
  type OpenQuestion,
  type PublishedEstimate,
  type ReadingRow,
  readClaims,
  readCorrections,
  readFeed,
  readOpen,
  readPublished,
  readSeed,
} from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";

/** What people wrote for a question, beside what is run. */
export interface QuestionFiles {
  readonly body: Text;
  /** Path of each body, for faults. */
  readonly files: Text;
  readonly claims: readonly Claim[];
  readonly feed: readonly FeedItem[];
}

/** Reads the texts, the ledger and the headlines. @throws InputError with every fault of a file */
export function readQuestionFiles(id: string): QuestionFiles {
  const claims = `questions/${id}/claims.yaml`;
  const feed = "questions/feed.yaml";
  return {
    ...readBody(id),
    claims: readClaims(claims, written(claims)),
    feed: readFeed(feed, written(feed)),
  };
}

/** The text of a question in both languages. */
export function readBody(id: string): Pick<QuestionFiles, "body" | "files"> {
  const files: Text = { ru: `questions/${id}/ru.md`, en: `questions/${id}/en.md` };
  return { body: { ru: written(files.ru), en: written(files.en) }, files };
}

/** Estimates of others beside ours. @throws InputError with every fault of the file */
export function readPublishedEstimates(): PublishedEstimate[] {
  const file = "questions/published.yaml";
  return readPublished(file, written(file));
}

/** Mistakes of ours put right. @throws InputError with every fault of the file */
export function readOwnCorrections(questions: readonly string[]): Correction[] {
  const file = "questions/corrections.yaml";
  return readCorrections(file, written(file), questions);
}

/** The questions that the model cannot compute. @throws InputError with every fault of the file */
export function readOpenQuestions(): OpenQuestion[] {
  const file = "questions/open.yaml";
  return readOpen(file, written(file));
}

/** The article that prompted a question, sentence by sentence; nothing where there is none. @throws InputError */
export function readReading(id: string): ReadingRow[] {
  const file = `questions/${id}/seed.yaml`;
  const text = written(file);
  return text === "" ? [] : readSeed(file, text).rows;
}

/** A question may be run before anything has been written about it. */
function written(file: string): string {
  const path = join(PACKAGE_ROOT, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
