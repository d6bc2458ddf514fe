import { escapeMarkup } from "../../charts/index.ts";
import type { Language } from "../types.ts";
import { positionOf, STEPS } from "./lever-scale.ts";
import { unsetText } from "./lever-words.ts";
import { EXPLORE_PATH } from "./path.ts";
import type { NamedLever } from "./types.ts";
import { exploreWords } from "./words.ts";

/** Sliders inside the article: they stand there at once, what computes comes when a reader turns to them. */
export function tryPart(levers: readonly NamedLever[], language: Language): string {
  if (levers.length === 0) return "";
  const words = exploreWords(language);
  const text = (key: keyof typeof words) => escapeMarkup(words[key]);
  return `<section class="try" id="try" aria-labelledby="try-heading">
<h2 id="try-heading">${text("tryTitle")}</h2>
<noscript><p class="notice">${text("noScript")}</p></noscript>
<p class="about">${text("tryAbout")}</p>
${levers.map((lever) => control(lever, language)).join("\n")}
<p class="try-foot"><span id="try-count" role="status" data-missing="${text("missing")}"></span> <button type="button" id="try-back" hidden>${text("tryBack")}</button> <a id="try-all" href="${EXPLORE_PATH}">${text("tryAll")}</a></p>
</section>
`;
}

function control(lever: NamedLever, language: Language): string {
  const words = exploreWords(language);
  const { name, options, middle } = lever;
  const id = escapeMarkup(lever.id);
  const free = escapeMarkup(unsetText(lever, words, language));
  const input = options
    ? `<select id="lever-${id}" autocomplete="off"><option value="">${escapeMarkup(words.byStructure)}</option>${options.map((one) => `<option value="${one.value}">${escapeMarkup(one.name)}</option>`).join("")}</select>`
    : `<input type="range" id="lever-${id}" min="0" max="${STEPS}" step="1" value="${positionOf(middle, lever)}" aria-valuetext="${free}" autocomplete="off">`;
  const output = options
    ? ""
    : `<span class="lever-value record" data-unset="${free}"><output for="lever-${id}">${free}</output></span>`;
  return `<div class="lever unset" data-lever="${id}"><span class="lever-name record"><label for="lever-${id}">${escapeMarkup(name)}</label><a class="origin" href="parameters.html#${id}" aria-label="${escapeMarkup(`${words.origin}: ${name}`)}">${escapeMarkup(words.origin)}</a></span>${output}${input}</div>`;
}
