import {
  formatCompact,
  formatNumber,
  formatPercent,
  formatPower,
  formatProbability,
  type Language,
  percentSign,
} from "../units/index.ts";

export type { Language };

/** A value of a label or table: two significant figures, three from 100 up; "1.5 million", powers of ten from 10¹⁵ up. */
export function shownNumber(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 1e15) return formatPower(value, { language, significant: 2 });
  if (size >= 1e4 || (value !== 0 && size < 1e-3)) return formatCompact(value, { language, significant: 2 });
  return formatNumber(value, { language, significant: size >= 100 ? 3 : 2 });
}

/** Digits after the point beyond which a value among others says nothing. */
const FINEST = 4;

/** Up to here readers count trillions; beyond, powers of ten are shorter. */
const MOST_TRILLIONS = 1e17;

/** A large number with a word, "1,700 trillion" where others beside it are trillions too; a power of ten beyond. */
export function shownLarge(value: number, language: Language, significant = 2): string {
  const size = Math.abs(value);
  if (size < 1e15 || size >= MOST_TRILLIONS) return formatCompact(value, { language, significant });
  const trillions = formatNumber(value / 1e12, { language, significant });
  return `${trillions}\u00A0${language === "ru" ? "трлн" : "trillion"}`;
}

/** A value among others of a sum: nothing finer than a hundredth of the largest, and nothing with more than four decimals. */
export function shownAmong(value: number, largest: number, language: Language): string {
  if (largest === 0) return shownNumber(value, language);
  const decimals = Math.min(FINEST, 2 - Math.floor(Math.log10(Math.abs(largest))));
  const step = 10 ** -decimals;
  const rounded = Math.round(value / step) * step;
  if (Math.abs(rounded) < step / 2) return "0";
  return Math.abs(rounded) < 1e-3
    ? formatNumber(rounded, { language, decimals })
    : shownNumber(rounded, language);
}

/** A probability in whole per cents, never 0 % or 100 %. */
export function shownProbability(probability: number, language: Language): string {
  return formatProbability(Math.min(1, Math.max(0, probability)), language);
}

/** Above this a tenth of a difference means nothing. */
const LARGE = 1e4;

/** From this a tenth says nothing beside the rest: texts print two figures too. */
const WHOLE = 10;

function whole(tenths: number, percent: boolean): boolean {
  return Math.abs(tenths) >= WHOLE || (Number.isInteger(tenths) && percent);
}

/** A difference with its sign, to a tenth, from ten up whole, a large one to two figures; of shares in percentage points. */
export function shownDifference(value: number, language: Language, percent: boolean): string {
  const scaled = percent ? value * 100 : value;
  const tenths = Math.round(scaled * 10) / 10;
  if (tenths === 0) return "0";
  const text =
    Math.abs(tenths) >= LARGE
      ? shownLarge(tenths, language)
      : formatNumber(tenths, { language, decimals: whole(tenths, percent) ? 0 : 1 });
  return tenths > 0 ? `+${text}` : text;
}

/** Twice a standard error in percentage points: whole from 1 up, tenths below. */
export function shownPoints(points: number, language: Language): string {
  if (points < 0.1) return `<\u00A0${formatNumber(0.1, { language, decimals: 1 })}`;
  return `±${formatNumber(points, { language, decimals: points < 0.95 ? 1 : 0 })}`;
}

/** A share as a change in whole per cents, tenths below one: "+120%", "−0.3%", "0%". */
export function signedShare(share: number, language: Language): string {
  const percents = share * 100;
  const rounded = Math.abs(percents) < 1 ? Math.round(percents * 10) / 10 : Math.round(percents);
  const text = `${formatNumber(rounded, { language })}${percentSign(language)}`;
  return rounded > 0 ? `+${text}` : text;
}

/** A tick of an axis whose ticks are `step` apart. */
export function tickNumber(value: number, language: Language, step: number): string {
  if (Math.abs(value) >= 1e4) return shownLarge(value, language, 3);
  let decimals = 0;
  while (decimals < 6 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6)
    decimals++;
  return formatNumber(value, { language, decimals });
}

/** A tick of a percent axis, or a share in a table. */
export function shownShare(share: number, language: Language): string {
  return formatPercent(share, { language, significant: 2 });
}
