import { decimalYear } from "../units/index.ts";
import { type Axis, linearAxis, logAxis, type Plot, tickRoom } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, legend, medianItems } from "./legend.ts";
import type { Language } from "./numbers.ts";
import { QUIET } from "./paint.ts";
import { headingHeight, type Panel, panel } from "./panel.ts";
import { oneScale } from "./panel-scales.ts";
import { label } from "./svg.ts";
import { quantilesTable } from "./tables.ts";
import { wrapText } from "./text-size.ts";
import type { ChannelsChart, ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * Parts of a stock over time, a panel each with the 90 % band: medians of parts cannot be stacked. All stand on one scale,
 * so that a part that is small looks small: a logarithmic one where the largest would flatten the others.
 */
export function channels(chart: ChannelsChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const columns = wide ? 3 : 2;
  const gap = wide ? 24 : 14;
  const height = wide ? 170 : 140;
  const divisor = chart.divisor ?? 1;
  const scaled = (values: readonly number[]): number[] => values.map((value) => value / divisor);
  const parts = chart.channels.map((one) => ({
    heading: one.name[language],
    side: one.side,
    dates: one.dates,
    p5: scaled(one.p5),
    p50: scaled(one.p50),
    p95: scaled(one.p95),
  }));
  const even = oneScale(parts.map(({ p95 }) => [0, Math.max(...p95, 1e-9)]));
  const axisIn = (range: readonly [number, number]): Axis =>
    even ? evenAxis(parts, range, language) : logarithmic(parts, range, language);
  const room = tickRoom(axisIn([height, 0]), size - 1);
  const column = (width - room - EDGE - gap * (columns - 1)) / columns;
  const words = chart.unit[language];
  const unit = wrapText(even ? words : `${words}; ${WORDS.logScale[language]}`, size, width);
  const start = size * (0.2 + unit.length * 1.2);
  const head = headingHeight(
    parts.map(({ heading }) => heading),
    column,
    size,
  );
  const step = height + head + size * 2.4;
  const years = chart.channels.flatMap((one) => one.dates.map(decimalYear));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const split = decimalYear(chart.dataDate);
  const panels = parts.map((part, index) => {
    const left = room + (index % columns) * (column + gap);
    const top = start + Math.floor(index / columns) * step + head;
    const plot: Plot = { left, right: left + column, top, bottom: top + height };
    const axis = axisIn([plot.bottom, plot.top]);
    // The numbers stand left of the first column only.
    const numbered = index % columns === 0;
    return panel(part, { axis, plot, span, split, size, numbered, count: wide ? 26 : 20 });
  });
  const bottom = start + Math.ceil(parts.length / columns) * step;
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
  const unitLines = unit.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.2) }),
  );
  return frame(chart, options, bottom + key.height + 2, unitLines.join("") + panels.join("") + key.markup);
}

/** Right of the last column: half of a year's number. */
const EDGE = 12;
/** How far below the highest value a logarithmic axis reaches. */
const REACH = 1e-4;

type Part = Pick<Panel, "p5" | "p50" | "p95">;

function evenAxis(parts: readonly Part[], range: readonly [number, number], language: Language): Axis {
  return linearAxis([0, Math.max(...parts.flatMap(({ p95 }) => p95)) * 1.03], range, 4, language);
}

function logarithmic(parts: readonly Part[], range: readonly [number, number], language: Language): Axis {
  const values = parts.flatMap(({ p5, p50, p95 }) => [...p5, ...p50, ...p95]);
  const highest = Math.max(...values);
  const least = Math.max(Math.min(...values.filter((value) => value > 0)), highest * REACH);
  return logAxis([least, highest * 1.1], range, language, { zero: Math.min(...values) < least });
}

/** Median and 90 % interval of each part at each year's end, in the unit of the axis. */
export function channelsTable(chart: ChannelsChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  return quantilesTable(chart.channels, language, chart.divisor ?? 1);
}
