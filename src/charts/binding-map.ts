import { frame, textSize } from "./frame.ts";
import type { BindingMapChart, BindingName } from "./hardware-types.ts";
import { legend } from "./legend.ts";
import { tickNumber } from "./numbers.ts";
import { QUIET, TEXT } from "./paint.ts";
import { element, label } from "./svg.ts";
import { textWidth } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/**
 * Fill of a cell and of its letter, on the light page and the dark one alike: the five differ in lightness by a
 * ratio of 1.4 or more, so that they stay apart in grey and for readers who do not tell red from green.
 */
export const BINDING_INK: Readonly<Record<BindingName, { readonly fill: string; readonly letter: string }>> =
  {
    bandwidth: { fill: "#1b4f8a", letter: "#ffffff" },
    compute: { fill: "#f0b44c", letter: "#1c1a17" },
    communication: { fill: "#b0532b", letter: "#ffffff" },
    overhead: { fill: "#5e9e8f", letter: "#1c1a17" },
    capacity: { fill: "#ece8df", letter: "#5d574d" },
  };

const ORDER: readonly BindingName[] = ["bandwidth", "compute", "communication", "overhead", "capacity"];

const WORDS_OF = {
  bandwidth: WORDS.bindsBandwidth,
  compute: WORDS.bindsCompute,
  communication: WORDS.bindsCommunication,
  overhead: WORDS.bindsOverhead,
  capacity: WORDS.bindsCapacity,
} as const;

/**
 * A map of cells: the colour and the letter of each say what limits generation at that batch and that context. One
 * panel a chip; a long context is at the top.
 */
export function bindingMap(chart: BindingMapChart, options: ChartOptions): string {
  const { language, width } = options;
  const size = textSize(options);
  const small = size - 1;
  const wide = width === 760;
  const beside = wide && chart.panels.length > 1;
  const gap = 26;
  const room = Math.max(...chart.rows.map((row) => textWidth(tickNumber(row, language, 1), small))) + 8;
  const panelWidth = beside ? (width - gap * (chart.panels.length - 1)) / chart.panels.length : width;
  const cell = (panelWidth - room) / chart.columns.length;
  const rowHeight = Math.min(cell, wide ? 30 : 26);
  const panelHeight = rowHeight * chart.rows.length;
  const head = size * 3.4;
  const foot = small * 3.4 + 8;
  const drawn = chart.panels.map((panel, index) => {
    const left = (beside ? index * (panelWidth + gap) : 0) + room;
    const top = head + (beside ? 0 : index * (panelHeight + head + foot));
    return panelMarkup(panel, left, top);
  });
  const bottom =
    head + panelHeight + foot + (beside ? 0 : (chart.panels.length - 1) * (panelHeight + head + foot));
  const present = new Set(chart.panels.flatMap(({ cells }) => cells.flat()));
  const key = legend(
    ORDER.filter((one) => present.has(one)).map((one) => ({
      sample: (x, y) => square(one, x + 2, y - 8, 17, 16, small),
      words: WORDS_OF[one][language],
    })),
    0,
    bottom,
    width,
    small,
  );
  return frame(chart, options, bottom + key.height + 4, drawn.join("") + key.markup);

  function panelMarkup(panel: BindingMapChart["panels"][number], left: number, top: number): string {
    const name = label(panel.name[language], {
      class: "name",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: left - room,
      y: top - size * 2,
    });
    const down = label(chart.down[language], {
      class: "unit",
      fill: QUIET,
      "font-size": small,
      x: left - room,
      y: top - size * 0.6,
    });
    const cells = panel.cells.flatMap((row, at) =>
      row.map((one, place) =>
        square(
          one,
          left + place * cell,
          top + (chart.rows.length - 1 - at) * rowHeight,
          cell,
          rowHeight,
          small,
        ),
      ),
    );
    const rows = chart.rows.map((value, at) =>
      label(tickNumber(value, language, 1), {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x: left - 6,
        y: top + (chart.rows.length - 1 - at) * rowHeight + rowHeight / 2 + small * 0.35,
        "text-anchor": "end",
      }),
    );
    let free = 0;
    const columns = chart.columns.map((value, place) => {
      const text = tickNumber(value, language, 1);
      const x = left + (place + 0.5) * cell;
      const half = textWidth(text, small) / 2;
      if (x - half < free) return "";
      free = x + half + 4;
      return label(text, {
        class: "tick",
        fill: QUIET,
        "font-size": small,
        x,
        y: top + panelHeight + small + 5,
        "text-anchor": "middle",
      });
    });
    const across = label(chart.across[language], {
      class: "unit",
      fill: QUIET,
      "font-size": small,
      x: left + cell * chart.columns.length,
      y: top + panelHeight + small * 2.4 + 6,
      "text-anchor": "end",
    });
    return name + down + cells.join("") + rows.join("") + columns.join("") + across;
  }

  function square(
    one: BindingName,
    x: number,
    y: number,
    across: number,
    down: number,
    letterSize: number,
  ): string {
    return (
      element("rect", {
        class: `cell ${one}`,
        fill: BINDING_INK[one].fill,
        x: x + 0.5,
        y: y + 0.5,
        width: across - 1,
        height: down - 1,
      }) +
      label(WORDS_OF[one][language].charAt(0).toUpperCase(), {
        class: `cell-letter ${one}`,
        fill: BINDING_INK[one].letter,
        "font-size": letterSize,
        x: x + across / 2,
        y: y + down / 2 + letterSize * 0.36,
        "text-anchor": "middle",
      })
    );
  }
}

/** A row a chip and context, a column a batch. */
export function bindingMapTable(
  chart: BindingMapChart,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  return {
    columns: [
      WORDS.chip[language],
      chart.down[language],
      ...chart.columns.map((batch) => tickNumber(batch, language, 1)),
    ],
    rows: chart.panels.flatMap(({ name, cells }) =>
      cells.map((row, at) => [
        { text: name[language] },
        { text: tickNumber(chart.rows[at]!, language, 1) },
        ...row.map((one) => ({ text: WORDS_OF[one][language] })),
      ]),
    ),
  };
}
