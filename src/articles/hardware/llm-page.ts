import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { chipPath } from "../chips/parts.ts";
import { figure } from "../figure.ts";
import { time } from "../page.ts";
import { contentsRow } from "../page-parts.ts";
import { capital } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { type LinkedRow, linkOf, measuredTable, speedTable } from "./speed-tables.ts";
import type { LlmChipRow, LlmComputed, LlmFact, LlmPage } from "./types.ts";
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
    ...(computed === undefined ? [] : computedSections(computed, page, context)),
    { id: "facts", name: WORDS.facts, body: facts(page, context) },
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
    ({ id, name, body }) => `<section id="${id}" class="body"><h2>${say(name)}</h2>${body}</section>`,
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
      body: `<p>${say(WORDS.needsLede)}</p>${speedTable(linked(computed.needs), [WORDS.chip, WORDS.rolled, WORDS.sixteen, WORDS.longest], WORDS.needs, context)}`,
    },
    {
      id: "rates",
      name: WORDS.rates,
      body: `<p>${say(WORDS.ratesLede)}</p>${speedTable(linked(computed.rates), [WORDS.chip, WORDS.decode, WORDS.binds, WORDS.prefill, WORDS.cost], WORDS.rates, context)}${drawn}${how}`,
    },
    { id: "measured", name: WORDS.measuredRuns, body: measuredTable(computed.measured, context) },
  ];
}

/** The figures of the catalog by the place they were read at, each with what the source says of it. */
function facts({ facts: rows }: LlmPage, { input, language, root }: Context): string {
  const places = [...new Set(rows.map(placeOf))];
  const groups = places.map((place) => {
    const own = rows.filter((one) => placeOf(one) === place);
    const { source, at, date } = own[0]!;
    const known = input.sources.find((one) => one.id === source);
    const link = `<a href="${root}sources.html#${escapeMarkup(source)}">${escapeMarkup(known?.title ?? source)}</a>`;
    const where = [...(at === undefined ? [] : [escapeMarkup(at)]), time(date, language)].join("; ");
    const items = own.map(({ id, name, value, note }) => {
      const said = note === undefined ? "" : ` <span class="since">${escapeMarkup(note[language])}</span>`;
      return `<dt id="${escapeMarkup(id)}">${escapeMarkup(capital(name[language]))}</dt><dd>${linkOf(value, "fact", language, root)}${said}</dd>`;
    });
    return `<p class="about record">${link}; ${where}</p><dl class="claim-facts record">${items.join("")}</dl>`;
  });
  return groups.join("\n");
}

/** What two figures share when they were read at one place. */
function placeOf({ source, at, date }: LlmFact): string {
  return [source, at ?? "", date].join("\n");
}

function memory({ memory: rows }: LlmComputed, { language, root }: Context): string {
  const items = rows.map(
    ({ name, value }) =>
      `<dt>${escapeMarkup(name[language])}</dt><dd>${linkOf(value, "result", language, root)}</dd>`,
  );
  return `<dl class="claim-facts record">${items.join("")}</dl>`;
}

/** Rows that lead to the pages of their chips. */
function linked(rows: readonly LlmChipRow[]): LinkedRow[] {
  return rows.map(({ chip, name, cells }) => ({ href: chipPath(chip), name, cells }));
}
