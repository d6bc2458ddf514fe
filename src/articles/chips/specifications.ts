import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { sourceLinks } from "../citation-view.ts";
import { time } from "../page.ts";
import { capital } from "../record-parts.ts";
import { type ChipContext, type ChipSection, noteLine, valueLink } from "./parts.ts";
import type { ChipFact, ChipPage } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** Every published figure under its source, place and date; then what is not known. */
export const specificationsSection: ChipSection = {
  id: "specifications",
  name: WORDS.specifications,
  body,
};

function body({ facts, unknown, awaiting }: ChipPage, context: ChipContext): string {
  const { language } = context;
  const groups = new Map<string, ChipFact[]>();
  for (const fact of facts) {
    const key = [fact.source, fact.at ?? "", fact.date].join("|");
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const bodies = [...groups.values()].map((own) => group(own, context)).join("\n");
  const list = (name: Text, names: readonly Text[]): string =>
    names.length === 0
      ? ""
      : `<p class="about record">${escapeMarkup(name[language])} ${names.map((one) => escapeMarkup(one[language])).join(", ")}.</p>`;
  return (
    noteLine(escapeMarkup(WORDS.specificationsNote[language])) +
    (facts.length === 0 ? "" : `<table class="specifications">${bodies}</table>`) +
    list(WORDS.notPublished, unknown) +
    list(WORDS.awaiting, awaiting)
  );
}

/** The facts of one place in one source. */
function group(facts: readonly ChipFact[], context: ChipContext): string {
  const { language, input } = context;
  const { source, at, date, weak } = facts[0]!;
  const place = at === undefined ? "" : `, <span lang="en">${escapeMarkup(at)}</span>`;
  const mark = weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  const title = `<tr class="group"><th scope="rowgroup" colspan="2" class="record">${sourceLinks([source], input.sources, context)}${place}; ${time(date, language)}${mark}</th></tr>`;
  return `<tbody>${title}${facts.map((fact) => factRow(fact, context)).join("")}</tbody>`;
}

function factRow(fact: ChipFact, context: ChipContext): string {
  const { language } = context;
  const told = [
    ...(fact.bounds === undefined ? [] : [`${WORDS.bounds[language]} ${fact.bounds[language]}`]),
    ...(fact.derived ? [WORDS.derived[language]] : []),
    ...(fact.note === undefined ? [] : [fact.note[language]]),
  ].map((words) => escapeMarkup(capital(words)));
  const note = told.length === 0 ? "" : `<br><span class="since">${told.join(". ")}</span>`;
  return `<tr id="${escapeMarkup(fact.id)}"><th scope="row" class="record">${escapeMarkup(capital(fact.name[language]))}${note}</th><td class="figure">${valueLink(fact.value, "fact", context)}</td></tr>`;
}
