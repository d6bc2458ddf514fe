import type { Part, SankeyChart } from "./account-types.ts";
import { frame, textSize } from "./frame.ts";
import { shownNumber } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { paintOf, partHatches, partRect } from "./part-paint.ts";
import { element, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

const NODE = 18;

interface Placed extends Part {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/**
 * Sources on the left, uses on the right, bands between them as wide as what flows; what is too thin to see is left out
 * of the drawing and stays in the table. Widths are means over worlds, so both sides have the same sum.
 */
export function sankey(chart: SankeyChart, options: ChartOptions): string {
  const { id, language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const divisor = chart.divisor ?? 1;
  const whole = chart.sources.reduce((sum, { mean }) => sum + mean, 0);
  const tall = width === 760 ? 300 : 340;
  const unitsPer = tall / (whole || 1);
  const column = width / 2 - NODE - 14;
  const place = (parts: readonly Part[], top: number): { placed: Placed[]; bottom: number } => {
    let y = top;
    const placed = parts.map((part) => {
      const height = Math.max(0.5, part.mean * unitsPer);
      const named = `${part.name[language]}: ${shownNumber(part.mean / divisor, language)}`;
      const lines = wrapText(named, small, column);
      const one = { ...part, y, height, lines };
      y += Math.max(height, lines.length * small * 1.2) + 9;
      return one;
    });
    return { placed, bottom: y };
  };
  const unitLines = wrapText(chart.unit[language], size, width - 4);
  const top = size * 1.3 * unitLines.length + 8;
  const left = place(chart.sources, top);
  const right = place(chart.uses, top);
  const bands = bandsOf(left.placed, right.placed);
  const nodes =
    left.placed.map((one, index) => node(one, index, 0, "start")).join("") +
    right.placed.map((one, index) => node(one, index + chart.sources.length, width - NODE, "end")).join("");
  let bottom = Math.max(left.bottom, right.bottom);
  let beside = "";
  if (chart.beside) {
    const { name, value } = chart.beside;
    const lines = wrapText(
      `${name[language]}: ${shownNumber(value / divisor, language)}`,
      small,
      width - NODE - 12,
    );
    const height = Math.max(1, value * unitsPer);
    beside =
      element("rect", {
        class: "fall beside",
        fill: "none",
        stroke: QUIET,
        x: 0,
        y: bottom,
        width: NODE,
        height,
      }) +
      lines
        .map((line, row) =>
          label(line, {
            class: "name",
            fill: TEXT,
            "font-size": small,
            x: NODE + 8,
            y: bottom + small * (0.9 + row * 1.2),
          }),
        )
        .join("");
    bottom += Math.max(height, lines.length * small * 1.2) + 8;
  }
  const unit = unitLines.map((line, row) =>
    label(line, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size * (1 + row * 1.3) }),
  );
  const note = wrapText(WORDS.sankeyKey[language], small, width - 4).map((line, row) =>
    label(line, { class: "key", fill: QUIET, "font-size": small, x: 0, y: bottom + small * (1 + row * 1.3) }),
  );
  const hatches = partHatches(
    id,
    [...chart.sources, ...chart.uses].map((_, index) => index),
  );
  return frame(
    chart,
    options,
    bottom + small * 1.3 * note.length + 6,
    hatches + unit.join("") + bands + nodes + beside + note.join(""),
  );

  function bandsOf(from: readonly Placed[], to: readonly Placed[]): string {
    const taken = to.map(() => 0);
    const [x1, x2] = [NODE, width - NODE];
    const bend = (x1 + x2) / 2;
    return from
      .map((source, row) => {
        let used = 0;
        return to
          .map((use, at) => {
            const thick = chart.flows[row]![at]! * unitsPer;
            const [y1, y2] = [source.y + used, use.y + taken[at]!];
            used += thick;
            taken[at]! += thick;
            if (thick < 0.25) return "";
            const d = `M${x1} ${t(y1)}C${bend} ${t(y1)} ${bend} ${t(y2)} ${x2} ${t(y2)}V${t(y2 + thick)}C${bend} ${t(y2 + thick)} ${bend} ${t(y1 + thick)} ${x1} ${t(y1 + thick)}Z`;
            return element("path", {
              class: "flow-band",
              fill: paintOf(row).fill,
              "fill-opacity": "0.45",
              d,
            });
          })
          .join("");
      })
      .join("");
  }

  function node(one: Placed, index: number, x: number, side: "start" | "end"): string {
    const first =
      one.y + Math.max(one.height, one.lines.length * small * 1.2) / 2 - (one.lines.length * small * 1.2) / 2;
    const names = one.lines.map((line, row) =>
      label(line, {
        class: "name halo",
        fill: TEXT,
        "font-size": small,
        x: side === "start" ? x + NODE + 6 : x - 6,
        y: first + small * (0.9 + row * 1.2),
        "text-anchor": side === "start" ? undefined : "end",
      }),
    );
    return partRect(id, index, { x, y: one.y, width: NODE, height: one.height }) + names.join("");
  }
}

/** A coordinate to a tenth. @throws RangeError for one that is not finite */
function t(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("chart: a band is not finite");
  return Math.round(value * 10) / 10;
}

/** A row a source, a column a use, then the sum with its interval; the last row is the sum of each use. */
export function sankeyTable(chart: SankeyChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const divisor = chart.divisor ?? 1;
  const show = (value: number) => ({ text: shownNumber(value / divisor, language) });
  const spread = ({ p5, p50, p95 }: Part) => [show(p50), { text: `${show(p5).text} … ${show(p95).text}` }];
  const none = [{ text: "" }, { text: "" }];
  const named = ({ name, href }: Pick<Part, "name" | "href">) => ({
    text: name[language],
    ...(href === undefined ? {} : { href }),
  });
  const rows = chart.sources.map((source, row) => [
    named(source),
    ...chart.flows[row]!.map(show),
    show(source.mean),
    ...spread(source),
  ]);
  const sums = [{ text: WORDS.mean[language] }, ...chart.uses.map(({ mean }) => show(mean))];
  const whole = show(chart.sources.reduce((sum, { mean }) => sum + mean, 0));
  const blank = chart.uses.map(() => ({ text: "" }));
  const ranges = [
    { text: WORDS.interval[language] },
    ...chart.uses.map((use) => ({ text: spread(use)[1]!.text })),
  ];
  const { beside } = chart;
  return {
    columns: [
      WORDS.source[language],
      ...chart.uses.map((use) => use.name[language]),
      WORDS.mean[language],
      WORDS.median[language],
      WORDS.interval[language],
    ],
    rows: [
      ...rows,
      [...sums, whole, ...none],
      [...ranges, { text: "" }, ...none],
      ...(beside === undefined ? [] : [[named(beside), ...blank, show(beside.value), ...none]]),
    ],
  };
}
