import type { Distances, RuleLink } from "../../articles/index.ts";
import type { Chip, Text } from "../../catalog/index.ts";
import type { LadderRow } from "../../charts/index.ts";
import {
  type ChipStatus,
  type Computed,
  type Distance,
  distance,
  QUANTITY_WORDS,
  type QuantityName,
  quantities,
  type Rule,
  type RuleBook,
  type SingleChange,
  singleChanges,
} from "../../rules/index.ts";
import {
  formatNumber,
  formatUnit,
  type Language,
  MINUS,
  NO_BREAK_SPACE,
  percentSign,
} from "../../units/index.ts";
import { ROLES } from "../rules/words.ts";
import { capitals, isShown } from "./chip-figures.ts";
import { rangeText } from "./chip-range.ts";
import { DESTINATION } from "./chip-standing.ts";
import { CHIP_WORDS, filledText, inBoth } from "./chip-words.ts";

/** Quantities with thresholds, in the order of the drawing. */
const LADDER: readonly QuantityName[] = [
  "tpp",
  "performanceDensity",
  "memoryBandwidth",
  "transferRate",
  "totalBandwidth",
  "memoryBandwidthDensity",
];

/** Roles whose thresholds decide on a licence or on how one is looked at; a duty on imports into the US is neither. */
const DRAWN: ReadonlySet<Rule["role"]> = new Set(["control", "letter", "memory", "policy"]);

/** How far a chip is from every line in force on a day, as a drawing, as a table, and what alone would turn a paragraph. */
export function chipDistances(
  chip: Chip,
  ruleBook: RuleBook,
  { on, standing }: { readonly on: string; readonly standing: ChipStatus | undefined },
): Distances {
  const rules = new Map(ruleBook.rules.map((rule) => [rule.id, rule]));
  const asked = { on, to: DESTINATION };
  const lines = distance(ruleBook, chip, asked).filter((line) => isRelevant(line, rules, standing));
  const keys = [...new Set(lines.map(keyOf))];
  const shown = shownValues(chip);
  return {
    ladder: ladderOf(chip, lines, rules),
    paragraphs: keys.map((key) => {
      const own = lines.filter((line) => keyOf(line) === key);
      const { rule } = own[0]!;
      return {
        link: linkOf(own[0]!, rules),
        role: ROLES[rules.get(rule)!.role]!,
        lines: own.map((line) => ({
          quantity: QUANTITY_WORDS[line.quantity],
          ...valueWords(line, shown),
          threshold: lineWords(line),
        })),
      };
    }),
    changes: changesOf(
      singleChanges(ruleBook, chip, asked)
        .filter((change) => isRelevant(change, rules, standing) && restsOnShown(chip, change))
        .filter(({ rule }) => rules.get(rule)!.role !== "duty"),
      rules,
    ),
  };
}

/** A policy matters to a chip whose paragraph it is for; to others it has no line. */
function isRelevant(
  { rule, paragraph }: { readonly rule: string; readonly paragraph: string },
  rules: ReadonlyMap<string, Rule>,
  standing: ChipStatus | undefined,
): boolean {
  const { role, paragraphs } = rules.get(rule)!;
  if (role !== "policy") return true;
  const decided = standing?.status === "letter" ? "letter" : standing?.paragraph;
  const appliesTo = paragraphs.find(({ id }) => id === paragraph)?.appliesTo ?? [];
  return decided !== undefined && decided !== null && appliesTo.includes(decided);
}

function ladderOf(
  chip: Chip,
  lines: readonly Distance[],
  rules: ReadonlyMap<string, Rule>,
): Distances["ladder"] {
  const all = quantities(chip);
  const rows = LADDER.flatMap((name): LadderRow[] => {
    const own = lines.filter(({ quantity, rule }) => quantity === name && DRAWN.has(rules.get(rule)!.role));
    if (own.length === 0 || !isShown(all[name])) return [];
    const thresholds = [...new Set(own.map(({ threshold }) => threshold))];
    return [
      {
        name: capitals(QUANTITY_WORDS[name]),
        value: inBoth((language) => rangeText(all[name], language)),
        low: all[name].low,
        high: all[name].high,
        lines: thresholds.map((value) => ({
          value,
          words: inBoth((language) => formatNumber(value, { language })),
        })),
      },
    ];
  });
  return {
    id: "lines",
    title: filledText(CHIP_WORDS.ladderTitle, { name: chip.name }),
    description: CHIP_WORDS.ladderAbout,
    rows,
  };
}

