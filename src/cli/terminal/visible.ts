/**
 * Text with every character that would act on a terminal or turn the direction of a line written as an escape, line
 * breaks included: what stands in a person's file must not move the cursor, colour a line or hide in it.
 *
 * @example visible("\u001b[2J") // "\\u001b[2J"
 */
export function visible(text: string): string {
  return text.replaceAll(ACTING, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Controls (C0, DEL, C1), marks and overrides of direction, line and paragraph separators, the byte order mark. */
const ACTING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
