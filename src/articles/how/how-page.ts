import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { ACCOUNTS_PATH } from "../accounts/path.ts";
import { EFFECTS_PATH } from "../effects/path.ts";
import { EFFECT_WORDS } from "../effects/words.ts";
import { EXPLORE_PATH, EXPLORE_SECTION } from "../explore/path.ts";
import { HARDWARE_PATH } from "../hardware/hardware-page.ts";
import { HINDCAST_PATH, HINDCAST_SECTION } from "../hindcast/path.ts";
import { filled } from "../page-parts.ts";
import { PUBLISHED_PATH } from "../published/path.ts";
import { PUBLISHED_WORDS } from "../published/words.ts";
import { QUESTIONS_PATH } from "../questions/path.ts";
import { opening } from "../record-parts.ts";
import { REQUEST_PATH, REQUEST_TITLE } from "../request/path.ts";
import { SENSITIVITY_PATH } from "../sensitivity/path.ts";
import type { Language, SiteInput } from "../types.ts";
import { WORDS } from "../words.ts";
import { HOW_SECTION } from "./path.ts";
import { HOW_WORDS } from "./words.ts";

/** A page that an answer rests on, and what a reader finds there. */
interface Lead {
  readonly path: string;
  readonly name: Text;
  readonly about: Text;
}

/** The page that leads to everything that an answer rests on, with how the model works and how to run it. */
export function howMain(input: SiteInput, language: Language): string {
  const { accounts, sensitivity, hardware } = input;
  const words = HOW_WORDS;
  const code = (command: string): string => `<code>${command}</code>`;
  const link = (href: string, name: Text): string => `<a href="${href}">${escapeMarkup(name[language])}</a>`;
  const text = (whole: Text, places: Readonly<Record<string, string>>): string =>
    `<p>${filled(whole[language], places)}</p>`;
  return `${opening(HOW_SECTION, words.lede, language)}${[
    leads(words.answer, language, [
      { path: ACCOUNTS_PATH, name: accounts.title, about: words.accounts },
      { path: EFFECTS_PATH, name: EFFECT_WORDS.title, about: words.effects },
      { path: SENSITIVITY_PATH, name: sensitivity.title, about: words.sensitivity },
      { path: "events.html", name: WORDS.events, about: words.events },
    ]),
    leads(words.trust, language, [
      { path: HINDCAST_PATH, name: HINDCAST_SECTION, about: words.hindcast },
      { path: PUBLISHED_PATH, name: PUBLISHED_WORDS.title, about: words.published },
    ]),
    leads(words.parts, language, [
      { path: "parameters.html", name: WORDS.parameters, about: words.parameters },
      { path: "equations.html", name: WORDS.equations, about: words.equations },
      { path: HARDWARE_PATH, name: hardware.title, about: words.hardware },
    ]),
    part(
      "request",
      REQUEST_TITLE,
      language,
      text(words.requestText, { link: link(REQUEST_PATH, words.requestLink) }),
    ),
    part("built", words.built, language, text(words.builtText, {})),
    part(
      "left-out",
      words.left,
      language,
      text(words.leftText, {
        link: link("index.html#excluded", words.leftLink),
        open: link(QUESTIONS_PATH, words.leftOpen),
      }),
    ),
    part(
      "run",
      words.run,
      language,
      text(words.runText, {
        install: code("npm ci"),
        start: code("npm start"),
        site: code("npm run site"),
        explore: link(EXPLORE_PATH, quoted(EXPLORE_SECTION)),
      }),
    ),
  ].join("\n")}`;
}

function leads(title: Text, language: Language, pages: readonly Lead[]): string {
  const items = pages.map(
    ({ path, name, about }) =>
      `<li><a href="${path}">${escapeMarkup(name[language])}</a><p>${escapeMarkup(about[language])}</p></li>`,
  );
  return `<section><h2>${escapeMarkup(title[language])}</h2><ul class="index how">${items.join("\n")}</ul></section>`;
}

function part(id: string, title: Text, language: Language, markup: string): string {
  return `<section class="how-words"><h2 id="${id}">${escapeMarkup(title[language])}</h2>${markup}</section>`;
}

function quoted({ ru, en }: Text): Text {
  return { ru: `«${ru}»`, en: `“${en}”` };
}
