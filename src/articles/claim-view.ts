import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { decision } from "./claims/decision.ts";
import { partyWords } from "./claims/party.ts";
import { CLAIMS_PATH } from "./claims/path.ts";
import { CLAIM_WORDS } from "./claims/words.ts";
import { datedMarkup } from "./dates.ts";
import { equationPath } from "./equation-page.ts";
import { inlineMarkdown, type MarkdownOptions, safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import { filled } from "./page-parts.ts";
import type { ThresholdOutcome } from "./thresholds.ts";
import type { Claim, Evidence, SiteInput, Verdict } from "./types.ts";
import { VERDICTS } from "./verdicts.ts";
import { WORDS } from "./words.ts";

const ORDER = ["right", "disputed", "error", "outdated", "omitted"] as const;

/** The verdict as a badge. */
export function verdictBadge(verdict: Verdict, { language }: Pick<MarkdownOptions, "language">): string {
  const words = VERDICTS[verdict];
  return `<span class="verdict ${verdict}"><span aria-hidden="true">${words.sign}</span> ${escapeMarkup(words[language])}</span>`;
}

/** The number of a claim, the same on every page: C1 and on, in the order of the ledger. */
export function claimNumber({ id }: Pick<Claim, "id">): string {
  return id.toUpperCase();
}

/** Kinds that the article never stated, so that there is nothing to judge. */
const UNJUDGED: ReadonlySet<string> = new Set(["omitted"]);

/**
 * The ledger on the article page: a tally, then what was right first, what is in dispute, errors, what is outdated,
 * what is left out. A note to a claim stands in the group of its own kind. What the article did not say has no verdict.
 */
export function claimLedger(
  claims: readonly Claim[],
  options: MarkdownOptions,
  hrefOf: (claim: Claim) => string | undefined,
): string {
  const { language } = options;
  const groups = ORDER.map((kind) => {
    const own = claims.filter((claim) => (claim.kind ?? "disputed") === kind);
    const items = own.map((claim) => {
      const at = { ...options, where: claim.where };
      const finding = withoutVerdict(claim.verdictText[language], claim.verdict, language);
      return `<li id="claim-${escapeMarkup(claim.id)}">${side(claim, options, hrefOf(claim))}<div><p class="claim-text">${inlineMarkdown(claim.claim[language], at)}</p><p class="claim-finding">${inlineMarkdown(finding, at)}${more(claim, options, hrefOf(claim))}</p></div></li>`;
    });
    const notes = claims.flatMap((claim) =>
      claim.notes
        .filter((note) => note.kind === kind)
        .map(
          (note) =>
            `<li><p class="claim-side">${numbered(claim, hrefOf(claim))}</p><p class="claim-finding">${inlineMarkdown(note.text[language], { ...options, where: claim.where })}${more(claim, options, hrefOf(claim))}</p></li>`,
        ),
    );
    if (items.length + notes.length === 0) return "";
    return `<h3>${escapeMarkup(WORDS[kind][language])}</h3><ul class="claims">${[...items, ...notes].join("")}</ul>`;
  });
  return tally(claims, options) + groups.join("");
}

/** How many claims have each verdict, or what else is `told` of them. */
export function tally(
  claims: readonly Claim[],
  options: MarkdownOptions,
  told: (some: readonly Claim[]) => string = (some) => String(some.length),
): string {
  const judged = claims.filter(isJudged);
  const parts = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const some = judged.filter((claim) => claim.verdict === verdict);
    return some.length === 0 ? [] : [`<li>${verdictBadge(verdict, options)} ${told(some)}</li>`];
  });
  return parts.length === 0 ? "" : `<ul class="tally record">${parts.join("")}</ul>`;
}

export function isJudged(claim: Claim): boolean {
  return claim.kind === undefined || !UNJUDGED.has(claim.kind);
}

function side(claim: Claim, options: MarkdownOptions, href: string | undefined): string {
  return `<p class="claim-side">${numbered(claim, href)}${isJudged(claim) ? ` ${verdictBadge(claim.verdict, options)}` : ""}</p>`;
}

function numbered(claim: Claim, href: string | undefined): string {
  return href === undefined
    ? ""
    : `<a class="number" href="${escapeMarkup(href)}" tabindex="-1" aria-hidden="true">${escapeMarkup(claimNumber(claim))}</a>`;
}

