import { distributionStrip, escapeMarkup } from "../charts/index.ts";
import { formatDate } from "../units/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { equationPath } from "./equation-page.ts";
import { EXPLORE_PATH } from "./explore/path.ts";
import { exploreWords } from "./explore/words.ts";
import { narrowing } from "./narrow.ts";
import { contentsRow } from "./page-parts.ts";
import { rangeWords } from "./range-words.ts";
import { capital, opening } from "./record-parts.ts";
import type { Language, ParameterEntry, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** Every belief by part of the model: its distribution, its options or its bounds and median, why, sources. */
export function parametersMain(input: SiteInput, language: Language): string {
  const sectors = new Map<string, ParameterEntry[]>();
  for (const one of input.parameters) {
    const name = one.sector?.[language] ?? "";
    sectors.set(name, [...(sectors.get(name) ?? []), one]);
  }
  const names = [...sectors.keys()];
  const sections = [...sectors].map(([name, entries], index) => {
    const items = entries.map((one) => entry(one, input, language)).join("\n");
    const heading = name === "" ? "" : `<h2 id="sector-${index}">${escapeMarkup(capital(name))}</h2>`;
    return `<section data-rows>${heading}<ul class="entries">${items}</ul></section>`;
  });
  const row = names.map((name, index) => ({ href: `#sector-${index}`, words: capital(name) }));
  return `${opening(WORDS.parameters, WORDS.parametersLede, language)}${narrowing([], language)}${contentsRow(row, language)}${sections.join("\n")}`;
}

/** The way to its slider: what was believed otherwise, and the answer that follows. */
function toExplore({ parameter, changeable }: ParameterEntry, language: Language): string {
  if (!changeable) return "";
  const words = exploreWords(language).tryOpen;
  return `<p class="rests"><a href="${EXPLORE_PATH}#open=${escapeMarkup(parameter.id)}">${escapeMarkup(capital(words))}</a></p>`;
}

/** What was believed for hindcasts from earlier dates, folded away. */
function earlier({ before }: ParameterEntry, input: SiteInput, language: Language): string {
  if (before === undefined) return "";
  const items = before.map(({ until, p5, p50, p95, why, sources }) => {
    const from = sourceLinks(sources, input.sources, { language, root: "" });
    const range = rangeWords([p5[language], p50[language], p95[language]]);
    return `<li>${escapeMarkup(WORDS.beliefUntil[language])} <time datetime="${escapeMarkup(until)}">${escapeMarkup(formatDate(until, language))}</time>: ${escapeMarkup(range)}. ${escapeMarkup(why[language])} ${from}</li>`;
  });
  return `<details class="fold"><summary>${escapeMarkup(WORDS.beliefEarlier[language])}</summary><ul class="record">${items.join("")}</ul></details>`;
}

function entry(one: ParameterEntry, input: SiteInput, language: Language): string {
  const { parameter, distribution, p5, p50, p95, options, strip } = one;
  const sources = sourceLinks(parameter.sources, input.sources, { language, root: "" });
  const rows =
    options === undefined
      ? [
          [WORDS.low[language], p5[language]],
          [WORDS.middle[language], p50[language]],
          [WORDS.high[language], p95[language]],
        ]
      : options.map(({ value, weight }) => [
          value[language],
          `${WORDS.weightOf[language]} ${weight[language]}`,
        ]);
  const list = rows
    .map(
      ([name, value]) =>
        `<div><dt class="record">${escapeMarkup(name!)}</dt><dd class="record">${escapeMarkup(value!)}</dd></div>`,
    )
    .join("");
  const drawing =
    strip === undefined
      ? undefined
      : distributionStrip(strip, [
          { name: WORDS.lowMark[language], value: p5[language] },
          { name: WORDS.middleMark[language], value: p50[language] },
          { name: WORDS.highMark[language], value: p95[language] },
        ]);
  // Numbers that stand under their marks need not be seen twice.
  const kind = options === undefined ? (drawing?.labelled === true ? " visually-hidden" : "") : " options";
  const readers = input.equations
    .filter(({ inputs }) => inputs.includes(parameter.id))
    .map(({ id, name }) => `<a href="${equationPath(id)}">${escapeMarkup(name[language])}</a>`);
  const readBy =
    readers.length === 0
      ? ""
      : `<p class="rests record">${escapeMarkup(WORDS.readBy[language])}: ${readers.join("; ")}</p>`;
  return `<li id="${escapeMarkup(parameter.id)}" data-row><h3 class="record">${escapeMarkup(capital(parameter.name[language]))}</h3><p class="about"><code>${escapeMarkup(parameter.id)}</code> ${escapeMarkup(distribution[language])}</p>${drawing?.markup ?? ""}<dl class="quantiles${kind}">${list}</dl><p class="record">${escapeMarkup(parameter.why[language])}</p>${sources === "" ? "" : `<p class="rests">${escapeMarkup(WORDS.sources[language])}: ${sources}</p>`}${readBy}${toExplore(one, language)}${earlier(one, input, language)}</li>`;
}
