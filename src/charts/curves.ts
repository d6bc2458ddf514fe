import { type Axis, linearAxis, logAxis, type Plot, tickRoom, valueTicks } from "./axes.ts";
import { axisBelow, heightBelow } from "./below-axis.ts";
import { clipped } from "./clipped.ts";
import { type CurveWords, placeCurveWords } from "./curve-words.ts";
import { endNames, nameRoom } from "./end-names.ts";
import { frame, textSize } from "./frame.ts";
import type { CurvesChart } from "./hardware-types.ts";
import { bandSample, type LegendItem, legend } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { PAPER, QUIET, TEXT } from "./paint.ts";
import { areaPath, linePath, type Point } from "./path.ts";
import { LEADING, type TextPlace } from "./place-text.ts";
import { seriesFill, seriesInk, seriesLine, seriesMark } from "./series-mark.ts";
import { element, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

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
  const words = wordsOf();
  const places = placeWords(words);
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

  function line({ points, flat, band }: Series, place: number): { band: string; stroke: string } {
    const known = points.filter(({ y }) => y.low !== undefined && y.high !== undefined);
    const [low, high] = [known.map(({ x, y }) => at(x, y.low!)), known.map(({ x, y }) => at(x, y.high!))];
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
    return { band: known.length < 2 ? "" : around(low, high), stroke: stroke + dots };

    /** A filled band, or its edges alone. */
    function around(lower: readonly Point[], upper: readonly Point[]): string {
      if (band !== "edges")
        return element("path", {
          class: `band ${seriesFill(place)}`,
          fill: seriesInk(place),
          "fill-opacity": "0.12",
          d: areaPath(lower, upper),
        });
      return element("path", {
        class: `edges ${seriesLine(place)}`,
        fill: "none",
        stroke: seriesInk(place),
        "stroke-width": 0.8,
        "stroke-opacity": "0.6",
        d: linePath(lower) + linePath(upper),
      });
    }
  }

  /** The words in the plot: of each crossing, then of the level that divides it. */
  function wordsOf(): CurveWords[] {
    const crossings = (chart.crossings ?? []).map(({ x, y, words: own }) => ({
      lines: wrapText(own[language], small, wide ? 230 : 130),
      beside: at(x, y),
    }));
    const { divide } = chart;
    if (divide === undefined) return crossings;
    return [...crossings, { lines: [divide.words[language]], beside: { level: up.at(divide.value) } }];
  }

  function placeWords(all: readonly CurveWords[]): TextPlace[] {
    const corners = chart.series.map(({ points }) => points.map(({ x, y }) => at(x, y.value)));
    const crossings = (chart.crossings ?? []).map(({ x, y }) => at(x, y));
    const level = chart.divide === undefined ? [] : [up.at(chart.divide.value)];
    const strokes: (readonly Point[])[] = [
      ...corners,
      ...crossings.map(([x, y]) => [[x, y] as const, [x, bottom] as const]),
      ...level.map((y) => [[plot.left, y] as const, [plot.right, y] as const]),
    ];
    const rings = [...crossings, ...(chart.measured ?? []).map(({ x, y }) => at(x, y))];
    const marks = rings.map(([x, y]) => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }));
    return placeCurveWords(all, { plot, size: small, strokes, marks });
  }

  function written(index: number, className: string, fill: string): string {
    const { x, y, anchor } = places[index]!;
    const paint = { class: className, fill, "font-size": small, x };
    return words[index]!.lines.map((one, row) =>
      label(one, {
        ...paint,
        y: y + row * small * LEADING,
        "text-anchor": anchor === "start" ? undefined : anchor,
      }),
    ).join("");
  }

  function divider(): string {
    if (chart.divide === undefined) return "";
    const y = up.at(chart.divide.value);
    return element("line", { class: "reference", stroke: TEXT, x1: plot.left, x2: plot.right, y1: y, y2: y });
  }

  /** Crossings first, so that a measurement is never under one. */
  function marks(): string {
    const crossings = (chart.crossings ?? []).map(({ x, y }, index) => {
      const [left, height] = at(x, y);
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
        written(index, "note halo strong", TEXT)
      );
    });
    const level = chart.divide === undefined ? "" : written(words.length - 1, "note halo", QUIET);
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
    return level + crossings.join("") + measured.join("");
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
  const banded = chart.series.filter(({ points }) => points.some(({ y }) => y.low !== undefined));
  const [filled, edged] = [
    banded.some(({ band }) => band !== "edges"),
    banded.some(({ band }) => band === "edges"),
  ];
  return [
    ...(filled ? [{ sample: bandSample("other", 1), words: WORDS.interval80Key[language] }] : []),
    ...(edged ? [{ sample: edgesOf, words: WORDS.edgesKey[language] }] : []),
    ...((chart.crossings ?? []).length > 0 ? [{ sample: ringOf, words: WORDS.crossingKey[language] }] : []),
    ...((chart.measured ?? []).length > 0
      ? [{ sample: measuredOf, words: WORDS.measuredKey[language] }]
      : []),
  ];
}

function edgesOf(x: number, y: number): string {
  const paint = { class: "edges line other", stroke: QUIET, "stroke-width": 0.8 };
  return element("path", { ...paint, d: `M${Math.round(x)} ${Math.round(y) - 5}h22m-22 10h22` });
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
