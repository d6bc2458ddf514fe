import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatProbability,
  type Language,
} from "../units/index.ts";

export type { Language };

/** A value of a label or table: three significant figures, "1.49 million" from 10 000 up. */
export function shownNumber(value: number, language: Language): string {
  const style = { language, significant: 3 };
  return Math.abs(value) >= 1e4 || (value !== 0 && Math.abs(value) < 1e-3)
    ? formatCompact(value, style)
    : formatNumber(value, style);
}

/** A probability as an answer prints it: one figure below 20 %, never 0 % or 100 %. */
export function shownProbability(probability: number, language: Language): string {
  return formatProbability(Math.min(1, Math.max(0, probability)), language);
}

/** A difference with its sign; of shares in percentage points. */
export function shownDifference(value: number, language: Language, percent: boolean): string {
  const text = percent
    ? formatNumber(value * 100, { language, significant: 2 })
    : shownNumber(value, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A tick of an axis whose ticks are `step` apart. */
export function tickNumber(value: number, language: Language, step: number): string {
  if (Math.abs(value) >= 1e4) return formatCompact(value, { language, significant: 3 });
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6)
    decimals++;
  return formatNumber(value, { language, decimals });
}

/** A tick of a percent axis, or a share in a table. */
export function shownShare(share: number, language: Language): string {
  return formatPercent(share, { language, significant: 2 });
}
