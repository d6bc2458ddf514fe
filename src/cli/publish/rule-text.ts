import type { Text } from "../../catalog/index.ts";
import type { Language } from "../../units/index.ts";

/** The same words in both languages. */
export function inBothLanguages(say: (language: Language) => string): Text {
  return { ru: say("ru"), en: say("en") };
}
