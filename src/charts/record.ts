import { decimalYear } from "../units/index.ts";
import { logAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { dotSample, legend, lineSample } from "./legend.ts";
import { marker } from "./marker.ts";
import { INK, QUIET } from "./paint.ts";
import { linePath } from "./path.ts";
import { element, label } from "./svg.ts";
import { recordTable } from "./tables.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, RecordChart, Side, TableTwin } from "./types.ts";

/** A record by quarters on a log axis: a thin line through its dots, and flags where something was decided. */
export function record(chart: RecordChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const small = size - 1;
  const years = chart.series.flatMap((series) => series.points.map((point) => decimalYear(point.date)));
  const [from, to] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years))];
  const flags = chart.flags.map((flag) => ({
    at: decimalYear(flag.date),
    lines: wrapText(flag.words[language], small, wide ? 160 : 84),
  }));
  const flagLines = Math.max(0, ...flags.map(({ lines }) => lines.length));
  const top = size * 2 + flagLines * small * 1.2 + 10;
  const bottom = top + (wide ? 230 : 200);
  const values = chart.series.flatMap((series) => series.points.map((point) => point.value));
  const domain = [Math.min(...values) * 0.85, Math.max(...values) * 1.15] as const;
  const axis = logAxis(domain, [bottom, top], language, { suffix: "×" });
  const plot: Plot = { left: tickRoom(axis, size), right: width - 20, top, bottom };
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const poles = flags.map(({ at, lines }) => {
    const half = Math.max(...lines.map((line) => textWidth(line, small))) / 2;
    const center = Math.min(Math.max(x(at), half), width - half);
    const words = lines.map((line, row) =>
      label(line, {
        class: "note",
        fill: QUIET,
        "font-size": small,
        x: center,
        y: size * 1.9 + small + row * small * 1.2,
        "text-anchor": "middle",
      }),
    );
    return (
      element("line", {
        class: "data-date",
        stroke: QUIET,
        "stroke-width": 0.8,
        x1: x(at),
        x2: x(at),
        y1: top - 6,
        y2: bottom,
      }) + words.join("")
    );
  });
  const lines = chart.series.map(({ side, points }) => {
    const places = points.map((point) => [x(decimalYear(point.date)), axis.at(point.value)] as const);
    return (
      element("path", {
        class: `line ${side}`,
        fill: "none",
        stroke: INK[side],
        "stroke-width": 1.6,
        d: linePath(places),
      }) + places.map(([across, up]) => marker(side, across, up, 3.4)).join("")
    );
  });
  const key = legend(
    chart.series.map(({ side, name }) => ({ sample: markedLine(side), words: name[language] })),
    0,
    bottom + size * 2.2,
    width,
    small,
  );
  return frame(
    chart,
    options,
    bottom + size * 2.2 + key.height + 2,
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(axis, plot, size) +
      poles.join("") +
      lines.join("") +
      yearTicks(from, to, x, plot, size, language) +
      key.markup,
  );
}

/** One row a point, each a link to its source. */
export function recordChartTable(
  chart: RecordChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  return recordTable(chart.series, language) ?? { columns: [], rows: [] };
}

/** The line of a record with its mark on it. */
function markedLine(side: Side) {
  const [line, dot] = [lineSample(side, false, 1.6), dotSample(side)];
  return (x: number, y: number): string => line(x, y) + dot(x, y);
}
