import type { Text } from "../../catalog/types.ts";
import { escapeMarkup } from "../../charts/index.ts";
import { formatNumber, formatQuantity } from "../../units/index.ts";
import type { Claim, ThresholdCheck } from "../claim-types.ts";
import { verdictBadge } from "../claim-view.ts";
import { datedMarkup } from "../dates.ts";
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

/** A limit as a reader writes it: what is measured and when, a sign, a number of the ledger, and what it is now. */
function limitWords(check: ThresholdCheck, options: MarkdownOptions, where: string): string {
  const { language } = options;
  const value = options.resolve(check.reference, language, undefined);
  const share = value?.text.includes("%") === true;
  const isInterval = check.lowAtMost !== undefined || check.highAtLeast !== undefined;
  const now = inlineMarkdown(`{{${check.reference}${isInterval ? "|interval" : ""}}}`, { ...options, where });
  const say = (sign: string, limit: number | undefined, before?: Text): string[] =>
    limit === undefined
      ? []
      : [
          `${before === undefined ? "" : `${escapeMarkup(before[language])} `}<span class="record">${sign} ${number(limit, language, share)}</span>`,
        ];
  const limits = [
    ...say("≥", check.atLeast),
    ...say("≤", check.atMost),
    ...say("≤", check.lowAtMost, CLAIM_WORDS.low),
    ...say("≥", check.highAtLeast, CLAIM_WORDS.high),
  ].join(` ${escapeMarkup(CLAIM_WORDS.and[language])} `);
  const name =
    value?.name === undefined
      ? ""
      : `${datedMarkup(inSentence(value.name), language)}${measuredOn(check, value.name, language)}`;
  const said = name === "" ? now : name;
  return `${said}${isInterval && !said.endsWith(",") ? "," : ""} ${limits} (${escapeMarkup(CLAIM_WORDS.now[language])} ${now})`;
}

/** The day of which a reference speaks, after the name, unless that tells the year itself. */
function measuredOn({ reference }: ThresholdCheck, name: string, language: "ru" | "en"): string {
  const day = /@(\d{4}-\d\d-\d\d)$/.exec(reference)?.[1];
  if (day === undefined || name.includes(day.slice(0, 4))) return "";
  const by = reference.startsWith("answer:") ? `${escapeMarkup(CLAIM_WORDS.by[language])} ` : "";
  return `, ${by}${time(day, language)},`;
}

/** A name of the catalog begins with a capital; inside a sentence it does so only where it is a proper name. */
function inSentence(name: string): string {
  return /^(?:\p{Lu}\p{Lu}|China|Chinese|OpenAI|Anthropic|DeepSeek)/u.test(name)
    ? name
    : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function number(value: number, language: "ru" | "en", share: boolean): string {
  return share
    ? formatQuantity(value * 100, "%", { language, significant: 4 })
    : formatNumber(value, { language, significant: 4 });
}
