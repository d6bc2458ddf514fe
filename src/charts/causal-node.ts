import type { Language } from "../units/index.ts";
import type { CausalNode } from "./causal-types.ts";
import { PAPER, QUIET, SECTOR_INK, TEXT } from "./paint.ts";
import { type Attributes, element, escapeMarkup, label } from "./svg.ts";
import { textWidth, wrapText } from "./text-size.ts";

/** A node measured and ready to be drawn. */
export interface NodeShape {
  readonly id: string;
  /** Of the label with its frame; lines start and end at its sides. */
  readonly width: number;
  readonly label: number;
  /** With what stands above and below the label. */
  readonly height: number;
  readonly port: number;
  /** Markup with the label's left edge at x and its middle at y. */
  readonly draw: (x: number, y: number) => string;
}

export interface NodeOptions {
  readonly language: Language;
  /** Widest label with its frame. */
  readonly width: number;
  /** Belongs to another sector. */
  readonly outside: boolean;
  /** How many lines end at its left side. */
  readonly arrivals: number;
  /** From the page to the language's root. */
  readonly root: string;
}

const SIZE = 12;
const SMALL = 11;
const LEADING = 14.5;
const SMALL_LEADING = 13;
/** Room between the ends of two lines at the side of a node. */
export const ARRIVAL = 12;
/** Left of the words of a flow stands its valve. */
const VALVE = 22;
/** Room for the mark of a sector that reads it. */
const MARK = 9;

/** Measures a node: its words wrapped, its beliefs beneath it. */
export function nodeShape(node: CausalNode, options: NodeOptions): NodeShape {
  const { language, width, outside, arrivals, root } = options;
  const pad = node.kind === "auxiliary" && !outside ? 4 : 8;
  const start = node.kind === "flow" && !outside ? VALVE : pad;
  const weight = node.kind === "output" && !outside ? 1.08 : 1;
  const marks = node.readIn.length * MARK;
  const words = wrapText(node.name[language], SIZE * weight, width - start - pad - marks);
  const own = Math.max(...words.map((line) => textWidth(line, SIZE * weight))) + start + pad + marks;
  const box = Math.max(words.length * LEADING + 8, arrivals * ARRIVAL + 4, 24);
  const beliefs = outside ? [] : node.beliefs;
  const notes = beliefs.map((belief) => ({
    ...belief,
    lines: wrapText(belief.name[language], SMALL, width - 14),
  }));
  const below = notes.reduce((sum, { lines }) => sum + lines.length * SMALL_LEADING + 2, 0);
  const draw = (x: number, y: number): string => {
    const top = y - box / 2;
    const colour = { class: `sector-${node.sector}`, fill: SECTOR_INK[node.sector % SECTOR_INK.length]! };
    const text = words.map((line, row) =>
      label(line, {
        ...(outside ? colour : {}),
        "font-weight": node.kind === "output" && !outside ? 600 : undefined,
        x: x + start,
        y: y + SIZE * 0.35 + (row - (words.length - 1) / 2) * LEADING,
      }),
    );
    const frame = outside ? margin(x, top, box, colour) : frames(node.kind, { x, y, top, width: own, box });
    const name = link(node.href, node.title[language], frame + text.join(""), root);
    let line = y + box / 2 + SMALL_LEADING;
    const small = notes.map(({ href, lines, name: full }) => {
      const drawn = lines.map((one, row) => label(one, { x: x + 14, y: line + row * SMALL_LEADING }));
      const dot = element("circle", { cx: x + 8, cy: line - 3.5, r: 1.8 });
      line += lines.length * SMALL_LEADING + 2;
      return link(href, full[language], dot + drawn.join(""), root);
    });
    const beneath =
      small.length === 0
        ? ""
        : element("g", { class: "belief", fill: QUIET, "font-size": SMALL }, small.join(""));
    const first = y + (-(words.length - 1) / 2) * LEADING;
    return name + readers(node, x + own - marks, first) + beneath;
  };
  return { id: node.id, width: own, label: box, height: box + below, port: box / 2, draw };
}

/** A link in a drawing: the list beside the drawing has the same ones for the keyboard. */
function link(href: string, title: string, inside: string, root: string): string {
  return element(
    "a",
    { href: root + href, tabindex: "-1" },
    element("title", {}, escapeMarkup(title)) + inside,
  );
}

function frames(
  kind: CausalNode["kind"],
  { x, y, top, width, box }: { x: number; y: number; top: number; width: number; box: number },
): string {
  const area = { x, y: top, width, height: box };
  switch (kind) {
    case "stock":
      return element("rect", { class: "stock", fill: PAPER, stroke: TEXT, "stroke-width": "1.6", ...area });
    case "flow":
      return valve(x, y);
    case "series":
      return element("rect", {
        class: "given",
        fill: PAPER,
        stroke: QUIET,
        "stroke-dasharray": "2 3",
        rx: 6,
        ...area,
      });
    case "output":
      return element("path", {
        class: "result",
        stroke: TEXT,
        "stroke-width": 2,
        d: `M${round(x + 6)} ${round(top + box - 2)}h${round(width - 12)}`,
      });
    default:
      return "";
  }
}

/** The valve of a flow: two triangles that meet. */
export function valve(x: number, y: number): string {
  return element("path", {
    class: "valve",
    fill: TEXT,
    d: `M${round(x + 3)} ${round(y - 6)}v12l14 -12v12z`,
  });
}

function margin(x: number, top: number, height: number, colour: Attributes): string {
  return element("rect", { ...colour, x, y: top + 2, width: 3, height: height - 4 });
}

/** Marks right of what other sectors read, in their colours. */
function readers(node: CausalNode, left: number, y: number): string {
  return node.readIn
    .map((sector, place) =>
      element("path", {
        class: `sector-${sector}`,
        fill: SECTOR_INK[sector % SECTOR_INK.length]!,
        d: `M${round(left - 4 + place * MARK)} ${round(y - 4)}l6 4l-6 4z`,
      }),
    )
    .join("");
}

const round = (value: number): number => Math.round(value * 10) / 10;
