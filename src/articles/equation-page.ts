import { escapeMarkup } from "../charts/index.ts";
import { markdownOptions } from "./article-page.ts";
import { gradedSources } from "./citation-view.ts";
import { kindWords } from "./equation-kinds.ts";
import { figure } from "./figure.ts";
import { formulaMarkup } from "./formula-view.ts";
import { inlineMarkdown } from "./markdown.ts";
import { time } from "./page.ts";
import { filled } from "./page-parts.ts";
import { amountWithRange } from "./range-words.ts";
import { capital } from "./record-parts.ts";
import { runNumbers } from "./run-numbers.ts";
import type { EquationEntry, EquationGraph, FormulaEntry, Language, SiteInput } from "./types.ts";
import { unitWords } from "./unit-words.ts";
import { WORDS } from "./words.ts";

/** Path of a quantity's page from the root of its language. */
export function equationPath(id: string): string {
  return `equations/${id}.html`;
}

/** The page of one quantity: what it is, its formula, the ensemble's values, what it reads and what reads it. */
export function equationMain(entry: EquationEntry, input: SiteInput, language: Language): string {
  const root = "../";
  const options = { language, root };
  const place = [...new Set(input.equations.map(({ sectorId }) => sectorId))].indexOf(entry.sectorId);
  const heading = (name: string): string => `<h2>${escapeMarkup(name)}</h2>`;
  const equation = formulaMarkup(entry, "equation", input, options);
  const initial = formulaMarkup(entry, "initial", input, options);
  const sources = gradedSources(entry.sources, input.sources, options);
  const origin =
    entry.origin === undefined
      ? ""
      : `<p class="record origin">${inlineMarkdown(entry.origin[language], markdownOptions(input, language, equationPath(entry.id)))}</p>`;
  return `<article class="reading equation-page">
<p class="kicker"><a href="${root}equations.html#sector-${place}">${escapeMarkup(capital(entry.sector[language]))}</a></p>
<h1 class="record">${escapeMarkup(capital(entry.name[language]))}</h1>
<p class="about"><code>${escapeMarkup(entry.id)}</code> · ${escapeMarkup(kindWords(entry.kind, language))} · <span class="record">${escapeMarkup(unitWords(entry.unit, language, 1))}</span></p>
${entry.note === undefined ? "" : `<p class="record">${escapeMarkup(entry.note[language])}</p>`}
${origin}${equation}${initial}${asWritten(entry, language)}
${graph(entry, input, language)}${runNumbers(entry.numbers ?? [], language)}${reading(entry, input, options)}${sources === "" ? "" : `${heading(WORDS.sources[language])}<ul class="graded">${sources}</ul>`}
</article>`;
}

/** The equations in the syntax of the model's files. */
function asWritten({ id, kind, formulas, initials }: EquationEntry, language: Language): string {
  if (formulas.length + initials.length === 0) return "";
  const line = (left: string, { key, written }: FormulaEntry): string =>
    `<code>${escapeMarkup(`${left.replace("{}", key === "" ? id : `${id}[${key}]`)} = ${written}`)}</code>`;
  const rate = kind === "stock" ? "d({})/dt" : "{}";
  const lines = [...formulas.map((one) => line(rate, one)), ...initials.map((one) => line("INIT({})", one))];
  return `<details class="fold as-written"><summary>${escapeMarkup(WORDS.asWritten[language])}</summary><p>${lines.join("<br>")}</p></details>`;
}

/** The fan over the ensemble, and the numbers at a few dates. */
function graph({ graph: drawn, id, unit }: EquationEntry, input: SiteInput, language: Language): string {
  if (drawn === undefined) return "";
  const options = markdownOptions(input, language, equationPath(id));
  const named = drawn.rows.some(({ name }) => name !== undefined);
  const head = drawn.dates.map((date) => `<th scope="col">${time(date, language)}</th>`).join("");
  const mixed = drawn.rows.some(({ whole }) => whole) && drawn.rows.some(({ whole }) => !whole);
  const rows = drawn.rows.map(({ name, values, whole }) => {
    const cells = values
      .map(
        ({ median, interval }) =>
          `<td>${escapeMarkup(median[language])}${interval === undefined ? "" : ` <span class="interval">${escapeMarkup(interval[language])}</span>`}</td>`,
      )
      .join("");
    const mark =
      mixed && whole ? ` <span class="interval">${escapeMarkup(WORDS.allWorlds[language])}</span>` : "";
    return `<tr>${named ? `<th scope="row">${escapeMarkup(name?.[language] ?? "")}${mark}</th>` : ""}${cells}</tr>`;
  });
  const table = `<table class="twin at-dates"><caption>${escapeMarkup(WORDS.medianAndInterval[language])}; ${escapeMarkup(unitWords(unit, language))}</caption><thead><tr>${named ? "<td></td>" : ""}${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escapeMarkup(WORDS.medianAndInterval[language])}">${table}</div>${worldsNote(drawn, mixed, language)}${figure(drawn.figure, options)}`;
}

/** Over which worlds the numbers are taken: those of the world table over all, as in the article, the rest over the first. */
function worldsNote({ rows, worlds }: EquationGraph, mixed: boolean, language: Language): string {
  // What was given is the same in every world.
  if (rows.every(({ values }) => values.every(({ interval }) => interval === undefined))) return "";
  const words = mixed ? WORDS.worldsMixed : rows[0]!.whole ? WORDS.worldsWhole : WORDS.worldsTraced;
  const counts = { all: worlds.whole[language], few: worlds.traced[language] };
  return worlds.whole.en === worlds.traced.en
    ? ""
    : `<p class="note record">${filled(words[language], counts)}</p>`;
}

/** Links to what the equation reads and to what reads it. */
function reading(
  entry: EquationEntry,
  input: SiteInput,
  { language, root }: { readonly language: Language; readonly root: string },
): string {
  const item = (id: string): string => {
    const quantity = input.equations.find((one) => one.id === id);
    if (quantity)
      return `<li><a href="${root}${equationPath(id)}">${escapeMarkup(quantity.name[language])}</a> <span class="unit-note">${escapeMarkup(kindWords(quantity.kind, language))}, ${escapeMarkup(unitWords(quantity.unit, language, 1))}</span></li>`;
    const belief = input.parameters.find(({ parameter }) => parameter.id === id);
    if (!belief) return "";
    const { parameter, p5, p50, p95, options } = belief;
    const numbers =
      options === undefined
        ? amountWithRange(p50[language], p5[language], p95[language])
        : options.map(({ value, weight }) => `${value[language]} (${weight[language]})`).join("; ");
    return `<li><a href="${root}parameters.html#${escapeMarkup(id)}">${escapeMarkup(parameter.name[language])}</a> <span class="unit-note">${escapeMarkup(kindWords("parameter", language))}: ${escapeMarkup(numbers)}</span></li>`;
  };
  const readers = input.equations.filter((one) => one.inputs.includes(entry.id)).map(({ id }) => id);
  const events = input.events.filter(({ quantity }) => quantity === entry.id);
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0
      ? ""
      : `<section><h2>${escapeMarkup(name)}</h2><ul class="links record">${items.join("")}</ul></section>`;
  const asked = events.map(
    (event) =>
      `<li><a href="${root}events.html#${escapeMarkup(event.id)}">${escapeMarkup(event.name[language])}</a></li>`,
  );
  return `<div class="both-ways">${list(WORDS.reads[language], entry.inputs.map(item))}${list(WORDS.readBy[language], readers.map(item))}</div>${list(WORDS.decides[language], asked)}`;
}
