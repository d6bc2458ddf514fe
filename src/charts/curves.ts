import { type Axis, linearAxis, logAxis, type Plot, tickRoom, valueTicks } from "./axes.ts";
import { axisBelow, heightBelow } from "./below-axis.ts";
import { clipped } from "./clipped.ts";
import { endNames, nameRoom } from "./end-names.ts";
import { frame, textSize } from "./frame.ts";
import type { CurvesChart } from "./hardware-types.ts";
import { type LegendItem, legend } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { PAPER, QUIET, TEXT } from "./paint.ts";
import { areaPath, linePath, type Point } from "./path.ts";
import { seriesFill, seriesInk, seriesLine, seriesMark } from "./series-mark.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

type Series = CurvesChart["series"][number];

/**
 * Lines over a logarithmic axis with 80 % bands. A point where two lines meet has a ring and a drop line with its
 * words; measurements are marks of their line's shape, ringed in ink.
 */
export function curves(chart: CurvesChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const wide = width === 760;
  const most = wide ? 150 : 84;
  const names = chart.series.map(({ name }) => name[language]);
  const top = size * 3;
  const bottom = top + (wide ? 330 : 270);
  const up = valueAxis(chart, [bottom, top], options);
  const plot: Plot = {
    left: tickRoom(up, size),
    right: width - (names.length > 1 ? nameRoom(names, size, most) : 14),
    top,
    bottom,
  };
  const xs = chart.series.flatMap(({ points }) => points.map(({ x }) => x));
  const across = logAxis([Math.min(...xs), Math.max(...xs)], [plot.left, plot.right], language);
  const at = (x: number, y: number): Point => [across.at(x), up.at(y)];
  const drawn = chart.series.map((series, place) => line(series, place));
  const ends = chart.series.map(({ name, points }, place) => ({
    name: name[language],
    place,
    y: up.at(points.at(-1)?.y.value ?? 1),
  }));
  const key = legend(keyOf(chart, language), 0, bottom + heightBelow(size) + 4, width, small);
  return frame(
    chart,
    options,
    bottom + heightBelow(size) + key.height + 6,
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(up, plot, size) +
      divider() +
      clipped(plot, drawn.map(({ band }) => band).join("") + drawn.map(({ stroke }) => stroke).join("")) +
      marks() +
      axisBelow(across, plot, size, chart.across[language], width) +
      (names.length > 1 ? endNames(ends, { x: plot.right + 6, top, bottom, size, most }) : "") +
      key.markup,
  );

  function line({ points, flat }: Series, place: number): { band: string; stroke: string } {
    const known = points.filter(({ y }) => y.low !== undefined && y.high !== undefined);
    const band =
      known.length < 2
        ? ""
        : element("path", {
            class: `band ${seriesFill(place)}`,
            fill: seriesInk(place),
            "fill-opacity": "0.12",
            d: areaPath(
              known.map(({ x, y }) => at(x, y.low!)),
              known.map(({ x, y }) => at(x, y.high!)),
            ),
          });
    const stroke = element("path", {
      class: `line ${seriesLine(place)}`,
      fill: "none",
      stroke: seriesInk(place),
      "stroke-width": flat === true ? 1.4 : 2.2,
      "stroke-dasharray": flat === true ? "5 4" : undefined,
      d: linePath(points.map(({ x, y }) => at(x, y.value))),
    });
    const dots =
      flat === true || points.length > 24
        ? ""
        : points.map(({ x, y }) => seriesMark(place, ...at(x, y.value), 3.4)).join("");
    return { band, stroke: stroke + dots };
  }

  function divider(): string {
    if (chart.divide === undefined) return "";
    const y = up.at(chart.divide.value);
    // The words of a crossing stand above the line.
    const below = (chart.crossings ?? []).length > 0;
    return (
      element("line", { class: "reference", stroke: TEXT, x1: plot.left, x2: plot.right, y1: y, y2: y }) +
      label(chart.divide.words[language], {
        class: "note halo",
        fill: QUIET,
        "font-size": small,
        x: plot.left + 4,
        y: below ? y + small + 2 : y - 5,
      })
    );
  }

  /** Crossings first, so that a measurement is never under one. */
  function marks(): string {
    let row = 0;
    const crossings = (chart.crossings ?? []).map(({ x, y, words }) => {
      const [left, height] = at(x, y);
      const lines = wrapText(words[language], small, wide ? 230 : 130);
      const room = Math.max(...lines.map((one) => textWidth(one, small)));
      const after = left + 10 + room <= plot.right;
      const start = height - 9 - (lines.length - 1) * small * 1.15 - row;
      row += lines.length * small * 1.15 + 4;
      return (
        element("line", { class: "flag", stroke: TEXT, x1: left, x2: left, y1: height, y2: bottom }) +
        element("circle", {
          class: "crossing",
          fill: PAPER,
          stroke: TEXT,
          "stroke-width": 2,
          cx: left,
          cy: height,
          r: 5,
        }) +
        lines
          .map((one, index) =>
            label(one, {
              class: "note halo strong",
              fill: TEXT,
              "font-size": small,
              x: left + (after ? 8 : -8),
              y: start + index * small * 1.15,
              "text-anchor": after ? "start" : "end",
            }),
          )
          .join("")
      );
    });
    const measured = (chart.measured ?? []).map(({ series, x, y }) => {
      const place = chart.series.findIndex(({ id }) => id === series);
      const [left, height] = at(x, y);
      return (
        element("circle", {
          class: "ring",
          fill: "none",
          stroke: TEXT,
          "stroke-width": 1.4,
          cx: left,
          cy: height,
          r: 7,
        }) + seriesMark(place, left, height, 3.6)
      );
    });
    return crossings.join("") + measured.join("");
  }
}

