import { type Catalog, compareDates } from "../../catalog/index.ts";
import { chipSpec, peakFlops } from "../../hardware/index.ts";
import { InputError, monthsBetween } from "../../units/index.ts";
import { chipOf, monthly, type SeriesContext } from "./context.ts";
import { REFERENCE_CHIP } from "./rate-tables.ts";

/** What one chip counts for by its specification; `price` in USD, `power` in watts, the others in H100 equivalents of their own kind. */
export type Basis = "flop" | "bandwidth" | "capacity" | "price" | "power";

/** Months over which a new generation replaces the one before in what is sold. */
const CROSSOVER = 12;

/** The language model on which rates of chips are compared. */
export const REFERENCE_LLM = "deepseek-v3";

/** Value of one chip, per chip or per its own FLOP/s. */
export function chipValue(
  context: Pick<SeriesContext, "catalog">,
  id: string,
  basis: Basis,
  per: "chip" | "flop" = "chip",
): number {
  const { catalog } = context;
  const value =
    basis === "price" || basis === "power" ? chipFact(context, id, basis) : overReference(catalog, id, basis);
  return per === "flop" ? value / overReference(catalog, id, "flop") : value;
}

/** The mix of chips sold at each date, of a value of each. */
export function leadChip(
  context: SeriesContext,
  { basis, of, per }: { basis: Basis; of: readonly string[]; per: "chip" | "flop" },
): Float64Array {
  const known = knownOf(context, of);
  const values = known.map((id) => chipValue(context, id, basis, per));
  const shares = sharesSold(context, known);
  return monthly(context, (month) =>
    values.reduce((mix, value, index) => mix + shares[index]![month]! * value, 0),
  );
}

/**
 * The share of each chip in what is sold, month by month: each generation takes over from the one before within a year
 * of going on sale. Before the first of the list went on sale, the first; after the last, the last.
 */
export function sharesSold(context: SeriesContext, of: readonly string[]): Float64Array[] {
  const since = of.map((id) =>
    monthsBetween(`${context.start}-01`, chipOf(context.catalog, id, "model series").available),
  );
  const taken = (index: number, month: number): number =>
    index === 0 ? 1 : Math.min(1, Math.max(0, (month - since[index]!) / CROSSOVER));
  return of.map((_, index) =>
    monthly(context, (month) => {
      let share = taken(index, month);
      for (let later = index + 1; later < of.length; later += 1) share *= 1 - taken(later, month);
      return share;
    }),
  );
}

function overReference(catalog: Catalog, id: string, basis: "flop" | "bandwidth" | "capacity"): number {
  const [chip, reference] = [id, REFERENCE_CHIP].map((one) => chipSpec(chipOf(catalog, one, "model series")));
  if (basis === "flop") return peakFlops(chip!, "fp8") / peakFlops(reference!, "fp8");
  const fact = basis === "bandwidth" ? "hbmBandwidth" : "hbmCapacity";
  return chip![fact] / reference![fact];
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
export function knownOf({ catalog, knownTo }: SeriesContext, of: readonly string[]): readonly string[] {
  if (knownTo === undefined) return of;
  const known = of.filter((id) => compareDates(chipOf(catalog, id, "model series").announced, knownTo) <= 0);
  return known.length > 0 ? known : of.slice(0, 1);
}

/** A fact of a chip in its catalog unit. @throws InputError when the catalog has none */
export function chipFact(
  context: Pick<SeriesContext, "catalog">,
  id: string,
  name: "price" | "power" | "hbm_capacity",
): number {
  const fact = chipOf(context.catalog, id, "model series").facts[name];
  if (!fact) throw new InputError({ where: `catalog/chips/${id}.yaml`, what: `expected the fact "${name}"` });
  return fact.value;
}
