import { shortCitation } from "../../articles/index.ts";
import type { Source } from "../../catalog/index.ts";
import {
  amountText,
  bareText,
  formatDate,
  formatProbability,
  type Language,
  unitAfter,
} from "../../units/index.ts";
import type { Found } from "./found.ts";
import { sensible } from "./value-text.ts";

const WORDS = {
  ru: {
    interval: "90 %-й интервал",
    interval80: "80 %-й интервал",
    range: "по вариантам модели",
    to: "до",
    from: "от",
    weak: "слабый источник",
    at: "место",
    derived: "вычислено Ssylka",
  },
  en: {
    interval: "90% interval",
    interval80: "80% interval",
    range: "across variants of the model",
    to: "to",
    from: "from",
    weak: "weak source",
    at: "at",
    derived: "derived by Ssylka",
  },
} as const;

/** The hover text: name and value, interval, what is counted, source with its place and date, its own words; one line each. */
export function valueTitle(found: Found, language: Language, sources: ReadonlyMap<string, Source>): string {
  const name = found.name[language];
  const lines = [`${name.charAt(0).toUpperCase()}${name.slice(1)}${valueLine(found, language)}`];
  const interval = intervalLine(found, language);
  if (interval) lines.push(interval);
  lines.push(...(found.about?.(language) ?? []));
  const source = found.source === undefined ? undefined : sources.get(found.source);
  if (source) lines.push(sourceLine(found, source, language));
  // In the words of the source, which are not translated.
  if (source?.quote) lines.push(language === "ru" ? `«${source.quote}»` : `“${source.quote}”`);
  if (found.note) lines.push(found.note[language]);
  return lines.join("\n");
}

function valueLine(found: Found, language: Language): string {
  const { shape, value, unit, exact } = found;
  if (typeof value === "string") return shape === "date" ? `: ${formatDate(value, language)}` : `: ${value}`;
  if (shape === "probability") return `: ${formatProbability(value, language)}`;
  return `: ${amountText(sensible(value, found), unit, language, exact)}`;
}

function intervalLine(found: Found, language: Language): string | undefined {
  const { shape, low, high, unit, exact } = found;
  if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) return undefined;
  const words = WORDS[language];
  if (shape === "probability") {
    return `${words.range}: ${words.from} ${formatProbability(low, language)} ${words.to} ${formatProbability(high, language)}`;
  }
  const bare = (value: number) => bareText(sensible(value, found), unit, language, exact);
  const level = found.level === 80 ? words.interval80 : words.interval;
  return `${level}: ${words.from} ${bare(low)} ${words.to} ${bare(high)}${unitAfter(unit, language, { afterPreposition: true })}`;
}

/** Publisher or authors, year, place in the source, date of the figure. */
function sourceLine({ at, derived, date }: Found, source: Source, language: Language): string {
  const words = WORDS[language];
  return [
    shortCitation(source, language),
    ...(derived ? [derived[language]] : at ? [`${words.at}: ${at}`] : []),
    ...(date ? [formatDate(date, language)] : []),
    ...(source.grade === "C" ? [words.weak] : []),
  ].join("; ");
}
