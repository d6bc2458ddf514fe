import { type Chart, draw, escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { inlineMarkdown } from "../markdown.ts";
import type { Language, SiteInput } from "../types.ts";
import { controlsPart, resultsPart } from "./parts.ts";
import { EXPLORE_PATH } from "./path.ts";
import { exploreWords } from "./words.ts";

/** The chart that stands there until the model has run, by the id of its figure. */
export const FIRST_FIGURE = "lag-fan";

/** Places for what the page's program shows; without it, the published answer. */
export function exploreMain(input: SiteInput, language: Language): string {
  const words = exploreWords(language);
  const options = markdownOptions(input, language, EXPLORE_PATH);
  const first = input.figures.find(({ id }) => id === FIRST_FIGURE);
  const drawing = firstDrawing(language, first?.chart);
  return `<h1>${escapeMarkup(words.title)}</h1>
<p class="lede">${escapeMarkup(words.lede)}</p>
<p class="published-answer" id="explore-answer">${inlineMarkdown(input.question.lede[language], options)}</p>
<noscript><p class="notice">${escapeMarkup(words.noScript)}</p></noscript>
<div class="explore">
${resultsPart(words, drawing)}
${controlsPart(words)}
</div>`;
}

/** The published chart in both widths, which the model's replaces: nobody waits before an empty frame. */
export function firstDrawing(language: Language, chart: Chart | undefined): string {
  if (chart === undefined) return "";
  return ([760, 360] as const)
    .map((width) => draw(chart, { language, width, id: `first-${width}` }))
    .join("");
}
