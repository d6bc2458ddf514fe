import { escapeMarkup } from "../charts/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { capital, opening } from "./record-parts.ts";
import type { Language, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Every belief: its distribution, 5, 50 and 95 %, why, sources. */
export function parametersMain(input: SiteInput, language: Language): string {
  const items = input.parameters.map(({ parameter, distribution, p5, p50, p95 }) => {
    const sources = sourceLinks(parameter.sources, input.sources, { language, root: "" });
    const quantiles = [
      ["5", p5],
      ["50", p50],
      ["95", p95],
    ] as const;
    const row = quantiles
      .map(
        ([rank, value]) =>
          `<div><dt class="record">${rank}${language === "ru" ? "\u00A0" : ""}%</dt><dd class="record">${escapeMarkup(value[language])}</dd></div>`,
      )
      .join("");
    return `<li id="${escapeMarkup(parameter.id)}"><h2 class="small record">${escapeMarkup(capital(parameter.name[language]))}</h2><p class="about"><code>${escapeMarkup(parameter.id)}</code> ${escapeMarkup(distribution[language])}</p><dl class="quantiles">${row}</dl><p class="record">${escapeMarkup(parameter.why[language])}</p>${sources === "" ? "" : `<p class="rests">${escapeMarkup(WORDS.sources[language])}: ${sources}</p>`}</li>`;
  });
  const entries = `<ul class="entries">${items.join("\n")}</ul>`;
  return opening(WORDS.parameters, WORDS.parametersLede, language) + entries;
}
