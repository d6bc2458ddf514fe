import { linearAxis } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { fillSample, legend } from "./legend.ts";
import { type Language, shownNumber, shownShare } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin, TornadoChart } from "./types.ts";
import { WORDS } from "./words.ts";

const LOW = "#b9975b";
const HIGH = "#3f5b57";

/**
 * What each input does to the output: from its 5th to its 95th percentile, largest swing first as given. Pale is the
 * low end of the input, dark the high end; both start at the output as believed.
 */
export function tornado(chart: TornadoChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const show = (value: number): string => shown(value, chart, language);
  const values = [chart.baseline, ...chart.drivers.flatMap((driver) => [driver.atP5, driver.atP95])];
  const room = Math.max(...values.map((value) => textWidth(show(value), size))) + 8;
  const span = Math.max(...values) - Math.min(...values) || Math.abs(chart.baseline) || 1;
  const axis = linearAxis(
    [Math.min(...values) - span * 0.02, Math.max(...values) + span * 0.02],
    [room, width - room],
    width === 760 ? 6 : 4,
    language,
  );
  const center = axis.at(chart.baseline);
  let y = size * 2.6;
  let rows = "";
  for (const driver of chart.drivers) {
    for (const line of wrapText(driver.name[language], size, width - 4)) {
      y += size * 1.3;
      rows += label(line, { class: "name halo", fill: TEXT, "font-size": size, x: 0, y });
    }
    y += 6;
    const ends = [
      { at: driver.atP5, className: "low-end", fill: LOW },
      { at: driver.atP95, className: "high-end", fill: HIGH },
    ];
    const sameSide = (driver.atP5 - chart.baseline) * (driver.atP95 - chart.baseline) > 0;
    ends.forEach(({ at, className, fill }, index) => {
      const x = axis.at(at);
      const height = sameSide ? 7 : 14;
      rows += element("rect", {
        class: className,
        fill,
        x: Math.min(x, center),
        y: y + (sameSide ? index * 7 : 0),
        width: Math.max(Math.abs(x - center), 1),
        height,
      });
    });
    const left = Math.min(axis.at(driver.atP5), axis.at(driver.atP95));
    const right = Math.max(axis.at(driver.atP5), axis.at(driver.atP95));
    const outer = { class: "value-label halo", fill: QUIET, "font-size": size - 1, y: y + 11 };
    rows +=
      label(show(Math.min(driver.atP5, driver.atP95)), {
        ...outer,
        x: Math.min(left, center) - 5,
        "text-anchor": "end",
      }) + label(show(Math.max(driver.atP5, driver.atP95)), { ...outer, x: Math.max(right, center) + 5 });
    y += 22;
  }
  const head = `${chart.unit[language]}; ${WORDS.baseline[language]}: ${show(chart.baseline)}`;
  const grid = element("line", {
    class: "baseline",
    stroke: QUIET,
    x1: center,
    x2: center,
    y1: size * 1.9,
    y2: y,
  });
  const key = legend(
    [
      { sample: fillSample("low-end", LOW), words: WORDS.lowKey[language] },
      { sample: fillSample("high-end", HIGH), words: WORDS.highKey[language] },
    ],
    0,
    y + 6,
    width,
    size - 1,
  );
  const title = label(head, { class: "unit", fill: QUIET, "font-size": size, x: 0, y: size });
  return frame(chart, options, y + 6 + key.height + 2, title + grid + rows + key.markup);
}

/** One row an input: the output at its low and at its high value, each with the input's own value. */
export function tornadoTable(chart: TornadoChart, { language }: Pick<ChartOptions, "language">): TableTwin {
  const percentile = (rank: number): string => (language === "ru" ? `${rank}\u00A0%` : `${rank}%`);
  return {
    columns: [
      WORDS.parameter[language],
      percentile(5),
      WORDS.atP5[language],
      percentile(95),
      WORDS.atP95[language],
    ],
    rows: chart.drivers.map((driver) => [
      { text: driver.name[language], ...(driver.href === undefined ? {} : { href: driver.href }) },
      { text: driver.p5[language] },
      { text: shown(driver.atP5, chart, language) },
      { text: driver.p95[language] },
      { text: shown(driver.atP95, chart, language) },
    ]),
  };
}

function shown(value: number, chart: TornadoChart, language: Language): string {
  return chart.percent === true ? shownShare(value, language) : shownNumber(value, language);
}
