import { percentSign } from "../../units/format.ts";
import { amountText, bareText } from "../../units/format-amount.ts";
import { unitAfter } from "../../units/format-unit.ts";
import type { Language } from "../../units/language.ts";
import type { Lever } from "./types.ts";

/** Steps of a slider. */
export const STEPS = 200;
/** Figures kept of a value: finer than any belief. */
const FIGURES = 4;

/** A value of a belief in words: of a switch, what it stands for. */
export function leverText(value: number, { unit, written, options }: Lever, language: Language): string {
  const option = options?.find((one) => one.value === value);
  if (option) return option.name;
  if (written === "share") return amountText(value * 100, "%", language);
  return `${written === "factor" ? "×" : ""}${amountText(value, unit, language)}`;
}

/** Two values with the unit once: «от 2 до 30 %», "0.5 to 12 months". */
export function leverRange(low: number, high: number, { unit, written }: Lever, language: Language): string {
  const scale = written === "share" ? 100 : 1;
  const told = (value: number) =>
    `${written === "factor" ? "×" : ""}${bareText(rounded(value * scale), written === "share" ? "%" : unit, language)}`;
  const after =
    written === "share"
      ? percentSign(language)
      : unitAfter(unit, language, { count: high, afterPreposition: true });
  return language === "ru"
    ? `от\u00a0${told(low)} до\u00a0${told(high)}${after}`
    : `${told(low)} to\u00a0${told(high)}${after}`;
}

/** The value of a place on a slider, to the figures that the address keeps. */
export function valueAt(position: number, { low, high, log }: Lever): number {
  const share = position / STEPS;
  if (position === 0) return rounded(low);
  if (position === STEPS) return rounded(high);
  return rounded(log ? low * (high / low) ** share : low + (high - low) * share);
}

/** The place of a value, to the nearest step. */
export function positionOf(value: number, { low, high, log }: Lever): number {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, share)) * STEPS);
}

/** A value as the address keeps it. */
export function rounded(value: number): number {
  return Number(value.toPrecision(FIGURES));
}
