import { escapeMarkup } from "../../charts/index.ts";
import { gradedSources, hasAddress } from "../citation-view.ts";
import { effectLink } from "../effects/effects-page.ts";
import { safeHref } from "../markdown.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { capital, headings, scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { chipLinks, UNCHECKED } from "./chip-links.ts";
import { conditionView } from "./condition-view.ts";
import { datesStrip, standingWords } from "./dates-strip.ts";
import { lawDisclaimer } from "./disclaimer.ts";
import { rulePagePath } from "./path.ts";
import type { RuleChange, RuleDealing, RuleEffect, RuleEntry, RuleParagraph } from "./types.ts";
import { LANE_WORDS, RULE_WORDS as WORDS } from "./words.ts";

interface Context {
  readonly rule: RuleEntry;
  readonly input: SiteInput;
  readonly language: Language;
  /** From the page to its language's root. */
  readonly root: string;
}

/** The page of one rule: what, when, to whom, on which condition, what followed, what it changed, on what it rests. */
export function ruleMain(rule: RuleEntry, input: SiteInput, language: Language): string {
  const context: Context = { rule, input, language, root: "../" };
  const { root } = context;
  const weak = rule.weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  return `<article class="reading rule-page">
<p class="kicker"><a href="${root}rules.html#lane-${rule.lane}">${escapeMarkup(LANE_WORDS[rule.lane][language])}</a></p>
<h1 class="record">${escapeMarkup(rule.name[language])}</h1>
<p class="about">${escapeMarkup(rule.authority[language])} · ${escapeMarkup(rule.role[language])} · <strong>${standingWords(rule.standing, language)}</strong>${weak}</p>
<p class="lede record">${escapeMarkup(rule.text[language])}</p>
${datesStrip(rule, language)}
${officialSource(context)}
${section("reaches", WORDS.reaches[language], reach(context))}
${rule.paragraphs.map((one, index) => paragraph(one, index, context)).join("\n")}
${section("effect", WORDS.effect[language], effect(context))}
${section("around", WORDS.around[language], around(context))}
${section("dealings", WORDS.dealings[language], dealings(context))}
${section("model", WORDS.model[language], moved(context) + effectLink(rule.id, input, language, root))}
${section("note", WORDS.note[language], rule.note === undefined ? "" : `<p class="record">${escapeMarkup(rule.note[language])}</p>`)}
${section("sources", WORDS.sources[language], sources(context))}
${lawDisclaimer(rule.notChecked, input, language)}
</article>`;
}

function section(id: string, name: string, body: string): string {
  return body === "" ? "" : `<section id="${id}"><h2>${escapeMarkup(name)}</h2>${body}</section>`;
}

/** The instrument itself: its name leads to its text. */
function officialSource({ rule, input, language, root }: Context): string {
  const source = input.sources.find(({ id }) => id === rule.source);
  const direct =
    source !== undefined && hasAddress(source)
      ? safeHref(source.URL, root)
      : safeHref(`sources.html#${rule.source}`, root);
  const weak = rule.weak ? `<br>${escapeMarkup(WORDS.weakNote[language])}` : "";
  return `<p class="instrument record"><a href="${direct}">${escapeMarkup(rule.citation)}</a>, <span lang="en">${escapeMarkup(rule.at)}</span>${weak}</p>`;
}

function reach({ rule, language, root }: Context): string {
  const lines = rule.scope.map((words) => `<li>${escapeMarkup(words[language])}</li>`);
  const list = lines.length === 0 ? "" : `<ul class="scope record">${lines.join("")}</ul>`;
  const named = (name: string, markup: string): string =>
    markup === "" ? "" : `<p class="record"><strong>${escapeMarkup(name)}:</strong> ${markup}</p>`;
  const addressees = rule.addressees.map((words) => escapeMarkup(words[language])).join(", ");
  return (
    list +
    named(WORDS.addressees[language], addressees) +
    named(WORDS.products[language], chipLinks(rule.products, language, root))
  );
}

