import { escapeMarkup } from "../../charts/index.ts";
import { time } from "../page.ts";
import { headings, opening, scroll } from "../record-parts.ts";
import type { LabPage, Language, SiteInput } from "../types.ts";
import { inOrder, labValue } from "./lab-values.ts";
import { labPath } from "./path.ts";
import { LAB_WORDS as WORDS } from "./words.ts";

/** Quantities of the table. */
const COLUMNS = [
  ["frontier", WORDS.frontier],
  ["lab_flop", WORDS.chips],
  ["serve_share", WORDS.users],
] as const;

/** The laboratories of each side by their best model, each with its page; then those followed only together. */
export function labsMain(input: SiteInput, language: Language): string {
  const date = input.edition.dataDate;
  const order = inOrder(input, "frontier", date);
  const rank = ({ element }: LabPage): number => order.indexOf(element ?? "");
  const sides = (["us", "cn"] as const).map((side) => {
    const own = input.labs.filter((lab) => lab.side === side && lab.element !== undefined);
    if (own.length === 0) return "";
    const rows = [...own].sort((a, b) => rank(a) - rank(b)).map((lab) => row(lab, input, date, language));
    return `<section><h2 id="${side}">${escapeMarkup(WORDS[side][language])}</h2>${table(rows, language, WORDS[side][language])}</section>`;
  });
  const others = input.labs.filter(({ element }) => element === undefined);
  const together =
    others.length === 0
      ? ""
      : `<section><h2 id="together">${escapeMarkup(WORDS.together[language])}</h2><p>${escapeMarkup(WORDS.togetherLede[language])}</p><ul class="links">${others.map((lab) => `<li>${link(lab, language)}</li>`).join("")}</ul></section>`;
  return `<article class="reading">${opening(WORDS.labs, WORDS.lede, language)}<p class="edition">${time(date, language)}</p>${sides.join("\n")}${together}</article>`;
}

function table(rows: readonly string[], language: Language, name: string): string {
  const head = headings([WORDS.lab, ...COLUMNS.map(([, name]) => name)], language);
  return scroll(
    `<table class="stacked story-table"><thead class="record"><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`,
    name,
  );
}

function row(lab: LabPage, input: SiteInput, date: string, language: Language): string {
  const cells = COLUMNS.map(([quantity, name]) => {
    const value = labValue(input, { quantity, element: lab.element ?? "", date }, language);
    const inside =
      value === undefined
        ? "—"
        : `<a class="value result" href="${value.href}" title="${escapeMarkup(value.title)}">${escapeMarkup(value.median)}</a>`;
    return `<td data-column="${escapeMarkup(name[language])}">${inside}</td>`;
  });
  return `<tr id="${escapeMarkup(lab.id)}"><th scope="row">${link(lab, language)}</th>${cells.join("")}</tr>`;
}

function link({ id, name }: LabPage, language: Language): string {
  return `<a class="record" href="${escapeMarkup(labPath(id))}">${escapeMarkup(name[language])}</a>`;
}
