import type { Fault, Language } from "../../units/index.ts";
import { faultInRussian, sayFault } from "./say-fault.ts";

/**
 * Faults in a language, all of them: one that has no Russian words leaves them all in English, so that nobody gets a text
 * of two languages.
 *
 * @returns the faults with their words, and the language in which they are
 */
export function translatedFaults(
  faults: readonly Fault[],
  wanted: Language,
): { readonly language: Language; readonly faults: readonly Fault[] } {
  if (wanted === "ru") {
    const said = faults.map(({ what }) => faultInRussian(what));
    if (said.every((what) => what !== undefined))
      return { language: "ru", faults: faults.map((fault, at) => ({ ...fault, what: said[at]! })) };
  }
  return { language: "en", faults: faults.map((fault) => ({ ...fault, what: sayFault(fault.what, "en") })) };
}
