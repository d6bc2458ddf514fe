import { amountText, type Language } from "../../units/index.ts";

/** Adverbs of a difference by the format that asks for them: above zero, below. */
const DIRECTIONS = {
  more: { ru: ["больше", "меньше"], en: ["more", "less"] },
  longer: { ru: ["длиннее", "короче"], en: ["longer", "shorter"] },
  stronger: { ru: ["сильнее", "слабее"], en: ["stronger", "weaker"] },
} as const;

/** Formats of a difference in words; `percent-more` reads a ratio. */
export type ChangeFormat = keyof typeof DIRECTIONS | "percent-more";

/** What is printed where the difference rounds to nothing. */
const SAME = { ru: "почти без изменений", en: "about the same" } as const;

/** From this ratio on it is told as one: «в 2,2 раза больше». */
const TWOFOLD = 2;

/** Whether a text asks for a difference in words. */
export function isChange(format: string | undefined): format is ChangeFormat {
  return format !== undefined && (format === "percent-more" || Object.hasOwn(DIRECTIONS, format));
}

/**
 * A difference with its direction, so that no sentence promises a sign that the next run may turn: «на 0,8 месяца
 * короче», "0.8 months shorter"; of a ratio «на 30 % больше», «в 2,2 раза больше».
 */
export function changeText(value: number, unit: string, language: Language, format: ChangeFormat): string {
  if (format !== "percent-more")
    return directed(value, amountText(Math.abs(value), unit, language), language, format);
  if (value >= TWOFOLD) {
    const times = amountText(value, "1", language);
    return language === "ru" ? `в\u00a0${times} ${timesWord(times)} больше` : `${times} times as much`;
  }
  const percent = Math.round((value - 1) * 100);
  return directed(percent, amountText(Math.abs(percent), "%", language), language, "more");
}

function directed(
  value: number,
  amount: string,
  language: Language,
  direction: keyof typeof DIRECTIONS,
): string {
  if (!/[1-9]/.test(amount.replace("H100", ""))) return SAME[language];
  const word = DIRECTIONS[direction][language][value > 0 ? 0 : 1];
  return language === "ru" ? `на\u00a0${amount} ${word}` : `${amount} ${word}`;
}

/** «2,2 раза», «22 раза», «7 раз»: as the number is printed. */
function timesWord(times: string): string {
  return /,|(^|[^1])[234]$/.test(times) ? "раза" : "раз";
}
