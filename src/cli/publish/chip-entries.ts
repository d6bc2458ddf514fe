import type { ChipEntry, LiveText } from "../../articles/index.ts";
import type { Chip, Fact, Text } from "../../catalog/index.ts";
import {
  type Computed,
  performanceDensity,
  type RuleBook,
  STATUS_WORDS,
  status,
  tpp,
} from "../../rules/index.ts";
import { convert, formatNumber, type Language, parseUnit } from "../../units/index.ts";
import { sourceAnchor } from "./found.ts";
import type { Values } from "./resolver.ts";

/** Columns of the page of chips with the unit of their heading. */
export const CHIP_COLUMNS: Readonly<Record<string, string>> = {
  bf16_dense: "TFLOP/s",
  fp8_dense: "TFLOP/s",
  hbm_capacity: "GB",
  hbm_bandwidth: "TB/s",
};

/** The rule whose technical notes define TPP and performance density. */
const DEFINING_RULE = "us-2023-10-advanced-computing";

/** Whose purchases the page is about. */
const DESTINATION = "CN";

/** No rule on exports to a country decides over what is designed and made there. */
const HOME: Text = { ru: "китайский чип, ввоза нет", en: "a Chinese chip, nothing to import" };

/** Rows of the page of chips, with the status for export to China on a day. */
export function chipEntries(
  chips: Iterable<Chip>,
  ruleBook: RuleBook,
  on: string,
  values: Values,
): ChipEntry[] {
  return [...chips].map((chip) => {
    const decided = status(ruleBook, chip, { on, to: DESTINATION });
    const [power, density] = [computedText(tpp(chip), 4), computedText(performanceDensity(chip), 3)];
    return {
      chip,
      facts: columns(chip, values),
      ...(power === undefined ? {} : { tpp: power }),
      ...(density === undefined ? {} : { performanceDensity: density }),
      ...(chip.headquarters === DESTINATION
        ? { status: HOME }
        : { status: STATUS_WORDS[decided.status], ...(decided.rule === null ? {} : { rule: decided.rule }) }),
    };
  });
}

/** References to the facts that the page of chips shows. */
export function chipReferences(chips: Iterable<Chip>): string[] {
  return [...chips].flatMap((chip) =>
    Object.keys(CHIP_COLUMNS)
      .filter((name) => shownFact(chip, name) !== undefined)
      .map((name) => `chip:${chip.id}.${name}`),
  );
}

function columns(chip: Chip, values: Values): Record<string, LiveText> {
  const cells: Record<string, LiveText> = {};
  for (const [name, unit] of Object.entries(CHIP_COLUMNS)) {
    const fact = shownFact(chip, name);
    if (!fact) continue;
    const reference = `chip:${chip.id}.${name}`;
    const value = Number(convert(fact.value, parseUnit(fact.unit), parseUnit(unit)).toPrecision(12));
    const title = (language: Language): string => values.resolve(reference, language, undefined)?.title ?? "";
    cells[name] = {
      text: {
        ru: formatNumber(value, { language: "ru", significant: 4 }),
        en: formatNumber(value, { language: "en", significant: 4 }),
      },
      href: sourceAnchor(reference),
      title: { ru: title("ru"), en: title("en") },
    };
  }
  return cells;
}

/** What is quoted from memory only is shown to no reader. */
function shownFact(chip: Chip, name: string): Fact | undefined {
  const fact = (chip.facts as Readonly<Record<string, Fact>>)[name];
  return fact?.evidence === "recalled" ? undefined : fact;
}

/** A quantity of the law; undefined when unknown or when a figure behind it is quoted from memory. */
function computedText(computed: Computed, significant: number): LiveText | undefined {
  const { low, high, recalled, facts } = computed;
  if (recalled.length > 0 || !Number.isFinite(high)) return undefined;
  const text = (language: Language): string => {
    const [from, to] = [low, high].map((value) => formatNumber(value, { language, significant }));
    return from === to ? from! : `${from}–${to}`;
  };
  const from = facts.join(", ");
  return {
    text: { ru: text("ru"), en: text("en") },
    href: `rules.html#${DEFINING_RULE}`,
    title: {
      ru: `Вычислено по определению правила из: ${from}`,
      en: `Computed as the rule defines it from: ${from}`,
    },
  };
}
