import type { Text } from "../../catalog/types.ts";
import type { Figure, Resolver } from "../types.ts";

/** The page of accounts: what numbers add up from. */
export interface AccountsPage {
  readonly title: Text;
  readonly lede: Text;
  /** Markdown; figures stand in it as `{{figure:id}}`. */
  readonly sections: readonly { readonly id: string; readonly heading: Text; readonly text: Text }[];
  readonly figures: readonly Figure[];
  /** Answers what the site answers, and the references of the accounts. */
  readonly resolve: Resolver;
  readonly references: readonly string[];
}
