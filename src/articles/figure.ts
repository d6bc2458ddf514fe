import type { Text } from "../catalog/index.ts";
import { type ChartWidth, draw, escapeMarkup, type TableTwin, tableOf } from "../charts/index.ts";
import { datedMarkup } from "./dates.ts";
import { inlineMarkdown, type MarkdownOptions, safeHref } from "./markdown.ts";
import type { Figure } from "./types.ts";
import { WORDS } from "./words.ts";

export interface FigureOptions extends MarkdownOptions {
  /** Words for those who cannot see the drawing, instead of the chart's own. */
  readonly alt?: string;
  /** Anchor, where the same figure stands elsewhere in the page too; default: the figure's id. */
  readonly anchor?: string;
}

/** A chart with its title, caption, both drawings, note, strip of responses, source line and table twin. */
export function figure(one: Figure, options: FigureOptions): string {
  const { language, root } = options;
  const anchor = options.anchor ?? one.id;
  const chart =
    options.alt === undefined
      ? one.chart
      : { ...one.chart, description: { ...one.chart.description, [language]: options.alt } };
  const drawing = (width: ChartWidth): string =>
    draw(chart, { language, width, id: `${anchor}-${width}`, readings: true });
  const part = (name: string, text: Text | undefined, lead = ""): string =>
    text === undefined || text[language].trim() === ""
      ? ""
      : `<p class="${name}">${lead}${inlineMarkdown(text[language], options)}</p>`;
  const included = `<strong>${escapeMarkup(WORDS.responses[language])}</strong> `;
  return `<figure class="chart" id="figure-${escapeMarkup(anchor)}">
<figcaption><p class="figure-title">${datedMarkup(chart.title[language], language)}</p>${part("caption", one.caption)}</figcaption>
${drawing(760)}${drawing(360)}
${part("remark", one.note)}${part("responses", one.responses, included)}<p class="chart-source">${escapeMarkup(WORDS.chartSource[language])} ${inlineMarkdown(one.source[language], options)}</p>
<details class="numbers"><summary>${escapeMarkup(WORDS.table[language])}</summary>${twins(tableOf(chart, { language }), chart.title[language], root)}</details><p class="save"></p>
</figure>
`;
}

/** What was computed, then what was observed: two tables, where a chart has both. */
function twins(table: TableTwin, title: string, root: string): string {
  const record = table.record === undefined ? "" : twin(table.record, title, root);
  return twin(table, title, root) + record;
}

/** A table twin in a box that scrolls by keyboard too. */
export function twin(table: TableTwin, title: string, root: string): string {
  const head = table.columns.map((column) => `<th scope="col">${escapeMarkup(column)}</th>`).join("");
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const words = escapeMarkup(cell.text);
      const inside =
        cell.href === undefined || words === ""
          ? words
          : `<a href="${safeHref(cell.href, root)}">${words}</a>`;
      return index === 0 ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(title)}"><table class="twin"><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}
