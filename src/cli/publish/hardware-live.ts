import type { LiveText } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import { bareText, type Language, unitAfter } from "../../units/index.ts";

/** What a computed number of a page is and how it is written. */
export interface LiveKind {
  readonly unit: string;
  readonly name: Text;
  /** Without its unit, which the column's head says. */
  readonly bare?: boolean;
  /** With its interval in brackets. */
  readonly range?: boolean;
  /** Further lines of the hover text. */
  readonly lines?: readonly Text[];
}

const LEVEL = { ru: "80\u00A0%-й интервал", en: "80% interval" };

/**
 * A computed number as a link to how it is computed, its name, interval and load on hover. Pages hold thousands of
 * them, so units are put into words once.
 */
export function liveNumber(value: Uncertain, kind: LiveKind): LiveText {
  const [ru, en] = [told(value, kind, "ru"), told(value, kind, "en")];
  return {
    text: { ru: ru.text, en: en.text },
    href: "hardware.html#method",
    title: { ru: ru.title, en: en.title },
  };
}

function told(
  { value, low, high }: Uncertain,
  { unit, name, bare, range, lines = [] }: LiveKind,
  language: Language,
): { readonly text: string; readonly title: string } {
  const number = bareText(sensible(value, low, high), unit, language);
  const ends =
    low === undefined || high === undefined
      ? undefined
      : [low, high].map((end) => bareText(sensible(end, low, high), unit, language)).join("–");
  const words = unitWords(unit, language);
  const full = name[language];
  return {
    text:
      (bare === true ? number : number + words) + (range === true && ends !== undefined ? ` (${ends})` : ""),
    title: [
      `${full.charAt(0).toUpperCase()}${full.slice(1)}: ${number}${words}`,
      ...(ends === undefined ? [] : [`${LEVEL[language]}: ${ends}`]),
      ...lines.map((line) => line[language]),
    ].join("\n"),
  };
}

/** No more figures than the interval allows. */
function sensible(value: number, low: number | undefined, high: number | undefined): number {
  if (low === undefined || high === undefined) return value;
  return high - low > Math.abs(value) / 5 ? Number(value.toPrecision(2)) : value;
}

const known = new Map<string, string>();

/** The words of a unit after a plural number. */
function unitWords(unit: string, language: Language): string {
  const key = `${language} ${unit}`;
  if (!known.has(key)) known.set(key, unitAfter(unit, language, {}));
  return known.get(key)!;
}
