import { decimalYear, formatNumber } from "../units/index.ts";
import { logAxis, type Plot, tickRoom } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { bandSample, dotSample, ghostSample, legend, medianItems, strokeSample } from "./legend.ts";
import { QUIET } from "./paint.ts";
import { headingHeight, panel } from "./panel.ts";
import { label } from "./svg.ts";
import { quantilesTable, recordTable } from "./tables.ts";
import type { ChartOptions, RatioSeries, RatiosChart, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * The same ratio by several bases, one small panel a basis on one log axis: the panel's own median and 90 % band in
 * ink, the other bases as thin ghosts, so that the eye sees how far the choice of basis moves the ratio. The number
 * beside a name is the median at the data date.
 */
export function ratios(chart: RatiosChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const wide = width === 760;
  const gap = wide ? 28 : 14;
  const column = (width - gap) / 2;
  const height = wide ? 190 : 150;
  const start = size * 1.4;
  const values = chart.series.flatMap((series) => [
    ...series.p5,
    ...series.p95,
    ...(series.observed ?? []).map((point) => point.value),
  ]);
  const least = Math.min(...values.filter((value) => value > 0)) * 0.9;
  // Where a band comes near equality, the side of the other is shown as well.
  const domain = [
    least < NEAR_EQUAL ? Math.min(least, BELOW_EQUAL) : least,
    Math.max(...values) * 1.1,
  ] as const;
  const years = chart.series.flatMap((series) => series.dates.map(decimalYear));
  const span = [Math.min(...years), Math.max(...years)] as const;
  const split = decimalYear(chart.dataDate);
  const headings = chart.series.map(
    (series) => `${series.name[language]}: ${atDataDate(series, split, language)}`,
  );
  const numbers = tickRoom(logAxis(domain, [height, 0], language, { suffix: "×" }), size - 1);
  const head = headingHeight(headings, column - numbers - 4, size);
  const panels = chart.series.map((series, index) => {
    const left = (index % 2) * (column + gap);
    const top = start + Math.floor(index / 2) * (height + head + size * 2.2) + head;
    const axis = logAxis(domain, [top + height, top], language, { suffix: "×" });
    const plot: Plot = {
      left: left + numbers,
      right: left + column - 4,
      top,
      bottom: top + height,
    };
    const heading = headings[index]!;
    const ghosts = chart.series.filter((other) => other !== series);
    const drawn = { ...series, heading, side: "us" as const, ghosts, level: 1 };
    return panel(drawn, { axis, plot, span, split, size, count: wide ? 32 : 22 });
  });
  const bottom = start + Math.ceil(chart.series.length / 2) * (height + head + size * 2.2);
  const key = legend(
    [
      { sample: bandSample("us", 1), words: WORDS.band90Key[language] },
      ...medianItems(
        "us",
        chart.series.map(({ dates }) => dates),
        chart.dataDate,
        language,
      ),
      ...(domain[0] <= 1
        ? [{ sample: strokeSample("reference", 1.4), words: WORDS.equalKey[language] }]
        : []),
      { sample: ghostSample, words: WORDS.ghostKey[language] },
      ...(chart.series.some((series) => series.observed?.length)
        ? [{ sample: dotSample("us"), words: WORDS.observedKey[language] }]
        : []),
    ],
    0,
    bottom,
    width,
    size - 1,
  );
  const unit = label(chart.unit[language], { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size });
  return frame(chart, options, bottom + key.height + 2, unit + panels.join("") + key.markup);
}

/** Bands that come so near one show the axis down to this. */
const NEAR_EQUAL = 1.5;
const BELOW_EQUAL = 0.5;

/** Median and 90 % interval by basis at each year's end, and the record. */
export function ratiosTable(chart: RatiosChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const record = recordTable(
    chart.series.map(({ name, observed }) => ({ name, points: observed })),
    language,
  );
  return { ...quantilesTable(chart.series, language), ...(record === undefined ? {} : { record }) };
}

function atDataDate(series: RatioSeries, split: number, language: "ru" | "en"): string {
  const last = Math.max(
    0,
    series.dates.findLastIndex((date) => decimalYear(date) <= split),
  );
  return `${formatNumber(series.p50[last]!, { language, significant: 2 })}×`;
}
