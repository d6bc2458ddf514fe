import type { Source, Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { formatDate } from "../units/index.ts";
import { chipPath } from "./chips/parts.ts";
import { citation, fullCitation, gradeMark, hasAddress, isRetold, ownKind } from "./citation-view.ts";
import { equationPath } from "./equation-page.ts";
import { safeHref } from "./markdown.ts";
import { type Choice, narrowing, presentOptions } from "./narrow.ts";
import { time } from "./page.ts";
import { contentsRow, filled } from "./page-parts.ts";
import { headings, opening } from "./record-parts.ts";
import { rulePagePath } from "./rules/path.ts";
import { readMark } from "./source-marks.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Sources by alphabet: full citation, what it is, what was read, and, folded, all that rests on each. */
export function sourcesMain(input: SiteInput, language: Language): string {
  const order = (source: Source): string => sortKey(source, language);
  const sorted = [...input.sources].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const letters = new Map<string, string>();
  const entries = sorted.map((source) => {
    const letter = letterOf(source, language);
    const first = letters.has(letter) ? "" : ` data-letter="${escapeMarkup(letter)}"`;
    if (!letters.has(letter)) letters.set(letter, source.id);
    return `<li id="${escapeMarkup(source.id)}"${first} data-row data-grade="${gradeOf(source)}" data-read="${whatRead(source)}"><p>${citation(source, language, "")}</p>
${marks(source, language)}${source.quote === undefined ? "" : `<blockquote class="citation"><p>${escapeMarkup(source.quote)}</p></blockquote>`}${source.note === undefined || ownKind(source) !== undefined ? "" : `<p class="record">${escapeMarkup(source.note[language])}</p>`}${resting(source, input, language)}</li>`;
  });
  const opened = input.sources.flatMap(({ accessed }) => accessed ?? []).sort();
  const lede = {
    ...WORDS.sourcesLede,
    [language]: filled(WORDS.sourcesLede[language], {
      date: formatDate(opened.at(-1) ?? input.edition.published, language),
    }),
  };
  const row = [...letters].map(([letter, id]) => ({ href: `#${id}`, words: letter }));
  return `${opening(WORDS.sources, lede, language).replace('class="lede"', 'class="lede record"')}${narrowing(choices(input.sources), language)}${contentsRow(row, language)}<ul class="entries sources">${entries.join("\n")}</ul>`;
}

/** What a source is, and what of it was read. */
function choices(sources: readonly Source[]): Choice[] {
  const grades = { A: WORDS.gradeA, B: WORDS.gradeB, C: WORDS.gradeC, own: WORDS.ownWork };
  const reading = { original: WORDS.readOriginal, copy: WORDS.readCopy, nothing: WORDS.readNothing };
  return [
    { name: "grade", label: WORDS.kindOfSource, options: presentOptions(grades, sources.map(gradeOf)) },
    { name: "read", label: WORDS.whatWasRead, options: presentOptions(reading, sources.map(whatRead)) },
  ];
}

/** Our own work is no outside source and has no grade. */
function gradeOf(source: Source): string {
  return ownKind(source) === undefined ? source.grade : "own";
}

function whatRead(source: Source): string {
  return ownKind(source) === undefined ? readMark(source).what : "own";
}

/** The same as a line of marks. */
function marks(source: Source, language: Language): string {
  const own = ownKind(source);
  if (own !== undefined) {
    const words = WORDS[own === "judgement" ? "ownJudgement" : "ownCalculation"][language];
    return `<p class="about record"><span class="mark own">${escapeMarkup(words)}</span></p>`;
  }
  const read = readMark(source);
  const words = { original: WORDS.readOriginal, copy: WORDS.readCopy, nothing: WORDS.readNothing }[read.what];
  const rest = [
    ...(read.via === undefined
      ? []
      : [`${escapeMarkup(WORDS.via[language])}: <span lang="en">${escapeMarkup(read.via)}</span>`]),
    ...(source.license === undefined ? [] : [escapeMarkup(`${WORDS.license[language]}: ${source.license}`)]),
    ...(hasAddress(source) ? [] : [escapeMarkup(WORDS.noAddress[language])]),
  ];
  // What says that it was retold says that it was not opened.
  const retold = isRetold(source);
  const reading = retold
    ? ""
    : ` <span class="mark read-${read.what}">${escapeMarkup(words[language])}</span>`;
  return `<p class="about record">${gradeMark(source, language)}${reading} ${rest.join(" · ")}</p>`;
}

/** All that rests on a source, folded; an address that leads to one of the rows opens it. */
function resting(source: Source, input: SiteInput, language: Language): string {
  const facts = input.facts.filter((fact) => fact.source === source.id);
  const [nameWord, valueWord, placeWord, dateWord] = [WORDS.name, WORDS.value, WORDS.place, WORDS.date].map(
    (words) => escapeMarkup(words[language]),
  );
  const rows = facts.map(
    (fact) =>
      `<tr id="${escapeMarkup(fact.reference)}"><th scope="row" data-column="${nameWord}">${escapeMarkup(fact.name[language])}</th><td data-column="${valueWord}">${escapeMarkup(fact.value[language])}</td><td data-column="${placeWord}"${language === "en" || fact.derived !== undefined ? "" : ' lang="en"'}>${escapeMarkup(fact.derived?.[language] ?? fact.at ?? "")}</td><td data-column="${dateWord}">${time(fact.date, language)}</td></tr>`,
  );
  const links = [
    ...restsLinks(
      input.parameters
        .filter((one) => one.parameter.sources.includes(source.id))
        .map((one) => ({ id: one.parameter.id, name: one.parameter.name })),
      (id) => `parameters.html#${id}`,
      language,
    ),
    ...restsLinks(
      input.equations.filter((one) => one.sources.includes(source.id)),
      equationPath,
      language,
    ),
    ...restsLinks(
      input.chips
        .filter(({ page }) => page.facts.some((fact) => fact.source === source.id))
        .map(({ page }) => page.chip),
      chipPath,
      language,
    ),
    ...restsLinks(
      input.rules.filter((one) => one.source === source.id || one.sources.includes(source.id)),
      rulePagePath,
      language,
    ),
  ];
  const count = rows.length + links.length;
  if (count === 0) return "";
  const table =
    rows.length === 0
      ? ""
      : `<table class="record stacked"><thead><tr>${headings([WORDS.name, WORDS.value, WORDS.place, WORDS.date], language)}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const list = links.length === 0 ? "" : `<p class="rests">${links.join(", ")}</p>`;
  return `<details class="fold"><summary class="record">${escapeMarkup(WORDS.restsOn[language])} (${count})</summary>${table}${list}</details>`;
}

/** As a bibliography sorts: our own work last, capital and small letters alike. */
function sortKey(source: Source, language: Language): string {
  const own = ownKind(source) !== undefined;
  return `${own ? "\uFFFF" : ""}${fullCitation(source, language)
    .replace(/^[^\p{L}\p{Nd}]+/u, "")
    .toLowerCase()}`;
}

function letterOf(source: Source, language: Language): string {
  if (ownKind(source) !== undefined) return "Ssylka";
  const first = [...sortKey(source, language)][0] ?? "";
  // Every Chinese character would be a letter of its own.
  if (/\p{Script=Han}/u.test(first)) return "中";
  return /\p{Nd}/u.test(first) ? "#" : first.toUpperCase();
}

function restsLinks(
  entries: readonly { readonly id: string; readonly name: Text }[],
  pathOf: (id: string) => string,
  language: Language,
): string[] {
  return entries.map(
    (one) => `<a href="${safeHref(pathOf(one.id), "")}">${escapeMarkup(one.name[language])}</a>`,
  );
}
