import { escapeMarkup } from "../../charts/index.ts";
import { formatNumber, formatQuantity } from "../../units/index.ts";
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

/** A limit as a reader writes it: a live value, a sign, a number of the ledger; of bounds, the interval once. */
function limitWords(check: ThresholdCheck, options: MarkdownOptions, where: string): string {
  const { language } = options;
  const written = (format: string) =>
    inlineMarkdown(`{{${check.reference}${format}}}`, { ...options, where });
  const share = options.resolve(check.reference, language, undefined)?.text.includes("%") === true;
  const say = (sign: string, limit: number | undefined, before: string): string[] =>
    limit === undefined
      ? []
      : [`${before} <span class="record">${sign} ${number(limit, language, share)}</span>`];
  const and = ` ${escapeMarkup(CLAIM_WORDS.and[language])} `;
  const bounds = [
    ...say("≤", check.lowAtMost, escapeMarkup(CLAIM_WORDS.low[language])),
    ...say("≥", check.highAtLeast, escapeMarkup(CLAIM_WORDS.high[language])),
  ];
  return [
    ...say("≥", check.atLeast, written("")),
    ...say("≤", check.atMost, written("")),
    ...(bounds.length === 0 ? [] : [`${written("|interval")}: ${bounds.join(and)}`]),
  ].join(and);
}

function number(value: number, language: "ru" | "en", share: boolean): string {
  return share
    ? formatQuantity(value * 100, "%", { language, significant: 4 })
    : formatNumber(value, { language, significant: 4 });
}