/** A row a line and point, and the measurements. */
export function curvesTable(chart: CurvesChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const rows = chart.series.flatMap(({ name, points, flat }) =>
    (flat === true ? points.slice(0, 1) : points).map(({ x, y, words }) => [
      { text: name[language] },
      { text: flat === true ? WORDS.anyValue[language] : shownNumber(x, language) },
      { text: shownNumber(y.value, language) },
      {
        text:
          y.low === undefined || y.high === undefined
            ? ""
            : `${shownNumber(y.low, language)} … ${shownNumber(y.high, language)}`,
      },
      { text: words?.[language] ?? "" },
    ]),
  );
  const columns = [
    WORDS.series[language],
    chart.across[language],
    chart.unit[language],
    WORDS.interval80[language],
    WORDS.how[language],
  ];
  const record = (chart.measured ?? []).map(({ series, x, y, words, href }) => [
    { text: chart.series.find(({ id }) => id === series)!.name[language] },
    { text: shownNumber(x, language) },
    { text: shownNumber(y, language), ...(href === undefined ? {} : { href }) },
    { text: words[language] },
  ]);
  if (record.length === 0) return { columns, rows };
  const head = [
    WORDS.series[language],
    chart.across[language],
    WORDS.measured[language],
    WORDS.how[language],
  ];
  return { columns, rows, record: { columns: head, rows: record } };
}

function valueAxis(chart: CurvesChart, range: [number, number], { language, width }: ChartOptions): Axis {
  const values = [
    ...chart.series.flatMap(({ points }) =>
      points.flatMap(({ y }) => [y.value, y.low ?? y.value, y.high ?? y.value]),
    ),
    ...(chart.measured ?? []).map(({ y }) => y),
    ...(chart.divide === undefined ? [] : [chart.divide.value]),
  ];
  if (chart.scale === "log")
    return logAxis(chart.domain ?? [Math.min(...values) / 1.1, Math.max(...values) * 1.15], range, language);
  return linearAxis(chart.domain ?? [0, Math.max(...values) * 1.06], range, width === 760 ? 6 : 5, language);
}

function keyOf(chart: CurvesChart, language: "ru" | "en"): LegendItem[] {
  const banded = chart.series.some(({ points }) => points.some(({ y }) => y.low !== undefined));
  return [
    ...(banded ? [{ sample: bandOf, words: WORDS.interval80Key[language] }] : []),
    ...((chart.crossings ?? []).length > 0 ? [{ sample: ringOf, words: WORDS.crossingKey[language] }] : []),
    ...((chart.measured ?? []).length > 0
      ? [{ sample: measuredOf, words: WORDS.measuredKey[language] }]
      : []),
  ];
}

function bandOf(x: number, y: number): string {
  return (
    element("rect", {
      class: `band ${seriesFill(0)}`,
      fill: seriesInk(0),
      "fill-opacity": "0.12",
      x,
      y: y - 7,
      width: 22,
      height: 14,
    }) +
    element("line", {
      class: `line ${seriesLine(0)}`,
      stroke: seriesInk(0),
      "stroke-width": 2.2,
      x1: x,
      x2: x + 22,
      y1: y,
      y2: y,
    })
  );
}

function ringOf(x: number, y: number): string {
  return element("circle", {
    class: "crossing",
    fill: PAPER,
    stroke: TEXT,
    "stroke-width": 2,
    cx: x + 11,
    cy: y,
    r: 5,
  });
}

function measuredOf(x: number, y: number): string {
  return (
    element("circle", {
      class: "ring",
      fill: "none",
      stroke: TEXT,
      "stroke-width": 1.4,
      cx: x + 11,
      cy: y,
      r: 7,
    }) + seriesMark(0, x + 11, y, 3.6)
  );
}
