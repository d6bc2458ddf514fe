import { escapeMarkup } from "../../charts/index.ts";
import { safeHref } from "../markdown.ts";
import { type Choice, narrowing, presentOptions } from "../narrow.ts";
import { time } from "../page.ts";
import { contentsRow, filled } from "../page-parts.ts";
import { rulePagePath } from "../rules/path.ts";
import type { ChipEntry, Language, SiteInput } from "../types.ts";
import { WORDS as SITE_WORDS } from "../words.ts";
import { cell, chipPath, swatch, valueLink } from "./parts.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

const COLUMNS = [
  WORDS.chip,
  WORDS.saleColumn,
  WORDS.tpp,
  WORDS.density,
  WORDS.bandwidth,
  WORDS.status,
] as const;

/** All chips by maker, makers with most chips first, each maker's newest first; every chip leads to its page. */
export function chipsMain(input: SiteInput, language: Language): string {
  const makers = new Map<string, ChipEntry[]>();
  for (const one of input.chips) {
    const { vendor } = one.page.chip;
    makers.set(vendor, [...(makers.get(vendor) ?? []), one]);
  }
  const largest = [...makers].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1));
  const nameOf = (own: readonly ChipEntry[]): string => own[0]!.page.maker[language];
  const bodies = largest.map(([vendor, own]) => {
    const newest = [...own].sort((a, b) => (a.page.chip.available < b.page.chip.available ? 1 : -1));
    const heading = `<tr class="maker"><th scope="rowgroup" colspan="${COLUMNS.length}" id="maker-${escapeMarkup(vendor)}"><span>${escapeMarkup(nameOf(own))}</span></th></tr>`;
    return `<tbody data-rows>${heading}${newest.map((one) => row(one, language)).join("\n")}</tbody>`;
  });
  const head = COLUMNS.map((name) => `<th scope="col">${escapeMarkup(name[language])}</th>`).join("");
  const lede = filled(WORDS.lede[language], {
    n: `<span class="record">${input.chips.length}</span>`,
    date: time(input.edition.lawDate, language),
  });
  const links = largest.map(([vendor, own]) => ({ href: `#maker-${vendor}`, words: nameOf(own) }));
  return `<h1>${escapeMarkup(SITE_WORDS.chips[language])}</h1><p class="lede">${lede}</p>
${narrowing(choices(input.chips), language)}${contentsRow(links, language)}<table class="chips"><thead><tr>${head}</tr></thead>${bodies.join("\n")}</table><p class="note">${escapeMarkup(SITE_WORDS.notLegalAdvice[language])}</p>`;
}

/** Status in China and what a chip is sold for. */
function choices(chips: readonly ChipEntry[]): Choice[] {
  const { shut, letter, notice, open, unknown } = WORDS;
  return [
    {
      name: "status",
      label: WORDS.status,
      options: presentOptions(
        { shut, letter, notice, open, unknown, home: WORDS.homeMade },
        chips.map(statusOf),
      ),
    },
    {
      name: "market",
      label: WORDS.market,
      options: presentOptions(
        { datacenter: WORDS.datacenter, otherwise: WORDS.otherwise },
        chips.map(marketOf),
      ),
    },
  ];
}

/** The kind of answer about deliveries to China; a Chinese chip has none. */
function statusOf({ kind, home }: ChipEntry): string {
  return home ? "home" : kind;
}

function marketOf({ page }: ChipEntry): string {
  return page.chip.datacenter ? "datacenter" : "otherwise";
}

function row(entry: ChipEntry, language: Language): string {
  const { page, figures, status, kind, home, rule } = entry;
  const { chip } = page;
  const context = { language, root: "" };
  const link = (name: keyof ChipEntry["figures"]): string => {
    const value = figures[name];
    return value === undefined ? "—" : valueLink(value, "rule", context);
  };
  const words = escapeMarkup(status[language]);
  const sample = home ? "" : `${swatch(kind)} `;
  const decided = rule === undefined ? words : `<a href="${safeHref(rulePagePath(rule), "")}">${words}</a>`;
  return `<tr id="${escapeMarkup(chip.id)}" data-row data-status="${statusOf(entry)}" data-market="${marketOf(entry)}"><th scope="row" class="record"><a href="${chipPath(chip.id)}">${escapeMarkup(chip.name[language])}</a></th>${cell(WORDS.saleColumn, time(chip.available.slice(0, 7), language), language, "sale")}${cell(WORDS.tpp, link("tpp"), language, "figure")}${cell(WORDS.density, link("performanceDensity"), language, "figure")}${cell(WORDS.bandwidth, link("memoryBandwidth"), language, "figure")}${cell(WORDS.status, sample + decided, language, "status")}</tr>`;
}
