import {
  type Distance,
  paragraphName,
  QUANTITY_WORDS,
  type RuleBook,
  type SingleChange,
} from "../../rules/index.ts";
import {
  formatNumber,
  formatUnit,
  type Language,
  MINUS,
  NO_BREAK_SPACE,
  percentSign,
} from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { WORDS } from "./words.ts";

interface Lines {
  readonly distance: readonly Distance[];
  readonly changes: readonly SingleChange[];
}

/** The lines of each paragraph in force with how far the chip is from them, and what alone would turn it. */
export function distanceText(
  { distance, changes }: Lines,
  { rules }: Pick<RuleBook, "rules">,
  language: Language,
): string[] {
  if (distance.length === 0) return [];
  const paragraphs = [...new Set(distance.map(keyOf))];
  return [
    `${WORDS.distance[language]}:`,
    ...paragraphs.flatMap((key) => {
      const lines = distance.filter((line) => keyOf(line) === key);
      const { rule: id, paragraph } = lines[0]!;
      const title = rules.find((one) => one.id === id)?.title[language] ?? id;
      return [
        ...wrap(`${title}, ${paragraphName(paragraph, language)}`, { indent: "  " }),
        ...columns(
          lines.map((line) => row(line, language)),
          { indent: "    ", align: ["left", "right", "left", "right", "right", "left"] },
        ),
        ...changes
          .filter((change) => keyOf(change) === key)
          .flatMap((change) => wrap(changeText(change, language), { indent: "      ", first: "    · " })),
      ];
    }),
    ...wrap(WORDS.distanceNote[language], { indent: "  " }),
  ];
}

function keyOf({ rule, paragraph }: { readonly rule: string; readonly paragraph: string }): string {
  return `${rule} ${paragraph}`;
}

const SIGN = { atLeast: "≥", above: ">", below: "<", atMost: "≤" } as const;

function row(line: Distance, language: Language): string[] {
  const { quantity, low, high, unit, relation, threshold, ratio, side } = line;
  const value = high === Number.POSITIVE_INFINITY ? WORDS.notKnown[language] : between(low, high, language);
  const away = ratio.low === ratio.high ? signedPercent(ratio.low - 1, language) : "";
  return [
    QUANTITY_WORDS[quantity][language],
    value,
    SIGN[relation],
    `${figure(threshold, language)}${unitText(unit, language)}`,
    away,
    WORDS[side][language],
  ];
}

function between(low: number, high: number, language: Language): string {
  return low === high ? figure(low, language) : `${figure(low, language)}…${figure(high, language)}`;
}

function changeText(change: SingleChange, language: Language): string {
  const { quantity, relation, to, unit, ratio, holds } = change;
  return fill(WORDS[holds ? "leaves" : "enters"][language], {
    quantity: QUANTITY_WORDS[quantity][language],
    line: `${SIGN[relation]} ${figure(to, language)}${unitText(unit, language)}`,
    by: Number.isFinite(ratio) ? ` (${signedPercent(ratio - 1, language)})` : "",
  });
}

// Seven figures: real products sit within a percent of several lines.
function figure(value: number, language: Language): string {
  return formatNumber(value, { language, significant: 7 });
}

function unitText(unit: string, language: Language): string {
  return unit === "1" || unit === "1/mm2" ? "" : `${NO_BREAK_SPACE}${formatUnit(unit, language)}`;
}

/** "+1.3%" and «−1,3 %»: two figures, more where a chip is nearer than that to the line. */
function signedPercent(part: number, language: Language): string {
  const size = part === 0 ? "0" : formatNumber(Math.abs(part) * 100, { language, significant: 2 });
  const sign = part === 0 ? "" : part < 0 ? MINUS : "+";
  return sign + size + percentSign(language);
}
