import type { Language } from "./types.ts";

const NBSP = "\u00A0";

const UNIT =
  /(\d) (?=(?:%|[КМГТ]Б|[kMGT]B|к?Вт|k?W|нм|nm|млн|млрд|трлн|тыс|million|billion|гг?\.|мм|mm)(?![A-Za-zА-Яа-яё]))/g;
const DAY =
  /(?<!\d)(\d{1,2}) (?=(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g;

/**
 * Non-breaking spaces of careful typesetting. Russian: before a dash, before `%`, after one- and two-letter words and
 * «№»; both: between a number and the short unit that follows it. Line breaks stay.
 */
export function tiedSpaces(text: string, language: Language): string {
  // Every rule below ties a plain space; pages have many numbers and names without one.
  if (!text.includes(" ")) return text;
  let tied = /\d /.test(text) ? text.replace(UNIT, `$1${NBSP}`).replace(DAY, `$1${NBSP}`) : text;
  if (language === "en") return tied;
  tied = tied
    .replace(/ —(?= |$)/gm, `${NBSP}—`)
    .replace(/ %/g, `${NBSP}%`)
    .replace(/№ /g, `№${NBSP}`);
  // Twice: short words may follow one another ("и в мае").
  for (let pass = 0; pass < 2; pass++) {
    tied = tied.replace(/(^|[\s(«„\u00A0])([А-Яа-яё]{1,2}) (?=\S|$)/g, `$1$2${NBSP}`);
  }
  return tied;
}

/** Escaped words as plain ones. */
export function unescaped(markup: string): string {
  return markup.replace(/&(lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&#39;": "'",
};
