import type { Language } from "../units/index.ts";
import type { Plot } from "./axes.ts";
import type { Box } from "./boxes.ts";
import { PAPER, QUIET, TEXT } from "./paint.ts";
import { type LabelWish, placeLabels } from "./region-labels.ts";
import { REGION_INK, regionMark } from "./region-paint.ts";
import type { RegionChip, RegionPanel } from "./region-types.ts";
import { element, escapeMarkup, label } from "./svg.ts";

/** Where and how a panel is drawn. */
export interface PanelDrawing {
  readonly plot: Plot;
  readonly language: Language;
  readonly size: number;
  /** Wide drawings label every chip for which there is room, narrow ones the main chips. */
  readonly wide: boolean;
  /** Prefix of the ids of hatchings. */
  readonly id: string;
}

/** Places of both quantities, kept within the plot. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The chips of a panel: whiskers, marks, and names where there is room. */
export function regionChips(
  { chips }: RegionPanel,
  scales: Scales,
  drawing: PanelDrawing,
  domain: readonly [number, number],
): string {
  const groups = grouped(chips, scales, drawing.plot);
  return (
    chips.map((chip) => whiskers(chip, scales, drawing.plot)).join("") +
    [...groups]
      .reverse()
      .map((group) => drawMark(group, drawing.language))
      .join("") +
    names(groups, drawing, domain)
  );
}

/** Whether some chip of a panel has no height: it then has a band under the plot for such. */
export function floored({ chips }: RegionPanel): boolean {
  return chips.some(hasNoHeight);
}

function hasNoHeight({ up }: RegionChip): boolean {
  return up.low <= 0 || up.high === Number.POSITIVE_INFINITY;
}

/** What of a chip is known within bounds only. */
function whiskers(chip: RegionChip, { x, y }: Scales, plot: Plot): string {
  const { across, up } = chip;
  const paint = {
    class: `reach ${chip.kind}`,
    fill: "none",
    stroke: REGION_INK[chip.kind],
    "stroke-width": 1,
    "stroke-opacity": chip.later || chip.kind === "home" ? "0.3" : "0.55",
  };
  const drawn: string[] = [];
  if (up.low !== up.high) {
    const open = up.low <= 0 && up.high === Number.POSITIVE_INFINITY;
    const [bottom, top] = open ? [plot.bottom, plot.top] : [y(up.low), y(up.high)];
    drawn.push(
      element("path", {
        ...paint,
        "stroke-dasharray": open ? "1 4" : undefined,
        d: `M${tenth(middle(across, x))} ${tenth(bottom)}V${tenth(top)}`,
      }),
    );
  }
  if (across.low !== across.high) {
    const at = tenth(height(chip, y, plot));
    drawn.push(element("path", { ...paint, d: `M${tenth(x(across.low))} ${at}H${tenth(x(across.high))}` }));
  }
  return drawn.join("");
}

/** Chips whose marks would cover each other: one mark for all of them. */
interface Group {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly chips: readonly RegionChip[];
}

function grouped(chips: readonly RegionChip[], { x, y }: Scales, plot: Plot): Group[] {
  const groups = new Map<string, RegionChip[]>();
  for (const chip of chips) {
    const place = [middle(chip.across, x), height(chip, y, plot)].map((value) => Math.round(value / 2));
    const key = [chip.kind, chip.apart !== undefined, chip.later, ...place].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), chip]);
  }
  return [...groups.values()]
    .map((own) => {
      const [first] = own;
      const main = own.some((chip) => chip.main);
      return {
        x: middle(first!.across, x),
        y: height(first!, y, plot),
        size: main ? 4.6 : first!.later ? 2.6 : 3.4,
        chips: [...own].sort((a, b) => Number(b.main) - Number(a.main)),
      };
    })
    .sort((a, b) => rank(b) - rank(a));
}

/** The main chips lie on top (drawn last) and choose their labels' places first. */
function rank({ chips: [first] }: Group): number {
  return (first!.main ? 2 : 0) + (first!.later ? 0 : 1);
}

function drawMark({ x, y, size, chips }: Group, language: Language): string {
  const [first] = chips;
  const mark = regionMark(first!.kind, { x, y, size, hollow: first!.apart !== undefined });
  const words = chips.map((chip) => chip.name[language]).join(", ");
  const named = element("title", {}, escapeMarkup(words));
  return element("g", first!.later ? { class: "later", opacity: "0.55" } : {}, named + mark);
}

/** Names beside the marks, where there is room; of the main chips always. */
function names(
  groups: readonly Group[],
  { plot, language, size, wide }: PanelDrawing,
  domain: readonly [number, number],
): string {
  const wished = groups.filter(({ chips: [first] }) => wide || first!.main);
  const wishes = wished.map(({ x, y, size: reach, chips }): LabelWish => {
    const [first] = chips;
    return {
      words: nameOf(chips, language, domain),
      x,
      y,
      reach,
      size: size - (first!.main ? 1 : 1.5),
      must: first!.main,
    };
  });
  const others = groups.filter((group) => !wished.includes(group));
  const taken: Box[] = others.map(({ x, y, size: reach }) => ({
    left: x - reach,
    right: x + reach,
    top: y - reach,
    bottom: y + reach,
  }));
  const room = groups.some(({ chips }) => chips.some(hasNoHeight))
    ? { ...plot, bottom: plot.bottom + FLOOR }
    : plot;
  const places = placeLabels(wishes, wide ? taken : [], room);
  const drawn = places.map((place, index) => {
    if (place === undefined) return { line: "", name: "" };
    const { words, size: font, must } = wishes[index]!;
    const { later, kind } = wished[index]!.chips[0]!;
    const faint = later || kind === "home";
    const line =
      place.line === undefined
        ? ""
        : element("line", { class: "lead", stroke: QUIET, "stroke-width": 0.8, ...place.line });
    const name = label(words, {
      class: faint ? "chip-name faint" : "chip-name",
      fill: faint ? QUIET : TEXT,
      "font-size": font,
      "font-weight": must && !faint ? 600 : undefined,
      stroke: PAPER,
      "stroke-width": 2.4,
      "stroke-opacity": "0.85",
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      x: place.x,
      y: place.y,
    });
    return { line, name };
  });
  return drawn.map(({ line }) => line).join("") + drawn.map(({ name }) => name).join("");
}

/** The names of the main chips, or of one or two others; more are in the table. An arrow says that the axis ends first. */
function nameOf(
  chips: readonly RegionChip[],
  language: Language,
  [lowest, highest]: readonly [number, number],
): string {
  const main = chips.filter((chip) => chip.main);
  const shown = main.length > 0 ? main : chips.slice(0, 2);
  const names = [...new Set(shown.map((chip) => chip.name[language]))].join(", ");
  const { across } = chips[0]!;
  if (across.low > highest) return `${names} →`;
  return across.high < lowest ? `← ${names}` : names;
}

/** The middle of what a chip's TPP may be, on the axis. */
function middle({ low, high }: RegionChip["across"], x: (value: number) => number): number {
  return (x(low) + x(high)) / 2;
}

/** Where a mark stands: inside its bounds, under the plot when nothing is known. */
function height(chip: RegionChip, y: (value: number) => number, plot: Plot): number {
  return hasNoHeight(chip) ? plot.bottom + FLOOR / 2 : (y(chip.up.low) + y(chip.up.high)) / 2;
}

/** Height of the band under the plot. */
export const FLOOR = 20;

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
