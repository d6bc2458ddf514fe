import { escapeMarkup } from "../charts/index.ts";
import type { Language } from "./types.ts";

/** A piece of prose; a date carries its machine form: `2025-04-09`, `2025-04`, `2025`, `04-09`. */
export interface DatedPiece {
  readonly text: string;
  readonly datetime?: string;
}

/**
 * Finds the dates that prose spells out: "9 April 2025", "December 2024", "9 апреля", "в 2025 году". A lone number is
 * taken for a year only between 1990 and 2049.
 */
function datedPieces(text: string, language: Language): DatedPiece[] {
  const pieces: DatedPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(PATTERNS[language])) {
    const [written, day, month, yearOfMonth, yearAlone] = match;
    if (month !== undefined && day === undefined && yearOfMonth === undefined) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    const year = yearOfMonth ?? yearAlone;
    const number = month === undefined ? undefined : monthNumber(month, language);
    pieces.push({ text: written, datetime: [year, number, day?.padStart(2, "0")].filter(Boolean).join("-") });
    from = match.index + written.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** A plain text of the catalog or of a heading: escaped, its dates marked up. */
export function datedMarkup(text: string, language: Language): string {
  return datedPieces(text, language).map(pieceMarkup).join("");
}

/** Markup of one piece. */
function pieceMarkup(piece: DatedPiece): string {
  const words = escapeMarkup(piece.text);
  return piece.datetime === undefined ? words : `<time datetime="${piece.datetime}">${words}</time>`;
}

const YEAR = "(?:199|20[0-4])\\d";
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ru: "январ[ьяе] феврал[ьяе] март[ае]? апрел[ьяе] ма[йяе] июн[ьяе] июл[ьяе] август[ае]? сентябр[ьяе] октябр[ьяе] ноябр[ьяе] декабр[ьяе]".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(" "),
};
const PATTERNS: Readonly<Record<Language, RegExp>> = { ru: pattern("ru"), en: pattern("en") };

function pattern(language: Language): RegExp {
  const month = `(${MONTHS[language].join("|")})`;
  const before = "(?<![\\p{L}\\p{Nd}.,–-])";
  const after = "(?![\\p{L}\\p{Nd}]|[.,]\\p{Nd})";
  const spelled = `(?<![\\p{L}\\p{Nd}])(?:(\\d{1,2})[ \\u00A0])?${month}(?:[ \\u00A0](${YEAR}))?`;
  return new RegExp(`${spelled}${after}|${before.replace(".,–-", ".,")}(${YEAR})${after}`, "gu");
}

function monthNumber(written: string, language: Language): string {
  const index = MONTHS[language].findIndex((month) => new RegExp(`^${month}$`, "u").test(written));
  return String(index + 1).padStart(2, "0");
}
