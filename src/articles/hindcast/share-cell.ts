import { formatPercent } from "../../units/index.ts";
import type { Language } from "../types.ts";

/** With fewer observations a share in per cent would claim what a handful cannot show. */
const FEW = 10;

/** Which part of `n` observations lies within an interval: "2 of 3" of few, in per cent of more; a dash of none. */
export function shareCell(share: number | null, n: number, language: Language): string {
  if (share === null || n === 0) return "—";
  if (n >= FEW) return formatPercent(share, { language, decimals: 0 });
  return `${Math.round(share * n)}\u00a0${language === "ru" ? "из" : "of"}\u00a0${n}`;
}
