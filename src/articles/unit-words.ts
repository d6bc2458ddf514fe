import { formatUnit, UnitError } from "../units/index.ts";
import type { Language } from "./types.ts";
import { WORDS } from "./words.ts";

/** A unit in the reader's language, by itself or as of `count`; one that the tables do not know stays as written. */
export function unitWords(unit: string, language: Language, count?: number): string {
  try {
    return formatUnit(unit, language, count === undefined ? {} : { count }) || WORDS.noUnit[language];
  } catch (error) {
    if (error instanceof UnitError) return unit;
    throw error;
  }
}
