import type { Band } from "../../analysis/index.ts";
import { formatDate, formatNumber, formatProbability, type Language } from "../../units/index.ts";

/** A probability short enough for a table: "8 %", "<1 %". */
export function shortProbability(probability: number, language: Language): string {
  if (Number.isNaN(probability)) return "—";
  return formatProbability(probability, language)
    .replace(/^менее\u00a0/, "<")
    .replace(/^более\u00a0/, ">");
}

/** Probability, its Monte-Carlo error in percentage points, the range over structures: "8 % ±0,9 (5…14)". */
export function probabilityCell(
  { probability, mcse, low, high }: Readonly<Record<"probability" | "mcse" | "low" | "high", number>>,
  language: Language,
): string {
  const bare = (value: number) => shortProbability(value, language).replace(/\u00a0?%$/, "");
  return `${shortProbability(probability, language)}${errorCell(mcse, language)} (${bare(low)}…${bare(high)})`;
}

/** The error of a probability in percentage points, " ±0.9"; nothing where none is known, which is not nought. */
export function errorCell(mcse: number, language: Language): string {
  if (Number.isNaN(mcse)) return "";
  const points = mcse * 100;
  const tenth = formatNumber(0.1, { language });
  return ` ±${points < 0.1 ? `<${tenth}` : formatNumber(points, { language, significant: 1 })}`;
}

/** Median with its 90 % interval, two significant figures: "16 (−2…30)". */
export function bandCell({ p5, p50, p95 }: Pick<Band, "p5" | "p50" | "p95">, language: Language): string {
  return `${figure(p50, language)} (${figure(p5, language)}…${figure(p95, language)})`;
}

/** Two significant figures, one below 1: "16", "2.4", "0.3". */
export function figure(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 1) return formatNumber(value, { language, significant: 1 });
  return formatNumber(value, { language, significant: 2 });
}

/** A difference smaller than this, in months, points or as a ratio, is printed as nearly none. */
const NEARLY_NONE = 0.05;

/** A difference with its sign: "+13", "≈0". */
export function signed(value: number, language: Language): string {
  if (Number.isNaN(value)) return "—";
  if (Math.abs(value) < NEARLY_NONE) return value === 0 ? "0" : "≈0";
  const text = figure(value, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A date as the end of its year when it is one: "end of 2030", «конец 2030», "by the end of 2030". */
export function dateLabel(date: string, language: Language, form: "plain" | "by" = "plain"): string {
  const by = form === "by" ? (language === "ru" ? "к " : "by ") : "";
  if (!date.endsWith("-12-31")) return by + formatDate(date, language);
  const year = date.slice(0, 4);
  if (language === "ru") return form === "by" ? `к концу ${year}\u00a0г.` : `конец ${year}`;
  return form === "by" ? `by the end of ${year}` : `end of ${year}`;
}
