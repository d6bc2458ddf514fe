import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { shortCitation } from "../citation-view.ts";
import { datedMarkup } from "../dates.ts";
import { figure, twin } from "../figure.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "../markdown.ts";
import { contentsRow } from "../page-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { SENSITIVITY_PATH } from "./path.ts";
import type { SaidBox, SensitivityPage } from "./types.ts";

/** The page of what moves the answer: charts, boxes in words, sources by weight. */
export function sensitivityMain(page: SensitivityPage, input: SiteInput, language: Language): string {
  const options = { ...markdownOptions(input, language, SENSITIVITY_PATH), where: SENSITIVITY_PATH };
  const { boxes, sources } = page;
  const links = [
    ...page.sections.map(({ id, heading }) => ({ href: `#${id}`, words: heading[language] })),
    { href: "#boxes", words: boxes.heading[language] },
    { href: "#by-source", words: sources.heading[language] },
  ];
  const parts = page.sections.map(({ id, heading, text, figures }) => {
    const drawn = figures.map((one) => figure(one, options)).join("");
    return section(id, heading[language], markdown(text[language], options) + drawn);
  });
  const items = boxes.items.map((one) => box(one, options)).join("");
  const drawing = boxes.figure ? figure(boxes.figure, options) : "";
  const said = markdown(boxes.text[language], options);
  const table = markdown(sources.text[language], options) + sourceTable(page, input, options);
  return `<article class="reading">
<h1>${datedMarkup(page.title[language], language)}</h1>
<p class="lede">${inlineMarkdown(page.lede[language], options)}</p>
${contentsRow(links, language)}${parts.join("\n")}
${section("boxes", boxes.heading[language], said + items + drawing)}
${section("by-source", sources.heading[language], table)}
</article>`;
}

function section(id: string, heading: string, inside: string): string {
  return `<section id="${id}" class="body"><h2>${escapeMarkup(heading)}</h2>\n${inside}</section>`;
}

function box({ title, restrictions, note }: SaidBox, options: MarkdownOptions): string {
  const { language } = options;
  const list = restrictions.map((one) => `<li>${inlineMarkdown(one[language], options)}</li>`).join("");
  return `<p><strong>${inlineMarkdown(title[language], options)}</strong></p><ul>${list}</ul><p>${inlineMarkdown(note[language], options)}</p>`;
}

function sourceTable(
  { sources }: SensitivityPage,
  input: SiteInput,
  { language, root }: MarkdownOptions,
): string {
  const rows = sources.rows.flatMap(({ id, grade, shares, most }) => {
    const source = input.sources.find((one) => one.id === id);
    if (!source) return [];
    return [
      [
        { text: shortCitation(source, language), href: `sources.html#${id}` },
        { text: grade },
        ...shares.map((share) => ({ text: share[language] })),
        { text: most?.name[language] ?? "", ...(most ? { href: most.href } : {}) },
      ],
    ];
  });
  const columns = sources.columns.map((one) => one[language]);
  return twin({ columns, rows }, sources.heading[language], root);
}
