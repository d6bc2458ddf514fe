import { element } from "./svg.ts";

/**
 * Fills of the parts of a whole, the same on the light page and the dark one, with the ink of a letter on each. Neighbours
 * differ in lightness, every second is hatched, and each carries a letter or stands beside its name: colour is never alone.
 */
const PAINTS: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: "#2c5f9e", ink: "#ffffff" },
  { fill: "#f0b44c", ink: "#1c1a17" },
  { fill: "#3d7a6b", ink: "#ffffff" },
  { fill: "#d9c8ea", ink: "#1c1a17" },
  { fill: "#a8492a", ink: "#ffffff" },
  { fill: "#9cc3e2", ink: "#1c1a17" },
  { fill: "#7d3f6e", ink: "#ffffff" },
  { fill: "#c9b98e", ink: "#1c1a17" },
  { fill: "#5b6470", ink: "#ffffff" },
  { fill: "#e6e2d8", ink: "#1c1a17" },
  { fill: "#8a6d2f", ink: "#ffffff" },
  { fill: "#bfe0cf", ink: "#1c1a17" },
];

/** Strokes of the hatchings: slanted one way, the other way, level. */
const HATCHES = ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6", "M-2 -2L10 10M-2 6L2 10M6 -2L10 2", "M0 4H8"];

export function paintOf(index: number): { readonly fill: string; readonly ink: string } {
  return PAINTS[index % PAINTS.length]!;
}

/** The letter of a part: A, B, C. */
export function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** The hatchings of a drawing's parts, by ids that are its own; every second part has one. */
export function partHatches(id: string, indexes: readonly number[]): string {
  const patterns = indexes.map((index) => {
    if (index % 2 === 0) return "";
    const d = HATCHES[((index - 1) / 2) % HATCHES.length]!;
    const line = element("path", { fill: "none", stroke: paintOf(index).ink, "stroke-opacity": "0.32", d });
    const box = { id: hatchId(id, index), width: 8, height: 8, patternUnits: "userSpaceOnUse" };
    return element("pattern", box, line);
  });
  return element("defs", {}, patterns.join(""));
}

/** A rectangle of a part: its fill, and its hatching over it. */
export function partRect(
  id: string,
  index: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const fill = element("rect", { class: "part", fill: paintOf(index).fill, ...box });
  return index % 2 === 0 ? fill : fill + element("rect", { fill: `url(#${hatchId(id, index)})`, ...box });
}

/** A sample for a legend, with the letter of the part's place. */
export function partSample(id: string, index: number, place: number, size: number) {
  return (x: number, y: number): string =>
    plainSample(id, index)(x, y) + partLetter(index, place, x + 11, y, size);
}

/** A sample for a legend of parts without letters. */
export function plainSample(id: string, index: number) {
  return (x: number, y: number): string => partRect(id, index, { x: x + 2, y: y - 8, width: 18, height: 16 });
}

/** The letter of a place in the ink that its fill asks for. */
export function partLetter(index: number, place: number, x: number, y: number, size: number): string {
  const { ink } = paintOf(index);
  const name = ink === "#ffffff" ? "part-letter" : "part-letter dark";
  const style = { class: name, fill: ink, "font-size": size, "font-weight": 600 };
  return element("text", { ...style, x, y: y + size * 0.36, "text-anchor": "middle" }, letterOf(place));
}

function hatchId(id: string, index: number): string {
  return `${id}-part-${letterOf(index).toLowerCase()}`;
}
