import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { formatDate } from "../../units/index.ts";
import { markdownOptions } from "../article-page.ts";
import { withSources } from "../citation-view.ts";
import { equationPath } from "../equation-page.ts";
import { figure } from "../figure.ts";
import { HARDWARE_WORDS } from "../hardware/words.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import { capital, scroll } from "../record-parts.ts";
import type { LabPage, Language, SiteInput } from "../types.ts";
import { DRAWN, inOrder, labFigure, labUnit, labValue, TOLD } from "./lab-values.ts";
import { LABS_PATH, labPath } from "./path.ts";
import { LAB_WORDS as WORDS } from "./words.ts";

/** The page of a laboratory: its compute, place and uses in the run, the record, what is published, its models. */
export function labMain(lab: LabPage, input: SiteInput, language: Language): string {
  const options = {
    ...markdownOptions(input, language, labPath(lab.id)),
    where: `catalog/actors/${lab.id}.yaml`,
  };
  const say = (words: Text): string => escapeMarkup(words[language]);
  const sections = [
    { id: "model", name: WORDS.inModel, body: inModel(lab, input, options) },
    { id: "record", name: WORDS.record, body: record(lab, options) },
    { id: "facts", name: WORDS.facts, body: facts(lab, input, options) },
    {
      id: "llms",
      name: lab.element === undefined ? WORDS.llmsTogether : WORDS.llms,
      body: llms(lab, input, language),
    },
  ].filter(({ body }) => body !== "");
  const links = sections.map(({ id, name }) => ({ href: `#${id}`, words: name[language] }));
  return `<article class="reading lab-page">
<p class="kicker"><a href="../${LABS_PATH}">${say(WORDS.labs)}</a> · ${say(WORDS[lab.side])}</p>
<h1 class="record">${say(lab.name)}</h1>
${lab.note === undefined ? "" : `<p class="record">${say(lab.note)}</p>`}
${contentsRow(links, language)}${sections.map(({ id, name, body }) => `<section id="${id}" class="body"><h2>${say(name)}</h2>${body}</section>`).join("\n")}
</article>`;
}

/** Its numbers in the run at the dates of the graphs, and its course over the years. */
function inModel(lab: LabPage, input: SiteInput, options: MarkdownOptions): string {
  const { language, root } = options;
  const { element } = lab;
  if (element === undefined) return `<p class="note">${escapeMarkup(WORDS.notFollowed[language])}</p>`;
  const told = TOLD.flatMap((id) => input.equations.find((one) => one.id === id && one.graph) ?? []);
  const dates = (told[0]?.graph?.dates ?? []).filter((date) =>
    told.every(({ graph }) => graph!.dates.includes(date)),
  );
  if (dates.length === 0) return "";
  const rows = told.map((entry) => {
    const cells = dates.map((date) => {
      const value = labValue(input, { quantity: entry.id, element, date }, language);
      const column = escapeMarkup(formatDate(date, language, "month"));
      if (value === undefined) return `<td data-column="${column}">—</td>`;
      const interval =
        value.interval === undefined
          ? ""
          : ` <span class="interval record">${escapeMarkup(value.interval)}</span>`;
      return `<td data-column="${column}"><a class="value result" href="${root}${value.href}" title="${escapeMarkup(value.title)}">${escapeMarkup(value.median)}</a>${interval}</td>`;
    });
    return `<tr><th scope="row"><a href="${root}${equationPath(entry.id)}">${escapeMarkup(capital(entry.name[language]))}</a> <span class="unit-note record">${escapeMarkup(labUnit(entry, language))}</span></th>${cells.join("")}</tr>`;
  });
  const head = `<th scope="col">${escapeMarkup(WORDS.quantity[language])}</th>${dates.map((date) => `<th scope="col">${time(date, language)}</th>`).join("")}`;
  const table = `<table class="stacked story-table"><thead><tr>${head}</tr></thead><tbody>${place(element, input, dates, options)}${rows.join("")}</tbody></table>`;
  const drawn = DRAWN.flatMap((id) => labFigure(input, id, element, lab.name[language]) ?? []);
  return `<p>${escapeMarkup(WORDS.inModelLede[language])}</p>${scroll(table, WORDS.inModel[language])}<p class="note">${escapeMarkup(WORDS.placeNote[language])}</p>${largestRun(lab, options)}${drawn.map((one) => figure(one, options)).join("")}`;
}

