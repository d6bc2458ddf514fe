import {
  type LegalFigure,
  type LiveText,
  rulePagePath,
  type SumPart,
  type WorkedSum,
} from "../../articles/index.ts";
import type { Chip, Fact, Text } from "../../catalog/index.ts";
import {
  BIT_LENGTH,
  type Computed,
  isMemoryStack,
  QUANTITY_WORDS,
  type QuantityName,
  quantities,
  type RuleBook,
  TF32_BITS,
} from "../../rules/index.ts";
import { convert, type Language, NO_BREAK_SPACE, parseUnit } from "../../units/index.ts";
import { factReference } from "./chip-facts.ts";
import { FIGURES, rangeText } from "./chip-range.ts";
import { CHIP_WORDS, DEFINED_BY, filledText, inBoth } from "./chip-words.ts";
import { factWords } from "./fact-words.ts";
import type { Values } from "./resolver.ts";

export interface FigureInput {
  readonly chip: Chip;
  readonly values: Values;
  readonly ruleBook: RuleBook;
}

/** The quantities of the law with their worked sums, in the order of the law's history of use. */
export function legalFigures(input: FigureInput): LegalFigure[] {
  const all = quantities(input.chip);
  const stack = isMemoryStack(input.chip);
  return [
    figure(
      "tpp",
      all.tpp,
      rateSums(input, all.tpp),
      stack ? CHIP_WORDS.memoryOnly : CHIP_WORDS.noRate,
      input,
    ),
    densityFigure(input),
    {
      ...figure("transferRate", all.transferRate, [], CHIP_WORDS.noLinks, input),
      ...noteOf(input.chip, "io_bandwidth"),
    },
    {
      ...figure(
        "memoryBandwidth",
        all.memoryBandwidth,
        [],
        all.memoryBandwidth.high === 0 ? CHIP_WORDS.onDie : CHIP_WORDS.noMemory,
        input,
      ),
      ...noteOf(input.chip, "hbm_bandwidth"),
    },
    figure("totalBandwidth", all.totalBandwidth, totalSum(input), CHIP_WORDS.noSum, input),
    stack
      ? figure("memoryBandwidthDensity", all.memoryBandwidthDensity, [], CHIP_WORDS.noStack, input)
      : {
          id: "memoryBandwidthDensity",
          name: capitals(QUANTITY_WORDS.memoryBandwidthDensity),
          sums: [],
          reason: CHIP_WORDS.processor,
        },
  ];
}

/** A computed quantity that may be shown: a value, or bounds, as a link to the rule that defines it. */
export function computedLink(
  name: QuantityName,
  computed: Computed,
  ruleBook: RuleBook,
  significant = FIGURES,
): LiveText | undefined {
  const rule = DEFINED_BY[name];
  if (!isShown(computed) || rule === undefined) return undefined;
  const title = ruleBook.rules.find(({ id }) => id === rule)?.title;
  return {
    text: inBoth((language) => rangeText(computed, language, significant)),
    href: rulePagePath(rule),
    title: inBoth((language) =>
      [CHIP_WORDS.asDefined[language], title?.[language] ?? "", fromLine(computed, language)].join("\n"),
    ),
  };
}

/** Whether a quantity is known, at least within bounds, from figures that readers may see. */
export function isShown({ high, recalled }: Computed): boolean {
  return recalled.length === 0 && Number.isFinite(high);
}

function figure(
  id: QuantityName,
  computed: Computed,
  sums: readonly WorkedSum[],
  missing: Text,
  { ruleBook }: FigureInput,
): LegalFigure {
  const value = computedLink(id, computed, ruleBook);
  const shown = { id, name: capitals(QUANTITY_WORDS[id]), sums };
  if (value === undefined) return { ...shown, sums: [], reason: reasonOf(computed, missing) };
  const { low, high, decidedBy } = computed;
  if (low !== high)
    return {
      ...shown,
      value,
      reason: decidedBy === "tf32_dense" ? CHIP_WORDS.openLength : CHIP_WORDS.bounds,
    };
  return { ...shown, value, ...(computed.high === 0 ? { reason: missing } : {}) };
}

function reasonOf({ recalled }: Computed, missing: Text): Text {
  if (recalled.length === 0) return missing;
  const names = [...new Set(recalled)].map(factWords);
  return filledText(CHIP_WORDS.fromMemory, {
    names: inBoth((language) => names.map((name) => name[language]).join(", ")),
  });
}

