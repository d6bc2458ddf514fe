import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import { contentsRow, filled } from "./page-parts.ts";
import { headings, scroll } from "./record-parts.ts";
import type { ChipEntry, Language, LiveText, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** The table of chips by maker, newest first; every cell with a figure is a link to its source or its rule. */
export function chipsMain(input: SiteInput, language: Language): string {
  const makers = new Map<string, ChipEntry[]>();
  for (const one of input.chips) makers.set(one.chip.vendor, [...(makers.get(one.chip.vendor) ?? []), one]);
  const largest = [...makers].sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1));
  const columns = [WORDS.name, WORDS.status, ...CHIP_COLUMNS.map((column) => column.name), TPP, DENSITY];
  const bodies = largest.map(([vendor, own]) => {
    const newest = [...own].sort((a, b) => (a.chip.available < b.chip.available ? 1 : -1));
    const heading = `<tr class="maker"><th scope="rowgroup" colspan="${columns.length}" id="maker-${escapeMarkup(vendor)}"><span>${escapeMarkup(makerName(vendor, own))}</span></th></tr>`;
    return `<tbody>${heading}${newest.map((one) => row(one, language)).join("\n")}</tbody>`;
  });
  const lede = filled(WORDS.chipsLede[language], { date: time(input.edition.lawDate, language) });
  const links = largest.map(([vendor, own]) => ({ href: `#maker-${vendor}`, words: makerName(vendor, own) }));
  return `<h1>${escapeMarkup(WORDS.chips[language])}</h1><p class="lede">${lede}</p>
${contentsRow(links, language)}<p class="scroll-hint">${escapeMarkup(WORDS.scrollHint[language])}</p>${scroll(
    `<table class="chips record"><thead><tr>${headings(columns, language)}</tr></thead>${bodies.join("\n")}</table>`,
    WORDS.chips[language],
  )}<p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`;
}

function row({ chip, facts, tpp, performanceDensity, status, rule }: ChipEntry, language: Language): string {
  const cells = [...CHIP_COLUMNS.map((column) => facts[column.fact]), tpp, performanceDensity].map(
    (value) => `<td class="figure">${linkOf(value, language)}</td>`,
  );
  const words = escapeMarkup(status[language]);
  const decided = rule === undefined ? words : `<a href="${safeHref(`rules.html#${rule}`, "")}">${words}</a>`;
  return `<tr id="${escapeMarkup(chip.id)}"><th scope="row">${escapeMarkup(chip.name[language])}<br><span class="since">${time(chip.available.slice(0, 7), language)}</span></th><td class="status">${decided}</td>${cells.join("")}</tr>`;
}

/** The maker as its chips' names spell it ("NVIDIA H100"), or its id. */
function makerName(vendor: string, own: readonly ChipEntry[]): string {
  const spelled = own.map(({ chip }) => chip.name.en.split(" ")[0]!);
  return (
    MAKERS[vendor] ??
    spelled.find((word) => word.toLowerCase() === vendor) ??
    vendor.charAt(0).toUpperCase() + vendor.slice(1)
  );
}

/** Makers whose chips are not named after them. */
const MAKERS: Readonly<Record<string, string>> = {
  nvidia: "Nvidia",
  amd: "AMD",
  aws: "AWS",
  amazon: "Amazon",
};

/** Columns of the table of chips, in order. */
const CHIP_COLUMNS: readonly { readonly fact: string; readonly name: Text }[] = [
  { fact: "bf16_dense", name: { ru: "BF16, TFLOP/\u2060с", en: "BF16, TFLOP/\u2060s" } },
  { fact: "fp8_dense", name: { ru: "FP8, TFLOP/\u2060с", en: "FP8, TFLOP/\u2060s" } },
  { fact: "hbm_capacity", name: { ru: "Память, ГБ", en: "Memory, GB" } },
  { fact: "hbm_bandwidth", name: { ru: "Память, ТБ/\u2060с", en: "Memory, TB/\u2060s" } },
];

const TPP: Text = { ru: "TPP", en: "TPP" };
const DENSITY: Text = { ru: "Плотность", en: "Density" };

function linkOf(value: LiveText | undefined, language: Language): string {
  if (value === undefined) return "—";
  return `<a class="value fact" href="${safeHref(value.href, "")}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}
