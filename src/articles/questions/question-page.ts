import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { formatNumber } from "../../units/index.ts";
import { howToCite, sourceList } from "../article-parts.ts";
import { sourcesDownload } from "../bibliography-files.ts";
import { datedMarkup } from "../dates.ts";
import { equationPath } from "../equation-page.ts";
import { eventBox } from "../events-page.ts";
import { newest } from "../feed.ts";
import { feedList } from "../feed-view.ts";
import { figure } from "../figure.ts";
import { history } from "../log/history.ts";
import { LOG_WORDS } from "../log/words.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "../markdown.ts";
import { editionLine, rootOf } from "../page.ts";
import { filled } from "../page-parts.ts";
import { runNumbers } from "../run-numbers.ts";
import type { EventEntry, Language, SiteInput } from "../types.ts";
import { WORDS } from "../words.ts";
import { QUESTIONS_PATH, questionPath } from "./path.ts";
import type { QuestionPage } from "./types.ts";
import { QUESTION_WORDS } from "./words.ts";

/** How many headlines stand at the foot. */
const HEADLINES = 14;

/** A question's own page, as the main part of the page at `path`. */
export function questionMain(
  one: QuestionPage,
  input: SiteInput,
  language: Language,
  path: string = questionPath(one.question.id),
): string {
  const { question, edition } = one;
  const options = questionOptions(one, input, language, path);
  const { root } = options;
  const section = (id: string, name: Text, inside: string): string =>
    inside === ""
      ? ""
      : `<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escapeMarkup(name[language])}</h2>${inside}</section>\n`;
  const list = (texts: readonly Text[]): string =>
    texts.length === 0
      ? ""
      : `<ul>${texts.map((text) => `<li>${inlineMarkdown(text[language], options)}</li>`).join("")}</ul>`;
  const cited = question.sources.flatMap((id) => input.sources.filter((source) => source.id === id));
  const [first] = one.figures;
  return `<article class="reading">
<p class="kicker"><a href="${root}${QUESTIONS_PATH}">${escapeMarkup(QUESTION_WORDS.questions[language])}</a></p>
<h1>${datedMarkup(question.headline[language], language)}</h1>
<p class="lede" id="answer">${inlineMarkdown(question.lede[language], options)}</p>
<p class="edition">${editionLine(edition, language)}</p>
<p class="tools"><button type="button" class="copy" data-copy="answer" data-done="${escapeMarkup(WORDS.copied[language])}" hidden>${escapeMarkup(WORDS.copySentence[language])}</button></p>
${failedNote(one, language)}${first === undefined ? "" : figure(first, options)}
<div class="body">
${markdown(question.body[language], { ...options, where: question.files[language] })}</div>
${section(
  "event",
  one.events.length > 1 ? QUESTION_WORDS.events : QUESTION_WORDS.event,
  runNote(one, input, language) +
    one.events
      .map((event) => eventBox(event, input, options, "h3", sharedWith(event, input, options)))
      .join(""),
)}${runNumbers(one.numbers, language, (quantity) => `${root}${equationPath(quantity)}`)}${section(
  "scenarios",
  QUESTION_WORDS.scenarios,
  scenarioList(one, language),
)}${section("beyond", QUESTION_WORDS.beyond, one.beyond === undefined ? "" : `<p>${inlineMarkdown(one.beyond[language], options)}</p>`)}${section("would-change", WORDS.wouldChange, list(question.wouldChange))}${section("excluded", WORDS.excluded, list(question.excluded))}${section(
  "sources",
  WORDS.sources,
  cited.length === 0
    ? ""
    : sourceList(cited, input, language, root) + sourcesDownload(question.id, language, root),
)}${section(
  "cite",
  WORDS.cite,
  howToCite(question, edition, language, root, { more: again(one, language) }),
)}${section("history", LOG_WORDS.history, history(question.id, edition, input, options))}</article>
${around(one, input, language, root)}<aside class="news" aria-labelledby="news-heading"><h2 id="news-heading">${escapeMarkup(WORDS.newOnSite[language])}</h2>
${feedList(newest(input.feed, HEADLINES), language, root)}
<p><a href="${root}archive.html">${escapeMarkup(WORDS.allNews[language])}</a></p></aside>`;
}

