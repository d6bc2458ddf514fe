import type { Language } from "../units/index.ts";

/** Paragraphs that have words for ids; all others go by their numbers in the law. */
const PARAGRAPHS: Readonly<Record<string, string>> = {
  letter: "письмо",
  licences: "лицензии",
  advice: "совет",
  permits: "разрешения",
  customs: "таможня",
  checks: "проверки",
  "band 1": "ступень 1",
  "band 2": "ступень 2",
  "supplement 8 to part 740": "приложение 8 к части 740",
};

/** How a paragraph of a rule is called: `3A090.a`, «письмо». */
export function paragraphName(id: string, language: Language): string {
  return (language === "ru" && PARAGRAPHS[id]) || id;
}
