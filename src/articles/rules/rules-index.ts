import { escapeMarkup } from "../../charts/index.ts";
import { sourceLinks } from "../citation-view.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import { opening } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { WORDS as SITE_WORDS } from "../words.ts";
import { standingWords } from "./dates-strip.ts";
import { REGION_PAGE, rulePagePath } from "./path.ts";
import type { RuleEntry, RuleLane } from "./types.ts";
import { LANE_WORDS, RULE_WORDS as WORDS } from "./words.ts";

/** All rules: the line of time, then a short list by who and what about, each a link to its page. */
export function rulesMain(input: SiteInput, language: Language): string {
  const lanes = (Object.keys(LANE_WORDS) as RuleLane[]).filter((lane) =>
    input.rules.some((rule) => rule.lane === lane),
  );
  const sections = lanes.map((lane) => {
    const items = input.rules.filter((rule) => rule.lane === lane).map((rule) => item(rule, input, language));
    return `<section><h2 id="lane-${lane}">${escapeMarkup(LANE_WORDS[lane][language])}</h2><ol class="entries rules">${items.join("\n")}</ol></section>`;
  });
  const row = lanes.map((lane) => ({ href: `#lane-${lane}`, words: LANE_WORDS[lane][language] }));
  const regions =
    input.regions.length === 0
      ? ""
      : `<p class="see-also"><a href="${safeHref(REGION_PAGE, "")}">${escapeMarkup(WORDS.seeRegions[language])}</a></p>`;
  const law = filled(WORDS.lawTo[language], { date: time(input.edition.lawDate, language) });
  return `${opening(SITE_WORDS.rules, WORDS.timelineLede, language)}${regions}${contentsRow(row, language)}${sections.join("\n")}<p class="note">${escapeMarkup(input.lawDisclaimer[language])} ${law}</p>`;
}

/** One rule in three lines: dates and how it stands, what it says, on what it rests. */
function item(rule: RuleEntry, input: SiteInput, language: Language): string {
  const { id, name, text, announced, effective, compliance = effective, standing, weak } = rule;
  const days = [...new Set([announced, compliance])].sort();
  const dates = days.map((day) => time(day, language)).join(" → ");
  const never = standing.state === "in-force" ? "" : ` · ${standingWords(standing, language)}`;
  const mark = weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  const sources = sourceLinks([rule.source], input.sources, { language, root: "" });
  return `<li id="${escapeMarkup(id)}"><h3 class="record"><a href="${safeHref(rulePagePath(id), "")}">${escapeMarkup(name[language])}</a></h3><p class="about">${dates}${never}${mark}</p><p class="record">${escapeMarkup(text[language])}</p><p class="rests record">${sources}</p></li>`;
}
