import type { Source, Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { citation, sourceLinks } from "./citation-view.ts";
import { safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import type { EquationEntry, Language, LiveText, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * The pages of record that a number may link to: sources, equations, assumptions, chips, rules. They sit at the
 * language's root. Prose of the catalog stands in `class="record"`: its figures rest on the sources printed with it.
 */
export function sourcesMain(input: SiteInput, language: Language): string {
  const entries = [...input.sources]
    .sort((a, b) => (cited(a) < cited(b) ? -1 : 1))
    .map((source) => {
      const facts = input.facts.filter((fact) => fact.source === source.id);
      const rows = facts.map(
        (fact) =>
          `<tr id="${escapeMarkup(fact.reference)}"><th scope="row">${escapeMarkup(fact.name[language])}</th><td>${escapeMarkup(fact.value[language])}</td><td>${escapeMarkup(fact.at ?? "")}</td><td>${time(fact.date, language)}</td></tr>`,
      );
      const rests = [
        ...restsLinks(
          input.parameters
            .filter((one) => one.parameter.sources.includes(source.id))
            .map((one) => ({ id: one.parameter.id, name: one.parameter.name })),
          "parameters.html",
          language,
        ),
        ...restsLinks(
          input.equations.filter((one) => one.sources.includes(source.id)),
          "equations.html",
          language,
        ),
        ...restsLinks(
          input.rules.filter((one) => one.source === source.id),
          "rules.html",
          language,
        ),
      ];
      const about = [
        WORDS[`grade${source.grade}`][language],
        ...(source.license === undefined ? [] : [`${WORDS.license[language]}: ${source.license}`]),
        ...(source.via === undefined ? [] : [`${WORDS.via[language]}: ${source.via}`]),
      ];
      return `<li id="${escapeMarkup(source.id)}" class="grade-${source.grade}"><p>${citation(source, language, "")}</p>
<p class="about record">${about.map(escapeMarkup).join(" · ")}</p>${source.quote === undefined ? "" : `<blockquote class="citation"><p>${escapeMarkup(source.quote)}</p></blockquote>`}${source.note === undefined ? "" : `<p class="record">${escapeMarkup(source.note[language])}</p>`}${rows.length === 0 && rests.length === 0 ? "" : `<h2 class="small">${escapeMarkup(WORDS.restsOn[language])}</h2>`}${rows.length === 0 ? "" : scroll(`<table class="record"><thead><tr>${headings([WORDS.name, WORDS.value, WORDS.place, WORDS.date], language)}</tr></thead><tbody>${rows.join("")}</tbody></table>`, cited(source))}${rests.length === 0 ? "" : `<p class="rests">${rests.join(", ")}</p>`}</li>`;
    });
  return (
    opening(WORDS.sources, WORDS.sourcesLede, language) +
    `<ul class="entries sources">${entries.join("\n")}</ul>`
  );
}

/** Every quantity of the model by sector: anchor, unit, equation with its inputs as links, note, sources. */
export function equationsMain(input: SiteInput, language: Language): string {
  const known = new Set(input.equations.map((one) => one.id));
  const sectors = new Map<string, EquationEntry[]>();
  for (const one of input.equations) {
    const name = one.sector[language];
    sectors.set(name, [...(sectors.get(name) ?? []), one]);
  }
  const sections = [...sectors].map(([sector, entries]) => {
    const items = entries.map((one) => {
      const code = one.equations
        .map((line) => `<code>${linkedNames(line, known, one.id)}</code>`)
        .join("<br>");
      const start = one.initial
        .map((line) => `<code>${linkedNames(line, known, one.id)}</code>`)
        .join("<br>");
      const sources = sourceLinks(one.sources, input.sources, { language, root: "" });
      return `<li id="${escapeMarkup(one.id)}"><h3>${escapeMarkup(one.name[language])}</h3><p class="about"><code>${escapeMarkup(one.id)}</code> <code class="unit">${escapeMarkup(one.unit)}</code>${one.median === undefined ? "" : ` <span class="record">${escapeMarkup(WORDS.median[language])}: ${escapeMarkup(one.median[language])}</span>`}</p>${code === "" ? "" : `<p class="equation">${code}</p>`}${start === "" ? "" : `<p class="equation">${escapeMarkup(WORDS.initial[language])}: ${start}</p>`}${one.note === undefined ? "" : `<p class="record">${escapeMarkup(one.note[language])}</p>`}${sources === "" ? "" : `<p class="rests">${escapeMarkup(WORDS.sources[language])}: ${sources}</p>`}</li>`;
    });
    return `<section><h2>${escapeMarkup(sector)}</h2><ul class="entries">${items.join("\n")}</ul></section>`;
  });
  return opening(WORDS.equations, WORDS.equationsLede, language) + sections.join("\n");
}

/** Every belief: its distribution, 5, 50 and 95 %, why, sources. */
export function parametersMain(input: SiteInput, language: Language): string {
  const items = input.parameters.map(({ parameter, distribution, p5, p50, p95 }) => {
    const sources = sourceLinks(parameter.sources, input.sources, { language, root: "" });
    const quantiles = [
      ["5", p5],
      ["50", p50],
      ["95", p95],
    ] as const;
    const row = quantiles
      .map(
        ([rank, value]) =>
          `<div><dt class="record">${rank}${language === "ru" ? "\u00A0" : ""}%</dt><dd class="record">${escapeMarkup(value[language])}</dd></div>`,
      )
      .join("");
    return `<li id="${escapeMarkup(parameter.id)}"><h2 class="small">${escapeMarkup(parameter.name[language])}</h2><p class="about"><code>${escapeMarkup(parameter.id)}</code> ${escapeMarkup(distribution[language])}</p><dl class="quantiles">${row}</dl><p class="record">${escapeMarkup(parameter.why[language])}</p>${sources === "" ? "" : `<p class="rests">${escapeMarkup(WORDS.sources[language])}: ${sources}</p>`}</li>`;
  });
  const entries = `<ul class="entries">${items.join("\n")}</ul>`;
  return opening(WORDS.parameters, WORDS.parametersLede, language) + entries;
}

/** The table of chips; every cell with a figure is a link to its source or to the rule that computes it. */
export function chipsMain(
  input: SiteInput,
  language: Language,
  columns: readonly { readonly fact: string; readonly name: Text }[],
): string {
  const rows = input.chips.map(({ chip, facts, tpp, performanceDensity, status, rule }) => {
    const cells = [...columns.map((column) => facts[column.fact]), tpp, performanceDensity].map(
      (value) => `<td class="figure">${linkOf(value, language)}</td>`,
    );
    const words = escapeMarkup(status[language]);
    const decided =
      rule === undefined ? words : `<a href="${safeHref(`rules.html#${rule}`, "")}">${words}</a>`;
    return `<tr id="${escapeMarkup(chip.id)}"><th scope="row">${escapeMarkup(chip.name[language])}<br><span class="since">${time(chip.available.slice(0, 7), language)}</span></th>${cells.join("")}<td>${decided}</td></tr>`;
  });
  const names = [WORDS.name, ...columns.map((column) => column.name), TPP, DENSITY, WORDS.status];
  return (
    opening(WORDS.chips, WORDS.chipsLede, language) +
    scroll(
      `<table class="chips record"><thead><tr>${headings(names, language)}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`,
      WORDS.chips[language],
    ) +
    `<p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`
  );
}

/** Dated rules, in the order in which they took effect. */
export function rulesMain(input: SiteInput, language: Language): string {
  const rules = [...input.rules].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  const items = rules.map((rule) => {
    const dates = [
      ...(rule.announced === undefined ? [] : [[WORDS.announced, rule.announced] as const]),
      [WORDS.effective, rule.effective] as const,
      ...(rule.ended === undefined ? [] : [[WORDS.ended, rule.ended] as const]),
    ];
    const when = dates
      .map(([name, date]) => `${escapeMarkup(name[language])} ${time(date, language)}`)
      .join(" · ");
    const sources = sourceLinks([rule.source], input.sources, { language, root: "" });
    return `<li id="${escapeMarkup(rule.id)}"><h2 class="small record">${escapeMarkup(rule.name[language])}</h2><p class="about">${when}</p><p class="record">${escapeMarkup(rule.text[language])}</p><p class="rests record">${rule.citation === undefined ? "" : `${escapeMarkup(rule.citation)} `}${sources}</p></li>`;
  });
  return (
    opening(WORDS.rules, WORDS.rulesLede, language) +
    `<ol class="entries rules">${items.join("\n")}</ol><p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`
  );
}

const TPP: Text = { ru: "ПД (TPP)", en: "TPP" };
const DENSITY: Text = { ru: "Плотность", en: "Density" };

function opening(title: Text, lede: Text, language: Language): string {
  return `<h1>${escapeMarkup(title[language])}</h1><p class="lede">${escapeMarkup(lede[language])}</p>\n`;
}

function cited(source: Source): string {
  return `${source.publisher ?? ""} ${source.title}`;
}

function headings(names: readonly Text[], language: Language): string {
  return names.map((name) => `<th scope="col">${escapeMarkup(name[language])}</th>`).join("");
}

function scroll(table: string, name: string): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(name)}">${table}</div>`;
}

function restsLinks(
  entries: readonly { readonly id: string; readonly name: Text }[],
  page: string,
  language: Language,
): string[] {
  return entries.map(
    (one) => `<a href="${safeHref(`${page}#${one.id}`, "")}">${escapeMarkup(one.name[language])}</a>`,
  );
}

function linkOf(value: LiveText | undefined, language: Language): string {
  if (value === undefined) return "—";
  return `<a class="value fact" href="${safeHref(value.href, "")}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}

/** An equation with every name of a known quantity as a link to its entry. */
function linkedNames(line: string, known: ReadonlySet<string>, own: string): string {
  return line
    .split(/([A-Za-z_][A-Za-z0-9_]*)/)
    .map((part) =>
      known.has(part) && part !== own
        ? `<a href="#${escapeMarkup(part)}">${escapeMarkup(part)}</a>`
        : escapeMarkup(part),
    )
    .join("");
}
