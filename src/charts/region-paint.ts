import type { RegionKind } from "../rules/index.ts";
import { INK, PAPER, QUIET } from "./paint.ts";
import type { MarkKind, RegionChart } from "./region-types.ts";
import { element } from "./svg.ts";

/** Inks of the light page; `web/site.css` has those of the dark one. */
export const REGION_INK: Readonly<Record<MarkKind, string>> = {
  free: "#22573a",
  notification: "#7a5200",
  letter: INK.deepseek,
  "case-by-case": INK.us,
  denied: "#9a2418",
  licence: "#9a2418",
  unknown: QUIET,
  home: QUIET,
};

/** Hatching of each region, so that colour is never alone: its tile and the strokes in it. */
const HATCH: Readonly<Partial<Record<RegionKind, { readonly tile: number; readonly d: string }>>> = {
  notification: { tile: 9, d: "M4.5 3.5v2" },
  letter: { tile: 8, d: "M-2 10L10 -2M-2 2L2 -2M6 10L10 6" },
  "case-by-case": { tile: 7, d: "M0 3.5H7" },
  denied: { tile: 8, d: "M-2 10L10 -2M-2 2L2 -2M6 10L10 6M-2 -2L10 10M-2 6L2 10M6 -2L10 2" },
  licence: { tile: 8, d: "M-2 -2L10 10M-2 6L2 10M6 -2L10 2" },
};

/** The hatchings of a drawing, by ids that are its own. */
export function hatchings(id: string, kinds: readonly RegionKind[]): string {
  const patterns = kinds.flatMap((kind) => {
    const hatch = HATCH[kind];
    if (hatch === undefined) return [];
    const { tile, d } = hatch;
    const stroke = element("path", {
      class: `region-hatch ${kind}`,
      fill: "none",
      stroke: REGION_INK[kind],
      "stroke-width": kind === "notification" ? 2 : 1,
      "stroke-opacity": kind === "denied" ? "0.22" : "0.34",
      d,
    });
    return [
      element(
        "pattern",
        { id: hatchId(id, kind), width: tile, height: tile, patternUnits: "userSpaceOnUse" },
        stroke,
      ),
    ];
  });
  return patterns.length === 0 ? "" : element("defs", {}, patterns.join(""));
}

/** An area of one kind: its tint, and its hatching over it. */
export function regionFill(id: string, kind: RegionKind, d: string): string {
  const tint = element("path", {
    class: `region-area ${kind}`,
    fill: REGION_INK[kind],
    "fill-opacity": kind === "free" ? "0.09" : "0.12",
    d,
  });
  const hatched = HATCH[kind] !== undefined;
  return hatched ? tint + element("path", { fill: `url(#${hatchId(id, kind)})`, d }) : tint;
}

/** The mark of a kind: circle, triangle, diamond, pentagon, square; a cross for a chip that stays at home; hollow when what decides is elsewhere. */
export function regionMark(
  kind: MarkKind,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly hollow?: boolean },
): string {
  const { x, y, size, hollow = false } = place;
  const ink = REGION_INK[kind];
  const name = `chip-mark ${kind}${hollow ? " hollow" : ""}`;
  const paint = hollow
    ? { class: name, fill: PAPER, stroke: ink, "stroke-width": 1.6 }
    : { class: name, fill: ink, stroke: PAPER, "stroke-width": 0.8 };
  if (kind === "home" || kind === "unknown") {
    const reach = size * 0.85;
    const [a, b] = kind === "home" ? [reach, reach] : [0, reach * 1.2];
    const d =
      kind === "home"
        ? `M${tenth(x - a)} ${tenth(y - b)}L${tenth(x + a)} ${tenth(y + b)}M${tenth(x - a)} ${tenth(y + b)}L${tenth(x + a)} ${tenth(y - b)}`
        : `M${tenth(x - b)} ${tenth(y)}H${tenth(x + b)}M${tenth(x)} ${tenth(y - b)}V${tenth(y + b)}`;
    return element("path", { class: name, fill: "none", stroke: ink, "stroke-width": 1.7, d });
  }
  if (kind === "free") return element("circle", { ...paint, cx: x, cy: y, r: size });
  return element("polygon", {
    ...paint,
    points: corners(kind, size)
      .map(([a, b]) => `${tenth(x + a)},${tenth(y + b)}`)
      .join(" "),
  });
}

function corners(kind: MarkKind, size: number): readonly (readonly [number, number])[] {
  const reach = size * 1.3;
  if (kind === "notification")
    return [
      [0, -reach],
      [reach, size],
      [-reach, size],
    ];
  if (kind === "letter")
    return [
      [0, -reach],
      [reach, 0],
      [0, reach],
      [-reach, 0],
    ];
  if (kind === "case-by-case")
    return [
      [0, reach],
      [reach, -size],
      [-reach, -size],
    ];
  const half = size * 0.95;
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ];
}

function hatchId(id: string, kind: RegionKind): string {
  return `${id}-${kind}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The kinds of region that a chart has, in the order from free to refused. */
export function regionKinds(chart: RegionChart): RegionKind[] {
  const present = new Set(chart.panels.flatMap(({ map }) => map.cells.flat()));
  return ORDER.filter((kind) => present.has(kind));
}

const ORDER: readonly RegionKind[] = [
  "free",
  "notification",
  "letter",
  "case-by-case",
  "licence",
  "denied",
  "unknown",
];
