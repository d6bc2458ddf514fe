import { escapeMarkup } from "../../charts/index.ts";
import { formatNumber } from "../../units/index.ts";
import type { Claim, ThresholdCheck } from "../claim-types.ts";
import { verdictBadge } from "../claim-view.ts";
import { inlineMarkdown, type MarkdownOptions } from "../markdown.ts";
import { time } from "../page.ts";
import type { SiteInput } from "../types.ts";
import { VERDICTS } from "../verdicts.ts";
import { CLAIM_WORDS } from "./words.ts";

/** Who or what gives a claim its verdict: rules over numbers, or the editors on a date. */
export function decision(
  claim: Claim,
  { computed }: Pick<SiteInput, "computed">,
  options: MarkdownOptions,
): string {
  const { language } = options;
  if (claim.decide.length === 0)
    return `${escapeMarkup(CLAIM_WORDS.byEditors[language])} ${time(claim.checked, language)}`;
  const rules = claim.decide.map(({ verdict, checks }) => {
    const words = escapeMarkup(VERDICTS[verdict][language]);
    if (checks.length === 0) return `${escapeMarkup(CLAIM_WORDS.otherwise[language])} «${words}»`;
    const limits = checks.map((check) => limitWords(check, options, claim.where));
    return `«${words}», ${escapeMarkup(CLAIM_WORDS.when[language])} ${limits.join(` ${escapeMarkup(CLAIM_WORDS.and[language])} `)}`;
  });
  const now = computed.get(claim.id);
  const moved =
    now === undefined || now === claim.verdict
      ? ""
      : ` <strong class="outcome">${escapeMarkup(CLAIM_WORDS.moved[language])}</strong> ${verdictBadge(now, options)}`;
  const written = `${escapeMarkup(CLAIM_WORDS.byNumbers[language])}: ${rules.join("; ")}.${moved}`;
  return language === "ru" ? written : written.replaceAll("«", "“").replaceAll("»", "”");
}

/** A limit as a reader writes it: a live value, a sign, a number of the ledger. */
function limitWords(check: ThresholdCheck, options: MarkdownOptions, where: string): string {
  const { language } = options;
  const value = inlineMarkdown(`{{${check.reference}}}`, { ...options, where });
  const say = (sign: string, limit: number | undefined, prefix = ""): string[] =>
    limit === undefined
      ? []
      : [`${prefix}${value} <span class="record">${sign} ${number(limit, language)}</span>`];
  return [
    ...say("≥", check.atLeast),
    ...say("≤", check.atMost),
    ...say("≤", check.lowAtMost, `${escapeMarkup(CLAIM_WORDS.low[language])} `),
    ...say("≥", check.highAtLeast, `${escapeMarkup(CLAIM_WORDS.high[language])} `),
  ].join(` ${escapeMarkup(CLAIM_WORDS.and[language])} `);
}

function number(value: number, language: "ru" | "en"): string {
  return formatNumber(value, { language, significant: 4 });
}
