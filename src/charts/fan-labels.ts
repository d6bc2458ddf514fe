import { decimalYear } from "../units/index.ts";
import type { Axis, Plot } from "./axes.ts";
import type { Box } from "./boxes.ts";
import { stepCorners } from "./fan-series.ts";
import { QUIET, TEXT } from "./paint.ts";
import type { Point } from "./path.ts";
import { alongLine, LEADING, placeText, type TextPlace, type TextWish, textBox } from "./place-text.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { FanChart } from "./types.ts";

interface Place {
  readonly axis: Axis;
  readonly x: (year: number) => number;
  readonly plot: Plot;
  readonly size: number;
  readonly language: "ru" | "en";
}

interface Written extends TextWish {
  readonly paint: Readonly<Record<string, string | number>>;
  /** The point on a line that it names: it gets a mark, and a leader where the words stand apart. */
  readonly of?: Point;
}

/** The words inside the plot of a fan: either side of a dividing value, notes, names of observations; none on another, and where few lines run. */
export function fanLabels(chart: FanChart, place: Place): string {
  const { plot } = place;
  const wishes = [...noteWishes(chart, place), ...sideWishes(chart, place)];
  const within = { ...plot, left: plot.left + 2 };
  const places = placeText(wishes, {
    within,
    taken: dividing(chart, place),
    points: drawnPoints(chart, place),
  });
  return wishes
    .map((wish, index) => {
      const { lines, size, paint, of } = wish;
      const at = places[index];
      if (at === undefined) return "";
      const pointer = of === undefined ? "" : pointerTo(of, textBox(wish, at));
      return `${pointer}${lines
        .map((line, row) =>
          label(line, {
            ...paint,
            "font-size": size,
            x: at.x,
            y: at.y + row * size * LEADING,
            "text-anchor": at.anchor,
          }),
        )
        .join("")}`;
    })
    .join("");
}

/** A mark at a point and a thin line from it to the nearest edge of its words. */
function pointerTo([x, y]: Point, { left, right, top, bottom }: Box): string {
  const [across, up] = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  const apart = Math.hypot(across - x, up - y) > NEAR;
  const line = element("line", { class: "flag", stroke: TEXT, x1: x, y1: y, x2: across, y2: up });
  return (apart ? line : "") + element("circle", { class: "strong", fill: TEXT, cx: x, cy: y, r: 2.4 });
}

/** Words so near their point need no leader, drawing units. */
const NEAR = 9;

/** The dividing line, which no word may stand on. */
function dividing({ divide }: FanChart, { axis, plot: { left, right } }: Place): Box[] {
  if (divide === undefined) return [];
  const y = axis.at(divide.value);
  return [{ left, right, top: y - 1, bottom: y + 1 }];
}

/** What text should not cover: medians, records, the edges of the widest bands. */
function drawnPoints(chart: FanChart, { axis, x, plot }: Place): Point[] {
  const lines = chart.series.flatMap((series): Point[][] => {
    const years = series.dates.map(decimalYear);
    const line = (values: readonly number[]): Point[] =>
      values.map((value, index) => [x(years[index]!), axis.at(value)]);
    const record = (series.observed ?? []).map(
      (point): Point => [x(decimalYear(point.date)), axis.at(point.value)],
    );
    const steps = series.observedAs === "steps" ? alongLine(stepCorners(record)) : record;
    return [
      // A median counts as much as everything else.
      ...[line(series.p50), line(series.p50)].map((one) => alongLine(one)),
      steps,
      ...(series.bands === "none" ? [] : [alongLine(line(series.p5)), alongLine(line(series.p95))]),
    ];
  });
  return lines
    .flat()
    .filter(
      ([across, up]) => across >= plot.left && across <= plot.right && up >= plot.top && up <= plot.bottom,
    );
}

/** Words beside the dividing line, above and below it: at the end asked for, at the other, in the middle; then at the frame. */
function sideWishes({ divide }: FanChart, { axis, plot, size, language }: Place): Written[] {
  if (divide === undefined) return [];
  const line = axis.at(divide.value);
  if (line < plot.top || line > plot.bottom) return [];
  const ends = (y: number): TextPlace[] => {
    const left: TextPlace = { x: plot.left + 5, y, anchor: "start" };
    const right: TextPlace = { x: plot.right - 5, y, anchor: "end" };
    const middle = [0.25, 0.5, 0.75].map(
      (share): TextPlace => ({ x: plot.left + share * (plot.right - plot.left), y, anchor: "middle" }),
    );
    return divide.at === "left" ? [left, right, ...middle] : [right, left, ...middle];
  };
  const paint = { class: "note halo", fill: QUIET, "font-weight": 600 };
  const wish = (words: string, near: number, far: number): Written => ({
    lines: [words],
    size,
    weight: 1.08,
    paint,
    places: [...ends(near), ...ends(far)],
  });
  return [
    wish(`↑ ${divide.above[language]}`, line - 6, plot.top + size),
    wish(`↓ ${divide.below[language]}`, line + size + 2, plot.bottom - 6),
  ];
}

/** How far from its point a name may stand, drawing units. */
const REACHES = [7, 18, 30, 44, 60, 80];

function noteWishes(chart: FanChart, { axis, x, plot, size, language }: Place): Written[] {
  const named = chart.series.flatMap((series) =>
    (series.observed ?? []).flatMap(({ date, value, named: shown, label: name = "" }) =>
      shown === true ? [{ date, value, words: { ru: name, en: name }, marked: true }] : [],
    ),
  );
  const small = size - 1;
  const notes = (chart.notes ?? []).map((note) => ({ ...note, marked: false }));
  return [...notes, ...named].map(({ date, value, words, marked }) => {
    const lines = wrapText(words[language], small, plot.right - plot.left > 400 ? 240 : 130);
    const half = Math.max(...lines.map((line) => textWidth(line, small))) / 2 + 3;
    const [at, y] = [x(decimalYear(date)), Math.min(Math.max(axis.at(value), plot.top), plot.bottom)];
    const center = Math.min(Math.max(at, plot.left + 2 + half), plot.right - half);
    const tall = (lines.length - 1) * small * LEADING;
    const places = REACHES.flatMap((reach): TextPlace[] => [
      { x: center, y: y - reach - tall, anchor: "middle" },
      { x: center, y: y + reach + small * 0.8, anchor: "middle" },
      { x: at + reach, y: y + small * 0.35 - tall / 2, anchor: "start" },
      { x: at - reach, y: y + small * 0.35 - tall / 2, anchor: "end" },
      { x: at + reach * 0.7, y: y - reach * 0.7 - tall, anchor: "start" },
      { x: at - reach * 0.7, y: y - reach * 0.7 - tall, anchor: "end" },
    ]);
    const high: TextPlace = { x: center, y: plot.top + small, anchor: "middle" };
    return {
      lines,
      size: small,
      places: [...places, high],
      paint: { class: "note halo strong", fill: TEXT },
      ...(marked && { of: [at, y] as const }),
    };
  });
}
