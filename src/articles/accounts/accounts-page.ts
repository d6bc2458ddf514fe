import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { datedMarkup } from "../dates.ts";
import { figure } from "../figure.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "../markdown.ts";
import { contentsRow } from "../page-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { ACCOUNTS_PATH } from "./path.ts";
import type { AccountsPage } from "./types.ts";

/** The page of accounts: a section and a chart for each. */
export function accountsMain(page: AccountsPage, input: SiteInput, language: Language): string {
  const options = accountsOptions(page, input, language);
  const links = page.sections.map(({ id, heading }) => ({ href: `#${id}`, words: heading[language] }));
  const parts = page.sections.map(
    ({ id, heading, text }) =>
      `<section id="${id}" class="body"><h2>${escapeMarkup(heading[language])}</h2>\n${markdown(text[language], options)}</section>`,
  );
  return `<article class="reading">
<h1>${datedMarkup(page.title[language], language)}</h1>
<p class="lede">${inlineMarkdown(page.lede[language], options)}</p>
${contentsRow(links, language)}${parts.join("\n")}
</article>`;
}

function accountsOptions(page: AccountsPage, input: SiteInput, language: Language): MarkdownOptions {
  const base: MarkdownOptions = {
    ...markdownOptions(input, language, ACCOUNTS_PATH),
    where: ACCOUNTS_PATH,
    resolve: page.resolve,
    references: page.references,
    figures: page.figures.map(({ id }) => id),
  };
  return {
    ...base,
    figure: (id) => {
      const found = page.figures.find((one) => one.id === id);
      return found === undefined ? "" : figure(found, base);
    },
  };
}