/** The finding without a first sentence that only repeats the badge: "Holds. How fast depends on ..." */
export function withoutVerdict(text: string, verdict: Verdict, language: "ru" | "en"): string {
  const words = VERDICTS[verdict][language];
  const rest = text.replace(new RegExp(`^${words}\\.\\s+`, "iu"), "");
  return rest === "" ? text : rest;
}

/** A claim's own page: everything that the ledger holds about it. */
export function claimArticle(
  claim: Claim,
  headline: string,
  input: Pick<SiteInput, "sources" | "thresholds" | "equations" | "computed">,
  options: MarkdownOptions,
): string {
  const { language, root } = options;
  const at = { ...options, where: claim.where };
  const prose = (text: Text): string => inlineMarkdown(text[language], at);
  const list = (name: Text, evidence: readonly Evidence[]): string =>
    evidence.length === 0
      ? ""
      : `<h2>${escapeMarkup(name[language])}</h2><ul class="evidence">${evidence
          .map(
            (one) =>
              `<li>${partyWords(one, options)}${prose(one.text)} <span class="rests">${sourceLinks([one.source], input.sources, { language, root })}</span></li>`,
          )
          .join("")}</ul>`;
  const notes = claim.notes.map(
    (note) => `<li><strong>${escapeMarkup(WORDS[note.kind][language])}.</strong> ${prose(note.text)}</li>`,
  );
  const outcome = outcomeWords(claim, input.thresholds.get(claim.id) ?? "unknown", language);
  const computed = input.equations
    .filter((one) => claim.equations.includes(one.id))
    .map(
      (one) => `<a href="${safeHref(equationPath(one.id), root)}">${escapeMarkup(one.name[language])}</a>`,
    );
  const from = claim.from === "source" ? ` (${escapeMarkup(WORDS.fromSource[language])})` : "";
  return `<article class="reading">
<p class="kicker"><a href="${root}${CLAIMS_PATH}#${escapeMarkup(claim.id)}">${escapeMarkup(WORDS.claim[language])} ${escapeMarkup(claimNumber(claim))}</a></p>
<h1>${datedMarkup(headline, language)}</h1>
<blockquote class="claimed"><p>${prose(claim.claim)}</p></blockquote>
<p class="lede">${isJudged(claim) ? `${verdictBadge(claim.verdict, options)} ` : ""}${inlineMarkdown(isJudged(claim) ? withoutVerdict(claim.verdictText[language], claim.verdict, language) : claim.verdictText[language], at)}</p>
<dl class="claim-facts"><dt>${escapeMarkup(WORDS.modality[language])}</dt><dd>${prose(claim.modality)}${from}</dd><dt>${escapeMarkup(WORDS.quantity[language])}</dt><dd>${prose(claim.quantity)}</dd><dt>${filled(WORDS.threshold[language], { date: time(claim.threshold.date, language) })}</dt><dd>${prose(claim.threshold.text)}${outcome}</dd>${computed.length === 0 ? "" : `<dt>${escapeMarkup(WORDS.equations[language])}</dt><dd>${computed.join(", ")}</dd>`}<dt>${escapeMarkup(CLAIM_WORDS.decided[language])}</dt><dd>${decision(claim, input, at)}</dd><dt>${escapeMarkup(WORDS.checked[language])}</dt><dd>${time(claim.checked, language)}</dd><dt>${escapeMarkup(WORDS.nextCheck[language])}</dt><dd>${time(claim.nextCheck, language)}</dd></dl>
${notes.length === 0 ? "" : `<h2>${escapeMarkup(WORDS.alsoNoted[language])}</h2><ul>${notes.join("")}</ul>`}${list(WORDS.for, claim.for)}${list(WORDS.against, claim.against)}
<h2>${escapeMarkup(WORDS.changeIf[language])}</h2><p>${prose(claim.wouldChangeIf)}</p>
</article>`;
}

/** Whether the criterion is met, where that bears on the verdict: an open question stays open either way. */
export function outcomeWords(claim: Claim, outcome: ThresholdOutcome, language: "ru" | "en"): string {
  if (outcome === "met" && (claim.verdict === "open" || !isJudged(claim))) return "";
  return ` <strong class="outcome">— ${escapeMarkup(WORDS[outcome][language])}</strong>`;
}

/** Link to a claim's own page; its hidden words tell a screen reader which claim. */
function more(claim: Claim, options: MarkdownOptions, href: string | undefined): string {
  if (href === undefined) return "";
  const { language } = options;
  return ` <a class="more" href="${escapeMarkup(href)}">${escapeMarkup(WORDS.readMore[language])}<span class="unseen">: ${escapeMarkup(claim.title[language])}</span></a>`;
}
