import type { Catalog, Chip, ChipFactName, Text } from "../../catalog/index.ts";
import { chipSpec, constants, modelSpec, type RaceRatios, raceRates } from "../../hardware/index.ts";
import { tpp } from "../../rules/index.ts";
import { WORDS } from "./words.ts";

/** The language model on which training, decode and prefill are compared, as in the equations of the race. */
export const REFERENCE_MODEL = "deepseek-v3";
export const REFERENCE_CHIP = "h100";

/** A chip over an H100, by basis. */
export type Equivalents = RaceRatios & { readonly tpp: number };

/** Facts without one of which nothing is compared: attention is computed in bf16 whatever the format of the weights. */
const NEEDED = ["bf16_dense", "hbm_capacity", "hbm_bandwidth"] as const satisfies readonly ChipFactName[];

/** The facts of a chip that the comparison lacks. */
export interface Lacking {
  readonly lacking: readonly ChipFactName[];
}

/** What a chip is worth in H100s, by every basis, or the facts that are missing for it. */
export function chipEquivalents(catalog: Catalog, chip: Chip): Equivalents | Lacking {
  const lacking = NEEDED.filter((name) => chip.facts[name] === undefined);
  if (lacking.length > 0) return { lacking };
  const reference = catalog.chips.get(REFERENCE_CHIP)!;
  const values = constants(catalog.hardware.document, catalog.hardware.where);
  // Under a name of its own: a person's chip may bear the reference's id.
  const spec = { ...chipSpec(chip), id: "asked" };
  const model = modelSpec(catalog.llms.get(REFERENCE_MODEL)!);
  const { relative } = raceRates([spec, chipSpec(reference)], model, values, REFERENCE_CHIP)[0]!;
  // Of a TPP known within bounds the lower end: what the chip is worth at least.
  return { ...relative, tpp: tpp(chip).low / tpp(reference).low };
}

/** Why there are no equivalents, in one line; undefined where there are. */
export function whyNone(equivalents: Equivalents | Lacking): Text | undefined {
  if (!("lacking" in equivalents)) return undefined;
  const names = equivalents.lacking.map((name) => `facts.${name}`).join(", ");
  return { ru: `${WORDS.none.ru}: ${names}`, en: `${WORDS.none.en}: ${names}` };
}
