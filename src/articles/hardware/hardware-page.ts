import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { figure } from "../figure.ts";
import { inlineMarkdown, type MarkdownOptions, markdown } from "../markdown.ts";
import { contentsRow } from "../page-parts.ts";
import { scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import type { BeliefRow, HardwareStory, StoryTable } from "./types.ts";
import { HARDWARE_WORDS as WORDS } from "./words.ts";

/** Path of the page from the root of its language. */
export const HARDWARE_PATH = "hardware.html";

/** The page about the speed of chips. */
export function hardwareMain(story: HardwareStory, input: SiteInput, language: Language): string {
  const options = storyOptions(story, input, language);
  const sections = [
    ...story.sections.map(({ id, heading, parts }) => ({
      id,
      words: heading[language],
      inside: parts
        .map((part) =>
          "head" in part ? storyTable(part, heading[language], options) : markdown(part[language], options),
        )
        .join("\n"),
    })),
    {
      id: "constants",
      words: WORDS.constants[language],
      inside: `<p>${escapeMarkup(WORDS.constantsLede[language])}</p>${beliefs(story.constants, language, WORDS.constants[language])}`,
    },
    {
      id: "hour",
      words: WORDS.hour[language],
      inside: `<p>${escapeMarkup(WORDS.hourLede[language])}</p>${beliefs(story.costs, language, WORDS.hour[language])}`,
    },
  ];
  const links = sections.map(({ id, words }) => ({ href: `#${id}`, words }));
  const parts = sections.map(
    ({ id, words, inside }) =>
      `<section id="${id}" class="body"><h2>${escapeMarkup(words)}</h2>\n${inside}</section>`,
  );
  return `<article class="reading hardware-page">
<h1>${escapeMarkup(story.title[language])}</h1>
<p class="lede">${inlineMarkdown(story.lede[language], options)}</p>
<p class="see-also"><a href="llms.html">${escapeMarkup(WORDS.llms[language])}</a> · <a href="chips.html">${escapeMarkup(WORDS.chips[language])}</a></p>
${contentsRow(links, language)}${parts.join("\n")}
</article>`;
}

function storyTable({ head, rows }: StoryTable, name: string, options: MarkdownOptions): string {
  const { language } = options;
  const columns = head[language];
  const cells = columns.map((words, index) =>
    index === 0 && words === "" ? "<td></td>" : `<th scope="col">${escapeMarkup(words)}</th>`,
  );
  const body = rows.map((row) => {
    const [first, ...values] = row[language].map((words) => inlineMarkdown(words, options));
    const rest = values.map(
      (markup, index) => `<td data-column="${escapeMarkup(columns[index + 1]!)}">${markup}</td>`,
    );
    return `<tr><th scope="row">${first}</th>${rest.join("")}</tr>`;
  });
  const wide = columns.length > 3 ? " wide-scroll" : "";
  return `<div class="scroll${wide}" tabindex="0" role="group" aria-label="${escapeMarkup(name)}"><table class="stacked story-table"><thead><tr>${cells.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

/** Options of the story's texts: its figures are its own. */
function storyOptions(story: HardwareStory, input: SiteInput, language: Language): MarkdownOptions {
  const base: MarkdownOptions = {
    ...markdownOptions(input, language, HARDWARE_PATH),
    where: HARDWARE_PATH,
    figures: story.figures.map(({ id }) => id),
  };
  return {
    ...base,
    figure: (id) => {
      const found = story.figures.find((one) => one.id === id);
      return found === undefined ? "" : figure(found, base);
    },
  };
}

/** Constants or beliefs: value, interval, why, source. */
function beliefs(rows: readonly BeliefRow[], language: Language, name: string): string {
  const columns = [WORDS.constant, WORDS.value, WORDS.interval, WORDS.why].map(
    (words) => `<th scope="col">${escapeMarkup(words[language])}</th>`,
  );
  const body = rows.map(({ id, name: own, value, interval, why, source }) => {
    const cell = (column: keyof typeof WORDS, markup: string): string =>
      `<td data-column="${escapeMarkup(WORDS[column][language])}">${markup}</td>`;
    const link = `<a class="value parameter" href="sources.html#${escapeMarkup(source)}">${escapeMarkup(value[language])}</a>`;
    return `<tr id="constant-${escapeMarkup(id)}"><th scope="row">${escapeMarkup(own[language])}</th>${cell("value", link)}${cell("interval", escapeMarkup(interval[language]))}${cell("why", escapeMarkup(why[language]))}</tr>`;
  });
  return scroll(
    `<table class="stacked beliefs record"><thead><tr>${columns.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`,
    name,
  );
}
