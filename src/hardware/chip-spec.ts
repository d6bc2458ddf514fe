import type { Chip, ChipFactName } from "../catalog/types.ts";
import { InputError } from "../units/index.ts";
import { baseValue } from "./base-value.ts";

/** What the equations need of one accelerator, in SI: FLOP/s (dense), bytes, bytes/s. */
export interface ChipSpec {
  readonly id: string;
  readonly vendor: string;
  readonly bf16?: number;
  readonly fp8?: number;
  readonly int8?: number;
  readonly fp4?: number;
  readonly hbmCapacity: number;
  readonly hbmBandwidth: number;
  /** One way, per chip. */
  readonly scaleUpBandwidth?: number;
  /** Chips that share the scale-up network. */
  readonly scaleUpDomain?: number;
  /** One way, per chip. */
  readonly scaleOutBandwidth?: number;
  /** Watts of the whole chip under load. */
  readonly power?: number;
  /** Facts the catalog lacks: peaks fall back to a wider format, links to the assumed constants. */
  readonly missing: readonly ChipFactName[];
}

const facts = [
  ["bf16", "bf16_dense", "FLOP/s"],
  ["fp8", "fp8_dense", "FLOP/s"],
  ["int8", "int8_dense", "FLOP/s"],
  ["fp4", "fp4_dense", "FLOP/s"],
  ["hbmCapacity", "hbm_capacity", "B"],
  ["hbmBandwidth", "hbm_bandwidth", "B/s"],
  ["scaleUpBandwidth", "scale_up_bandwidth", "B/s"],
  ["scaleUpDomain", "scale_up_domain", "chip"],
  ["scaleOutBandwidth", "scale_out_bandwidth", "B/s"],
  ["power", "power", "W"],
] as const satisfies readonly (readonly [keyof ChipSpec, ChipFactName, string])[];

/** The facts of `chip` that the hardware room could read and the catalog does not have. */
export function missingFacts(chip: Chip): readonly ChipFactName[] {
  return facts.map(([, name]) => name).filter((name) => chip.facts[name] === undefined);
}

/**
 * A catalog chip as numbers in SI. Throws an InputError that names every missing fact without which
 * nothing can be computed: memory bytes, memory bandwidth, and a dense peak in bf16, fp8 or int8.
 *
 * @param where the file that describes the chip
 */
export function chipSpec(chip: Chip, where = `catalog/chips/${chip.id}.yaml`): ChipSpec {
  const missing = missingFacts(chip);
  const lacking = missing.filter((name) => name === "hbm_capacity" || name === "hbm_bandwidth") as string[];
  if (["bf16_dense", "fp8_dense", "int8_dense"].every((name) => missing.includes(name as ChipFactName)))
    lacking.push("bf16_dense");
  if (lacking.length > 0)
    throw new InputError(
      lacking.map((name) => ({
        where,
        path: `facts.${name}`,
        what: "expected this fact, got none",
      })),
    );
  // Every fact is a property, known or not: objects of one shape are read faster.
  const values = facts.map(([key, name, unit]) => {
    const fact = chip.facts[name];
    return [key, fact && baseValue(fact, unit, `${where} facts.${name}`)];
  });
  return {
    id: chip.id,
    vendor: chip.vendor,
    ...Object.fromEntries(values),
    missing,
  } as unknown as ChipSpec;
}
