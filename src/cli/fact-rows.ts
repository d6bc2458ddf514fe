import { OWN_FIGURES } from "../api/read-chip-file.ts";
import type { Fact, Text } from "../catalog/index.ts";
import { formatCompact, formatQuantity, type Language, unitAfter } from "../units/index.ts";
import { fill } from "./answer/words.ts";
import { FACT_WORDS } from "./publish/fact-words.ts";

const WORDS = {
  weak: { ru: "слабый источник", en: "weak source" },
  own: { ru: "из вашего файла", en: "from your file" },
  derived: { ru: "выведено", en: "derived" },
  hidden: {
    ru: "Не показаны величины, приведённые по памяти: {names}.",
    en: "Not shown, since quoted from memory only: {names}.",
  },
} as const satisfies Record<string, Text>;

type Facts = Readonly<Record<string, Fact>>;

/** Facts as rows of word, value and origin; what is only recalled is shown to no reader. */
export function factRows(facts: Facts, language: Language): string[][] {
  return Object.entries(facts)
    .filter(([, fact]) => fact.evidence !== "recalled")
    .map(([name, fact]) => [factWord(name, language), value(fact, language), origin(fact, language)]);
}

/** A line that names the facts that are not shown; undefined when all are. */
export function hiddenFacts(facts: Facts, language: Language): string | undefined {
  const recalled = Object.entries(facts).filter(([, fact]) => fact.evidence === "recalled");
  if (recalled.length === 0) return undefined;
  const names = recalled.map(([name]) => factWord(name, language)).join(", ");
  return fill(WORDS.hidden[language], { names });
}

function factWord(name: string, language: Language): string {
  return FACT_WORDS[name]?.[language] ?? name;
}

/** From here up a number is written with a word: "80 billion". */
const WORDED = 1e6;

function value({ value: number, unit }: Fact, language: Language): string {
  if (Math.abs(number) < WORDED) return formatQuantity(number, unit, { language });
  return formatCompact(number, { language }) + unitAfter(unit, language, {});
}

function origin({ source, at, weak, evidence }: Fact, language: Language): string {
  const place = source === OWN_FIGURES ? WORDS.own[language] : source;
  const marks = [weak ? WORDS.weak[language] : "", evidence === "derived" ? WORDS.derived[language] : ""];
  return [place, at, ...marks].filter(Boolean).join(", ");
}
