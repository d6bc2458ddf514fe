import { didYouMean } from "../units/index.ts";

/** Beliefs that are no more, and what stands in their place. */
const RETIRED: Readonly<Record<string, string>> = {
  cutdown_decode_factor: "hardware_error_cutdown",
  domestic_decode_factor: "hardware_error_domestic, hardware_vendor_ascend",
  domestic_training_factor: "hardware_error_domestic, hardware_vendor_ascend",
  utilisation_factor: "hardware_error_common, hardware_error_leading",
};

/** What to write instead of a name that is not known: the successors of a belief that is no more, or a name like it. */
export function insteadOf(id: string, known: Iterable<string>): string {
  const heirs = Object.hasOwn(RETIRED, id) ? RETIRED[id] : undefined;
  if (heirs === undefined) return didYouMean(id, known);
  return `; the model of hardware draws it now: ${heirs}, in standard deviations`;
}
