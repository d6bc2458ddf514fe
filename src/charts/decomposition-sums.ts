import type { DecompositionChart, Spread } from "./account-types.ts";
import { type Axis, symlogAxis } from "./axes.ts";
import { sumSample, sumWhisker } from "./decomposition-sum.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { GRID, QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions } from "./types.ts";
import * as WORDS from "./words.ts";

/** A sum as it is drawn, in the unit of the axis. */
export interface DrawnSum {
  readonly name: string;
  readonly total: Spread;
  /** Its mean as words. */
  readonly mean: string;
  readonly projected: boolean;
}

const ROW = 30;

/**
 * Sums alone, a row each on one scale that is even near zero and logarithmic beyond: where their sizes are far apart, bars
 * of each on a scale of its own would say the reverse of the numbers. What each is made of stays in the table.
 */
export function decompositionSums(
  chart: DecompositionChart,
  sums: readonly DrawnSum[],
  options: ChartOptions,
): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const wide = width === 760;
  const unitLines = wrapText(`${chart.unit[language]}; ${WORDS.symlog[language]}`, size, width - 4);
  const head = wide ? 0 : small * 1.4;
  const row = ROW + head;
  const names = wide ? Math.max(...sums.map(({ name }) => textWidth(name, size))) + 18 : 6;
  const values = Math.max(...sums.map(({ mean }) => textWidth(mean, size * BOLD))) + 16;
  const top = size * (0.6 + 1.3 * unitLines.length);
  const bottom = top + row * sums.length;
  const axis = axisOf(sums, [names, width - values], options);
  const grid = gridOf(axis, top, bottom);
  const rows = sums.map(({ name, total, mean, projected }, index) => {
    const y = top + index * row + head + ROW / 2;
    const at = { "font-size": size, fill: TEXT, y: y + size * 0.36 };
    return (
      label(name, { ...at, class: "name halo", x: 0, ...(wide ? {} : { y: y - ROW / 2 + size * 0.2 }) }) +
      sumWhisker(total, axis, y, projected) +
      label(mean, { ...at, class: "value-label", "font-weight": 600, x: width - 2, "text-anchor": "end" })
    );
  });
  const ticks = axis.ticks.map(({ value, text }) =>
    label(text, {
      class: "tick",
      fill: QUIET,
      "font-size": small,
      x: Math.max(axis.at(value), textWidth(text, small) / 2),
      y: bottom + small + 4,
      "text-anchor": "middle",
    }),
  );
  const unit = unitLines.map((line, at) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + at * 1.3) }),
  );
  const key = legend(keyOf(sums, language), 0, bottom + small * 2.1, width, small);
  return frame(
    chart,
    options,
    bottom + small * 2.1 + key.height + 2,
    unit.join("") + grid + rows.join("") + ticks.join("") + key.markup,
  );
}

/** Bold letters are wider. */
const BOLD = 1.08;

function axisOf(sums: readonly DrawnSum[], range: readonly [number, number], options: ChartOptions): Axis {
  const ends = sums.flatMap(({ total: { mean, p5, p95 } }) => [0, mean, p5, p95]);
  const reaches = sums.map(({ total: { p5, p95 } }) => Math.max(Math.abs(p5), Math.abs(p95)));
  const least = Math.min(...reaches.filter((reach) => reach > 0));
  const near = 10 ** Math.floor(Math.log10(least));
  const air = 1.15;
  const domain = [Math.min(...ends) * air, Math.max(...ends) * air] as const;
  return symlogAxis(domain, range, options.language, { near, apart: options.width === 760 ? 44 : 36 });
}

function gridOf(axis: Axis, from: number, to: number): string {
  const lines = axis.ticks.map(({ value }) => {
    const paint = value === 0 ? { class: "zero", stroke: QUIET } : { class: "grid", stroke: GRID };
    return element("line", { ...paint, x1: axis.at(value), x2: axis.at(value), y1: from, y2: to });
  });
  return lines.join("");
}

function keyOf(sums: readonly DrawnSum[], language: ChartOptions["language"]) {
  const [past, ahead] = [sums.some(({ projected }) => !projected), sums.some(({ projected }) => projected)];
  return [
    ...(past ? [{ sample: sumSample(false), words: WORDS.totalKey[language] }] : []),
    ...(ahead
      ? [{ sample: sumSample(true), words: (past ? WORDS.totalProjectedKey : WORDS.totalAheadKey)[language] }]
      : []),
    { sample: () => "", words: WORDS.partsInTable[language] },
  ];
}
