import type { Chip, Fact } from "../../catalog/index.ts";
import type { Computed, Quantities, Stretch } from "../../rules/index.ts";
import {
  formatCompact,
  formatDate,
  formatNumber,
  formatQuantity,
  type Language,
  unitAfter,
} from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { FACT_WORDS } from "../publish/fact-words.ts";
import { OWN_FIGURES } from "../read-chip-file.ts";
import { stretchRows } from "../rules/rules-text.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Equivalents } from "./chip-equivalents.ts";
import { BASES, WORDS } from "./words.ts";

/** Everything that `ssylka chip` tells of one chip; the answer for a day comes from the rules room. */
export interface ChipReport {
  readonly chip: Chip;
  readonly equivalents: Equivalents | undefined;
  readonly quantities: Quantities;
  readonly timeline: readonly Stretch[];
}

/** A chip for people, its legal status apart. */
export function chipText(report: ChipReport, { language, ink }: { language: Language; ink: Ink }): string[] {
  const { chip, equivalents, quantities, timeline } = report;
  const recalled = Object.entries(chip.facts).filter(([, fact]) => fact.evidence === "recalled");
  const names = recalled.map(([name]) => factWord(name, language)).join(", ");
  const bases = Object.keys(BASES) as (keyof Equivalents)[];
  return [
    ...wrap(headLine(chip, language)).map(ink.strong),
    ...(chip.note ? wrap(chip.note[language]) : []),
    "",
    ink.strong(WORDS.facts[language]),
    ...columns(factRows(chip, language), { indent: "  ", align: ["left", "right", "left"], breaks: 2 }),
    ...(recalled.length > 0 ? wrap(fill(WORDS.hidden[language], { names })).map(ink.faint) : []),
    "",
    ink.strong(WORDS.equivalents[language]),
    ...(equivalents
      ? columns(
          bases.map((name) => [
            BASES[name][language],
            formatNumber(equivalents[name], { language, significant: 2 }),
          ]),
          { indent: "  " },
        )
      : [`  ${WORDS.none[language]}`]),
    ...wrap(WORDS.equivalentsNote[language]).map(ink.faint),
    "",
    ink.strong(WORDS.legal[language]),
    ...columns(
      (["tpp", "performanceDensity", "transferRate", "memoryBandwidth"] as const).map((name) => [
        WORDS[name][language],
        legalFigure(quantities[name], language),
      ]),
      { indent: "  " },
    ),
    "",
    ink.strong(WORDS.timeline[language]),
    ...columns(stretchRows(timeline, language), { indent: "  ", align: ["left", "left"], breaks: 1 }),
  ];
}

function headLine({ name, vendor, headquarters, announced, available }: Chip, language: Language): string {
  const dates = [
    `${WORDS.announced[language]} ${formatDate(announced, language)}`,
    `${WORDS.available[language]}: ${formatDate(available, language)}`,
  ];
  return `${name[language]} (${vendor}, ${headquarters}); ${dates.join("; ")}`;
}

function factRows({ facts }: Chip, language: Language): string[][] {
  return Object.entries(facts)
    .filter(([, fact]) => fact.evidence !== "recalled")
    .map(([name, fact]) => [factWord(name, language), value(fact, language), origin(fact, language)]);
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

function legalFigure({ low, high }: Computed, language: Language): string {
  if (high === Number.POSITIVE_INFINITY) return WORDS.unknown[language];
  const figure = (number: number) => formatNumber(number, { language, significant: 5 });
  return low === high ? figure(low) : `${figure(low)}…${figure(high)}`;
}
