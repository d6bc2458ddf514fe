import { logAxis, type Plot, tickRoom, valueTicks } from "./axes.ts";
import { axisBelow, heightBelow } from "./below-axis.ts";
import { clipped } from "./clipped.ts";
import { endNames, nameRoom } from "./end-names.ts";
import { frame, textSize } from "./frame.ts";
import type { RooflineChart } from "./hardware-types.ts";
import { legend } from "./legend.ts";
import { type Language, shownNumber, shownShare } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { linePath } from "./path.ts";
import { seriesInk, seriesLine, seriesMark } from "./series-mark.ts";
import { settle } from "./settle.ts";
import { element, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

const TERA = 1e12;
/** Bold letters are wider. */
const BOLD = 1.08;
/** Between the dots of two roofs in one column, drawing units. */
const APART = 7;

/**
 * Rooflines: along the slope memory bandwidth limits, along the flat part arithmetic does. Dots are what workloads
 * reach by the model, with 80 % whiskers; the vertical lines with words say which workload a column of dots is.
 * Both axes are logarithmic.
 */
export function roofline(chart: RooflineChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const wide = width === 760;
  const names = chart.roofs.map(({ name }) => name[language]);
  const most = wide ? 130 : 74;
  const top = size * 3.6;
  const bottom = top + (wide ? 330 : 270);
  const [domainX, domainY] = domains(chart);
  const up = logAxis(domainY, [bottom, top], language);
  const plot: Plot = {
    left: tickRoom(up, size),
    right: width - (names.length > 1 ? nameRoom(names, size, most) : 14),
    top,
    bottom,
  };
  const across = logAxis(domainX, [plot.left, plot.right], language);
  const roofs = chart.roofs.map((roof, place) => {
    const ridge = roof.peak / roof.bandwidth;
    const at = (intensity: number) =>
      [across.at(intensity), up.at(Math.min(roof.peak, intensity * roof.bandwidth) / TERA)] as const;
    const corners = [domainX[0], ...(ridge > domainX[0] && ridge < domainX[1] ? [ridge] : []), domainX[1]];
    return element("path", {
      class: `roof ${seriesLine(place)}`,
      fill: "none",
      stroke: seriesInk(place),
      "stroke-width": 2,
      d: linePath(corners.map(at)),
    });
  });
  const heads = headsOf();
  const columns = chart.workloads.map((workload, index) => column(workload, heads[index]!));
  const neutral = chart.roofs.length > 1;
  const key = legend(
    [
      { sample: verticalSample, words: chart.loads[language] },
      {
        sample: (x, y) => (neutral ? neutralMark(x + 11, y) : seriesMark(0, x + 11, y)),
        words: WORDS.reachedKey[language],
      },
      {
        sample: (x, y) =>
          neutral
            ? upright("span line other", QUIET, x + 11, y - 7, y + 7)
            : whisker(0, x + 11, y - 7, y + 7),
        words: WORDS.interval80Key[language],
      },
    ],
    0,
    bottom + heightBelow(size) + 4,
    width,
    small,
  );
  const ends = chart.roofs.map((roof, place) => ({
    name: roof.name[language],
    place,
    y: up.at(Math.min(roof.peak, domainX[1] * roof.bandwidth) / TERA),
  }));
  return frame(
    chart,
    options,
    bottom + heightBelow(size) + key.height + 6,
    label(WORDS.tflops[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(up, plot, size) +
      clipped(plot, roofs.join("")) +
      columns.join("") +
      axisBelow(across, plot, size, WORDS.intensity[language], width) +
      (names.length > 1 ? endNames(ends, { x: plot.right + 6, top, bottom, size, most }) : "") +
      key.markup,
  );

  /** Where each workload's vertical stands, and its word above, moved off its neighbours. */
  function headsOf(): { readonly x: number; readonly at: number }[] {
    const xs = chart.workloads.map(({ points }) => {
      const places = points.map(({ intensity }) => across.at(intensity));
      return places.reduce((sum, one) => sum + one, 0) / Math.max(1, places.length);
    });
    const order = xs.map((_, index) => index).sort((a, b) => xs[a]! - xs[b]!);
    const room = order.map((index) => textWidth(chart.workloads[index]!.short[language], size * BOLD) + 6);
    const apart = room.slice(1).map((own, index) => (own + room[index]!) / 2);
    const settled = settle(
      order.map((index) => xs[index]!),
      apart,
    );
    return xs.map((x, index) => ({ x, at: settled[order.indexOf(index)]! }));
  }

  function column(
    { points, short }: RooflineChart["workloads"][number],
    { x, at: head }: { readonly x: number; readonly at: number },
  ): string {
    if (points.length === 0) return "";
    const dots = points.map(({ roof, intensity, attained }) => {
      const place = chart.roofs.findIndex(({ id }) => id === roof);
      // Dots of one column stand side by side, so that none hides another.
      const at = across.at(intensity) + (place - (chart.roofs.length - 1) / 2) * APART;
      const range =
        attained.low === undefined || attained.high === undefined
          ? ""
          : whisker(place, at, up.at(attained.low / TERA), up.at(attained.high / TERA));
      return range + seriesMark(place, at, up.at(attained.value / TERA));
    });
    const line = element("line", {
      class: "data-date",
      stroke: QUIET,
      "stroke-dasharray": "1 3",
      x1: x,
      x2: x,
      y1: top - 6,
      y2: bottom,
    });
    const name = label(short[language], {
      class: "note strong",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: head,
      y: top - 10,
      "text-anchor": "middle",
    });
    return line + name + dots.join("");
  }
}

/** Every roof with its ridge, then every workload on every roof. */
export function rooflineTable(chart: RooflineChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const roof = new Map(chart.roofs.map((one) => [one.id, one]));
  const rows = chart.workloads.flatMap(({ name, points }) =>
    points.map((point) => {
      const { peak, bandwidth, name: chip, href } = roof.get(point.roof)!;
      const limit = Math.min(peak, point.intensity * bandwidth);
      return [
        { text: chip[language], ...(href === undefined ? {} : { href }) },
        { text: name[language] },
        { text: shownNumber(point.intensity, language) },
        { text: shownNumber(point.attained.value / TERA, language) },
        { text: bounds(point.attained, language) },
        { text: shownShare(point.attained.value / limit, language) },
      ];
    }),
  );
  const columns = [
    WORDS.chip,
    WORDS.workload,
    WORDS.intensityColumn,
    WORDS.tflops,
    WORDS.interval80,
    WORDS.shareOfRoof,
  ].map((words) => words[language]);
  return { columns, rows };
}

function bounds(
  { low, high }: { readonly low?: number; readonly high?: number },
  language: Language,
): string {
  if (low === undefined || high === undefined) return "";
  return `${shownNumber(low / TERA, language)} … ${shownNumber(high / TERA, language)}`;
}

function domains(chart: RooflineChart): readonly [readonly [number, number], readonly [number, number]] {
  const points = chart.workloads.flatMap((one) => one.points);
  const ridges = chart.roofs.map(({ peak, bandwidth }) => peak / bandwidth);
  const intensities = [...ridges, ...points.map(({ intensity }) => intensity)];
  const low = Math.min(...intensities) / 1.8;
  const high = Math.max(...intensities) * 2.2;
  const heights = [
    ...chart.roofs.flatMap(({ peak, bandwidth }) => [peak, low * bandwidth]),
    ...points.flatMap(({ attained }) => [attained.value, attained.low ?? attained.value]),
  ].map((value) => value / TERA);
  return [
    [low, high],
    [Math.min(...heights) / 1.15, Math.max(...heights) * 1.4],
  ];
}

function whisker(place: number, x: number, from: number, to: number): string {
  return upright(`span ${seriesLine(place)}`, seriesInk(place), x, from, to);
}

function upright(className: string, stroke: string, x: number, from: number, to: number): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return element("path", {
    class: className,
    stroke,
    "stroke-width": 1.4,
    d: `M${round(x)} ${round(from)}V${round(to)}M${round(x - 3)} ${round(from)}h6M${round(x - 3)} ${round(to)}h6`,
  });
}

/** A dot of no chip: what all dots are. */
function neutralMark(cx: number, cy: number): string {
  return element("circle", { class: "dot other", fill: QUIET, cx, cy, r: 4.2 });
}

function verticalSample(x: number, y: number): string {
  const line = { class: "data-date", stroke: QUIET, "stroke-dasharray": "1 3" };
  return element("line", { ...line, x1: x + 11, x2: x + 11, y1: y - 8, y2: y + 8 });
}
