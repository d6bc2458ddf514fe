import type { Catalog, Chip, Scenario } from "../../catalog/index.ts";
import type { RuleBook } from "../../rules/index.ts";
import { addMonths, didYouMean, InputError } from "../../units/index.ts";
import type { RateTables } from "./rate-tables.ts";

/** Which rules are out of force in a scenario, and which are moved to other days. */
export type RuleSwitches = Scenario["rules"];

/** What a series may be made of. */
export interface SeriesContext {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly rules: RuleSwitches;
  /** ISO date of month 0. */
  readonly start: string;
  readonly months: number;
  /** Month to whose start the record runs, YYYY-MM; absent where only the law is asked. */
  readonly recordEnd?: string | undefined;
  /** Chips announced after this day are not known of, ISO; absent: every chip of the catalog is. */
  readonly knownTo?: string | undefined;
  readonly rates: RateTables;
}

/** What the law's series are made of: pages have no more of the catalog than this. */
export interface LawContext extends Pick<SeriesContext, "ruleBook" | "rules" | "start" | "months"> {
  readonly catalog: Pick<Catalog, "chips">;
}

/** First day of a month of the run, ISO. */
export function dateOf(context: Pick<SeriesContext, "start">, month: number): string {
  return addMonths(`${context.start}-01`, month);
}

/** Days of a month at which a state is looked up; finer would not show at the step of the model. */
const DAYS = ["01", "04", "07", "10", "13", "16", "19", "22", "25", "28"];

/** The days of a month on which states are looked up, ISO. */
export function daysOf(context: Pick<SeriesContext, "start">, month: number): readonly string[] {
  const prefix = dateOf(context, month).slice(0, 7);
  return DAYS.map((day) => `${prefix}-${day}`);
}

/** One value a month, month 0 to `months`. */
export function monthly(
  context: Pick<SeriesContext, "months">,
  value: (month: number) => number,
): Float64Array {
  return Float64Array.from({ length: context.months + 1 }, (_, month) => value(month));
}

export function chipOf(catalog: Pick<Catalog, "chips">, id: string, where: string): Chip {
  const chip = catalog.chips.get(id);
  if (!chip) {
    throw new InputError({ where, what: `unknown chip "${id}"${didYouMean(id, [...catalog.chips.keys()])}` });
  }
  return chip;
}
