/** The languages of everything that a reader sees. */
export type Language = "ru" | "en";

/** U+00A0, between a number and its unit, and between groups of digits in Russian. */
export const NO_BREAK_SPACE = "\u00a0";

/** U+2212, the minus sign of printed numbers. */
export const MINUS = "\u2212";
