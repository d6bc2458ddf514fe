import type { Text } from "../../catalog/types.ts";
import { chipStatusStrip, escapeMarkup, type SpanKind } from "../../charts/index.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { dayBefore } from "../rule-dates.ts";
import { type ChipContext, type ChipSection, cell, noteLine, ruleLink, swatch } from "./parts.ts";
import type { ChipPage, StatusRow } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** Status for China by date: a drawing, its key, and every stretch as a row. */
export const statusSection: ChipSection = { id: "status", name: WORDS.byDate, body };

function body({ standing }: ChipPage, context: ChipContext): string {
  if (standing.home) return "";
  const { language } = context;
  const note = noteLine(filled(WORDS.byDateNote[language], { date: time(standing.on, language) }));
  const columns = [WORDS.from, WORDS.until, WORDS.statusColumn, WORDS.paragraph, WORDS.policy, WORDS.because];
  const head = columns.map((name) => `<th scope="col">${escapeMarkup(name[language])}</th>`).join("");
  const rows = standing.stretches.map((row) => statusRow(row, context)).join("\n");
  const table = `<table class="stacked record stretches"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  return note + drawing(standing, context) + table;
}

/** The strip in both widths with the key of its kinds. */
function drawing({ strip }: ChipPage["standing"], { language }: ChipContext): string {
  if (strip === undefined) return "";
  const wide = chipStatusStrip(strip, { language, width: 760, id: "strip-760" });
  const narrow = chipStatusStrip(strip, { language, width: 360, id: "strip-360" });
  const [law, china] = strip.bands.map(({ spans }) => [...new Set(spans.map(({ kind }) => kind))]);
  const item = (kind: SpanKind, words: Text): string =>
    `<li>${swatch(kind)} ${escapeMarkup(words[language])}</li>`;
  const key = [
    ...(law ?? []).map((kind) => item(kind, WORDS[kind])),
    ...(china ?? []).flatMap((kind) => (kind in CHINA_KEY ? [item(kind, CHINA_KEY[kind]!)] : [])),
  ];
  return `<figure class="chart">${wide}${narrow}<ul class="key" aria-label="${escapeMarkup(WORDS.key[language])}">${key.join("")}</ul></figure>`;
}

/** Kinds of China's own band that its key names. */
const CHINA_KEY: Readonly<Partial<Record<SpanKind, Text>>> = {
  shut: WORDS.chinaBars,
  notice: WORDS.chinaAdvises,
};

function statusRow(row: StatusRow, context: ChipContext): string {
  const { language } = context;
  const { from, until, kind, words, paragraph, policy, because, couldBe, also, remarks } = row;
  const links = (name: { readonly ru: string; readonly en: string }, list: typeof also): string =>
    list.length === 0
      ? ""
      : `<br><span class="since">${escapeMarkup(name[language])} ${list.map((one) => ruleLink(one, context)).join("; ")}</span>`;
  const marks = remarks
    .map((mark) => `<br><span class="since">${escapeMarkup(mark[language])}</span>`)
    .join("");
  const reason = `${sentence(because[language])}${marks}${links(WORDS.couldBe, couldBe)}${links(WORDS.also, also)}`;
  const cells = [
    `<th scope="row" data-column="${escapeMarkup(WORDS.from[language])}">${from === null ? "" : time(from, language)}</th>`,
    cell(WORDS.until, until === null ? "—" : time(dayBefore(until), language), language),
    cell(
      WORDS.statusColumn,
      `<span class="status-${kind}">${escapeMarkup(words[language])}</span>`,
      language,
      "status",
    ),
    cell(WORDS.paragraph, paragraph === undefined ? "" : ruleLink(paragraph, context), language),
    cell(WORDS.policy, policy === undefined ? "" : ruleLink(policy, context), language),
    cell(WORDS.because, reason, language, "reason"),
  ];
  return `<tr>${cells.join("")}</tr>`;
}

function sentence(words: string): string {
  return escapeMarkup(words.charAt(0).toUpperCase() + words.slice(1));
}
