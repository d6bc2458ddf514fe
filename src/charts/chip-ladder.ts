import { scaleLog } from "d3-scale";
import type { ChipLadder, LadderRow } from "./chip-types.ts";
import { frame, textSize } from "./frame.ts";
import { INK, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { spread, textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions } from "./types.ts";

/**
 * Where a chip stands among the thresholds of each quantity, a row a quantity, each on a logarithmic axis of its own: a
 * stroke for a threshold, a dot for the chip, a bar where only bounds are known. Rows without a positive value are not
 * drawn; neither is a quantity without thresholds.
 */
export function chipLadder(chart: ChipLadder, options: ChartOptions): string {
  const rows = chart.rows.filter(isDrawn);
  let top = 0;
  const markup = rows.map((row) => {
    const drawn = rowMarkup(row, top, options);
    top += drawn.height;
    return drawn.markup;
  });
  return frame(chart, options, Math.max(top, 1), markup.join(""));
}

/** True when a row has something to draw: a positive value known within bounds, and thresholds. */
export function isDrawn({ low, high, lines }: LadderRow): boolean {
  return low > 0 && Number.isFinite(high) && lines.length > 0;
}

function rowMarkup(row: LadderRow, from: number, options: ChartOptions) {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const x = placer(row, width);
  // The name leaves the room of the value at the right end of its first line.
  const names = wrapText(row.name[language], size, width - textWidth(row.value[language], size) * 1.08 - 12);
  const top = from + (names.length - 1) * size * 1.2;
  const axisAt = top + size * 2.7;
  const title =
    names
      .map((line, index) =>
        label(line, {
          class: "note",
          fill: QUIET,
          "font-size": size,
          x: 0,
          y: from + size * (1.2 + index * 1.2),
        }),
      )
      .join("") +
    label(row.value[language], {
      class: "strong",
      fill: TEXT,
      "font-size": size,
      "font-weight": 700,
      x: width,
      y: from + size * 1.2,
      "text-anchor": "end",
    });
  const base = element("line", {
    class: "baseline",
    stroke: QUIET,
    x1: 0,
    x2: width,
    y1: axisAt,
    y2: axisAt,
  });
  const lines = [...row.lines].sort((a, b) => a.value - b.value);
  const words = lines.map(({ words: text }) => text[language]);
  const widest = Math.max(...words.map((text) => textWidth(text, small)));
  const centers = spread(
    lines.map(({ value }) => x(value)),
    widest + 4,
    widest / 2,
    width - widest / 2,
  );
  const strokes = lines.map(({ value }, index) => {
    const at = x(value);
    return (
      element("path", {
        class: "flag",
        stroke: TEXT,
        fill: "none",
        d: `M${tenth(at)} ${tenth(axisAt - 7)}V${tenth(axisAt + 7)}L${tenth(centers[index]!)} ${tenth(axisAt + 11)}`,
      }) +
      label(words[index]!, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: centers[index]!,
        y: axisAt + 12 + small,
        "text-anchor": "middle",
      })
    );
  });
  return {
    markup: title + base + strokes.join("") + chipMark(x(row.low), x(row.high), axisAt),
    height: top - from + size * 5.1,
  };
}

/** The chip: a dot, or a bar between the bounds of what it could be. */
function chipMark(from: number, to: number, y: number): string {
  if (to - from < 1)
    return element("circle", { class: "dot us", fill: INK.us, stroke: "none", cx: from, cy: y, r: 5.5 });
  return element("rect", {
    class: "bar us",
    fill: INK.us,
    "fill-opacity": "0.75",
    x: from,
    y: y - 4,
    width: to - from,
    height: 8,
    rx: 4,
  });
}

function placer({ low, high, lines }: LadderRow, width: number): (value: number) => number {
  const values = [low, high, ...lines.map(({ value }) => value)];
  const scale = scaleLog()
    .domain([Math.min(...values) / BEYOND, Math.max(...values) * BEYOND])
    .range([0, width]);
  return (value) => scale(value);
}

/** How far an axis goes on past what stands on it. */
const BEYOND = 1.25;

const tenth = (value: number): number => Math.round(value * 10) / 10;
