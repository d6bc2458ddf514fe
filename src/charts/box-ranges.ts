import { frame, textSize } from "./frame.ts";
import { fillSample, legend } from "./legend.ts";
import { GRID, QUIET, TEXT } from "./paint.ts";
import type { BoxesChart } from "./sensitivity-types.ts";
import { element, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

const INSIDE = "#3f5b57";

/**
 * Boxes as parts of what is believed: for each input that a box restricts a strip of its whole distribution, from its
 * lowest to its highest value by probability, with the part inside the box dark and the range in words below.
 */
export function boxRanges(chart: BoxesChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const [left, right] = [0, width - 2];
  let y = 0;
  let rows = "";
  for (const box of chart.boxes) {
    y += size * 0.6;
    for (const line of wrapText(box.name[language], size, width - 4)) {
      y += size * 1.4;
      rows += label(line, {
        class: "note strong",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: 0,
        y,
      });
    }
    for (const { name, below, above, range } of box.rows) {
      y += 3;
      for (const line of wrapText(name[language], size, width - 4)) {
        y += size * 1.3;
        rows += label(line, { class: "name", fill: TEXT, "font-size": size, x: 0, y });
      }
      y += 6;
      const at = (share: number) => Math.round((left + share * (right - left)) * 10) / 10;
      rows +=
        element("rect", { class: "prior", fill: GRID, x: left, y, width: right - left, height: 10 }) +
        element("rect", {
          class: "high-end",
          fill: INSIDE,
          x: at(below),
          y,
          width: Math.max(at(1 - above) - at(below), 2),
          height: 10,
        });
      y += 12;
      for (const line of wrapText(range[language], small, width - 4)) {
        y += small * 1.25;
        rows += label(line, { class: "note", fill: QUIET, "font-size": small, x: 0, y });
      }
      y += 4;
    }
  }
  const key = legend(
    [
      { sample: fillSample("prior", GRID), words: WORDS.priorKey[language] },
      { sample: fillSample("high-end", INSIDE), words: WORDS.insideKey[language] },
    ],
    0,
    y + 6,
    width,
    small,
  );
  return frame(chart, options, y + key.height + 8, rows + key.markup);
}

/** One row a restriction: the box, the input and its range. */
export function boxRangesTable(chart: BoxesChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  return {
    columns: [WORDS.box[language], WORDS.parameter[language], WORDS.rangeInBox[language]],
    rows: chart.boxes.flatMap((box) =>
      box.rows.map(({ name, range, href }) => [
        { text: box.name[language] },
        { text: name[language], ...(href === undefined ? {} : { href }) },
        { text: range[language] },
      ]),
    ),
  };
}
