import type { Side } from "./types.ts";

/**
 * Colours of the light page, written as presentation attributes so that a drawing taken out of the page keeps
 * them; `web/site.css` overrides them by class in the dark. Sides differ in lightness too.
 */
export const INK: Readonly<Record<Side, string>> = {
  us: "#1b4f8a",
  cn: "#c8401f",
  deepseek: "#85183a",
  other: "#5d574d",
};

export const QUIET = "#5d574d";
export const GRID = "#ddd6c8";
export const TEXT = "#1c1a17";
export const PAPER = "#fbf8f1";

/** Fills of stacked channels, dark to light. */
export const CHANNELS = ["#7a2a17", "#c8401f", "#e39a70", "#8d8577", "#cfc5b1", "#4d6a74"];

/** Dashes of a projection: long for the US, short for China, so that they differ in print. */
export const DASH: Readonly<Record<Side, string>> = {
  us: "9 4",
  cn: "4 3",
  deepseek: "2 3",
  other: "6 3 2 3",
};

/** Font of every drawing: the reader's own sans-serif. */
export const SANS =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
