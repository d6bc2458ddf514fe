import { escapeMarkup } from "../../charts/index.ts";
import type { ExploreWord, ExploreWords } from "./words.ts";

/**
 * Places for what the model gives, and the way back from what was changed.
 *
 * @param drawing what stands there until it has run
 * @param alone of a page that shows results only: there is nothing to take back
 */
export function resultsPart(words: ExploreWords, drawing: string, alone = false): string {
  const text = textOf(words);
  const button = (id: string, key: ExploreWord) =>
    `<button type="button" id="explore-${id}">${text(key)}</button>`;
  return `<section class="explore-results" aria-labelledby="explore-results-heading">
<h2 id="explore-results-heading" class="visually-hidden">${text("results")}</h2>
<div class="explore-views"><div id="explore-views" class="tabs" role="radiogroup" aria-label="${text("chart")}"></div>
<div id="explore-choices" class="choices"></div></div>
<div id="explore-chart">${drawing}</div>
<div class="explore-bar"><p id="explore-headline" class="explore-headline"></p><p class="actions"${alone ? " hidden" : ""}>${button("undo", "undo")}${button("reset", "reset")}</p></div>
<p id="explore-count" class="count" role="status">${text("starting")}</p>
<p id="explore-few" class="failed" role="status"></p>
<p id="explore-told" class="told" role="status" data-missing="${text("missing")}"></p>
<details id="explore-all" class="all-results" open><summary>${text("allNumbers")}</summary><div id="explore-summary"></div></details>
<p id="explore-status" class="conditions"></p>
<details class="numbers"><summary>${text("table")}</summary><div id="explore-table" class="scroll" tabindex="0" role="region" aria-label="${text("table")}"></div></details>
</section>`;
}

/** Places for what a reader changes, and buttons for what is taken away. @param hidden of a page that shows results only */
export function controlsPart(words: ExploreWords, hidden = false): string {
  const text = textOf(words);
  const button = (id: string, key: ExploreWord) =>
    `<button type="button" id="explore-${id}">${text(key)}</button>`;
  const format = (id: string, name: string) =>
    `<button type="button" id="explore-${id}">${escapeMarkup(name)}</button>`;
  return `<section class="explore-controls" aria-labelledby="explore-levers-heading"${hidden ? " hidden" : ""}>
<h2 id="explore-levers-heading">${text("levers")}</h2>
<p class="actions">${button("share", "share")}${button("cite", "cite")}${button("embed", "embed")}</p>
<div id="explore-levers"></div>
<p class="actions">${text("download")}: ${format("csv", "CSV")}${format("json", "JSON")}${format("svg", "SVG")}${format("png", words.picture)}${format("yaml", words.scenarioFile)}${format("file", words.oneFile)}</p>
</section>`;
}

function textOf(words: ExploreWords): (key: ExploreWord) => string {
  return (key) => escapeMarkup(words[key]);
}
