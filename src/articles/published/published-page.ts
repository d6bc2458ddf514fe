import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { sourceLinks } from "../citation-view.ts";
import { datedMarkup } from "../dates.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { questionPath } from "../questions/path.ts";
import { questionOptions } from "../questions/question-page.ts";
import { headings, opening, scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { PUBLISHED_PATH } from "./path.ts";
import type { PublishedEstimate } from "./types.ts";
import { PUBLISHED_WORDS } from "./words.ts";

/** Others' estimates beside ours: each with the reason for the difference, then what each of them states. */
export function publishedMain(input: SiteInput, language: Language): string {
  const estimates = input.published.map((one) => section(one, input, language));
  return `<article class="reading">${opening(PUBLISHED_WORDS.title, PUBLISHED_WORDS.lede, language)}
${statements(input.published, input, language)}
${estimates.join("\n")}</article>`;
}

function section(one: PublishedEstimate, input: SiteInput, language: Language): string {
  const main = markdownOptions(input, language, PUBLISHED_PATH);
  const asked = input.questions.find(({ question }) => question.id === one.question);
  // Where the question was not run there is no number of ours to show, nor a difference to explain.
  const own: MarkdownOptions | undefined =
    one.question === undefined ? main : asked && questionOptions(asked, input, language, PUBLISHED_PATH);
  const prose = (text: PublishedEstimate["ours"], options: MarkdownOptions): string =>
    inlineMarkdown(text[language], { ...options, where: one.where });
  const rows: readonly (readonly [string, string])[] = [
    [
      PUBLISHED_WORDS.source[language],
      sourceLinks([one.source], input.sources, { language, root: main.root }),
    ],
    [PUBLISHED_WORDS.theirs[language], prose(one.theirs, main)],
    ...(own === undefined
      ? []
      : ([
          [PUBLISHED_WORDS.ours[language], prose(one.ours, own)],
          [PUBLISHED_WORDS.reason[language], prose(one.reason, own)],
        ] as const)),
    ...(asked === undefined
      ? []
      : [
          [
            PUBLISHED_WORDS.question[language],
            `<a href="${questionPath(asked.question.id)}">${datedMarkup(asked.question.headline[language], language)}</a>`,
          ] as const,
        ]),
  ];
  return `<section id="${escapeMarkup(one.id)}"><h2>${inlineMarkdown(one.what[language], { ...main, where: one.where })}</h2><dl class="claim-facts">${rows.map(([name, inside]) => `<dt>${escapeMarkup(name)}</dt><dd>${inside}</dd>`).join("")}</dl></section>`;
}

/** Which bases each estimate states, as words and not by colour alone. */
function statements(estimates: readonly PublishedEstimate[], input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, PUBLISHED_PATH);
  const head = headings(
    [PUBLISHED_WORDS.estimate, PUBLISHED_WORDS.flop, PUBLISHED_WORDS.hbm, PUBLISHED_WORDS.decode],
    language,
  );
  const rows = estimates.map(({ id, what, states, where }) => {
    const cells = [states.flop, states.hbm, states.decode].map(
      (stated) => `<td>${escapeMarkup(PUBLISHED_WORDS[stated][language])}</td>`,
    );
    const name = inlineMarkdown(what[language], { ...options, where });
    return `<tr><th scope="row"><a href="#${escapeMarkup(id)}">${name}</a></th>${cells.join("")}</tr>`;
  });
  const table = `<table class="twin numeric"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<section id="states"><h2>${escapeMarkup(PUBLISHED_WORDS.table[language])}</h2>${scroll(table, PUBLISHED_WORDS.table[language])}</section>`;
}
