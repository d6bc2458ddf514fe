import { compareDates } from "../../catalog/index.ts";
import type { RaceRate } from "../../hardware/index.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import { chipOf, monthly, type SeriesContext } from "./context.ts";

/** What one chip counts for, by basis; `price` in USD, `power` in watts, the others in H100 equivalents of their own kind. */
export type Basis = "flop" | "bandwidth" | "capacity" | "decode" | "price" | "power";

/** Months over which a new generation replaces the one before in what is sold. */
const CROSSOVER = 12;

/** The language model on which decode rates of chips are compared. */
export const REFERENCE_LLM = "deepseek-v3";

/** Value of one chip, per chip or per its own FLOP/s. */
export function chipValue(
  context: SeriesContext,
  id: string,
  basis: Basis,
  per: "chip" | "flop" = "chip",
): number {
  const rate = rateOf(context, id);
  const value = basis === "price" || basis === "power" ? chipFact(context, id, basis) : rate.relative[basis];
  return per === "flop" ? value / rate.relative.flop : value;
}

/**
 * The mix of chips sold at each date: each generation takes over from the one before within a year of going on sale.
 * Before the first of the list went on sale, the first; after the last, the last.
 */
export function leadChip(
  context: SeriesContext,
  { basis, of, per }: { basis: Basis; of: readonly string[]; per: "chip" | "flop" },
): Float64Array {
  const generations = knownOf(context, of).map((id) => ({
    value: chipValue(context, id, basis, per),
    since: monthsBetween(`${context.start}-01`, chipOf(context.catalog, id, "model series").available),
  }));
  return monthly(context, (month) =>
    generations.reduce((mix, { value, since }, index) => {
      if (index === 0) return value;
      const share = Math.min(1, Math.max(0, (month - since) / CROSSOVER));
      return mix + share * (value - mix);
    }, 0),
  );
}

/** Value of the chip of a list that went on sale last before the end of the record. */
export function newestChip(
  context: SeriesContext,
  { basis, of }: { basis: Basis; of: readonly string[] },
): number {
  const { recordEnd: end } = context;
  const onSale = of.filter(
    (id) => end === undefined || chipOf(context.catalog, id, "model series").available < `${end}-01`,
  );
  return chipValue(context, onSale.at(-1) ?? of[0]!, basis);
}

/** The chips of a list that are known of: those announced by then, or the first. */
function knownOf({ catalog, knownTo }: SeriesContext, of: readonly string[]): readonly string[] {
  if (knownTo === undefined) return of;
  const known = of.filter((id) => compareDates(chipOf(catalog, id, "model series").announced, knownTo) <= 0);
  return known.length > 0 ? known : of.slice(0, 1);
}

function rateOf(context: SeriesContext, id: string): RaceRate {
  const rate = context.rates(REFERENCE_LLM).get(id);
  if (!rate) throw new InputError({ where: "model series", what: `no rates for the chip "${id}"` });
  return rate;
}

/** A fact of a chip in its catalog unit. @throws InputError when the catalog has none */
export function chipFact(
  context: SeriesContext,
  id: string,
  name: "price" | "power" | "hbm_capacity",
): number {
  const fact = chipOf(context.catalog, id, "model series").facts[name];
  if (!fact) throw new InputError({ where: `catalog/chips/${id}.yaml`, what: `expected the fact "${name}"` });
  return fact.value;
}
