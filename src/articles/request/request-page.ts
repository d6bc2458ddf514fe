import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { ACCOUNTS_PATH } from "../accounts/path.ts";
import { CLAIMS_PATH } from "../claims/path.ts";
import { EFFECTS_PATH } from "../effects/path.ts";
import { EXPLORE_PATH } from "../explore/path.ts";
import { HARDWARE_PATH } from "../hardware/hardware-page.ts";
import { HINDCAST_PATH } from "../hindcast/path.ts";
import { LABS_PATH } from "../labs/path.ts";
import { filled } from "../page-parts.ts";
import { QUESTIONS_PATH } from "../questions/path.ts";
import { opening } from "../record-parts.ts";
import type { Language } from "../types.ts";
import { REQUEST_TITLE } from "./path.ts";
import { REQUEST_WORDS as WORDS } from "./words.ts";

/** Pages that the sentences lead to, by the word in braces. */
const LINKS: Readonly<Record<string, readonly [path: string, words: Text]>> = {
  chips: ["chips.html", WORDS.chipsLink],
  hardware: [HARDWARE_PATH, WORDS.hardwareLink],
  llms: ["llms.html", WORDS.llmsLink],
  rules: ["rules.html", WORDS.rulesLink],
  effects: [EFFECTS_PATH, WORDS.effectsLink],
  accounts: [ACCOUNTS_PATH, WORDS.accountsLink],
  labs: [LABS_PATH, WORDS.labsLink],
  equations: ["equations.html", WORDS.equationsLink],
  parameters: ["parameters.html", WORDS.parametersLink],
  events: ["events.html", WORDS.eventsLink],
  questions: [QUESTIONS_PATH, WORDS.questionsLink],
  explore: [EXPLORE_PATH, WORDS.exploreLink],
  claims: [CLAIMS_PATH, WORDS.claimsLink],
  hindcast: [HINDCAST_PATH, WORDS.hindcastLink],
};

/** How the request was read: the system that it names, part by part with its pages, and what this is not. */
export function requestMain(language: Language): string {
  const links = Object.fromEntries(
    Object.entries(LINKS).map(([name, [path, words]]) => [
      name,
      `<a href="${path}">${escapeMarkup(words[language])}</a>`,
    ]),
  );
  const list = (texts: readonly Text[]): string =>
    `<ul>${texts.map((text) => `<li>${filled(text[language], links)}</li>`).join("")}</ul>`;
  const part = (title: Text, texts: readonly Text[]): string =>
    `<section><h2>${escapeMarkup(title[language])}</h2>${list(texts)}</section>`;
  return `<article class="reading">${opening(REQUEST_TITLE, WORDS.lede, language)}${part(WORDS.system, [
    WORDS.chips,
    WORDS.rules,
    WORDS.uses,
    WORDS.knowledge,
    WORDS.race,
    WORDS.claims,
  ])}${part(WORDS.is, [WORDS.publication, WORDS.noModel, WORDS.law, WORDS.west, WORDS.forecast, WORDS.apart])}</article>`;
}
