import { decimalYear } from "../units/index.ts";
import type { Axis, Plot } from "./axes.ts";
import { type Box, inside } from "./boxes.ts";
import { stepCorners } from "./fan-series.ts";
import { QUIET, TEXT } from "./paint.ts";
import type { Point } from "./path.ts";
import {
  alongLine,
  coveredBy,
  LEADING,
  leaderTo,
  placeText,
  type TextPlace,
  type TextWish,
  textBox,
} from "./place-text.ts";
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
}

/**
 * The words inside the plot of a fan: either side of a dividing value, notes, names of observations; none on another, and
 * where few lines run. Sides that have no place by their line are for the line of the unit.
 */
export function fanLabels(
  chart: FanChart,
  place: Place,
): { readonly markup: string; readonly homeless: boolean } {
  const { plot } = place;
  const within = { ...plot, left: plot.left + 2 };
  const points = drawnPoints(chart, place);
  const sides = placeSides(chart, place, { within, points });
  const wishes = noteWishes(chart, place);
  const taken = [...dividing(chart, place), ...(sides ?? []).map(({ wish, at }) => textBox(wish, at))];
  const places = placeText(wishes, { within, taken, points });
  const notes = wishes.map((wish, index) => {
    const at = places[index];
    if (at === undefined) return "";
    return (wish.of === undefined ? "" : pointerTo(wish.of, textBox(wish, at))) + writtenAt(wish, at);
  });
  return {
    markup: (sides ?? []).map(({ wish, at }) => writtenAt(wish, at)).join("") + notes.join(""),
    homeless: sides === undefined,
  };
}

function writtenAt({ lines, size, paint }: Written, at: TextPlace): string {
  return lines
    .map((line, row) =>
      label(line, {
        ...paint,
        "font-size": size,
        x: at.x,
        y: at.y + row * size * LEADING,
        "text-anchor": at.anchor,
      }),
    )
    .join("");
}

/** A mark at a point and a thin line from it to the nearest edge of its words. */
function pointerTo([x, y]: Point, words: Box): string {
  const [, end] = leaderTo([x, y], words);
  const line =
    end === undefined
      ? ""
      : element("line", { class: "flag", stroke: TEXT, x1: x, y1: y, x2: end[0], y2: end[1] });
  return line + element("circle", { class: "strong", fill: TEXT, cx: x, cy: y, r: 2.4 });
}

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
      // A median counts as much as everything else, and what was observed more than either.
      ...[line(series.p50), line(series.p50)].map((one) => alongLine(one)),
      ...[steps, steps, steps],
      ...(series.bands === "none" ? [] : [alongLine(line(series.p5)), alongLine(line(series.p95))]),
    ];
  });
  return lines
    .flat()
    .filter(
      ([across, up]) => across >= plot.left && across <= plot.right && up >= plot.top && up <= plot.bottom,
    );
}

/** What both sides of a dividing value are called, with arrows. */
export function sideNames(
  { above, below }: NonNullable<FanChart["divide"]>,
  language: "ru" | "en",
): readonly [string, string] {
  return [`↑ ${above[language]}`, `↓ ${below[language]}`];
}

/**
 * Words of both sides of the dividing line, one right above it and one right below at the same end, so that they are read
 * together: at the end asked for, at the other or between, wherever they cover least. Undefined where one has no room.
 */
function placeSides(
  { divide }: FanChart,
  { axis, plot, size, language }: Place,
  { within, points }: { readonly within: Box; readonly points: readonly Point[] },
): { readonly wish: Written; readonly at: TextPlace }[] | undefined {
  if (divide === undefined) return [];
  const line = axis.at(divide.value);
  if (line < plot.top || line > plot.bottom) return [];
  const paint = { class: "note halo", fill: QUIET, "font-weight": 600 };
  const wishes = sideNames(divide, language).map(
    (words): Written => ({ lines: [words], size, weight: 1.08, paint, places: [] }),
  );
  const left: Omit<TextPlace, "y"> = { x: plot.left + 5, anchor: "start" };
  const right: Omit<TextPlace, "y"> = { x: plot.right - 5, anchor: "end" };
  const between = [0.25, 0.5, 0.75].map(
    (share): Omit<TextPlace, "y"> => ({
      x: plot.left + share * (plot.right - plot.left),
      anchor: "start",
    }),
  );
  const columns = divide.at === "left" ? [left, right, ...between] : [right, left, ...between];
  const pairs = columns.map((column) =>
    [line - 6, line + size + 2].map((y, index) => ({ wish: wishes[index]!, at: { ...column, y } })),
  );
  const coverOf = (pair: (typeof pairs)[number]): number =>
    pair.reduce((sum, { wish, at }) => sum + coveredBy(textBox(wish, at), points), 0);
  return pairs
    .filter((pair) => pair.every(({ wish, at }) => inside(textBox(wish, at), within)))
    .map((pair) => ({ pair, cover: coverOf(pair) }))
    .sort((a, b) => a.cover - b.cover)[0]?.pair;
}

/** How far from its point a name may stand, drawing units. */
const REACHES = [7, 18, 30, 44, 60, 80, 110];

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
      // To one side of a leader that runs down, so that two of them stand side by side.
      { x: at - 3, y: y + reach + small * 0.8, anchor: "end" },
      { x: at + 3, y: y + reach + small * 0.8, anchor: "start" },
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
