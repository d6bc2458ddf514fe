import { escapeMarkup } from "../../charts/index.ts";
import type { Evidence } from "../claim-types.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { CLAIM_WORDS } from "./words.ts";

/** What kind of statement about a named party it is, whose, and what the party answers; nothing for other evidence. */
export function partyWords({ party }: Evidence, options: MarkdownOptions): string {
  if (party === undefined) return "";
  const { language } = options;
  const { status, claimant, reply } = party;
  return `<span class="party"><strong>${escapeMarkup(CLAIM_WORDS[status][language])}</strong>; ${escapeMarkup(CLAIM_WORDS.claimant[language])} ${inlineMarkdown(claimant[language], options)}; ${escapeMarkup(CLAIM_WORDS.reply[language])} ${inlineMarkdown(reply[language], options)}.</span> `;
}
