import { formatNumber, percentSign, roundedValue } from "../../units/format.ts";
import { amountText, bareText, PERIODS, perPeriod } from "../../units/format-amount.ts";
import { unitAfter } from "../../units/format-unit.ts";
import { type Language, NO_BREAK_SPACE } from "../../units/language.ts";
import type { Lever } from "./types.ts";
import type { ExploreWords } from "./words.ts";

/** Growth below such a factor a year is told in per cents, above it as a multiple. */
const MULTIPLE = 2.05;
/** Watts in a gigawatt. */
const GIGA = 1e9;

/** A value of a belief in words: of a switch, what it stands for. */
export function leverText(value: number, lever: Lever, language: Language): string {
  const option = lever.options?.find((one) => one.value === value);
  if (option) return option.name;
  const form = formOf(lever, language);
  const sensible = sensibly(value);
  if (form) return form.told(sensible) + form.after;
  const { counted, tail } = unitOf(lever.unit, language);
  return amountText(sensible, counted, language) + tail;
}

/** Two values with the unit once: «от 2 до 30 %», "0.5 to 12 months". */
export function leverRange(low: number, high: number, lever: Lever, language: Language): string {
  const form = formOf(lever, language) ?? plainForm(lever, high, language);
  const [first, last] = [low, high].map((value) => form.told(sensibly(value))) as [string, string];
  return language === "ru"
    ? `от${NO_BREAK_SPACE}${first} до${NO_BREAK_SPACE}${last}${form.after}`
    : `${first} to${NO_BREAK_SPACE}${last}${form.after}`;
}

/** What a slider that is not set stands for: no value, but one of its own in every world. */
export function unsetText(lever: Lever, words: Pick<ExploreWords, "unset">, language: Language): string {
  return `${words.unset}, ${leverRange(lever.low, lever.high, lever, language)}`;
}

/** A value without its unit, for the end of a slider beside whose text it stands; per cents keep their sign. */
export function leverEnd(value: number, lever: Lever, language: Language): string {
  const form = formOf(lever, language) ?? plainForm(lever, value, language);
  return form.told(sensibly(value)) + (form.end ?? "");
}

/** To two figures: no belief is known finer, and steps of a slider are coarser. */
function sensibly(value: number): number {
  return Number(value.toPrecision(2));
}

/** Standard deviations from the middle, with their sign: "+1.2 standard deviations". */
export function deviationText(value: number, language: Language): string {
  return signed(value, 1, language) + DEVIATIONS[language];
}

const DEVIATIONS = {
  ru: `${NO_BREAK_SPACE}станд.${NO_BREAK_SPACE}откл.`,
  en: `${NO_BREAK_SPACE}standard deviations`,
} as const;

interface Form {
  readonly told: (value: number) => string;
  readonly after: string;
  /** What of it stands at the ends of a slider; nothing if left out. */
  readonly end?: string;
}

/** How a number is written that its unit alone would not explain; none for amounts of a unit. */
function formOf({ unit, written, high }: Lever, language: Language): Form | undefined {
  const percent = (value: number) => bareText(value * 100, "%", language);
  const end = percentSign(language);
  const every = (period: string) => NO_BREAK_SPACE + PERIODS[period]![language];
  switch (written) {
    case "share":
      return { told: percent, after: end, end };
    case "factor":
      return { told: (value) => `×${bareText(value, unit, language)}`, after: "" };
    case "deviation":
      return { told: (value) => signed(value, 1, language), after: DEVIATIONS[language] };
    case "growth":
      return Math.exp(high) < MULTIPLE
        ? {
            told: (value) => signed(Math.expm1(value) * 100, 0, language),
            after: end + every("year"),
            end,
          }
        : {
            told: (value) => `×${bareText(sensibly(Math.exp(value)), "1", language)}`,
            after: every("year"),
          };
    case "fall":
      return {
        told: (value) => formatNumber(-Math.expm1(-value) * 100, { language, decimals: 0 }),
        after: end + every("year"),
        end,
      };
    case "rate":
      return {
        told: percent,
        after: end + every("month") + (PER_POINT[unit]?.[language] ?? ""),
        end,
      };
    default:
      return unit === "W" && high >= GIGA
        ? { told: (value) => bareText(value / GIGA, "GW", language), after: unitAfter("GW", language, {}) }
        : undefined;
  }
}

/** What users are drawn by, beside the month. */
const PER_POINT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "1/(month*ECI)": { ru: ` на${NO_BREAK_SPACE}балл ECI`, en: ` per${NO_BREAK_SPACE}point of ECI` },
};

/** An amount of a unit, the unit in the form that the last number of a range asks. */
function plainForm({ unit }: Lever, last: number, language: Language): Form {
  const { counted: whole, tail } = unitOf(unit, language);
  const [counted, period] = perPeriod(whole);
  const count = Number.isInteger(last) ? last : roundedValue(last, { language, significant: 2 });
  return {
    told: (value) => bareText(value, counted, language),
    after:
      unitAfter(counted, language, { count, afterPreposition: true }) +
      (period === undefined ? "" : NO_BREAK_SPACE + PERIODS[period]![language]) +
      tail,
  };
}

/** A unit as what is counted, and the words for what it is counted in. */
function unitOf(unit: string, language: Language): { readonly counted: string; readonly tail: string } {
  const known = IN_EACH[unit];
  return known ? { counted: known.counted, tail: known[language] } : { counted: unit, tail: "" };
}

/** Units whose short form with a stroke reads badly. */
const IN_EACH: Readonly<Record<string, { readonly counted: string } & Readonly<Record<Language, string>>>> = {
  "die/wafer": { counted: "die", ru: " на пластине", en: " a wafer" },
  "die/chip": { counted: "die", ru: " в чипе", en: " a chip" },
  "ECI/OOM": { counted: "ECI", ru: " на порядок вычислений", en: " per power of ten" },
  "token/month/H100e(decode)": {
    counted: "token/month",
    ru: " на эквивалент H100 (по генерации)",
    en: " per H100 equivalent (decode)",
  },
};

function signed(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, { language, decimals });
  if (!/[1-9]/.test(text)) return "0";
  return value > 0 ? `+${text}` : text;
}
