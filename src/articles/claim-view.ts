import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { sourceLinks } from "./citation-view.ts";
import { datedMarkup } from "./dates.ts";
import { inlineMarkdown, type MarkdownOptions, safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import type { Claim, Evidence, SiteInput, Verdict } from "./types.ts";
import { WORDS } from "./words.ts";

/** The scale of verdicts; the sign repeats the colour for those who do not see it. */
export const VERDICTS: Readonly<Record<Verdict, Text & { readonly sign: string }>> = {
  holds: { ru: "верно", en: "holds", sign: "●" },
  mostly: { ru: "в основном верно", en: "mostly holds", sign: "◕" },
  mixed: { ru: "верно отчасти", en: "partly holds", sign: "◑" },
  weak: { ru: "слабо подтверждено", en: "weakly supported", sign: "◔" },
  outdated: { ru: "было верно, устарело", en: "was true, outdated", sign: "◌" },
  open: { ru: "вопрос открыт", en: "open", sign: "?" },
};

const ORDER = ["right", "disputed", "error", "outdated", "omitted"] as const;

/** The verdict as a badge. */
export function verdictBadge(verdict: Verdict, { language }: Pick<MarkdownOptions, "language">): string {
  const words = VERDICTS[verdict];
  return `<span class="verdict ${verdict}"><span aria-hidden="true">${words.sign}</span> ${escapeMarkup(words[language])}</span>`;
}

/**
 * The ledger on the article page: what was right first, then what is in dispute, errors, what is outdated, what is
 * left out. A note to a claim stands in the group of its own kind.
 */
export function claimLedger(
  claims: readonly Claim[],
  options: MarkdownOptions,
  hrefOf: (claim: Claim) => string | undefined,
): string {
  const { language } = options;
  return ORDER.map((kind) => {
    const own = claims.filter((claim) => (claim.kind ?? "disputed") === kind);
    const items = own.map((claim) => {
      const at = { ...options, where: claim.where };
      return `<li id="claim-${escapeMarkup(claim.id)}"><p class="claim-text">${inlineMarkdown(claim.claim[language], at)}</p><p class="claim-finding">${verdictBadge(claim.verdict, options)} ${inlineMarkdown(claim.verdictText[language], at)}${more(claim, options, hrefOf)}</p></li>`;
    });
    const notes = claims.flatMap((claim) =>
      claim.notes
        .filter((note) => note.kind === kind)
        .map(
          (note) =>
            `<li><p class="claim-finding">${inlineMarkdown(note.text[language], { ...options, where: claim.where })}${more(claim, options, hrefOf)}</p></li>`,
        ),
    );
    if (items.length + notes.length === 0) return "";
    return `<h3>${escapeMarkup(WORDS[kind][language])}</h3><ul class="claims">${[...items, ...notes].join("")}</ul>`;
  }).join("");
}

/** A claim's own page: everything that the ledger holds about it. */
export function claimArticle(
  claim: Claim,
  headline: string,
  input: Pick<SiteInput, "sources" | "thresholds" | "equations">,
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
              `<li>${prose(one.text)} <span class="rests">${sourceLinks([one.source], input.sources, { language, root })}</span></li>`,
          )
          .join("")}</ul>`;
  const notes = claim.notes.map(
    (note) => `<li><strong>${escapeMarkup(WORDS[note.kind][language])}.</strong> ${prose(note.text)}</li>`,
  );
  const outcome = WORDS[input.thresholds.get(claim.id) ?? "unknown"][language];
  const computed = input.equations
    .filter((one) => claim.equations.includes(one.id))
    .map(
      (one) =>
        `<a href="${safeHref(`equations.html#${one.id}`, root)}">${escapeMarkup(one.name[language])}</a>`,
    );
  const from = claim.from === "source" ? ` (${escapeMarkup(WORDS.fromSource[language])})` : "";
  return `<article class="reading">
<p class="kicker">${escapeMarkup(WORDS.claim[language])}</p>
<h1>${datedMarkup(headline, language)}</h1>
<blockquote class="claimed"><p>${prose(claim.claim)}</p></blockquote>
<p class="lede">${verdictBadge(claim.verdict, options)} ${prose(claim.verdictText)}</p>
<dl class="claim-facts"><dt>${escapeMarkup(WORDS.modality[language])}</dt><dd>${prose(claim.modality)}${from}</dd><dt>${escapeMarkup(WORDS.quantity[language])}</dt><dd>${prose(claim.quantity)}</dd><dt>${escapeMarkup(WORDS.threshold[language])}, ${time(claim.threshold.date, language)}</dt><dd>${prose(claim.threshold.text)} <strong class="outcome">— ${escapeMarkup(outcome)}</strong></dd>${computed.length === 0 ? "" : `<dt>${escapeMarkup(WORDS.equations[language])}</dt><dd>${computed.join(", ")}</dd>`}<dt>${escapeMarkup(WORDS.checked[language])}</dt><dd>${time(claim.checked, language)}</dd><dt>${escapeMarkup(WORDS.nextCheck[language])}</dt><dd>${time(claim.nextCheck, language)}</dd></dl>
${notes.length === 0 ? "" : `<h2>${escapeMarkup(WORDS.alsoNoted[language])}</h2><ul>${notes.join("")}</ul>`}${list(WORDS.for, claim.for)}${list(WORDS.against, claim.against)}
<h2>${escapeMarkup(WORDS.changeIf[language])}</h2><p>${prose(claim.wouldChangeIf)}</p>
</article>`;
}

/** Link to a claim's own page; its hidden words tell a screen reader which claim. */
function more(claim: Claim, options: MarkdownOptions, hrefOf: (claim: Claim) => string | undefined): string {
  const href = hrefOf(claim);
  if (href === undefined) return "";
  const { language } = options;
  return ` <a class="more" href="${escapeMarkup(href)}">${escapeMarkup(WORDS.readMore[language])}<span class="unseen">: ${escapeMarkup(claim.title[language])}</span></a>`;
}
