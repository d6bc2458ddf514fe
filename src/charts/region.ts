import type { RegionKind } from "../rules/index.ts";
import type { Plot } from "./axes.ts";
import { tickRoom } from "./axes.ts";
import { frame, textSize } from "./frame.ts";
import { type LegendItem, legend } from "./legend.ts";
import { QUIET, TEXT } from "./paint.ts";
import { FLOOR, floored } from "./region-chips.ts";
import { hatchings, REGION_INK, regionFill, regionKinds, regionMark } from "./region-paint.ts";
import { numberedAxis, regionPanel } from "./region-panel.ts";
import type { MarkKind, RegionChart, RegionPanel } from "./region-types.ts";
import { REGION_WORDS } from "./region-words.ts";
import { element, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";
import type { ChartOptions } from "./types.ts";

/**
 * The plane of TPP and another quantity, hatched by what the law asks of a chip there, with every chip on it. A mark's
 * shape says its own status; it is hollow where that is not the region's, since something that is on neither axis
 * decides.
 */
export function region(chart: RegionChart, options: ChartOptions): string {
  const { language, width, id } = options;
  const size = textSize(options);
  const wide = width === 760;
  const left = tickRoom(numberedAxis(chart.up.domain, [0, 1], language), size - 1);
  const right = Math.max(
    ...chart.panels.flatMap(({ map }) => map.up.map((line) => textWidth(String(line), size - 1))),
    0,
  );
  const heights = wide ? [430, 300] : [380, 270];
  let top = size * 1.5;
  const panels = chart.panels.map((panel, index) => {
    const heading = headingOf(panel, { chart, options, size, top });
    const plot: Plot = {
      left,
      right: width - right - 12,
      top: heading.bottom + size * 1.8,
      bottom: heading.bottom + size * 1.8 + heights[Math.min(index, 1)]!,
    };
    const bottom = plot.bottom + (floored(panel) ? FLOOR : 0);
    top = bottom + size * 4;
    const name = label(chart.across.name[language], {
      class: "unit",
      fill: QUIET,
      "font-size": size - 1,
      x: plot.right,
      y: bottom + size * 2.2,
      "text-anchor": "end",
    });
    return heading.markup + regionPanel(chart, panel, { plot, language, size, wide, id }) + name;
  });
  const key = legend(keyOf(chart, options), 0, top - size * 1.2, width, size - 1);
  return frame(
    chart,
    options,
    top - size * 1.2 + key.height + 4,
    hatchings(id, regionKinds(chart)) + panels.join("") + key.markup,
  );
}

/** What a panel is about, and what its height counts. */
function headingOf(
  { name }: RegionPanel,
  { chart, options, size, top }: { chart: RegionChart; options: ChartOptions; size: number; top: number },
): { readonly markup: string; readonly bottom: number } {
  const { language, width } = options;
  const lines = name === undefined ? [] : wrapText(name[language], size, width);
  const heading = lines.map((words, row) =>
    label(words, {
      class: "name",
      fill: TEXT,
      "font-size": size,
      "font-weight": 600,
      x: 0,
      y: top + row * size * 1.25,
    }),
  );
  const below = top + lines.length * size * 1.25;
  const unit = label(chart.up.name[language], {
    class: "unit",
    fill: QUIET,
    "font-size": size - 1,
    x: 0,
    y: below,
  });
  return { markup: heading.join("") + unit, bottom: below };
}

/** Regions with the marks that stand in them, then what else marks say. */
function keyOf(chart: RegionChart, { language, id }: ChartOptions): LegendItem[] {
  const chips = chart.panels.flatMap((panel) => panel.chips);
  const kinds = regionKinds(chart);
  const areas = kinds.map((kind) => ({
    sample: (x: number, y: number) => swatch(`${id}`, kind, x, y),
    words: chart.words[kind][language],
  }));
  const marks = (["unknown", "home"] as const)
    .filter(
      (kind) => chips.some((chip) => chip.kind === kind) && !(kinds as readonly MarkKind[]).includes(kind),
    )
    .map((kind) => ({
      sample: (x: number, y: number) => regionMark(kind, { x: x + 11, y, size: 4.6 }),
      words: chart.words[kind][language],
    }));
  const item = (
    present: boolean,
    sample: LegendItem["sample"],
    words: keyof typeof REGION_WORDS,
  ): LegendItem[] => (present ? [{ sample, words: REGION_WORDS[words][language] }] : []);
  return [
    ...areas,
    ...marks,
    ...item(
      chips.some(({ apart }) => apart !== undefined),
      (x, y) => regionMark("denied", { x: x + 11, y, size: 4.2, hollow: true }),
      "hollow",
    ),
    ...item(
      chips.some(({ up }) => up.high === Number.POSITIVE_INFINITY),
      (x, y) =>
        element("path", {
          class: "reach denied",
          fill: "none",
          stroke: REGION_INK.denied,
          "stroke-dasharray": "1 4",
          d: `M${Math.round(x) + 11} ${Math.round(y) - 8}v16`,
        }),
      "notKnown",
    ),
    ...item(
      chips.some(({ later }) => later),
      (x, y) =>
        element("g", { class: "later", opacity: "0.55" }, regionMark("free", { x: x + 11, y, size: 2.6 })),
      "later",
    ),
  ];
}

function swatch(id: string, kind: RegionKind, x: number, y: number): string {
  const [left, top] = [Math.round(x), Math.round(y) - 8];
  return (
    regionFill(id, kind, `M${left} ${top}h22v16h-22z`) +
    regionMark(kind, { x: left + 11, y: top + 8, size: 3.8 })
  );
}
