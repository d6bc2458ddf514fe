import { decimalYear } from "../units/index.ts";
import type { BindingCalendarChart } from "./account-types.ts";
import { linearAxis, type Plot, tickRoom, valueTicks, yearTicks } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { legend } from "./legend.ts";
import { shownShare } from "./numbers.ts";
import { DASH, QUIET, TEXT } from "./paint.ts";
import { partHatches, partRect, plainSample } from "./part-paint.ts";
import { element, label } from "./svg.ts";
import { yearEnds } from "./tables.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/** A panel for each thing that is limited: a column a quarter, the share of worlds in which each limit binds. */
export function bindingCalendar(chart: BindingCalendarChart, options: ChartOptions): string {
  const { id, language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const columns = width === 760 ? 2 : 1;
  const gap = 30;
  const across = (width - gap * (columns - 1)) / columns;
  const height = 110;
  const years = chart.quarters.map(decimalYear);
  const span = [years[0]! - 0.25, years.at(-1)!] as const;
  const most = Math.max(...chart.panels.map(({ limits }) => limits.length));
  let top = 0;
  const rows: string[] = [];
  for (let first = 0; first < chart.panels.length; first += columns) {
    const drawn = chart.panels
      .slice(first, first + columns)
      .map((panel, column) => panelOf(panel, column * (across + gap), top));
    rows.push(...drawn.map(({ markup }) => markup));
    top = Math.max(...drawn.map(({ bottom }) => bottom)) + size;
  }
  const note = wrapText(WORDS.calendarKey[language], small, width - 4).map((line, row) =>
    label(line, { class: "key", fill: QUIET, "font-size": small, x: 0, y: top + small * (1 + row * 1.3) }),
  );
  return frame(
    chart,
    options,
    top + small * 1.3 * note.length + 6,
    partHatches(
      id,
      Array.from({ length: most }, (_, index) => index),
    ) +
      rows.join("") +
      note.join(""),
  );

  function panelOf(panel: BindingCalendarChart["panels"][number], left: number, from: number) {
    let y = from;
    const name = wrapText(panel.name[language], size, across).map((line) => {
      y += size * 1.3;
      return label(line, {
        class: "name strong",
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x: left,
        y,
      });
    });
    const axis = linearAxis([0, 1], [y + 8 + height, y + 8], 2, language);
    const shown = {
      ...axis,
      ticks: axis.ticks.map(({ value }) => ({ value, text: shownShare(value, language) })),
    };
    const plot: Plot = {
      left: left + tickRoom(shown, small),
      right: left + across - 4,
      top: y + 8,
      bottom: y + 8 + height,
    };
    const at = (year: number): number =>
      plot.left + ((year - span[0]) / (span[1] - span[0])) * (plot.right - plot.left);
    const columnsOf = chart.quarters.map((_, quarter) => {
      let level = 0;
      return panel.shares
        .map((shares, limit) => {
          const share = shares[quarter]!;
          if (share <= 0) return "";
          const [upper, lower] = [axis.at(level + share), axis.at(level)];
          level += share;
          const [x1, x2] = [at(years[quarter]! - 0.25), at(years[quarter]!)];
          return partRect(id, limit, {
            x: x1,
            y: upper,
            width: Math.max(0.5, x2 - x1 - 0.5),
            height: lower - upper,
          });
        })
        .join("");
    });
    const split = at(decimalYear(chart.dataDate));
    const line = element("line", {
      class: "reference",
      stroke: TEXT,
      "stroke-dasharray": DASH,
      x1: split,
      x2: split,
      y1: plot.top,
      y2: plot.bottom,
    });
    const key = legend(
      panel.limits.map((limit, index) => ({ sample: plainSample(id, index), words: limit.name[language] })),
      left,
      plot.bottom + small + 12,
      across,
      small,
    );
    const ticks = valueTicks(shown, plot, small) + yearTicks(span[0], span[1], at, plot, small, language);
    return {
      markup: name.join("") + ticks + columnsOf.join("") + line + key.markup,
      bottom: plot.bottom + small + 12 + key.height,
    };
  }
}

/** A row a limit, a column the last quarter of each year (or the last there is): the share of worlds in which it binds. */
export function bindingCalendarTable(
  chart: BindingCalendarChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const ends = yearEnds(chart.quarters);
  return {
    columns: [
      WORDS.limited[language],
      WORDS.limitAtEnd[language],
      ...ends.map((index) => chart.quarters[index]!.slice(0, 4)),
    ],
    rows: chart.panels.flatMap(({ name, limits, shares }) =>
      limits.map((limit, row) => [
        { text: name[language] },
        {
          text: limit.name[language],
          ...(limit.href === undefined ? {} : { href: limit.href }),
        },
        ...ends.map((index) => ({
          text: known(shares, index) ? shownShare(shares[row]![index]!, language) : "",
        })),
      ]),
    ),
  };
}

function known(shares: readonly (readonly number[])[], quarter: number): boolean {
  return shares.some((row) => row[quarter]! > 0);
}
