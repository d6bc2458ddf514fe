import { escapeMarkup } from "../../charts/index.ts";
import { EFFECTS_PATH } from "../effects/path.ts";
import { EFFECT_WORDS } from "../effects/words.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { contentsRow } from "../page-parts.ts";
import { opening } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { WORDS as SITE_WORDS } from "../words.ts";
import { standingWords } from "./dates-strip.ts";
import { lawDisclaimer } from "./disclaimer.ts";
import { REGION_PAGE, rulePagePath } from "./path.ts";
import { timelineFigure } from "./timeline-view.ts";
import type { RuleEntry, RuleLane } from "./types.ts";
import { LANE_WORDS, RULE_WORDS as WORDS } from "./words.ts";

/** All rules: the line of time, then a short list by who and what about, each a link to its page. */
export function rulesMain(input: SiteInput, language: Language): string {
  const lanes = (Object.keys(LANE_WORDS) as RuleLane[]).filter((lane) =>
    input.rules.some((rule) => rule.lane === lane),
  );
  const sections = lanes.map((lane) => {
    const items = input.rules.filter((rule) => rule.lane === lane).map((rule) => item(rule, language));
    return `<section><h2 id="lane-${lane}">${escapeMarkup(LANE_WORDS[lane][language])}</h2><ol class="rule-list">${items.join("\n")}</ol></section>`;
  });
  const row = lanes.map((lane) => ({ href: `#lane-${lane}`, words: LANE_WORDS[lane][language] }));
  const effects = `<p class="see-also"><a href="${EFFECTS_PATH}">${escapeMarkup(EFFECT_WORDS.title[language])}</a></p>`;
  const regions =
    input.regions.length === 0
      ? ""
      : `<p class="see-also"><a href="${safeHref(REGION_PAGE, "")}">${escapeMarkup(WORDS.seeRegions[language])}</a></p>`;
  return `${opening(SITE_WORDS.rules, WORDS.timelineLede, language)}${effects}${regions}${timelineFigure(input, language)}${contentsRow(row, language)}${sections.join("\n")}${lawDisclaimer([], input, language)}`;
}

/** One rule on a line: the day from which it binds, its name as a link, how it stands where it does not simply hold. */
function item(rule: RuleEntry, language: Language): string {
  const { id, name, effective, compliance = effective, standing, weak } = rule;
  const standingMark =
    standing.state === "in-force"
      ? ""
      : ` <span class="unit-note">${standingWords(standing, language)}</span>`;
  const mark = weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  return `<li id="${escapeMarkup(id)}"><span class="since">${time(compliance, language)}</span><span class="record"><a href="${safeHref(rulePagePath(id), "")}">${escapeMarkup(name[language])}</a>${standingMark}${mark}</span></li>`;
}