/** Options of the texts of a question's page: its values are those of its own run. */
export function questionOptions(
  one: QuestionPage,
  input: SiteInput,
  language: Language,
  path: string,
): MarkdownOptions {
  const base: MarkdownOptions = {
    language,
    where: `questions/${one.question.id}/question.yaml`,
    resolve: one.resolve,
    references: one.references,
    figures: [...one.figures.slice(1), ...input.figures].map(({ id }) => id),
    root: rootOf(path),
  };
  return {
    ...base,
    figure: (id) => {
      const own = one.figures.find((other) => other.id === id);
      if (own !== undefined) return figure(own, base);
      // A figure of the main article has the values of the main run.
      const shared = input.figures.find((other) => other.id === id);
      return shared === undefined ? "" : figure(shared, { ...base, resolve: input.resolve });
    },
  };
}

/** That the article's run is larger, so that its number of the same event may be another. */
function runNote({ edition, events }: QuestionPage, input: SiteInput, language: Language): string {
  const { worlds } = input.edition;
  if (worlds === edition.worlds || events.length === 0) return "";
  const count = (value: number): string => formatNumber(value, { language });
  const words = filled(QUESTION_WORDS.smaller[language], {
    own: count(edition.worlds),
    article: count(worlds),
  });
  return `<p class="note record">${words}</p>`;
}

/** The values of the article's run, if it asks for the very same event. */
function sharedWith(
  event: EventEntry,
  input: SiteInput,
  options: MarkdownOptions,
): MarkdownOptions | undefined {
  const same = input.events.some(
    ({ id, quantity, definition }) =>
      id === event.id &&
      quantity === event.quantity &&
      JSON.stringify(definition) === JSON.stringify(event.definition),
  );
  return same ? { ...options, resolve: input.resolve, references: input.references } : undefined;
}

function failedNote({ failed }: QuestionPage, language: Language): string {
  return failed.length === 0
    ? ""
    : `<p class="failed"><strong>${escapeMarkup(QUESTION_WORDS.failed[language])}</strong></p>`;
}

function scenarioList({ scenarios }: QuestionPage, language: Language): string {
  return `<dl class="scenarios">${scenarios
    .map(
      ({ name, description }) =>
        `<dt class="record">${escapeMarkup(name[language])}</dt><dd class="record">${datedMarkup(description[language], language)}</dd>`,
    )
    .join("")}</dl>`;
}

function again({ command }: QuestionPage, language: Language): string {
  return ` ${escapeMarkup(QUESTION_WORDS.again[language])} <code>${escapeMarkup(command)}</code>`;
}

/** The questions before and after it; the main article stands before the first. */
function around(one: QuestionPage, input: SiteInput, language: Language, root: string): string {
  const all = [...input.questions].sort((a, b) => a.order - b.order);
  const at = all.findIndex(({ question }) => question.id === one.question.id);
  const before = all[at - 1];
  const after = all[at + 1];
  const link = (name: Text, href: string, headline: Text): string =>
    `<li>${escapeMarkup(name[language])}: <a href="${root}${href}">${datedMarkup(headline[language], language)}</a></li>`;
  const items = [
    before === undefined
      ? link(QUESTION_WORDS.front, "index.html", input.question.headline)
      : link(QUESTION_WORDS.previous, questionPath(before.question.id), before.question.headline),
    ...(after === undefined
      ? []
      : [link(QUESTION_WORDS.next, questionPath(after.question.id), after.question.headline)]),
  ];
  return `<nav class="around" aria-label="${escapeMarkup(QUESTION_WORDS.around[language])}"><ul>${items.join("")}</ul></nav>\n`;
}
