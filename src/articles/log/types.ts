import type { Text } from "../../catalog/types.ts";

/** A mistake of ours on the page of a question, put right. */
export interface Correction {
  /** The question's id. */
  readonly of: string;
  readonly date: string;
  /** What was wrong, in a few words. */
  readonly title: Text;
  /** Markdown with live values. */
  readonly text: Text;
  readonly where: string;
}
