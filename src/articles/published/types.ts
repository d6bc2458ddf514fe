import type { Text } from "../../catalog/types.ts";

/** Whether an estimate says something on a basis: it does, in part, or not at all. */
export type Stated = "yes" | "part" | "no";

/** A published estimate, and what this model has in its place. Texts are Markdown with live values. */
export interface PublishedEstimate {
  readonly id: string;
  /** Id of the source. */
  readonly source: string;
  readonly what: Text;
  /** The number as its source has it, in words or as a reference to the catalog. */
  readonly theirs: Text;
  readonly states: { readonly flop: Stated; readonly hbm: Stated; readonly decode: Stated };
  readonly ours: Text;
  /** Why the two differ, or what is counted otherwise. */
  readonly reason: Text;
  /** Question whose run `ours` is read from; the main one without it. */
  readonly question?: string;
  readonly where: string;
}
