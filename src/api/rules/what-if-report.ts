import type { Catalog, Chip } from "../../catalog/index.ts";
import {
  bindingDate,
  type CaughtSales,
  caughtSales,
  type Question,
  type RuleBook,
  type StatusChange,
  whatIf,
} from "../../rules/index.ts";
import { didYouMean, InputError } from "../../units/index.ts";
import { layOver } from "./read-rule-file.ts";

/** What another law would change on a day, and what it would have caught of the past. */
export interface WhatIfReport {
  readonly on: string;
  readonly to: string;
  readonly hq: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Chips asked about: one, or all that are no designs of the destination's own. */
  readonly asked: number;
  readonly changed: readonly StatusChange[];
  /** Null for a destination whose deliveries are not recorded. */
  readonly sales: CaughtSales | null;
}

export interface WhatIfQuestion extends Omit<Question, "on"> {
  readonly on?: string | undefined;
  /** Rule files laid over the law. */
  readonly with: readonly string[];
  /** Ids of rules left out. */
  readonly without: readonly string[];
  /** The one chip asked about; all when absent. */
  readonly chip?: Chip | undefined;
}

/**
 * The report, and the law with the files laid over it.
 *
 * @throws InputError with every fault of the files, and for a rule left out that is not there or comes with a file
 */
export function whatIfReport(
  { catalog, ruleBook }: { readonly catalog: Catalog; readonly ruleBook: RuleBook },
  asked: WhatIfQuestion,
): { readonly report: WhatIfReport; readonly book: RuleBook } {
  const { to, hq = to, chip } = asked;
  const without = [...new Set(asked.without)];
  const { book, added } = layOver(catalog, asked.with);
  checkRemoved(without, book, added);
  const laws = { law: ruleBook, other: book, added, removed: without };
  const on = asked.on ?? latestBinding(book, [...added, ...without]);
  const chips = chip ? [chip] : [...catalog.chips.values()].filter(({ headquarters }) => headquarters !== to);
  const question = { on, to, hq };
  const sold = chip ? new Map([[chip.id, chip]]) : catalog.chips;
  const sales = caughtSales(laws, { observations: catalog.observations, chips: sold }, question);
  const report = { ...question, with: added, without, ...whatIf(laws, chips, question), sales };
  return { report, book };
}

function checkRemoved(without: readonly string[], book: RuleBook, added: readonly string[]): void {
  const ids = book.rules.map(({ id }) => id).filter((id) => !added.includes(id));
  const faults = without
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      where: "--without",
      what: `expected the id of a rule, got "${id}"${didYouMean(id, ids) || "; `ssylka rules --json` lists them"}`,
    }));
  if (faults.length > 0) throw new InputError(faults);
}

/** The day on which all that is changed would bind. */
function latestBinding(book: RuleBook, ids: readonly string[]): string {
  return book.rules
    .filter(({ id }) => ids.includes(id))
    .map(bindingDate)
    .sort()
    .at(-1)!;
}
