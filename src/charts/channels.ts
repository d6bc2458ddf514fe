import { decimalYear } from "../units/index.ts";
import { linearAxis, type Plot, tickRoom } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, legend, medianItems } from "./legend.ts";
import { QUIET } from "./paint.ts";
import { panel } from "./panel.ts";
import { oneScale, scaledUnit } from "./panel-scales.ts";
import { label } from "./svg.ts";
import { quantilesTable } from "./tables.ts";
import { wrapText } from "./text-size.ts";
import type { ChannelsChart, ChartOptions, TableTwin } from "./types.ts";
import { WORDS } from "./words.ts";

/**
 * Parts of a stock over time, a panel each with the 90 % band: medians of parts cannot be stacked. Where one part would
 * flatten the others each has a scale of its own, and the drawing says so.
 */
export function channels(chart: ChannelsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const columns = wide ? 3 : 2;
  const gap = wide ? 24 : 14;
  const column = (width - gap * (columns - 1)) / columns;
  const height = wide ? 170 : 140;
  const head = size * (wide ? 3 : 4.2);
  const divisor = chart.divisor ?? 1;
  const scaled = (values: readonly number[]): number[] => values.map((value) => value / divisor);
  const heights = chart.channels.map((one) => Math.max(...scaled(one.p95), 1e-9));
  const highest = Math.max(...heights);
  const shared = oneScale(heights.map((height) => [0, height]));
  const unit = wrapText(scaledUnit(chart.unit[language], shared, language), size, width);
  const start = size * (0.2 + unit.length * 1.2);
  const years = chart.channels.flatMap((one) => one.dates.map(decimalYear));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const panels = chart.channels.map((one, index) => {
    const left = (index % columns) * (column + gap);
    const top = start + Math.floor(index / columns) * (height + head + size * 2.2) + head;
    const axis = linearAxis(
      [0, (shared ? highest : heights[index]!) * 1.03],
      [top + height, top],
      4,
      language,
    );
    const plot: Plot = {
      left: left + tickRoom(axis, size - 1),
      right: left + column - 4,
      top,
      bottom: top + height,
    };
    const drawn = {
      heading: one.name[language],
      side: one.side,
      dates: one.dates,
      p5: scaled(one.p5),
      p50: scaled(one.p50),
      p95: scaled(one.p95),
    };
    const split = decimalYear(chart.dataDate);
    return panel(drawn, { axis, plot, span, split, size, count: wide ? 36 : 28 });
  });
  const bottom = start + Math.ceil(chart.channels.length / columns) * (height + head + size * 2.2);
  const side = chart.channels[0]!.side;
  const key = legend(
    [
      { sample: bandSample(side, 1), words: WORDS.band90Key[language] },
      ...medianItems(
        side,
        chart.channels.map(({ dates }) => dates),
        chart.dataDate,
        language,
      ),
    ],
    0,
    bottom,
    width,
    size - 1,
  );
  const words = unit.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.2) }),
  );
  return frame(chart, options, bottom + key.height + 2, words.join("") + panels.join("") + key.markup);
}

/** Median and 90 % interval of each part at each year's end, in the unit of the axis. */
export function channelsTable(chart: ChannelsChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  return quantilesTable(chart.channels, language, chart.divisor ?? 1);
}
