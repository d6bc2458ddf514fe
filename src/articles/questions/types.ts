import type { Text } from "../../catalog/types.ts";
import type { ThresholdCheck } from "../claim-types.ts";
import type { EventEntry } from "../equation-types.ts";
import type { RunNumber } from "../run-numbers.ts";
import type { Edition, Figure, Question, Resolver } from "../types.ts";

/** A question beside that of the front page: its own run, its own numbers, a page of its own. */
export interface QuestionPage {
  /** Place in the list, from one on. */
  readonly order: number;
  readonly question: Pick<
    Question,
    "id" | "headline" | "lede" | "body" | "files" | "wouldChange" | "excluded" | "sources"
  >;
  readonly edition: Edition;
  /** The first stands at the head of the page, the others where the text puts them. */
  readonly figures: readonly Figure[];
  readonly events: readonly EventEntry[];
  /** What its texts take from the run, and what the article's larger run says of the same. */
  readonly numbers: readonly RunNumber[];
  /** What was run, the reference first. */
  readonly scenarios: readonly { readonly id: string; readonly name: Text; readonly description: Text }[];
  readonly resolve: Resolver;
  readonly references: readonly string[];
  /** Limits that the words of the page rely on and that this run does not keep. */
  readonly failed: readonly ThresholdCheck[];
  /** What the model cannot answer here, and what would be needed. */
  readonly beyond?: Text;
  /** Command that runs it again. */
  readonly command: string;
}

/** A question that the model cannot compute at all. */
export interface OpenQuestion {
  readonly id: string;
  readonly headline: Text;
  /** Why not, and what would be needed. */
  readonly needs: Text;
}
