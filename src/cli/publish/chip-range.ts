import type { Computed } from "../../rules/index.ts";
import { formatNumber, formatQuantity, type Language } from "../../units/index.ts";

/** Seven figures: real products sit within a percent of several lines. */
export const FIGURES = 7;
/** Density is a quotient: more figures than its inputs have would say nothing. */
const DENSITY_FIGURES = 4;

/** A value with its unit, or its bounds: "4,992", "3,008–3,728", «4000 ГБ/с». */
export function rangeText(
  { low, high, unit }: Pick<Computed, "low" | "high" | "unit">,
  language: Language,
  significant = FIGURES,
): string {
  const figures = unit === "1/mm2" ? Math.min(significant, DENSITY_FIGURES) : significant;
  const style = { language, significant: figures };
  const shown = unit === "1/mm2" ? "1" : unit;
  const last = formatQuantity(high, shown, style);
  return low === high ? last : `${formatNumber(low, style)}–${last}`;
}
