import { decimalYear, formatDate } from "../units/index.ts";
import { linearAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { fillSample, legend } from "./legend.ts";
import { shownNumber } from "./numbers.ts";
import { CHANNELS, PAPER, QUIET, TEXT } from "./paint.ts";
import { areaPath } from "./path.ts";
import { element, label } from "./svg.ts";
import { spread, textWidth, wrapText } from "./text-size.ts";
import { thinned } from "./thinned.ts";
import type { ChartOptions, StackedChannelsChart, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/** A stock or inflow by channel over time: medians, stacked, bottom first; named at the right edge, or by a key when narrow. */
export function stackedChannels(chart: StackedChannelsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const divisor = chart.divisor ?? 1;
  const cumulative = stack(chart, divisor);
  const highest = Math.max(...cumulative.at(-1)!, 1e-9);
  const names = chart.channels.map((channel) => wrapText(channel.name[language], size, 150));
  const nameRoom = wide ? Math.max(...names.flat().map((line) => textWidth(line, size))) + 12 : 18;
  const top = size * 2.6;
  const bottom = top + (wide ? 290 : 230);
  const axis = linearAxis([0, highest * 1.03], [bottom, top], 5, language);
  const plot: Plot = { left: tickRoom(axis, size), right: width - nameRoom, top, bottom };
  const years = chart.dates.map(decimalYear);
  const from = years[0]!;
  const to = years.at(-1)!;
  const x = (year: number): number => plot.left + ((year - from) / (to - from)) * (plot.right - plot.left);
  const kept = thinned(years.length, wide ? 80 : 44);
  const layers = chart.channels.map((channel, position) => {
    const points = (values: readonly number[]) =>
      kept.map((index) => [x(years[index]!), axis.at(values[index]!)] as const);
    return element("path", {
      class: `layer channel-${position + 1}`,
      fill: CHANNELS[position % CHANNELS.length],
      stroke: PAPER,
      "stroke-width": "0.8",
      d: areaPath(points(cumulative[position]!), points(cumulative[position + 1]!)),
      "data-channel": channel.id,
    });
  });
  const split = x(decimalYear(chart.dataDate));
  const words = `${WORDS.dataTo[language]} ${formatDate(chart.dataDate, language)}`;
  const half = textWidth(words, size - 1) / 2;
  const key = legend(
    chart.channels.map((channel, position) => ({
      sample: fillSample(`layer channel-${position + 1}`, CHANNELS[position % CHANNELS.length]!),
      words: channel.name[language],
    })),
    0,
    bottom + size * 2.2,
    width,
    size - 1,
  );
  return frame(
    chart,
    options,
    bottom + size * 2.2 + (wide ? 2 : key.height),
    label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size }) +
      valueTicks(axis, plot, size) +
      layers.join("") +
      element("line", {
        class: "data-date over",
        stroke: TEXT,
        "stroke-dasharray": "1 3",
        x1: split,
        x2: split,
        y1: top - 4,
        y2: bottom,
      }) +
      label(words, {
        class: "note",
        fill: QUIET,
        "font-size": size - 1,
        x: Math.min(Math.max(split, plot.left + half), plot.right - half),
        y: top - 8,
        "text-anchor": "middle",
      }) +
      yearTicks(from, to, x, plot, size) +
      (wide ? edgeNames(names, cumulative, axis.at, plot, size) : key.markup),
  );
}

/** One row a year: the value of each channel at the year's first date, in the unit of the axis. */
export function stackedChannelsTable(
  chart: StackedChannelsChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const divisor = chart.divisor ?? 1;
  const rows = chart.dates.flatMap((date, index) => {
    const repeated = index > 0 && date.slice(0, 4) === chart.dates[index - 1]!.slice(0, 4);
    if (repeated && index !== chart.dates.length - 1) return [];
    const cells = chart.channels.map((channel) => ({
      text: shownNumber(channel.values[index]! / divisor, language),
    }));
    return [[{ text: formatDate(date, language) }, ...cells]];
  });
  return {
    columns: [WORDS.date[language], ...chart.channels.map((channel) => channel.name[language])],
    rows,
  };
}

function stack(chart: StackedChannelsChart, divisor: number): number[][] {
  const cumulative: number[][] = [chart.dates.map(() => 0)];
  for (const channel of chart.channels) {
    const below = cumulative.at(-1)!;
    cumulative.push(channel.values.map((value, index) => below[index]! + value / divisor));
  }
  return cumulative;
}

function edgeNames(
  names: readonly (readonly string[])[],
  cumulative: readonly (readonly number[])[],
  at: (value: number) => number,
  plot: Plot,
  size: number,
): string {
  const gap = size * 1.25 * Math.max(...names.map((lines) => lines.length)) + 3;
  const middles = names.map(
    (_, index) => (at(cumulative[index]!.at(-1)!) + at(cumulative[index + 1]!.at(-1)!)) / 2,
  );
  const placed = spread(middles, gap, plot.top + size * 0.5, plot.bottom - size * 0.5);
  return names
    .map((lines, index) => {
      const y = placed[index]!;
      const tie = `M${plot.right + 1} ${Math.round(middles[index]!)}L${plot.right + 7} ${Math.round(y)}`;
      const start = y + size * 0.35 - ((lines.length - 1) * size * 1.15) / 2;
      return (
        element("path", { class: "tie", fill: "none", stroke: QUIET, d: tie }) +
        lines
          .map((line, row) =>
            label(line, {
              class: "name",
              fill: TEXT,
              "font-size": size,
              x: plot.right + 10,
              y: start + row * size * 1.15,
            }),
          )
          .join("")
      );
    })
    .join("");
}
