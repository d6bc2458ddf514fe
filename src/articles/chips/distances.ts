import type { Text } from "../../catalog/types.ts";
import { chipLadder, escapeMarkup, isDrawn } from "../../charts/index.ts";
import { time } from "../page.ts";
import { filled } from "../page-parts.ts";
import { capital, scroll } from "../record-parts.ts";
import { type ChipContext, type ChipSection, noteLine, ruleLink } from "./parts.ts";
import type { ChipPage, Distances } from "./types.ts";
import { CHIP_PAGE_WORDS as WORDS } from "./words.ts";

/** How far each figure is from every line in force, drawn and as a table, and which single change would turn a paragraph. */
export const distancesSection: ChipSection = { id: "lines", name: WORDS.distances, body };

function body({ distances, standing }: ChipPage, context: ChipContext): string {
  const { language } = context;
  const say = (words: Text): string => filled(words[language], { date: time(standing.on, language) });
  if (distances.paragraphs.length === 0) return noteLine(say(WORDS.noLines));
  const home = standing.home ? noteLine(escapeMarkup(WORDS.distancesHome[language])) : "";
  return (
    noteLine(say(WORDS.distancesNote)) + home + drawing(distances, context) + changes(distances, context)
  );
}

function drawing({ ladder, paragraphs }: Distances, context: ChipContext): string {
  const { language } = context;
  const drawn = ladder.rows.some(isDrawn)
    ? chipLadder(ladder, { language, width: 760, id: "lines-760" }) +
      chipLadder(ladder, { language, width: 360, id: "lines-360" })
    : "";
  const head = [WORDS.quantity, WORDS.value, WORDS.threshold, WORDS.away, WORDS.side]
    .map((name) => `<th scope="col">${escapeMarkup(name[language])}</th>`)
    .join("");
  const bodies = paragraphs.map(({ link, role, lines }) => {
    const title = `<tr class="maker"><th scope="rowgroup" colspan="5"><span>${ruleLink(link, context)} <span class="since">${escapeMarkup(role[language])}</span></span></th></tr>`;
    const rows = lines.map(
      ({ quantity, value, threshold, away, side }) =>
        `<tr><th scope="row">${escapeMarkup(capital(quantity[language]))}</th><td>${escapeMarkup(value[language])}</td><td>${escapeMarkup(threshold[language])}</td><td>${escapeMarkup(away?.[language] ?? "")}</td><td>${escapeMarkup(side[language])}</td></tr>`,
    );
    return `<tbody>${title}${rows.join("")}</tbody>`;
  });
  const table = scroll(
    `<table class="twin lines"><thead><tr>${head}</tr></thead>${bodies.join("")}</table>`,
    WORDS.allLines[language],
  );
  return `<figure class="chart">${drawn}<details class="numbers"><summary>${escapeMarkup(WORDS.allLines[language])}</summary>${table}</details></figure>`;
}

function changes({ changes: all }: Distances, context: ChipContext): string {
  if (all.length === 0) return "";
  const { language } = context;
  const items = all.map(
    ({ link, words }) => `<li>${ruleLink(link, context)}: ${escapeMarkup(words[language])}</li>`,
  );
  return `<h3>${escapeMarkup(WORDS.changes[language])}</h3><ul class="record changes">${items.join("")}</ul>${noteLine(escapeMarkup(WORDS.changesNote[language]))}`;
}
