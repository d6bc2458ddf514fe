import type { Catalog, Chip } from "../../catalog/index.ts";
import { chipSpec, constants, modelSpec, type RaceRatios, raceRates } from "../../hardware/index.ts";
import { tpp } from "../../rules/index.ts";
import { InputError } from "../../units/index.ts";

/** The language model on which training, decode and prefill are compared, as in the equations of the race. */
export const REFERENCE_MODEL = "deepseek-v3";
export const REFERENCE_CHIP = "h100";

/** A chip over an H100, by basis. */
export type Equivalents = RaceRatios & { readonly tpp: number };

/** What a chip is worth in H100s, by every basis; undefined when a fact is missing without which nothing is computed. */
export function chipEquivalents(catalog: Catalog, chip: Chip): Equivalents | undefined {
  const reference = catalog.chips.get(REFERENCE_CHIP)!;
  const values = constants(catalog.hardware.document, catalog.hardware.where);
  try {
    // Under a name of its own: a person's chip may bear the reference's id.
    const spec = { ...chipSpec(chip), id: "asked" };
    const model = modelSpec(catalog.llms.get(REFERENCE_MODEL)!);
    const { relative } = raceRates([spec, chipSpec(reference)], model, values, REFERENCE_CHIP)[0]!;
    // Of a TPP known within bounds the lower end: what the chip is worth at least.
    return { ...relative, tpp: tpp(chip).low / tpp(reference).low };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
