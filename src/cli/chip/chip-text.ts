import { type Chip, isReported } from "../../catalog/index.ts";
import type { Computed, Quantities, Stretch } from "../../rules/index.ts";
import { formatDate, formatNumber, type Language } from "../../units/index.ts";
import { factRows, hiddenFacts } from "../fact-rows.ts";
import { stretchRows } from "../rules/rules-text.ts";
import { columns } from "../terminal/columns.ts";
import type { Ink } from "../terminal/ink.ts";
import { wrap } from "../terminal/wrap.ts";
import { type Equivalents, type Lacking, whyNone } from "./chip-equivalents.ts";
import { BASES, WORDS } from "./words.ts";

/** Everything that `ssylka chip` tells of one chip; the answer for a day comes from the rules room. */
export interface ChipReport {
  readonly chip: Chip;
  readonly equivalents: Equivalents | Lacking;
  readonly quantities: Quantities;
  readonly timeline: readonly Stretch[];
}

/** A chip for people, its legal status apart. */
export function chipText(report: ChipReport, { language, ink }: { language: Language; ink: Ink }): string[] {
  const { chip, equivalents, quantities, timeline } = report;
  const hidden = hiddenFacts(chip.facts, language);
  const bases = Object.keys(BASES) as (keyof Equivalents)[];
  return [
    ...wrap(headLine(chip, language)).map(ink.strong),
    ...(chip.note ? wrap(chip.note[language]) : []),
    "",
    ink.strong(WORDS.facts[language]),
    ...columns(factRows(chip.facts, language), { indent: "  ", align: ["left", "right", "left"], breaks: 2 }),
    ...(hidden ? wrap(hidden).map(ink.faint) : []),
    "",
    ink.strong(WORDS.equivalents[language]),
    ...("lacking" in equivalents
      ? [`  ${whyNone(equivalents)![language]}`]
      : columns(
          bases.map((name) => [
            BASES[name][language],
            formatNumber(equivalents[name], { language, significant: 2 }),
          ]),
          { indent: "  " },
        )),
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

function headLine(chip: Chip, language: Language): string {
  const { name, vendor, headquarters, announced, available } = chip;
  const dates = [
    `${WORDS[isReported(chip) ? "reported" : "announced"][language]} ${formatDate(announced, language)}`,
    `${WORDS.available[language]}: ${formatDate(available, language)}`,
  ];
  return `${name[language]} (${vendor}, ${headquarters}); ${dates.join("; ")}`;
}

function legalFigure({ low, high }: Computed, language: Language): string {
  if (high === Number.POSITIVE_INFINITY) return WORDS.unknown[language];
  const figure = (number: number) => formatNumber(number, { language, significant: 5 });
  return low === high ? figure(low) : `${figure(low)}…${figure(high)}`;
}
