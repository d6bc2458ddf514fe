import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { formatUnit, UnitError } from "../units/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { contentsRow } from "./page-parts.ts";
import { capital, opening } from "./record-parts.ts";
import type { EquationEntry, Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** What a quantity is, by the kind that the model gives it. */
const KINDS: Readonly<Record<string, Text>> = {
  stock: { ru: "запас", en: "stock" },
  flow: { ru: "поток", en: "flow" },
  auxiliary: { ru: "величина", en: "auxiliary" },
  parameter: { ru: "допущение", en: "assumption" },
  series: { ru: "ряд из каталога", en: "series from the catalog" },
  output: { ru: "результат", en: "output" },
};

/** Every quantity of the model by sector: anchor, unit, equation with its inputs as links, note, sources. */
export function equationsMain(input: SiteInput, language: Language): string {
  const known = new Map([
    ...input.parameters.map(({ parameter: { id } }) => [id, `parameters.html#${id}`] as const),
    ...input.equations.map(({ id }) => [id, `#${id}`] as const),
  ]);
  const sectors = new Map<string, EquationEntry[]>();
  for (const one of input.equations) {
    const name = one.sector[language];
    sectors.set(name, [...(sectors.get(name) ?? []), one]);
  }
  const row = [...sectors.keys()].map((name, index) => ({ href: `#sector-${index}`, words: capital(name) }));
  const sections = [...sectors].map(([sector, entries], index) => {
    const items = entries.map((one) => {
      const code = one.equations
        .map((line) => `<code>${linkedNames(line, known, one.id)}</code>`)
        .join("<br>");
      const start = one.initial
        .map((line) => `<code>${linkedNames(line, known, one.id)}</code>`)
        .join("<br>");
      const sources = sourceLinks(one.sources, input.sources, { language, root: "" });
      return `<li id="${escapeMarkup(one.id)}"><h3 class="record">${escapeMarkup(capital(one.name[language]))}</h3><p class="about"><code>${escapeMarkup(one.id)}</code> ${escapeMarkup(KINDS[one.kind]?.[language] ?? one.kind)} <span class="unit record">${escapeMarkup(unitWords(one.unit, language))}</span>${one.median === undefined ? "" : ` <span class="record">${escapeMarkup(WORDS.median[language])}: ${escapeMarkup(one.median[language])}</span>`}</p>${code === "" ? "" : `<p class="equation">${code}</p>`}${start === "" ? "" : `<p class="equation">${escapeMarkup(WORDS.initial[language])}: ${start}</p>`}${one.note === undefined ? "" : `<p class="record">${escapeMarkup(one.note[language])}</p>`}${sources === "" ? "" : `<p class="rests">${escapeMarkup(WORDS.sources[language])}: ${sources}</p>`}</li>`;
    });
    return `<section><h2 id="sector-${index}">${escapeMarkup(capital(sector))}</h2><ul class="entries">${items.join("\n")}</ul></section>`;
  });
  return `${opening(WORDS.equations, WORDS.equationsLede, language)}${contentsRow(row, language)}${sections.join("\n")}`;
}

/** A unit in the reader's language; one that the tables do not know stays as written. */
function unitWords(unit: string, language: Language): string {
  try {
    return formatUnit(unit, language) || WORDS.noUnit[language];
  } catch (error) {
    if (error instanceof UnitError) return unit;
    throw error;
  }
}

/** An equation with every name of a known quantity or belief as a link to its entry. */
function linkedNames(line: string, known: ReadonlyMap<string, string>, own: string): string {
  return line
    .split(/([A-Za-z_][A-Za-z0-9_]*)/)
    .map((part) =>
      known.has(part) && part !== own
        ? `<a href="${escapeMarkup(known.get(part)!)}">${escapeMarkup(part)}</a>`
        : escapeMarkup(part),
    )
    .join("");
}
