import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { figure } from "../figure.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import { opening } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { chipLinks } from "./chip-links.ts";
import { lawDisclaimer } from "./disclaimer.ts";
import { REGION_PAGE, rulePagePath } from "./path.ts";
import { RULE_WORDS as WORDS } from "./words.ts";

/** What may go where by two quantities, on each day that changed which two. */
export function regionMain(input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, REGION_PAGE);
  const { regions, rules } = input;
  const row = regions.map(({ figure: one, on }) => ({ href: `#${one.id}`, words: time(on, language) }));
  const links = row.map(({ href, words }) => ({ href, words: words.replace(/<[^>]*>/g, "") }));
  const sections = regions.map(({ figure: one, on, rule, leftOut }) => {
    const name = rules.find(({ id }) => id === rule)?.name[language] ?? "";
    const names = chipLinks(leftOut, language, "../");
    const rest =
      names === "" ? "" : `<p class="note record">${filled(WORDS.notPlaced[language], { names })}</p>`;
    return `<section class="regime" id="${escapeMarkup(one.id)}"><h2>${time(on, language)}</h2><p class="see-also record"><a href="../${rulePagePath(rule)}">${escapeMarkup(name)}</a></p>${figure(one, options)}${rest}</section>`;
  });
  // Every rule with a predicate leaves out the same.
  const notChecked = rules.find((rule) => rule.notChecked.length > 0)?.notChecked ?? [];
  return `<p class="kicker"><a href="../rules.html">${escapeMarkup(WORDS.allRules[language])}</a></p>${opening(WORDS.regions, WORDS.regionsLede, language)}${contentsRow(links, language)}${sections.join("\n")}${lawDisclaimer(notChecked, input, language)}`;
}
