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
import { element, label } from "./svg.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

const TERA = 1e12;
/** Between the dots of two roofs in one column, drawing units. */
const APART = 7;

/**
 * Rooflines: along the slope memory bandwidth limits, along the flat part arithmetic does. Dots are what workloads
 * reach by the model, with 80 % whiskers; the vertical lines with numbers say which workload a column of dots is.
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
  const columns = chart.workloads.map((workload, index) => column(workload, index));
  const key = legend(
    [
      ...chart.workloads.map(({ name }, index) => ({
        sample: (x: number, y: number) => number(index, x + 11, y + size * 0.35),
        words: name[language],
      })),
      { sample: (x, y) => seriesMark(0, x + 11, y), words: WORDS.reachedKey[language] },
      { sample: (x, y) => whisker(0, x + 11, y - 7, y + 7), words: WORDS.interval80Key[language] },
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

  function column({ points }: RooflineChart["workloads"][number], index: number): string {
    if (points.length === 0) return "";
    const x = points.reduce((sum, { intensity }) => sum + across.at(intensity), 0) / points.length;
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
    return line + number(index, x, top - 10) + dots.join("");
  }

  function number(index: number, x: number, y: number): string {
    return label(String(index + 1), {
      class: "note strong",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x,
      y,
      "text-anchor": "middle",
    });
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
  const round = (value: number): number => Math.round(value * 10) / 10;
  return element("path", {
    class: `span ${seriesLine(place)}`,
    stroke: seriesInk(place),
    "stroke-width": 1.4,
    d: `M${round(x)} ${round(from)}V${round(to)}M${round(x - 3)} ${round(from)}h6M${round(x - 3)} ${round(to)}h6`,
  });
}
