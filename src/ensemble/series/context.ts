import type { Catalog, Chip, Scenario } from "../../catalog/index.ts";
import { chipSpec, constants, modelSpec, type RaceRate, raceRates } from "../../hardware/index.ts";
import type { RuleBook } from "../../rules/index.ts";
import { addMonths, didYouMean, InputError } from "../../units/index.ts";

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
  /** The model on which chips are compared. */
  readonly rates: (llm: string) => ReadonlyMap<string, RaceRate>;
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

/** Tables of chip rates on a model, made once for each model asked for. */
export function rateTables(catalog: Catalog): SeriesContext["rates"] {
  const tables = new Map<string, ReadonlyMap<string, RaceRate>>();
  return (llm) => {
    const known = tables.get(llm);
    if (known) return known;
    const model = catalog.llms.get(llm);
    if (!model) {
      throw new InputError({
        where: "model series",
        what: `unknown language model "${llm}"${didYouMean(llm, [...catalog.llms.keys()])}`,
      });
    }
    const specs = RACE_CHIPS.map((id) => chipSpec(chipOf(catalog, id, "model series")));
    const rates = raceRates(
      specs,
      modelSpec(model),
      constants(catalog.hardware.document, catalog.hardware.where),
    );
    const table = new Map(rates.map((rate) => [rate.id, rate]));
    tables.set(llm, table);
    return table;
  };
}

/** Chips whose rates the equations of the race read. */
const RACE_CHIPS = [
  "a100",
  "h100",
  "b200",
  "rubin",
  "h20",
  "ascend-910b",
  "ascend-910c",
  "ascend-950dt",
  "ascend-960",
];
