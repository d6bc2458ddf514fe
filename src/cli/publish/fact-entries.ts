import { type FactEntry, type Figure, mentions } from "../../articles/index.ts";
import { tableOf } from "../../charts/index.ts";
import { amountText } from "../../units/index.ts";
import type { Found } from "./found.ts";

/** References to facts and observations in texts, each once, in order of first mention. */
export function mentionedReferences(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => mentions(text).map(({ reference }) => reference)))];
}

/** References that the dots of charts link to. */
export function drawnReferences(figures: readonly Figure[]): string[] {
  const cells = figures.flatMap(({ chart }) => {
    const { rows, record } = tableOf(chart, { language: "en" });
    return [...rows, ...(record?.rows ?? [])].flat();
  });
  return [
    ...new Set(cells.flatMap(({ href }) => (href?.startsWith("sources.html#") ? [href.slice(13)] : []))),
  ];
}

/** The rows under a source on the page of sources; what has no source (results, beliefs, dates) gives none. */
export function factEntries(
  references: readonly string[],
  lookup: (reference: string) => Found | undefined,
): FactEntry[] {
  return references.flatMap((reference) => {
    const found = lookup(reference);
    if (!found?.source || found.shape !== "quantity" || typeof found.value !== "number") return [];
    const { value, unit, exact } = found;
    return [
      {
        reference,
        name: found.name,
        value: { ru: amountText(value, unit, "ru", exact), en: amountText(value, unit, "en", exact) },
        source: found.source,
        ...(found.at === undefined ? {} : { at: found.at }),
        ...(found.derived === undefined ? {} : { derived: found.derived }),
        date: found.date ?? "",
        ...(found.note === undefined ? {} : { note: found.note }),
      },
    ];
  });
}
