import type { Side } from "./types.ts";

/**
 * Colours of the light page, written as presentation attributes so that a drawing taken out of the page keeps
 * them; `web/site.css` overrides them by class in the dark. Sides differ in lightness too.
 */
export const INK: Readonly<Record<Side, string>> = {
  us: "#1f5c9e",
  cn: "#c8401f",
  deepseek: "#3b1466",
  other: "#5d574d",
};

export const QUIET = "#5d574d";
export const GRID = "#ddd6c8";
export const TEXT = "#1c1a17";
export const PAPER = "#fbf8f1";

/** The dash of a projection, whoever's line it is: markers and names tell the sides apart. */
export const DASH = "6 4";

/** The dash of what did not happen, before the date of the data and after it. */
export const WHAT_IF_DASH = "2 3";

/** Widths of lines: what counts, what did not happen, what the model makes of a past that is on record. */
export const HEAVY_LINE = 2.2;
export const WHAT_IF_LINE = 1.6;
export const PALE_LINE = 1.1;

/** Font of every drawing: the reader's own sans-serif. */
export const SANS =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** Colours of the sectors of the model in the order of the model, for the light page; the dark one has its own. */
export const SECTOR_INK: readonly string[] = [
  "#1f5c9e",
  "#9c2a10",
  "#3b1466",
  "#22573a",
  "#8a6700",
  "#0f6a78",
];

/** Arrows that close a loop. */
export const LOOP_INK = "#8a2560";
