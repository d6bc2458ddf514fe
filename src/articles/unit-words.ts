import { formatUnit, UnitError } from "../units/index.ts";
import type { Language } from "./types.ts";
import { WORDS } from "./words.ts";

/** A unit in the reader's language; one that the tables do not know stays as written. */
export function unitWords(unit: string, language: Language): string {
  try {
    return formatUnit(unit, language) || WORDS.noUnit[language];
  } catch (error) {
    if (error instanceof UnitError) return unit;
    throw error;
  }
}