/** Each quantity's value in words, once for all its lines; absent where it may not be shown. */
function shownValues(chip: Chip): ReadonlyMap<QuantityName, Text> {
  const all = Object.entries(quantities(chip)) as [QuantityName, Computed][];
  return new Map(
    all
      .filter(([, computed]) => isShown(computed))
      .map(([name, computed]) => [name, inBoth((language) => rangeText(computed, language))]),
  );
}

function valueWords(
  { quantity, ratio, side }: Distance,
  shown: ReadonlyMap<QuantityName, Text>,
): { value: Text; away?: Text; side: Text } {
  const value = shown.get(quantity);
  if (value === undefined) return { value: CHIP_WORDS.couldStill, side: CHIP_WORDS.unknown };
  if (ratio.low !== ratio.high) return { value, side: CHIP_WORDS[side] };
  return {
    value,
    away: inBoth((language) => signedPercent(ratio.low - 1, language)),
    side: CHIP_WORDS[side],
  };
}

/** A line in words: the same few stand on every page. */
function lineWords({ relation, threshold, unit }: Pick<Distance, "relation" | "threshold" | "unit">): Text {
  const key = `${relation} ${threshold} ${unit}`;
  const known = LINES.get(key);
  if (known) return known;
  const words = inBoth((language) => `${SIGN[relation]} ${thresholdText({ threshold, unit }, language)}`);
  LINES.set(key, words);
  return words;
}

const LINES = new Map<string, Text>();

/** Whether a change rests on no figure quoted from memory: TPP turns density too, and each bandwidth their sum. */
function restsOnShown(chip: Chip, { quantity }: SingleChange): boolean {
  const all = quantities(chip);
  const turned = {
    tpp: all.performanceDensity,
    transferRate: all.totalBandwidth,
    memoryBandwidth: all.totalBandwidth,
  };
  const follows = turned[quantity as keyof typeof turned];
  return isShown(all[quantity]) && (follows === undefined || follows.recalled.length === 0);
}

/** The changes of each paragraph as one line: either of them alone would turn it. */
function changesOf(changes: readonly SingleChange[], rules: ReadonlyMap<string, Rule>): Distances["changes"] {
  const keys = [...new Set(changes.map((change) => `${keyOf(change)} ${change.holds}`))];
  return keys.map((key) => {
    const own = changes.filter((change) => `${keyOf(change)} ${change.holds}` === key);
    const [first] = own as [SingleChange];
    const isPolicy = rules.get(first.rule)!.role === "policy";
    const [off, on] = isPolicy
      ? [CHIP_WORDS.policyOff, CHIP_WORDS.policyOn]
      : [CHIP_WORDS.leaves, CHIP_WORDS.enters];
    const said = (language: Language) =>
      own.map((change) => changeWords(change, language)).join(CHIP_WORDS.or[language]);
    return {
      link: linkOf(first, rules),
      words: inBoth((language) => `${(first.holds ? off : on)[language]} ${said(language)}`),
    };
  });
}

function changeWords({ quantity, relation, to, unit, ratio }: SingleChange, language: Language): string {
  const by = Number.isFinite(ratio) ? ` (${signedPercent(ratio - 1, language)})` : "";
  const line = thresholdText({ threshold: to, unit }, language);
  return `${QUANTITY_WORDS[quantity][language]} ${SIGN[relation]} ${line}${by}`;
}

function linkOf(
  { rule, paragraph }: { readonly rule: string; readonly paragraph: string },
  rules: ReadonlyMap<string, Rule>,
): RuleLink {
  const { title, role } = rules.get(rule)!;
  // Letters and policies are told by their name; a paragraph of the law, or a band of duty, by its number as well.
  const numbered = role !== "letter" && /\d/.test(paragraph);
  const named = (language: Language) => (numbered ? `${title[language]}, ${paragraph}` : title[language]);
  return { rule, words: inBoth(named) };
}

const SIGN = { atLeast: "≥", above: ">", below: "<", atMost: "≤" } as const;

function keyOf({ rule, paragraph }: { readonly rule: string; readonly paragraph: string }): string {
  return `${rule} ${paragraph}`;
}

function thresholdText(
  { threshold, unit }: { readonly threshold: number; readonly unit: string },
  language: Language,
): string {
  const figure = formatNumber(threshold, { language, significant: 7 });
  return unit === "1" || unit === "1/mm2"
    ? figure
    : `${figure}${NO_BREAK_SPACE}${formatUnit(unit, language)}`;
}

/** "+1.3%" and «−1,3 %»: two figures, more where a chip is nearer than that to the line. */
function signedPercent(part: number, language: Language): string {
  const size = part === 0 ? "0" : formatNumber(Math.abs(part) * 100, { language, significant: 2 });
  const sign = part === 0 ? "" : part < 0 ? MINUS : "+";
  return sign + size + percentSign(language);
}
