import { draw, escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { inlineMarkdown } from "../markdown.ts";
import type { Language, SiteInput } from "../types.ts";
import { EXPLORE_PATH } from "./path.ts";
import { exploreWords } from "./words.ts";

/** The chart that stands there until the model has run, by the id of its figure. */
const FIRST_FIGURE = "lag-fan";

/** Places for what the page's program shows; without it, the published answer. */
export function exploreMain(input: SiteInput, language: Language): string {
  const words = exploreWords(language);
  const text = (key: keyof typeof words) => escapeMarkup(words[key]);
  const options = markdownOptions(input, language, EXPLORE_PATH);
  const first = input.figures.find(({ id }) => id === FIRST_FIGURE);
  const drawing = first
    ? ([760, 360] as const)
        .map((width) => draw(first.chart, { language, width, id: `first-${width}` }))
        .join("")
    : "";
  const button = (id: string, key: keyof typeof words) =>
    `<button type="button" id="explore-${id}">${text(key)}</button>`;
  const format = (id: string, name: string) =>
    `<button type="button" id="explore-${id}">${escapeMarkup(name)}</button>`;
  return `<h1>${text("title")}</h1>
<p class="lede">${text("lede")}</p>
<p class="published-answer">${inlineMarkdown(input.question.lede[language], options)}</p>
<noscript><p class="notice">${text("noScript")}</p></noscript>
<div class="explore">
<section class="explore-results" aria-labelledby="explore-results-heading">
<h2 id="explore-results-heading" class="visually-hidden">${text("results")}</h2>
<div id="explore-views" class="tabs" role="radiogroup" aria-label="${text("chart")}"></div>
<div id="explore-choices" class="choices"></div>
<div class="explore-picture"><div id="explore-chart">${drawing}</div><p id="explore-headline" class="explore-headline"></p></div>
<p id="explore-count" class="count" role="status">${text("starting")}</p>
<p id="explore-status" class="conditions"></p>
<p id="explore-few" class="failed" role="status"></p>
<p id="explore-told" class="told" role="status"></p>
<div id="explore-summary"></div>
<details class="numbers"><summary>${text("table")}</summary><div id="explore-table" class="scroll" tabindex="0" role="region" aria-label="${text("table")}"></div></details>
</section>
<section class="explore-controls" aria-labelledby="explore-levers-heading">
<h2 id="explore-levers-heading">${text("levers")}</h2>
<p class="actions">${button("undo", "undo")}${button("reset", "reset")}${button("share", "share")}${button("cite", "cite")}${button("embed", "embed")}</p>
<div id="explore-levers"></div>
<p class="actions">${text("download")}: ${format("csv", "CSV")}${format("json", "JSON")}${format("svg", "SVG")}${format("png", words.picture)}${format("yaml", words.scenarioFile)}</p>
</section>
</div>`;
}
