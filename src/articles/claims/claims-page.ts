import { escapeMarkup } from "../../charts/index.ts";
import { markdownOptions } from "../article-page.ts";
import { sourceLinks } from "../citation-view.ts";
import type { Claim } from "../claim-types.ts";
import { claimNumber, isJudged, outcomeWords, tally, verdictBadge, withoutVerdict } from "../claim-view.ts";
import { datedMarkup } from "../dates.ts";
import { equationPath } from "../equation-page.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { PUBLISHED_PATH } from "../published/path.ts";
import { PUBLISHED_WORDS } from "../published/words.ts";
import { headings, opening, scroll } from "../record-parts.ts";
import type { Language, SiteInput } from "../types.ts";
import { WORDS } from "../words.ts";
import { decision } from "./decision.ts";
import { CLAIMS_PATH } from "./path.ts";
import type { ReadingRow } from "./types.ts";
import { CLAIM_WORDS } from "./words.ts";

/** The ledger: every claim by its id, then the article sentence by sentence with links to the claims. */
export function claimsMain(input: SiteInput, language: Language): string {
  const options = markdownOptions(input, language, CLAIMS_PATH);
  const claims = [...input.claims].sort((a, b) => numberOf(a.id) - numberOf(b.id));
  return `<article class="reading">${opening(CLAIM_WORDS.claims, CLAIM_WORDS.lede, language)}
<p>${escapeMarkup(CLAIM_WORDS.elsewhere[language])} <a href="${PUBLISHED_PATH}">${escapeMarkup(PUBLISHED_WORDS.title[language])}</a>.</p>
${tally(claims, options, numbers)}${claims.map((claim) => section(claim, input, options)).join("\n")}
${reading(input.reading, input, language)}</article>`;
}

function section(claim: Claim, input: SiteInput, options: MarkdownOptions): string {
  const { language, root } = options;
  const at = { ...options, where: claim.where };
  const prose = (text: Claim["claim"]): string => inlineMarkdown(text[language], at);
  const item = input.feed.find(({ kind, of }) => kind === "claim" && of === claim.id);
  const finding = isJudged(claim)
    ? withoutVerdict(claim.verdictText[language], claim.verdict, language)
    : claim.verdictText[language];
  const outcome = outcomeWords(claim, input.thresholds.get(claim.id) ?? "unknown", language);
  const sources = (evidence: Claim["for"]): string =>
    evidence.length === 0
      ? "—"
      : sourceLinks([...new Set(evidence.map(({ source }) => source))], input.sources, { language, root });
  const from = claim.from === "source" ? ` (${escapeMarkup(WORDS.fromSource[language])})` : "";
  const rows: readonly (readonly [string, string])[] = [
    [escapeMarkup(WORDS.modality[language]), prose(claim.modality) + from],
    [escapeMarkup(WORDS.quantity[language]), prose(claim.quantity)],
    [
      filled(WORDS.threshold[language], { date: time(claim.threshold.date, language) }),
      prose(claim.threshold.text) + outcome,
    ],
    [escapeMarkup(CLAIM_WORDS.decided[language]), decision(claim, input, at)],
    [escapeMarkup(WORDS.for[language]), sources(claim.for)],
    [escapeMarkup(WORDS.against[language]), sources(claim.against)],
    [escapeMarkup(WORDS.changeIf[language]), prose(claim.wouldChangeIf)],
    [escapeMarkup(WORDS.nextCheck[language]), time(claim.nextCheck, language)],
  ];
  const full =
    item === undefined
      ? ""
      : `<p><a href="${root}n/${item.id}.html">${escapeMarkup(WORDS.readMore[language])}<span class="unseen">: ${escapeMarkup(claim.title[language])}</span></a></p>`;
  return `<section class="claim" id="${escapeMarkup(claim.id)}"><h2><span class="record">${escapeMarkup(claimNumber(claim))}</span> ${datedMarkup(claim.title[language], language)}</h2>
<blockquote class="claimed"><p>${prose(claim.claim)}</p></blockquote>
<p>${isJudged(claim) ? `${verdictBadge(claim.verdict, options)} ` : ""}${inlineMarkdown(finding, at)}</p>
<dl class="claim-facts">${rows.map(([name, inside]) => `<dt>${name}</dt><dd>${inside}</dd>`).join("")}</dl>${full}</section>`;
}

/** Where each of them stands on the page. */
function numbers(claims: readonly Claim[]): string {
  return claims
    .map((claim) => `<a href="#${escapeMarkup(claim.id)}">${escapeMarkup(claimNumber(claim))}</a>`)
    .join(", ");
}

/** One row a sentence: its first words, what it says, its claims, what computes it. */
function reading(rows: readonly ReadingRow[], input: SiteInput, language: Language): string {
  if (rows.length === 0) return "";
  const known = new Set(input.claims.map(({ id }) => id));
  const names = new Map(input.equations.map(({ id, name }) => [id, name[language]]));
  const cells = rows.map(({ words, about, claims, equations }) => {
    const ofClaims = claims
      .filter((id) => known.has(id))
      .map((id) => `<a href="#${id}">${escapeMarkup(claimNumber({ id }))}</a>`);
    const ofEquations = equations
      .filter((id) => names.has(id))
      .map((id) => `<a href="${equationPath(id)}">${escapeMarkup(names.get(id)!)}</a>`);
    return `<tr><th scope="row" lang="ru">«${escapeMarkup(words)}…»</th><td>${escapeMarkup(about[language])}</td><td>${ofClaims.join(", ")}</td><td>${ofEquations.join("; ")}</td></tr>`;
  });
  const head = headings(
    [CLAIM_WORDS.begins, CLAIM_WORDS.says, CLAIM_WORDS.checkedAs, CLAIM_WORDS.computes],
    language,
  );
  const table = `<table class="twin reading-rows"><thead><tr>${head}</tr></thead><tbody>${cells.join("")}</tbody></table>`;
  return `<section id="reading"><h2>${escapeMarkup(CLAIM_WORDS.reading[language])}</h2><p>${escapeMarkup(CLAIM_WORDS.readingLede[language])}</p>${scroll(table, CLAIM_WORDS.reading[language])}</section>`;
}

/** C2 comes before C10. */
function numberOf(id: string): number {
  return Number(id.replace(/^\D+/, ""));
}
