import { cite, NO_ADDRESS } from "../catalog/index.ts";
import type { Source } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { formatNumber } from "../units/index.ts";
import { pageDownload } from "./bibliography-files.ts";
import { citation, ownKind } from "./citation-view.ts";
import { valueLink } from "./markdown.ts";
import { time } from "./page.ts";
import { filled } from "./page-parts.ts";
import { readMark } from "./source-marks.ts";
import type { Edition, Language, Question, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** How many sources stand open: the rest of the list is folded. */
const MAIN_SOURCES = 10;

/** The sources that carry most, then all of them, folded. */
export function sourceList(
  cited: readonly Source[],
  input: Pick<SiteInput, "facts" | "parameters">,
  language: Language,
  root: string,
): string {
  if (cited.length === 0) return "";
  const list = (sources: readonly Source[]): string =>
    `<ul class="citations">${sources.map((source) => `<li>${citation(source, language, root)}${weakMark(source, language)}</li>`).join("")}</ul>`;
  if (cited.length <= MAIN_SOURCES) return list(cited);
  const weight = (source: Source): number =>
    ownKind(source) !== undefined
      ? 0
      : input.facts.filter((fact) => fact.source === source.id).length +
        input.parameters.filter(({ parameter }) => parameter.sources.includes(source.id)).length;
  const main = [...cited].sort((a, b) => weight(b) - weight(a)).slice(0, MAIN_SOURCES);
  const inOrder = cited.filter((source) => main.includes(source));
  return `<p>${escapeMarkup(WORDS.mainSources[language])} <a href="${root}sources.html">${escapeMarkup(WORDS.sourcesMore[language])}</a></p>${list(inOrder)}<details class="fold"><summary class="record">${filled(WORDS.allSources[language], { n: String(cited.length) })}</summary>${list(cited)}</details>`;
}

/** A mark of what rests on little, so that nobody has to look it up: a weak source, and what of it was read. */
function weakMark(source: Source, language: Language): string {
  if (ownKind(source) !== undefined || source.grade !== "C") return "";
  const { what } = readMark(source);
  const read =
    what === "original"
      ? ""
      : ` <span class="mark read-${what}">${escapeMarkup(WORDS[what === "copy" ? "readCopy" : "readNothing"][language])}</span>`;
  return ` <span class="mark grade-C"><span aria-hidden="true">C</span> ${escapeMarkup(WORDS.gradeC[language])}</span>${read}`;
}

/**
 * An article as it is cited, in the form of the list of sources (APA-like, or after GOST R 7.0.5), with what identifies
 * its run.
 *
 * @param more markup at the end of the line of hashes
 */
export function howToCite(
  { id, headline }: Pick<Question, "id" | "headline">,
  edition: Edition,
  language: Language,
  root: string,
  { more = "", revised = "" }: { readonly more?: string; readonly revised?: string } = {},
): string {
  const own = cite(
    {
      id,
      type: "webpage",
      title: headline[language],
      author: [{ literal: "Ssylka" }],
      issued: edition.published,
      URL: NO_ADDRESS,
      grade: "A",
    },
    language,
  );
  const again =
    revised > edition.published
      ? `${escapeMarkup(WORDS.revised[language])} ${sentenceEnd(time(revised, language))} `
      : "";
  const words = `${escapeMarkup(own)} ${again}${escapeMarkup(WORDS.dataTo[language])} ${time(edition.dataDate, language)}, ${escapeMarkup(WORDS.lawAt[language].toLowerCase())} ${sentenceEnd(time(edition.lawDate, language))} ${escapeMarkup(WORDS.run[language])} <code>${escapeMarkup(edition.runHash)}</code>.`;
  const worlds = valueLink(
    {
      text: formatNumber(edition.worlds, { language }),
      href: "equations.html",
      title: WORDS.worlds[language],
      kind: "count",
    },
    root,
  );
  const seed = valueLink(
    { text: String(edition.seed), href: "how.html", title: WORDS.seedTitle[language], kind: "count" },
    root,
  );
  return `<blockquote class="citation" id="citation"><p>${words}</p></blockquote>
<p><button type="button" class="copy" data-copy="citation" data-done="${escapeMarkup(WORDS.copied[language])}" hidden>${escapeMarkup(WORDS.copy[language])}</button></p>
<p class="downloads">${escapeMarkup(WORDS.recordAs[language])} ${pageDownload(id, language, root)}</p>
<p class="provenance">${escapeMarkup(WORDS.worlds[language])}: ${worlds}; ${escapeMarkup(WORDS.seed[language])} ${seed}; ${escapeMarkup(WORDS.model[language])} <code>${escapeMarkup(edition.modelHash.slice(0, 12))}</code>, ${escapeMarkup(WORDS.catalog[language])} <code>${escapeMarkup(edition.catalogHash.slice(0, 12))}</code>, ${escapeMarkup(WORDS.version[language])} <code>${escapeMarkup(edition.version)}</code>.${more}</p>`;
}

/** A full stop after markup, unless its words end with one ("2026 г."). */
function sentenceEnd(markup: string): string {
  return markup.endsWith(".</time>") ? markup : `${markup}.`;
}
