import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { LABS_PATH } from "../labs/path.ts";
import { LAB_WORDS } from "../labs/words.ts";
import { type Choice, narrowing, presentOptions } from "../narrow.ts";
import { time } from "../page.ts";
import { contentsRow } from "../page-parts.ts";
import { opening, scroll } from "../record-parts.ts";
import type { Language, LiveText, SiteInput } from "../types.ts";
import { llmPath } from "./llm-page.ts";
import { linkOf } from "./speed-tables.ts";
import type { LlmPage } from "./types.ts";
import { HARDWARE_WORDS as WORDS } from "./words.ts";

/** The table of language models by laboratory, newest first; each leads to its page. */
export function llmsMain(input: SiteInput, language: Language): string {
  const labs = new Map<string, LlmPage[]>();
  for (const one of input.llms) labs.set(one.model.lab, [...(labs.get(one.model.lab) ?? []), one]);
  const largest = [...labs].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1));
  const columns = [
    WORDS.model,
    WORDS.parameters,
    WORDS.active,
    WORDS.weights,
    WORDS.cache,
    WORDS.fewest,
    WORDS.decodeH20,
    WORDS.decodeH800,
  ];
  const head = columns.map((words) => `<th scope="col">${escapeMarkup(words[language])}</th>`).join("");
  const bodies = largest.map(([lab, own]) => {
    const newest = [...own].sort((a, b) => (a.model.released < b.model.released ? 1 : -1));
    const heading = `<tr class="maker"><th scope="rowgroup" colspan="${columns.length}" id="lab-${escapeMarkup(lab)}"><span>${escapeMarkup(own[0]!.lab[language])}</span></th></tr>`;
    return `<tbody data-rows>${heading}${newest.map((one) => row(one, language)).join("\n")}</tbody>`;
  });
  const links = largest.map(([lab, own]) => ({ href: `#lab-${lab}`, words: own[0]!.lab[language] }));
  return `${opening(WORDS.llms, WORDS.llmsLede, language)}<p class="see-also"><a href="${LABS_PATH}">${escapeMarkup(LAB_WORDS.toLabs[language])}</a> · <a href="hardware.html">${escapeMarkup(WORDS.how[language])}</a></p>
${narrowing([{ name: "weights", label: WORDS.weightsAre, options: weights(input.llms) }], language)}${contentsRow(links, language)}${scroll(
  `<table class="chips llms record"><thead><tr>${head}</tr></thead>${bodies.join("\n")}</table>`,
  WORDS.llms[language],
)}`;
}

function weights(llms: readonly LlmPage[]): Choice["options"] {
  const { open, closed } = WORDS;
  return presentOptions(
    { open, closed },
    llms.map(({ model }) => weightsOf(model)),
  );
}

function weightsOf({ weights: own }: LlmPage["model"]): "open" | "closed" {
  return own === "open" ? "open" : "closed";
}

function row({ model, computed }: LlmPage, language: Language): string {
  const cell = (value: LiveText | undefined, kind: string): string =>
    `<td class="figure">${value === undefined ? "—" : linkOf(value, kind, language, "")}</td>`;
  const name = (words: Text): string => escapeMarkup(words[language]);
  const summary = computed?.summary;
  const cells = [
    cell(summary?.parameters, "fact"),
    cell(summary?.active, "fact"),
    cell(summary?.weights, "result"),
    cell(summary?.cache, "result"),
    cell(summary?.fewest, "result"),
    cell(summary?.decodeH20, "result"),
    cell(summary?.decodeH800, "result"),
  ];
  return `<tr id="${escapeMarkup(model.id)}" data-row data-weights="${weightsOf(model)}"><th scope="row"><a href="${llmPath(model.id)}">${name(model.name)}</a><br><span class="since">${time(model.released, language)}</span></th>${cells.join("")}</tr>`;
}
