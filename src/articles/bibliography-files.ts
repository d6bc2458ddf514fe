import { NO_ADDRESS, toBibtex, toRis } from "../catalog/index.ts";
import type { Source } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { ownKind } from "./citation-view.ts";
import type { Edition, Language, Question, SiteFile, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

const FOLDER = "bibliography";

/** Bibliographies of the site: of each question's sources and of its own page, and of all sources; BibTeX and RIS. */
export function bibliographyFiles(input: SiteInput): SiteFile[] {
  const known = new Map(input.sources.map((source) => [source.id, source]));
  const pages = [
    { question: input.question, edition: input.edition },
    ...input.questions.map(({ question, edition }) => ({ question, edition })),
  ];
  return [
    ...pages.flatMap(({ question, edition }) => [
      ...both(
        question.id,
        question.sources.flatMap((id) => known.get(id) ?? []),
      ),
      ...(["ru", "en"] as const).flatMap((language) =>
        both(pageName(question.id, language), [ownSource(question, edition, language)]),
      ),
    ]),
    ...both("sources", input.sources),
  ];
}

/** Links to the bibliography of a question's sources; `sources` for all of the site. */
export function sourcesDownload(id: string, language: Language, root: string): string {
  return `<p class="downloads">${escapeMarkup(WORDS.listAs[language])} ${downloads(id, root)}</p>`;
}

/** Links to a record that cites the page of a question itself. */
export function pageDownload(id: string, language: Language, root: string): string {
  return downloads(pageName(id, language), root);
}

function downloads(name: string, root: string): string {
  const link = (ending: string, words: string): string =>
    `<a href="${root}../${FOLDER}/${escapeMarkup(name)}.${ending}" download>${words}</a>`;
  return `${link("bib", "BibTeX")}, ${link("ris", "RIS")}`;
}

function pageName(id: string, language: Language): string {
  return `${id}.page.${language}`;
}

/** What we computed or judged ourselves is no entry of a bibliography. */
function both(name: string, sources: readonly Source[]): SiteFile[] {
  const outside = sources.filter(
    (source) => ownKind(source) === undefined || source.id.startsWith("ssylka-page"),
  );
  return [
    { path: `${FOLDER}/${name}.bib`, text: toBibtex(outside) },
    { path: `${FOLDER}/${name}.ris`, text: toRis(outside) },
  ];
}

/** The page as a source for others. It may lie at any address, so the run says which edition is meant. */
function ownSource(
  { id, headline }: Pick<Question, "id" | "headline">,
  edition: Edition,
  language: Language,
): Source {
  return {
    id: `ssylka-page-${id}`,
    type: "webpage",
    title: headline[language],
    author: [{ literal: "Ssylka" }],
    container: `Ssylka ${edition.version}, run ${edition.runHash}`,
    issued: edition.published,
    URL: NO_ADDRESS,
    grade: "B",
    language,
  };
}