/** The largest run on record, beside that of the run. */
function largestRun({ largestRun: largest }: LabPage, options: MarkdownOptions): string {
  if (largest === undefined) return "";
  const { language } = options;
  const words = filled(WORDS.largestRun[language], {
    run: inlineMarkdown(`{{${largest.reference}}}`, options),
    model: `<span class="record">${escapeMarkup(largest.note?.[language] ?? "")}</span>`,
  });
  return `<p class="note">${words}</p>`;
}

/** Its place among all by the median of the best model, at each date. */
function place(
  element: string,
  input: SiteInput,
  dates: readonly string[],
  { language, root }: MarkdownOptions,
): string {
  const cells = dates.map((date) => {
    const order = inOrder(input, "frontier", date);
    // Who has the same number in the tables shares the place: the first of them has it.
    const level = (id: string) =>
      labValue(input, { quantity: "frontier", element: id, date }, language)?.median;
    const equals = order.filter((id) => level(id) === level(element));
    const at = order.includes(element) ? order.indexOf(equals[0]!) + 1 : 0;
    const words = (equals.length > 1 ? WORDS.placeShared : WORDS.placeOf)[language]
      .replace("{n}", language === "en" && equals.length === 1 ? ordinal(at) : String(at))
      .replace("{all}", String(order.length));
    const inside =
      at === 0
        ? "—"
        : `<a class="value result" href="${root}${LABS_PATH}" title="${escapeMarkup(WORDS.placeTitle[language])}">${escapeMarkup(words)}</a>`;
    return `<td data-column="${escapeMarkup(formatDate(date, language, "month"))}">${inside}</td>`;
  });
  return `<tr><th scope="row">${escapeMarkup(WORDS.place[language])}</th>${cells.join("")}</tr>`;
}

/** "1st", "2nd", "10th": places go no further than the laboratories of the model. */
function ordinal(place: number): string {
  return `${place}${["th", "st", "nd", "rd"][place] ?? "th"}`;
}

/** Observations of its own series, each a link to its source. */
function record({ record: series }: LabPage, options: MarkdownOptions): string {
  const parts = series.map(({ name, rows }) => {
    const items = rows.map(({ reference, note }) => {
      const said =
        note === undefined
          ? ""
          : ` <span class="since record">${escapeMarkup(note[options.language])}</span>`;
      return `<li>${time(reference.slice(reference.lastIndexOf("@") + 1), options.language)}: ${inlineMarkdown(`{{${reference}}}`, options)}${said}</li>`;
    });
    return `<dt class="record">${escapeMarkup(capital(name[options.language]))}</dt><dd><ul class="plain">${items.join("")}</ul></dd>`;
  });
  return parts.length === 0 ? "" : `<dl class="claim-facts">${parts.join("")}</dl>`;
}

function facts({ facts: rows }: LabPage, input: SiteInput, options: MarkdownOptions): string {
  const items = rows.map(({ name, reference, note }) => {
    const said =
      note === undefined
        ? ""
        : ` <span class="since record">${withSources(note[options.language], input.sources, options)}</span>`;
    return `<dt class="record">${escapeMarkup(capital(name[options.language]))}</dt><dd>${inlineMarkdown(`{{${reference}}}`, options)}${said}</dd>`;
  });
  return items.length === 0 ? "" : `<dl class="claim-facts">${items.join("")}</dl>`;
}

function llms({ id, element }: LabPage, input: SiteInput, language: Language): string {
  const own = input.llms
    .filter(({ model }) => model.lab === id)
    .sort((a, b) => (a.model.released < b.model.released ? 1 : -1));
  if (own.length === 0)
    return element === undefined
      ? ""
      : `<p class="note">${escapeMarkup(WORDS.noLlms[language])} <a href="../llms.html">${escapeMarkup(HARDWARE_WORDS.llms[language])}</a></p>`;
  const items = own.map(
    ({ model }) =>
      `<li><a class="record" href="../llms/${escapeMarkup(model.id)}.html">${escapeMarkup(model.name[language])}</a> <span class="unit-note">${time(model.released, language)}, ${escapeMarkup(HARDWARE_WORDS[model.weights === "open" ? "open" : "closed"][language])}</span></li>`,
  );
  return `<ul class="links">${items.join("")}</ul>`;
}