/** Rate times bit length for every precision; the largest decides. */
function rateSums({ chip, values, ruleBook }: FigureInput, { facts, decidedBy }: Computed): WorkedSum[] {
  return facts.map((name) => {
    const { value, unit, low = value, high = value } = factOf(chip, name)!;
    const bits = bitsOf(name);
    const counted = (rate: number, length: number) =>
      Number((convert(rate, parseUnit(unit), TERAFLOPS) * length).toPrecision(12));
    const product = { low: counted(low, bits.low), high: counted(high, bits.high), unit: "1" };
    return {
      name: factWords(name),
      parts: [
        factPart(chip, name, values),
        TIMES,
        rulePart(
          "tpp",
          inBoth((language) => rangeText(bits, language)),
          CHIP_WORDS.bits,
          ruleBook,
        ),
        EQUALS,
        rulePart(
          "tpp",
          inBoth((language) => rangeText(product, language)),
          CHIP_WORDS.asDefined,
          ruleBook,
        ),
      ],
      decides: name === decidedBy,
    };
  });
}

function densityFigure(input: FigureInput): LegalFigure {
  const { chip, values, ruleBook } = input;
  const { tpp, performanceDensity } = quantities(chip);
  const shown = computedLink("performanceDensity", performanceDensity, ruleBook);
  const planar = performanceDensity.high === 0;
  const sums: WorkedSum[] =
    shown === undefined || planar
      ? []
      : [
          {
            name: QUANTITY_WORDS.performanceDensity,
            parts: [
              rulePart(
                "tpp",
                inBoth((language) => rangeText(tpp, language)),
                CHIP_WORDS.asDefined,
                ruleBook,
              ),
              OVER,
              factPart(chip, "die_area", values),
              EQUALS,
              { value: shown, kind: "rule" },
            ],
            decides: true,
          },
        ];
  const missing = planar ? CHIP_WORDS.planar : tpp.missing.length > 0 ? CHIP_WORDS.noRate : CHIP_WORDS.noArea;
  return {
    ...figure("performanceDensity", performanceDensity, sums, missing, input),
    ...noteOf(chip, "die_area"),
  };
}

function totalSum({ chip, values, ruleBook }: FigureInput): WorkedSum[] {
  const total = quantities(chip).totalBandwidth;
  const shown = computedLink("totalBandwidth", total, ruleBook);
  // A part that is zero without a fact (memory on the die) leaves nothing to add up.
  if (shown === undefined || total.facts.length < 2) return [];
  const parts: SumPart[] = [
    factPart(chip, "hbm_bandwidth", values),
    PLUS,
    factPart(chip, "io_bandwidth", values),
    EQUALS,
    { value: shown, kind: "rule" },
  ];
  return [{ name: QUANTITY_WORDS.totalBandwidth, parts, decides: true }];
}

function factPart(chip: Chip, name: string, values: Values): SumPart {
  const { value, low = value, high = value, unit, source } = factOf(chip, name)!;
  const title = (language: Language) =>
    values.resolve(factReference(chip, name), language, undefined)?.title ?? "";
  return {
    kind: "fact",
    value: {
      text: inBoth((language) => rangeText({ low, high, unit }, language)),
      href: `sources.html#${source}`,
      title: inBoth(title),
    },
  };
}

function rulePart(name: QuantityName, text: Text, words: Text, ruleBook: RuleBook): SumPart {
  const rule = DEFINED_BY[name]!;
  const title = ruleBook.rules.find(({ id }) => id === rule)?.title;
  return {
    kind: "rule",
    value: {
      text,
      href: rulePagePath(rule),
      title: inBoth((language) => `${words[language]}\n${title?.[language] ?? ""}`),
    },
  };
}

function noteOf(chip: Chip, name: string): Pick<LegalFigure, "note"> {
  const fact = factOf(chip, name);
  return fact?.note === undefined || fact.evidence === "recalled" ? {} : { note: fact.note };
}

function factOf(chip: Chip, name: string): Fact | undefined {
  return (chip.facts as Readonly<Record<string, Fact>>)[name];
}

function fromLine({ facts }: Computed, language: Language): string {
  return `${CHIP_WORDS.from[language]}: ${facts.map((name) => factWords(name)[language]).join(", ")}`;
}

/** Bit length of a format; of TF32 the rule leaves open which of two. */
function bitsOf(name: string): Pick<Computed, "low" | "high" | "unit"> {
  const bits = BIT_LENGTH[name as keyof typeof BIT_LENGTH];
  return { ...(bits === undefined ? TF32_BITS : { low: bits, high: bits }), unit: "1" };
}

const TERAFLOPS = parseUnit("TFLOP/s");

function sign(words: string): Text {
  return { ru: words, en: words };
}

const TIMES = sign(`${NO_BREAK_SPACE}× `);
const OVER = sign(`${NO_BREAK_SPACE}÷ `);
const PLUS = sign(`${NO_BREAK_SPACE}+ `);
const EQUALS = sign(`${NO_BREAK_SPACE}= `);

/** Words with a capital, as the head of a row. */
export function capitals({ ru, en }: Text): Text {
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return { ru: capital(ru), en: capital(en) };
}
