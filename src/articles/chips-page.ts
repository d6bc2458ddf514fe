import type { Text } from "../catalog/types.ts";
import { escapeMarkup } from "../charts/index.ts";
import { safeHref } from "./markdown.ts";
import { time } from "./page.ts";
import { headings, opening, scroll } from "./record-parts.ts";
import type { Language, LiveText, SiteInput } from "./types.ts";
import { WORDS } from "./words.ts";

/** The table of chips; every cell with a figure is a link to its source or to the rule that computes it. */
export function chipsMain(input: SiteInput, language: Language): string {
  const rows = input.chips.map(({ chip, facts, tpp, performanceDensity, status, rule }) => {
    const cells = [...CHIP_COLUMNS.map((column) => facts[column.fact]), tpp, performanceDensity].map(
      (value) => `<td class="figure">${linkOf(value, language)}</td>`,
    );
    const words = escapeMarkup(status[language]);
    const decided =
      rule === undefined ? words : `<a href="${safeHref(`rules.html#${rule}`, "")}">${words}</a>`;
    return `<tr id="${escapeMarkup(chip.id)}"><th scope="row">${escapeMarkup(chip.name[language])}<br><span class="since">${time(chip.available.slice(0, 7), language)}</span></th>${cells.join("")}<td>${decided}</td></tr>`;
  });
  const names = [WORDS.name, ...CHIP_COLUMNS.map((column) => column.name), TPP, DENSITY, WORDS.status];
  return (
    opening(WORDS.chips, WORDS.chipsLede, language) +
    scroll(
      `<table class="chips record"><thead><tr>${headings(names, language)}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`,
      WORDS.chips[language],
    ) +
    `<p class="note">${escapeMarkup(WORDS.notLegalAdvice[language])}</p>`
  );
}

/** Columns of the table of chips, in order. */
const CHIP_COLUMNS: readonly { readonly fact: string; readonly name: Text }[] = [
  { fact: "bf16_dense", name: { ru: "BF16, TFLOP/\u2060с", en: "BF16, TFLOP/\u2060s" } },
  { fact: "fp8_dense", name: { ru: "FP8, TFLOP/\u2060с", en: "FP8, TFLOP/\u2060s" } },
  { fact: "hbm_capacity", name: { ru: "Память, ГБ", en: "Memory, GB" } },
  { fact: "hbm_bandwidth", name: { ru: "Память, ТБ/\u2060с", en: "Memory, TB/\u2060s" } },
];

const TPP: Text = { ru: "ПД (TPP)", en: "TPP" };
const DENSITY: Text = { ru: "Плотность", en: "Density" };

function linkOf(value: LiveText | undefined, language: Language): string {
  if (value === undefined) return "—";
  return `<a class="value fact" href="${safeHref(value.href, "")}" title="${escapeMarkup(value.title[language])}">${escapeMarkup(value.text[language])}</a>`;
}
