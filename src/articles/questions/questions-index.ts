import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { CLAIMS_PATH } from "../claims/path.ts";
import { datedMarkup } from "../dates.ts";
import { inlineMarkdown } from "../markdown.ts";
import { PUBLISHED_PATH } from "../published/path.ts";
import { opening } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { QUESTIONS_PATH, questionPath } from "./path.ts";
import { questionOptions } from "./question-page.ts";
import { QUESTION_WORDS } from "./words.ts";

/** Every question with its answer in a sentence: the main article, those with a run, those without. */
export function questionsMain(input: SiteInput, language: Language): string {
  const main = markdownOptions(input, language, QUESTIONS_PATH);
  const item = (href: string, headline: string, words: string): string =>
    `<li><h3><a href="${href}">${datedMarkup(headline, language)}</a></h3><p>${words}</p></li>`;
  const questions = [...input.questions]
    .sort((a, b) => a.order - b.order)
    .map((one) => {
      const { id, headline, lede } = one.question;
      const options = questionOptions(one, input, language, QUESTIONS_PATH);
      return item(questionPath(id), headline[language], inlineMarkdown(lede[language], options));
    });
  const open = input.openQuestions.map(
    ({ id, headline, needs }) =>
      `<li id="${escapeMarkup(id)}"><h3>${datedMarkup(headline[language], language)}</h3><p>${inlineMarkdown(needs[language], { ...main, where: "questions/open.yaml" })}</p></li>`,
  );
  const section = (title: string, inside: string): string =>
    inside === "" ? "" : `<section><h2>${escapeMarkup(title)}</h2>${inside}</section>`;
  const list = (items: readonly string[]): string =>
    items.length === 0 ? "" : `<ul class="questions">${items.join("")}</ul>`;
  return `<article class="reading">${opening(QUESTION_WORDS.questions, QUESTION_WORDS.lede, language)}
<p>${escapeMarkup(QUESTION_WORDS.seeAlso[language])}: <a href="${CLAIMS_PATH}">${escapeMarkup(QUESTION_WORDS.claimsLink[language])}</a>; <a href="${PUBLISHED_PATH}">${escapeMarkup(QUESTION_WORDS.publishedLink[language])}</a>.</p>
${section(QUESTION_WORDS.front[language], list([item("index.html", input.question.headline[language], inlineMarkdown(input.question.lede[language], main))]))}
${section(QUESTION_WORDS.all[language], list(questions))}
${section(QUESTION_WORDS.open[language], open.length === 0 ? "" : `<p>${escapeMarkup(QUESTION_WORDS.openLede[language])}</p>${list(open)}`)}</article>`;
}
