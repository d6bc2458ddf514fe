import type { Dealing } from "../../catalog/index.ts";
import { formatCompact, formatDate, type Language, NO_BREAK_SPACE } from "../../units/index.ts";
import { wrap } from "../terminal/wrap.ts";
import { STAGES, WORDS } from "./words.ts";

/** What was promised, granted, ordered and delivered, one line each, under words that it is no status. */
export function dealingsText(dealings: readonly Dealing[], language: Language): string[] {
  if (dealings.length === 0) return [];
  return [
    `${WORDS.dealings[language]}:`,
    ...dealings.flatMap((one) => wrap(dealingText(one, language), { indent: "  ", first: "· " })),
  ];
}

function dealingText(one: Dealing, language: Language): string {
  const { on, until, stage, title, amount, weak } = one;
  const days = [on, until].filter((day) => day !== undefined).map((day) => formatDate(day, language));
  const worth = amount ? dealingAmount(amount, language) : "";
  const parts = [STAGES[stage][language], title[language], worth, weak ? WORDS.weak[language] : ""];
  return `${days.join(" — ")}: ${parts.filter(Boolean).join("; ")}`;
}

/** An amount with its bound and unit: "at least 400 thousand chips". */
export function dealingAmount(
  { value, unit, bound }: NonNullable<Dealing["amount"]>,
  language: Language,
): string {
  return `${BOUNDS[bound][language]}${formatCompact(value, { language })}${NO_BREAK_SPACE}${UNITS[unit][language]}`;
}

const BOUNDS = {
  exact: { ru: "", en: "" },
  "at-most": { ru: "не более ", en: "at most " },
  "at-least": { ru: "не менее ", en: "at least " },
} as const;

const UNITS = {
  USD: { ru: "долл.", en: "USD" },
  chip: { ru: "чипов", en: "chips" },
  stack: { ru: "стопок памяти", en: "stacks of memory" },
} as const;
