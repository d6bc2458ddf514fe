import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { equationPath } from "../equation-page.ts";
import { figure } from "../figure.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import { capital, headings, opening, scroll } from "../record-parts.ts";
import { rulePagePath } from "../rules/path.ts";
import type { Language, SiteInput } from "../types.ts";
import { EFFECTS_PATH, NO_EFFECT } from "./path.ts";
import type { RuleEffectEntry } from "./types.ts";
import { EFFECT_WORDS as WORDS } from "./words.ts";

/** What each rule did: half-times of all at a glance, then a table and a chart a rule, then the rules without effect. */
export function effectsMain(input: SiteInput, language: Language): string {
  const { effects, idle } = input.ruleEffects;
  const row = [
    ...effects.map(({ rule }) => ({ href: `#${rule}`, words: shortName(rule, input, language) })),
    ...(idle.length > 0 ? [{ href: `#${NO_EFFECT}`, words: WORDS.none[language] }] : []),
  ];
  const sections = effects.map((effect) => section(effect, input, language));
  return `${opening(WORDS.title, WORDS.lede, language)}${contentsRow(row, language)}${halfTimes(input, language)}${sections.join("\n")}${without(input, language)}`;
}

function halfTimes(input: SiteInput, language: Language): string {
  const { effects, outputs, worlds } = input.ruleEffects;
  if (effects.length === 0) return "";
  const rows = effects.map(({ rule, rows: cells }) => {
    const own = outputs.map(({ id, quantity }) => {
      const cell = cells.find(({ output }) => output === id)!;
      return `<td>${cell.none ? "—" : number(cell.half, quantity, language)}</td>`;
    });
    const name = escapeMarkup(shortName(rule, input, language));
    return `<tr><th scope="row"><a href="#${escapeMarkup(rule)}">${name}</a></th>${own.join("")}</tr>`;
  });
  const heads = headings([WORDS.rule, ...outputs.map(({ short }) => short)], language);
  const table = `<table class="twin numeric"><thead><tr>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const count = `<a class="value result" href="index.html#cite">${escapeMarkup(worlds[language])}</a>`;
  const note = filled(WORDS.halvesNote[language], { worlds: count });
  return `<section id="halves"><h2>${escapeMarkup(WORDS.halves[language])}</h2><p class="note">${note}</p>${scroll(table, WORDS.halves[language])}<p class="note">${escapeMarkup(WORDS.peakNote[language])}</p><p class="note">${escapeMarkup(WORDS.redesign[language])}</p></section>\n`;
}

function section(effect: RuleEffectEntry, input: SiteInput, language: Language): string {
  const { rule, date, rows, figure: chart } = effect;
  const { outputs } = input.ruleEffects;
  const lines = rows.map(({ output, peak, settled, half, positive }) => {
    const { name, quantity } = outputs.find(({ id }) => id === output)!;
    const cells = [peak, settled, half, positive].map(
      (words) => `<td>${number(words, quantity, language)}</td>`,
    );
    return `<tr><th scope="row"><a href="${equationPath(quantity)}">${escapeMarkup(capital(name[language]))}</a></th>${cells.join("")}</tr>`;
  });
  const heads = headings([WORDS.output, WORDS.peak, WORDS.settled, WORDS.half, WORDS.positive], language);
  const table = `<table class="twin numeric"><thead><tr>${heads}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
  const name = input.rules.find(({ id }) => id === rule)?.name[language] ?? rule;
  return `<section class="rule-effect" id="${escapeMarkup(rule)}"><h2 class="record"><a href="${safeHref(rulePagePath(rule), "")}">${escapeMarkup(name)}</a></h2><p class="about">${escapeMarkup(WORDS.binding[language])} ${time(date, language)}</p>${scroll(table, name)}${figure(chart, markdownOptions(input, language, EFFECTS_PATH))}</section>`;
}

/** Words with figures as a link to the equation behind them. */
function number(words: Text, quantity: string, language: Language): string {
  return `<a class="value result" href="${equationPath(quantity)}">${escapeMarkup(words[language])}</a>`;
}

function without(input: SiteInput, language: Language): string {
  const { idle } = input.ruleEffects;
  if (idle.length === 0) return "";
  const links = idle.map(
    (rule) =>
      `<a href="${safeHref(rulePagePath(rule), "")}">${escapeMarkup(shortName(rule, input, language))}</a>`,
  );
  return `<section id="${NO_EFFECT}"><h2>${escapeMarkup(WORDS.none[language])}</h2><p class="record">${links.join(", ")}.</p><p class="note">${escapeMarkup(WORDS.noneNote[language])}</p></section>`;
}

function shortName(rule: string, input: SiteInput, language: Language): string {
  return input.rules.find(({ id }) => id === rule)?.short[language] ?? rule;
}

/** On the page of a rule: what it did to the race, where that was computed. */
export function effectLink(rule: string, input: SiteInput, language: Language, root: string): string {
  const { effects, idle } = input.ruleEffects;
  const link = (anchor: string, words: Text): string =>
    `<p class="see-also"><a href="${safeHref(`${EFFECTS_PATH}#${anchor}`, root)}">${escapeMarkup(words[language])}</a></p>`;
  if (effects.some((one) => one.rule === rule)) return link(rule, WORDS.toEffect);
  return idle.includes(rule) ? link(NO_EFFECT, WORDS.toNone) : "";
}
