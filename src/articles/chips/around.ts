import { escapeMarkup } from "../../charts/index.ts";
import { sourceLinks } from "../citation-view.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { capital } from "../record-parts.ts";
import { type ChipContext, type ChipSection, noteLine, ruleLink } from "./parts.ts";
import type { ChipDealing, ChipPage } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** The catalog's remark on the chip: what tables confuse, and why a published classification differs. */
export const noteSection: ChipSection = {
  id: "note",
  name: WORDS.note,
  body: ({ chip }, { language }) =>
    chip.note === undefined ? "" : `<p class="record">${escapeMarkup(chip.note[language])}</p>`,
};

/** Whether China itself hinders its import. */
export const chinaSection: ChipSection = { id: "china", name: WORDS.china, body: china };

function china({ standing }: ChipPage, context: ChipContext): string {
  const { china } = standing;
  if (china === undefined) return "";
  const { language } = context;
  const weak = china.weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  const rule = china.rule === undefined ? "" : ` ${ruleLink(china.rule, context)}.`;
  return `${noteLine(escapeMarkup(WORDS.chinaNote[language]))}<p class="record"><strong>${escapeMarkup(capital(china.words[language]))}</strong>: ${escapeMarkup(china.because[language].replace(/\.$/, ""))}.${rule}${weak}</p>`;
}

/** What was promised, granted, ordered and delivered. */
export const dealingsSection: ChipSection = { id: "dealings", name: WORDS.dealings, body: dealings };

function dealings({ dealings }: ChipPage, context: ChipContext): string {
  if (dealings.length === 0) return "";
  const { language } = context;
  const items = dealings.map((one) => `<li>${dealing(one, context)}</li>`).join("");
  return `${noteLine(escapeMarkup(WORDS.dealingsNote[language]))}<ul class="dealings record">${items}</ul>`;
}

function dealing(one: ChipDealing, { language, input, root }: ChipContext): string {
  const days = [one.on, ...(one.until === undefined ? [] : [one.until])].map((day) => time(day, language));
  const said = [one.stage, one.title, ...(one.amount === undefined ? [] : [one.amount])].map((words) =>
    escapeMarkup(words[language]),
  );
  const weak = one.weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  const note =
    one.note === undefined ? "" : `<br><span class="since">${escapeMarkup(one.note[language])}</span>`;
  const source = sourceLinks([one.source], input.sources, { language, root });
  return `<span class="since">${days.join(" — ")}</span><br>${capital(said[0]!)}: ${said.slice(1).join("; ")}. ${source}<span class="since">, <span lang="en">${escapeMarkup(one.at)}</span></span>${weak}${note}`;
}

/** Pages that read this chip's figures. */
export const usesSection: ChipSection = { id: "uses", name: WORDS.uses, body: uses };

function uses({ uses }: ChipPage, { language, root }: ChipContext): string {
  if (uses.length === 0) return "";
  const groups = uses.map(({ name, links }) => {
    const list = links.map(
      ({ href, words }) =>
        `<li><a href="${safeHref(href, root)}">${escapeMarkup(capital(words[language]))}</a></li>`,
    );
    return `<h3>${escapeMarkup(name[language])}</h3><ul class="links record">${list.join("")}</ul>`;
  });
  return groups.join("");
}

/** What the answer leaves out, and what it is not. */
export const limitsSection: ChipSection = { id: "limits", name: WORDS.limits, body: limits };

function limits({ notChecked, disclaimer }: ChipPage, { language }: ChipContext): string {
  const items = notChecked.map((one) => `<li>${escapeMarkup(one[language])}</li>`).join("");
  return `<ul class="record limits">${items}</ul><p class="note">${escapeMarkup(disclaimer[language])}</p>`;
}
