import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { inlineMarkdown, type MarkdownOptions } from "./markdown.ts";
import { time } from "./page.ts";
import type { Claim, ClaimKind, Verdict } from "./types.ts";
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

const ORDER: readonly ClaimKind[] = ["right", "error", "outdated", "omitted"];

/** The verdict as a badge. */
export function verdictBadge(verdict: Verdict, { language }: Pick<MarkdownOptions, "language">): string {
  const words = VERDICTS[verdict];
  return `<span class="verdict ${verdict}"><span aria-hidden="true">${words.sign}</span> ${escapeMarkup(words[language])}</span>`;
}

/** The ledger on the article page: what was right first, then errors, what is outdated, what is left out. */
export function claimLedger(
  claims: readonly Claim[],
  options: MarkdownOptions,
  hrefOf: (claim: Claim) => string | undefined,
): string {
  const { language } = options;
  return ORDER.map((kind) => {
    const items = claims
      .filter((claim) => claim.kind === kind)
      .map((claim) => {
        const at = { ...options, where: claim.where };
        const href = hrefOf(claim);
        const more =
          href === undefined
            ? ""
            : ` <a class="more" href="${escapeMarkup(href)}">${escapeMarkup(WORDS.readMore[language])}<span class="unseen">: ${plainText(inlineMarkdown(claim.text[language], at))}</span></a>`;
        return `<li id="claim-${escapeMarkup(claim.id)}"><p class="claim-text">${inlineMarkdown(claim.text[language], at)}</p><p class="claim-finding">${verdictBadge(claim.verdict, options)} ${inlineMarkdown(claim.finding[language], at)}${more}</p></li>`;
      });
    if (items.length === 0) return "";
    return `<h3>${escapeMarkup(WORDS[kind][language])}</h3><ul class="claims">${items.join("")}</ul>`;
  }).join("");
}

/** A claim's own page: everything that the ledger holds about it. */
export function claimArticle(claim: Claim, headline: string, options: MarkdownOptions): string {
  const { language } = options;
  const at = { ...options, where: claim.where };
  const line = (name: Text, text: Text | undefined): string =>
    text === undefined
      ? ""
      : `<dt>${escapeMarkup(name[language])}</dt><dd>${inlineMarkdown(text[language], at)}</dd>`;
  const list = (name: Text, texts: readonly Text[]): string =>
    texts.length === 0
      ? ""
      : `<h2>${escapeMarkup(name[language])}</h2><ul>${texts.map((text) => `<li>${inlineMarkdown(text[language], at)}</li>`).join("")}</ul>`;
  return `<article class="reading">
<p class="kicker">${escapeMarkup(WORDS.claim[language])}</p>
<h1>${escapeMarkup(headline)}</h1>
<blockquote class="claimed"><p>${inlineMarkdown(claim.text[language], at)}</p></blockquote>
<p class="lede">${verdictBadge(claim.verdict, options)} ${inlineMarkdown(claim.finding[language], at)}</p>
<dl class="claim-facts">${line(WORDS.modality, claim.modality)}${line(WORDS.quantity, claim.quantity)}<dt>${escapeMarkup(WORDS.checked[language])}</dt><dd>${time(claim.checked, language)}</dd></dl>
${list(WORDS.for, claim.for)}${list(WORDS.against, claim.against)}
<h2>${escapeMarkup(WORDS.changeIf[language])}</h2><p>${inlineMarkdown(claim.changeIf[language], at)}</p>
</article>`;
}

/** Words of rendered inline markup, still escaped: for a link's hidden name. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, "");
}
