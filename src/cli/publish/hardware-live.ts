import type { LiveText } from "../../articles/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Uncertain } from "../../charts/index.ts";
import type { Language } from "../../units/index.ts";
import { computedHere } from "./hardware-values.ts";
import { valueText } from "./value-text.ts";
import { valueTitle } from "./value-title.ts";

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

/** A computed number as a link to how it is computed. */
export function liveNumber(value: Uncertain, { unit, name, bare, range, lines = [] }: LiveKind): LiveText {
  const found = {
    ...computedHere(value, { unit, name, section: "method" }),
    about: (language: Language) => lines.map((line) => line[language]),
  };
  const ends = range === true && value.low !== undefined && value.high !== undefined;
  const text = (language: Language): string =>
    valueText(found, language, bare === true ? "bare" : undefined) +
    (ends ? ` (${valueText(found, language, "range")})` : "");
  return {
    text: { ru: text("ru"), en: text("en") },
    href: found.href,
    title: { ru: valueTitle(found, "ru", NONE), en: valueTitle(found, "en", NONE) },
  };
}

const NONE = new Map<string, never>();
