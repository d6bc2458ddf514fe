import type { SectorLinks } from "./causal-types.ts";
import { frame, textSize } from "./frame.ts";
import { PAPER, SECTOR_INK, TEXT } from "./paint.ts";
import { element, escapeMarkup, label } from "./svg.ts";
import { wrapText } from "./text-size.ts";
import type { ChartOptions, TableTwin } from "./types.ts";
import * as WORDS from "./words.ts";

/** Sectors of the model around a ring; an arrow for what one reads of another, its width and number the quantities read. */
export function sectorLinks(chart: SectorLinks, options: ChartOptions & { readonly root?: string }): string {
  const { language, width, root = "" } = options;
  const wide = width === 760;
  const size = textSize(options);
  const box = wide ? 170 : 104;
  const count = chart.sectors.length;
  const boxes = chart.sectors.map(({ name }) => wrapText(name[language], size * BOLD, box - 16));
  const tall = Math.max(...boxes.map((lines) => lines.length)) * size * 1.25 + 16;
  const [across, down] = wide ? [width / 2 - box / 2 - 4, 190] : [width / 2 - box / 2 - 2, 210];
  const centre = [width / 2, down + tall / 2 + 6] as const;
  const places = chart.sectors.map((_, place) => {
    const angle = ((place + 0.5) / count) * 2 * Math.PI - Math.PI / 2 - Math.PI / count;
    return [
      centre[0] + across * Math.sin(angle + Math.PI / 2),
      centre[1] - down * Math.cos(angle + Math.PI / 2),
    ] as const;
  });
  const most = Math.max(...chart.links.map(({ count: links }) => links));
  const arrows = chart.links.map((one) =>
    arrow(places[one.from]!, places[one.to]!, {
      ...one,
      most,
      box,
      tall,
      size,
      bend: bendOf(one, chart, places, centre),
    }),
  );
  const nodes = chart.sectors.map(({ name, href, quantities }, place) => {
    const [x, y] = places[place]!;
    const ink = SECTOR_INK[place % SECTOR_INK.length]!;
    const rect = element("rect", {
      class: `sector-box sector-line-${place}`,
      fill: PAPER,
      stroke: ink,
      "stroke-width": 2,
      rx: 4,
      x: x - box / 2,
      y: y - tall / 2,
      width: box,
      height: tall,
    });
    const lines = boxes[place]!;
    const words = lines.map((line, row) =>
      label(line, {
        fill: TEXT,
        "font-size": size,
        "font-weight": 600,
        x,
        y: y + size * 0.35 + (row - (lines.length - 1) / 2) * size * 1.25,
        "text-anchor": "middle",
      }),
    );
    const title = `${name[language]}: ${quantities}`;
    return element(
      "a",
      { href: root + href, tabindex: "-1" },
      element("title", {}, escapeMarkup(title)) + rect + words.join(""),
    );
  });
  const height = centre[1] + down + tall / 2 + 8;
  return frame(chart, options, height, arrows.join("") + nodes.join("")).replace(
    'role="img"',
    'role="group"',
  );
}

const BOLD = 1.08;

interface ArrowOptions {
  readonly from: number;
  readonly count: number;
  readonly most: number;
  readonly box: number;
  readonly tall: number;
  readonly size: number;
  /** How far the middle of the arrow lies to its right. */
  readonly bend: number;
}

/** To its right, so that the two directions of a pair lie apart; alone and across the ring, towards the middle. */
function bendOf(
  { from, to }: { readonly from: number; readonly to: number },
  { sectors, links }: SectorLinks,
  places: readonly (readonly [number, number])[],
  [x, y]: readonly [number, number],
): number {
  const [[x1, y1], [x2, y2]] = [places[from]!, places[to]!];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const apart = Math.abs(from - to);
  const near = Math.min(apart, sectors.length - apart) < 2;
  const both = links.some((one) => one.from === to && one.to === from);
  if (near || both) return 22 + length * 0.06;
  const right = (x - (x1 + x2) / 2) * -(y2 - y1) + (y - (y1 + y2) / 2) * (x2 - x1);
  return (right < 0 ? -1 : 1) * (12 + length * 0.14);
}

function arrow(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { from, count, most, box, tall, size, bend }: ArrowOptions,
): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const middle = [(x1 + x2) / 2 - dy * bend, (y1 + y2) / 2 + dx * bend] as const;
  const start = leave([x1, y1], middle, box, tall, 0);
  const end = leave([x2, y2], middle, box, tall, 7);
  const width = 1.2 + (4.5 * count) / most;
  const ink = SECTOR_INK[from % SECTOR_INK.length]!;
  const angle = Math.atan2(end[1] - middle[1], end[0] - middle[0]);
  const reach = 5 + width;
  const corner = (turn: number): string =>
    `${r(end[0] + Math.cos(angle) * 7 - Math.cos(angle + turn) * reach * 1.6)} ${r(end[1] + Math.sin(angle) * 7 - Math.sin(angle + turn) * reach * 1.6)}`;
  const number = [
    start[0] * 0.25 + middle[0] * 0.5 + end[0] * 0.25,
    start[1] * 0.25 + middle[1] * 0.5 + end[1] * 0.25,
  ] as const;
  return (
    element("path", {
      class: `sector-line-${from}`,
      fill: "none",
      stroke: ink,
      "stroke-width": width,
      "stroke-opacity": "0.75",
      d: `M${r(start[0])} ${r(start[1])}Q${r(middle[0])} ${r(middle[1])} ${r(end[0])} ${r(end[1])}`,
    }) +
    element("path", {
      class: `sector-${from}`,
      fill: ink,
      d: `M${r(end[0] + Math.cos(angle) * 7)} ${r(end[1] + Math.sin(angle) * 7)}L${corner(0.42)}L${corner(-0.42)}z`,
    }) +
    label(String(count), {
      class: `halo sector-${from}`,
      fill: ink,
      "font-size": size,
      "font-weight": 600,
      x: number[0],
      y: number[1] + size * 0.35,
      "text-anchor": "middle",
    })
  );
}

/** Where a line from the middle of a box towards a point crosses its side, `gap` further out. */
function leave(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  box: number,
  tall: number,
  gap: number,
): readonly [number, number] {
  const [dx, dy] = [toX - x, toY - y];
  const part = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : tall / 2 / Math.abs(dy),
  );
  const length = Math.hypot(dx, dy);
  return [x + dx * (part + gap / length), y + dy * (part + gap / length)];
}

/** The same counts as rows. */
export function sectorLinksTable(
  { sectors, links }: SectorLinks,
  { language }: Pick<ChartOptions, "language">,
): TableTwin {
  const rows = links.map(({ from, to, count }) => [
    { text: sectors[to]!.name[language], href: sectors[to]!.href },
    { text: sectors[from]!.name[language], href: sectors[from]!.href },
    { text: String(count) },
  ]);
  const columns = [WORDS.sectorKey, WORDS.readsFrom, WORDS.quantities].map((words) => words[language]);
  return { columns, rows };
}

const r = (value: number): number => Math.round(value * 10) / 10;
