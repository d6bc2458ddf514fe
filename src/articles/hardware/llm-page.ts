import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { chipPath } from "../chips/parts.ts";
import { figure } from "../figure.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { contentsRow } from "../page-parts.ts";
import { capital, scroll } from "../record-parts.ts";
import type { Language, LiveText, SiteInput } from "../types.ts";
import type { LlmChipRow, LlmComputed, LlmPage } from "./types.ts";
import { HARDWARE_WORDS as WORDS } from "./words.ts";

/** Path of a model's page from the root of its language. */
export function llmPath(id: string): string {
  return `llms/${id}.html`;
}

interface Context {
  readonly input: SiteInput;
  readonly language: Language;
  readonly root: string;
}

/** The page of one language model: its figures with sources, what it asks of memory, how fast chips run it. */
export function llmMain(page: LlmPage, input: SiteInput, language: Language): string {
  const context: Context = { input, language, root: "../" };
  const { model, lab, computed } = page;
  const say = (words: Text): string => escapeMarkup(words[language]);
  const sections = [
    { id: "facts", name: WORDS.facts, body: facts(page, context) },
    ...(computed === undefined ? [] : computedSections(computed, page, context)),
  ];
  const links = sections.map(({ id, name }) => ({ href: `#${id}`, words: name[language] }));
  const about = [
    say(lab),
    `${say(WORDS.released)} ${time(model.released, language)}`,
    say(model.weights === "open" ? WORDS.open : WORDS.closed),
  ];
  const note = model.note === undefined ? "" : `<p class="record">${say(model.note)}</p>`;
  const missing = computed === undefined ? `<p class="note">${say(WORDS.notPublished)}</p>` : "";
  const parts = sections.map(
    ({ id, name, body }) => `<section id="${id}"><h2>${say(name)}</h2>${body}</section>`,
  );
  return `<article class="reading llm-page">
<p class="kicker"><a href="../llms.html#lab-${escapeMarkup(model.lab)}">${say(lab)}</a></p>
<h1 class="record">${say(model.name)}</h1>
<p class="about">${about.join(" · ")}</p>
${note}${missing}${contentsRow(links, language)}${parts.join("\n")}
</article>`;
}

function computedSections(computed: LlmComputed, page: LlmPage, context: Context) {
  const { language } = context;
  const say = (words: Text): string => escapeMarkup(words[language]);
  const drawn =
    computed.figure === undefined
      ? ""
      : figure(computed.figure, markdownOptions(context.input, language, llmPath(page.model.id)));
  const how = `<p class="note"><a href="../hardware.html#method">${say(WORDS.how)}</a></p>`;
  return [
    { id: "memory", name: WORDS.memory, body: memory(computed, context) },
    {
      id: "needs",
      name: WORDS.needs,
      body: `<p>${say(WORDS.needsLede)}</p>${chipTable(computed.needs, [WORDS.rolled, WORDS.sixteen, WORDS.longest], WORDS.needs, context)}`,
    },
    {
      id: "rates",
      name: WORDS.rates,
      body: `<p>${say(WORDS.ratesLede)}</p>${chipTable(computed.rates, [WORDS.decode, WORDS.binds, WORDS.prefill, WORDS.cost], WORDS.rates, context)}${drawn}${how}`,
    },
  ];
}

/** Each figure with the source it comes from, its place there and its date. */
function facts({ facts: rows }: LlmPage, { input, language, root }: Context): string {
  const head = [WORDS.fact, WORDS.value, WORDS.sourceColumn, WORDS.note].map(
    (words) => `<th scope="col">${escapeMarkup(words[language])}</th>`,
  );
  const body = rows.map(({ id, name, value, source, at, date, note }) => {
    const known = input.sources.find((one) => one.id === source);
    const where = [at ?? "", date].filter((words) => words !== "").map((words) => escapeMarkup(words));
    const link = `<a href="${root}sources.html#${escapeMarkup(source)}">${escapeMarkup(known?.title ?? source)}</a>`;
    const cell = (column: Text, markup: string): string =>
      `<td data-column="${escapeMarkup(column[language])}">${markup}</td>`;
    return `<tr id="${escapeMarkup(id)}"><th scope="row">${escapeMarkup(capital(name[language]))}</th>${cell(WORDS.value, linkOf(value, "fact", language, root))}${cell(WORDS.sourceColumn, `${link}<br><span class="since">${where.join("; ")}</span>`)}${cell(WORDS.note, escapeMarkup(note?.[language] ?? ""))}</tr>`;
  });
  return scroll(
    `<table class="stacked record"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`,
    WORDS.facts[language],
  );
}

function memory({ memory: rows }: LlmComputed, { language, root }: Context): string {
  const items = rows.map(
    ({ name, value }) =>
      `<dt>${escapeMarkup(name[language])}</dt><dd>${linkOf(value, "result", language, root)}</dd>`,
  );
  return `<dl class="claim-facts record">${items.join("")}</dl>`;
}

/** A table with a row a chip; each chip leads to its page. */
function chipTable(
  rows: readonly LlmChipRow[],
  columns: readonly Text[],
  name: Text,
  { language, root }: Context,
): string {
  const head = [WORDS.chip, ...columns].map(
    (words) => `<th scope="col">${escapeMarkup(words[language])}</th>`,
  );
  const body = rows.map(({ chip, name: own, cells }) => {
    const values = cells.map((value, index) => {
      const markup =
        value === undefined
          ? "—"
          : value.href === ""
            ? escapeMarkup(value.text[language])
            : linkOf(value, "result", language, root);
      return `<td data-column="${escapeMarkup(columns[index]![language])}">${markup}</td>`;
    });
    return `<tr><th scope="row"><a href="${safeHref(chipPath(chip), root)}">${escapeMarkup(own[language])}</a></th>${values.join("")}</tr>`;
  });
  return scroll(
    `<table class="stacked record"><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table>`,
    name[language],
  );
}

export function linkOf(value: LiveText, kind: string, language: Language, root: string): string {
  return `<a class="value ${kind}" href="${safeHref(value.href, root)}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}
