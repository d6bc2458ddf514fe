import type { Text } from "../../catalog/types.ts";
import { escapeMarkup, type SpanKind } from "../../charts/index.ts";
import { safeHref } from "../markdown.ts";
import { rulePagePath } from "../rules/path.ts";
import type { Language, LiveText, SiteInput } from "../types.ts";
import type { ChipPage, RuleLink } from "./types.ts";

/** What every section of a chip's page is given. */
export interface ChipContext {
  readonly input: SiteInput;
  readonly language: Language;
  /** From the page to its language's root. */
  readonly root: string;
}

/** Path of a chip's page from the root of its language. */
export function chipPath(id: string): string {
  return `chips/${id}.html`;
}

/** A number as a link, with its source or its definition on hover. */
export function valueLink(
  value: LiveText,
  kind: string,
  { language, root }: Omit<ChipContext, "input">,
): string {
  return `<a class="value ${kind}" href="${safeHref(value.href, root)}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}

/** Words that lead to a rule. */
export function ruleLink({ rule, words }: RuleLink, { language, root }: Omit<ChipContext, "input">): string {
  return `<a href="${safeHref(rulePagePath(rule), root)}">${escapeMarkup(words[language])}</a>`;
}

/** A part of a chip's page. */
export interface ChipSection {
  /** Anchor. */
  readonly id: string;
  readonly name: Text;
  /** Markup under the heading; empty when there is nothing to say. */
  readonly body: (page: ChipPage, context: ChipContext) => string;
}

/** A part under its heading. */
export function sectionMarkup({ id, name }: ChipSection, body: string, language: Language): string {
  return `<section id="${id}"><h2>${escapeMarkup(name[language])}</h2>${body}</section>`;
}

/** A quiet line of explanation. */
export function noteLine(markup: string): string {
  return `<p class="note">${markup}</p>`;
}

/** A cell of a table that becomes a list on a narrow screen. */
export function cell(column: Text, markup: string, language: Language, classes = ""): string {
  const named = classes === "" ? "" : ` class="${classes}"`;
  return `<td${named} data-column="${escapeMarkup(column[language])}">${markup}</td>`;
}

/** The colour and hatching of a kind of answer, beside words that say it. */
export function swatch(kind: SpanKind): string {
  return `<span class="swatch ${kind}" aria-hidden="true"></span>`;
}
