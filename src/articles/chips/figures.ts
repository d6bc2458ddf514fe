import { escapeMarkup } from "../../charts/index.ts";
import { type ChipContext, type ChipSection, noteLine, valueLink } from "./parts.ts";
import type { ChipPage, LegalFigure, SumPart, WorkedSum } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** The quantities that the rules compare, each with its worked sum, or with the reason why it is not known. */
export const figuresSection: ChipSection = { id: "figures", name: WORDS.figures, body };

function body({ figures }: ChipPage, context: ChipContext): string {
  const { language } = context;
  const entries = figures.map((figure) => entry(figure, context)).join("\n");
  return `${noteLine(escapeMarkup(WORDS.figuresNote[language]))}<dl class="legal">${entries}</dl>`;
}

function entry({ id, name, value, sums, reason, note }: LegalFigure, context: ChipContext): string {
  const { language } = context;
  const shown =
    value === undefined ? "" : ` <span class="result">${valueLink(value, "rule", context)}</span>`;
  const why =
    reason === undefined ? "" : `<span class="since record">${escapeMarkup(reason[language])}</span>`;
  const told = note === undefined ? "" : `<p class="since record">${escapeMarkup(note[language])}</p>`;
  const list =
    sums.length === 0
      ? ""
      : `<ul class="sums">${sums.map((sum) => `<li>${sumMarkup(sum, sums.length > 1, context)}</li>`).join("")}</ul>`;
  return `<div id="figure-${escapeMarkup(id)}"><dt>${escapeMarkup(name[language])}${shown}</dt><dd>${why}${list}${told}</dd></div>`;
}

function sumMarkup({ name, parts, decides }: WorkedSum, named: boolean, context: ChipContext): string {
  const { language } = context;
  const title = named ? `<span class="since record">${escapeMarkup(name[language])}</span> ` : "";
  const sum = parts.map((part) => partMarkup(part, context)).join("");
  const mark = named && decides ? ` <span class="mark">${escapeMarkup(WORDS.decides[language])}</span>` : "";
  return `${title}${sum}${mark}`;
}

function partMarkup(part: SumPart, context: ChipContext): string {
  if ("value" in part) return valueLink(part.value, part.kind, context);
  return escapeMarkup(part[context.language]);
}
