import { tiedSpaces } from "./spaces.ts";
import type { Language } from "./types.ts";

const PIECE = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;

/** Code, and drawings, whose words have been measured. */
const UNTOUCHED = new Set(["code", "script", "style", "svg", "title"]);

/** The words of others, which are no Russian text. */
const QUOTED = new Set(["cite"]);

/**
 * The typographic pass over a whole page of ours, so that no text is left out: non-breaking spaces after short words
 * and before units, «FLOP/с» in Russian, curly apostrophes in English; hover texts with them.
 */
export function typeset(html: string, language: Language): string {
  const open: string[] = [];
  return html.replace(PIECE, (piece, closing?: string, tag?: string, attributes?: string) => {
    const untouched = open.some((one) => UNTOUCHED.has(one));
    if (tag === undefined)
      return untouched ? piece : words(piece, language, open.includes("lang") || open.some(isQuoted));
    if (closing === "/") {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.splice(at);
      return piece;
    }
    if (untouched) return piece;
    if (!VOID.has(tag) && !attributes!.endsWith("/")) {
      open.push(tag);
      // A passage in another language keeps that language's spaces.
      const own = /\slang="([a-z]+)"/.exec(attributes!)?.[1];
      if (own !== undefined && own !== language) open.push("lang");
    }
    return piece.replace(
      /( title=")([^"]*)(")/,
      (_, start: string, inside: string, end: string) => start + words(inside, language, false) + end,
    );
  });
}

const VOID = new Set(["base", "meta", "link", "br", "hr", "img", "input", "wbr"]);

const APOSTROPHE = /&#39;|'/;

function isQuoted(tag: string): boolean {
  return QUOTED.has(tag);
}

function words(text: string, language: Language, foreign: boolean): string {
  const tied = tiedSpaces(text, language);
  if (foreign) return tied;
  if (language === "ru" ? !tied.includes("FLOP/") : !APOSTROPHE.test(tied)) return tied;
  return language === "ru"
    ? tied.replace(/FLOP\/(\u2060?)s(?![A-Za-z])/g, "FLOP/$1с")
    : tied.replace(/(\p{L})(?:&#39;|')(?=\p{L}|\s)/gu, "$1’");
}
