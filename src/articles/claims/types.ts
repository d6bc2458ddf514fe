import type { Text } from "../../catalog/types.ts";

/** A sentence of the article, by its first words only, and where it is checked. */
export interface ReadingRow {
  readonly words: string;
  /** What the sentence says, in our words. */
  readonly about: Text;
  /** Ids of claims. */
  readonly claims: readonly string[];
  /** Ids of the quantities that compute the same thing. */
  readonly equations: readonly string[];
}
