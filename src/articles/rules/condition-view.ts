import { escapeMarkup } from "../../charts/index.ts";
import type { Language } from "../types.ts";
import type { RuleCondition } from "./types.ts";
import { RULE_WORDS as WORDS } from "./words.ts";

/** How a threshold becomes a link to where the law writes it. */
export type ThresholdLink = (words: string) => string;

/** A predicate as a list that reads from the top: every threshold a link. */
export function conditionView(condition: RuleCondition, language: Language, link: ThresholdLink): string {
  const top = condition.kind === "bound" || condition.kind === "trait" ? [condition] : undefined;
  const body =
    top === undefined ? group(condition, language, link) : `<ul>${items(top, language, link)}</ul>`;
  return `<div class="condition record">${body}</div>`;
}

function group(condition: RuleCondition, language: Language, link: ThresholdLink): string {
  if (condition.kind === "bound" || condition.kind === "trait") return line(condition, language, link);
  const { kind, parts } = condition;
  if (parts.length === 1 && kind !== "none") return group(parts[0]!, language, link);
  return `<span class="join">${escapeMarkup(WORDS[kind][language])}</span><ul>${items(parts, language, link)}</ul>`;
}

function items(parts: readonly RuleCondition[], language: Language, link: ThresholdLink): string {
  return parts.map((part) => `<li>${group(part, language, link)}</li>`).join("");
}

function line(
  condition: Extract<RuleCondition, { kind: "bound" | "trait" }>,
  language: Language,
  link: ThresholdLink,
): string {
  if (condition.kind === "trait") return escapeMarkup(condition.words[language]);
  const bounds = condition.bounds.map(
    ({ sign, value }) => `${escapeMarkup(sign)}\u00A0${link(value[language])}`,
  );
  return `${escapeMarkup(condition.name[language])} ${bounds.join(` ${escapeMarkup(WORDS.and[language])} `)}`;
}
