import { bindingDate, type RuleBook } from "./load-rules.ts";

/**
 * The day up to which the law is known here: that of the last instrument in the book, by its announcement or, where it
 * bound before anybody told of it, by the day on which it bound. About a later day an answer can only say what holds if
 * nothing has changed since.
 */
export function lawAsOf(book: Pick<RuleBook, "rules">): string {
  return book.rules
    .map((rule) => [rule.announced, bindingDate(rule)].sort()[0]!)
    .sort()
    .at(-1)!;
}