function paragraph(one: RuleParagraph, index: number, context: Context): string {
  const { rule, language, root } = context;
  const place = one.at ?? rule.at;
  const link = (words: string): string =>
    `<a class="value fact" href="${safeHref(`sources.html#${rule.source}`, root)}" title="${escapeMarkup(`${rule.citation}, ${place}`)}">${escapeMarkup(words)}</a>`;
  const policies =
    one.appliesTo.length === 0
      ? ""
      : `<p class="about record">${escapeMarkup(WORDS.replacesPolicy[language])} ${escapeMarkup(one.appliesTo.map((words) => words[language]).join(", "))}</p>`;
  const stated = one.treatments.some(({ status }) => status !== undefined);
  const columns = [WORDS.where, ...(stated ? [WORDS.status] : []), WORDS.review];
  const rows = one.treatments.map(({ where, status, review, text }) => {
    const said = text ?? review;
    const cells = [...(stated ? [status?.[language] ?? ""] : []), said?.[language] ?? ""].map(
      (words, at) =>
        `<td data-column="${escapeMarkup(columns[at + 1]![language])}">${escapeMarkup(capital(words))}</td>`,
    );
    return `<tr><th scope="row">${escapeMarkup(where[language])}</th>${cells.join("")}</tr>`;
  });
  const table = `<table class="stacked record"><thead><tr>${headings(columns, language)}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const shown = /^[a-z]/.test(one.id) ? capital(rule.role[language]) : one.id;
  return `<section class="paragraph" id="paragraph-${index + 1}"><h2 class="record">${escapeMarkup(shown)}</h2><p class="about record"><span lang="en">${escapeMarkup(place)}</span></p>${policies}<h3>${escapeMarkup(WORDS.condition[language])}</h3>${conditionView(one.condition, language, link)}<h3>${escapeMarkup(WORDS.follows[language])}</h3>${scroll(table, `${WORDS.follows[language]}: ${place}`)}</section>`;
}

function effect({ rule, language, root }: Context): string {
  const { effect: found } = rule;
  if (found === undefined) return "";
  const lede = filled(WORDS.effectLede[language], {
    date: time(found.day, language),
    where: escapeMarkup(found.destination[language]),
  });
  const groups = [
    changes(WORDS.caught[language], found.caught, language, root),
    changes(WORDS.released[language], found.released, language, root),
    changes(WORDS.otherwise[language], found.other, language, root),
  ].join("");
  const body =
    groups === "" ? `<p>${escapeMarkup(WORDS.noEffect[language])}</p>` : groups + unchecked(found, language);
  return `<p class="note">${lede}</p>${body}`;
}

/** What the sign beside some chips means. */
function unchecked({ caught, released, other }: RuleEffect, language: Language): string {
  const chips = [...caught, ...released, ...other].flatMap((change) => change.chips);
  const marked = chips.some((chip) => chip.unchecked === true);
  return marked ? `<p class="note">${UNCHECKED}\u00A0${escapeMarkup(WORDS.unchecked[language])}</p>` : "";
}

function changes(name: string, found: readonly RuleChange[], language: Language, root: string): string {
  if (found.length === 0) return "";
  const lines = found.map(
    ({ before, after, chips }) =>
      `<li><span class="turn">${escapeMarkup(before[language])} → ${escapeMarkup(after[language])}</span> ${chipLinks(chips, language, root)}</li>`,
  );
  return `<h3>${escapeMarkup(name)}</h3><ul class="changes record">${lines.join("")}</ul>`;
}

function around({ rule, input, language, root }: Context): string {
  const row = (name: string, ids: readonly string[]): string => {
    const links = ids.flatMap((id) => {
      const other = input.rules.find((one) => one.id === id);
      return other === undefined
        ? []
        : [`<a href="${safeHref(rulePagePath(id), root)}">${escapeMarkup(other.name[language])}</a>`];
    });
    return links.length === 0
      ? ""
      : `<dt>${escapeMarkup(name)}</dt><dd class="record">${links.join("; ")}</dd>`;
  };
  const rows = [
    row(WORDS.replaces[language], rule.replaces),
    row(WORDS.replacedBy[language], rule.replacedBy),
    row(WORDS.builtOn[language], rule.builtOn),
    row(WORDS.builtOver[language], rule.builtOver),
  ].join("");
  return rows === "" ? "" : `<dl class="claim-facts">${rows}</dl>`;
}

function dealings({ rule, input, language, root }: Context): string {
  if (rule.dealings.length === 0) return "";
  const items = rule.dealings.map((one) => `<li>${dealing(one, { rule, input, language, root })}</li>`);
  return `<p class="note">${escapeMarkup(WORDS.dealingsLede[language])}</p><ul class="dealings record">${items.join("")}</ul>`;
}

function dealing(one: RuleDealing, { language, root }: Context): string {
  const { on, until, stage, title, amount, source, at = "", weak } = one;
  const days = [on, ...(until === undefined ? [] : [until])].map((day) => time(day, language)).join(" — ");
  const href = safeHref(`sources.html#${source}`, root);
  const worth =
    amount === undefined
      ? ""
      : `, <a class="value fact" href="${href}" title="${escapeMarkup(at)}">${escapeMarkup(amount[language])}</a>`;
  const mark = weak ? ` <span class="mark grade-C">${escapeMarkup(WORDS.weak[language])}</span>` : "";
  return `${days}: ${escapeMarkup(stage[language])} — <a href="${href}">${escapeMarkup(title[language])}</a>${worth}${mark}`;
}

function moved({ rule, input, language, root }: Context): string {
  if (rule.moved.length === 0)
    return `<p>${escapeMarkup(WORDS[rule.modelled ? "decidesOnly" : "context"][language])}</p>`;
  const items = rule.moved.map(({ name, quantities, drawn }) => {
    const links = quantities.flatMap((id) => {
      const entry = input.equations.find((one) => one.id === id);
      return entry === undefined
        ? []
        : [
            `<a href="${safeHref(`equations/${id}.html`, root)}">${escapeMarkup(capital(entry.name[language]))}</a>`,
          ];
    });
    const how = links.length === 0 ? WORDS.context[language] : WORDS[drawn ? "drawn" : "beliefs"][language];
    const list = links.length === 0 ? "" : `<ul>${links.map((link) => `<li>${link}</li>`).join("")}</ul>`;
    return `<li>${escapeMarkup(capital(name[language]))} <span class="unit-note">${escapeMarkup(how)}</span>${list}</li>`;
  });
  return `<ul class="links record">${items.join("")}</ul>`;
}

function sources({ rule, input, language, root }: Context): string {
  const ids = [...new Set([rule.source, ...rule.sources])];
  const quotes = ids.flatMap((id) => {
    const source = input.sources.find((one) => one.id === id);
    if (source?.quote === undefined) return [];
    const lang = source.language ?? "en";
    return [
      `<blockquote class="record"><span lang="${escapeMarkup(lang)}">${escapeMarkup(source.quote)}</span></blockquote>`,
    ];
  });
  const list = gradedSources(ids, input.sources, { language, root });
  return `<ul class="graded record">${list}</ul>${quotes.join("")}`;
}
