import type { WhatIfReport } from "../../api/rules/what-if-report.ts";
import { type Catalog, cite } from "../../catalog/index.ts";
import {
  type CaughtSales,
  DISCLAIMER,
  type RuleBook,
  type Share,
  type Spread,
  type StatusOutline,
} from "../../rules/index.ts";
import { formatDate, formatNumber, formatPercent, type Language } from "../../units/index.ts";
import { fill } from "../answer/words.ts";
import { columns } from "../terminal/columns.ts";
import { wrap } from "../terminal/wrap.ts";
import { countryName } from "./country-name.ts";
import { REVIEWS } from "./rules-text.ts";
import { SHORT_STATUS, WORDS } from "./words.ts";

interface Shown {
  readonly catalog: Catalog;
  readonly ruleBook: RuleBook;
  readonly language: Language;
}

/** Which chips another law would treat differently, and what it would have caught of the past. */
export function whatIfText(report: WhatIfReport, shown: Shown): string[] {
  const { catalog, language } = shown;
  const { changed, sales } = report;
  const asked = String(report.asked);
  const rows = changed.map(({ chip, before, after }) => [
    catalog.chips.get(chip)?.name[language] ?? chip,
    outlineText(before, language),
    outlineText(after, language),
  ]);
  const header = [WORDS.chipColumn, WORDS.nowColumn, WORDS.thenColumn].map((word) => word[language]);
  return [
    ...wrap(heading(report, shown)),
    "",
    ...(rows.length === 0
      ? wrap(fill(WORDS.nothingChanged[language], { asked }))
      : [
          ...columns([header, ...rows], { align: ["left", "left", "left"] }),
          "",
          ...wrap(fill(WORDS.changedOf[language], { changed: String(rows.length), asked })),
        ]),
    ...(sales ? ["", ...salesText(sales, shown)] : []),
    "",
    ...wrap(DISCLAIMER[language]),
  ];
}

function heading(report: WhatIfReport, { ruleBook, language }: Shown): string {
  const titleOf = (id: string) => ruleBook.rules.find((rule) => rule.id === id)?.title[language] ?? id;
  const list = (ids: readonly string[]) => ids.map(titleOf).join(", ");
  const changes = [
    report.with.length > 0 ? fill(WORDS.laid[language], { rules: list(report.with) }) : "",
    report.without.length > 0 ? fill(WORDS.left[language], { rules: list(report.without) }) : "",
  ];
  return fill(WORDS.whatIf[language], {
    change: changes.filter(Boolean).join(WORDS.and[language]),
    on: formatDate(report.on, language),
    to: countryName(report.to, language),
  });
}

function outlineText({ status, paragraph, review }: StatusOutline, language: Language): string {
  const where = paragraph === null || status === "free" ? "" : ` (${paragraph})`;
  const reviewed = review === null ? "" : `; ${REVIEWS[review as keyof typeof REVIEWS][language]}`;
  return SHORT_STATUS[status][language] + where + reviewed;
}

function salesText(sales: CaughtSales, { catalog, language }: Shown): string[] {
  const { from, until, all, whenever, sinceBinding, sources } = sales;
  const mark = { indent: "  ", first: "· " };
  const share = (one: Share) => shareText(one, language);
  return [
    ...wrap(
      fill(WORDS.sales[language], {
        from: formatDate(from, language),
        until: formatDate(until, language),
        ...spread("units", all.units, language),
        ...spread("h100e", all.h100e, language),
      }),
    ),
    ...(whenever ? wrap(fill(WORDS.whenever[language], { share: share(whenever) }), mark) : []),
    ...wrap(fill(WORDS.sinceBinding[language], { share: share(sinceBinding) }), mark),
    ...wrap(WORDS.salesNote[language]),
    ...wrap(
      `${WORDS.sources[language]}: ${sources
        .flatMap((id) => {
          const source = catalog.sources.get(id);
          return source ? [cite(source, language)] : [];
        })
        .join("; ")}`,
    ),
  ];
}

function shareText(share: Share, language: Language): string {
  if (share.chips.length === 0) return WORDS.noneCaught[language];
  const percent = ({ value, low, high }: Spread) => {
    const [middle, from, to] = [value, low, high].map((part) => formatPercent(part, { language }));
    return from === to ? middle! : `${middle} (${from}–${to})`;
  };
  const names = share.chips.map(({ chip }) => chip).join(", ");
  const words = fill(WORDS.shareWords[language], {
    units: count(share.units.value, language),
    h100e: count(share.h100e.value, language),
    unitShare: percent(share.shareOfUnits),
    h100eShare: percent(share.shareOfH100e),
  });
  return `${words}: ${names}`;
}

function spread(name: string, { value, low, high }: Spread, language: Language): Record<string, string> {
  return {
    [name]: count(value, language),
    [`${name}Low`]: count(low, language),
    [`${name}High`]: count(high, language),
  };
}

function count(value: number, language: Language): string {
  return formatNumber(value, { language, significant: 3 });
}
