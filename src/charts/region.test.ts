import { expect, test } from "vitest";
import { draw, tableOf } from "./draw.ts";
import { placeLabels } from "./region-labels.ts";
import { SAMPLE_REGION } from "./region-sample.ts";

const svg = draw(SAMPLE_REGION, { language: "en", width: 760, id: "x" });

test("each kind of region has its own hatching, so that colour is never alone", () => {
  const hatches = [...svg.matchAll(/<pattern id="x-([a-z-]+)"[^>]*>.*?<path[^>]* d="([^"]*)"/g)];
  const kinds = hatches.map((match) => match[1]);
  expect(kinds).toEqual(["notification", "letter", "case-by-case", "denied"]);
  expect(new Set(hatches.map((match) => match[2])).size).toBe(kinds.length);
});

test("marks differ by shape", () => {
  const shapes = new Map(
    [...svg.matchAll(/<(circle|polygon|path) class="chip-mark ([a-z-]+)"/g)].map((match) => [
      match[2],
      match[1],
    ]),
  );
  expect(shapes.get("free")).toBe("circle");
  expect(shapes.get("denied")).toBe("polygon");
  expect(shapes.get("home")).toBe("path");
});

test("a mark is hollow where something off the axes decides", () => {
  const panel = svg.match(/class="chip-mark denied hollow"/g)!;
  // One chip, and one in the key.
  expect(panel).toHaveLength(2);
});

test("regions meet at the lines of the law: the right edge of one is the left edge of the next", () => {
  const left = /class="region-area free"[^>]* d="M[\d.]+ [\d.]+H([\d.]+)/.exec(svg)![1];
  const border = /class="law-line"[^>]* d="([^"]*)"/.exec(svg)![1]!;
  expect(border).toContain(`M${left} `);
});

test("numbers of the law stand at their lines", () => {
  for (const number of ["2,400", "4,800", "1.6"]) expect(svg).toContain(`>${number}</text>`);
});

test("the table has every chip, and the regions with their bounds", () => {
  const table = tableOf(SAMPLE_REGION, { language: "en" });
  const chips = SAMPLE_REGION.panels.flatMap((panel) => panel.chips);
  expect(table.rows).toHaveLength(chips.length);
  expect(table.rows.flat().map(({ text }) => text)).toContain("not known");
  expect(table.record!.rows.map((row) => row.map(({ text }) => text).slice(1))).toContainEqual([
    "from 4,800",
    "from 1.6",
    "refused in English",
  ]);
});

test("labels cover neither marks nor each other; one without room is left out, one that must be written moves away", () => {
  const wish = (words: string, x: number, must: boolean) => ({ words, x, y: 50, reach: 4, size: 10, must });
  const within = { left: 0, right: 300, top: 0, bottom: 100 };
  const crowd = Array.from({ length: 12 }, (_, index) => wish("chip", 100 + index * 9, false));
  const places = placeLabels([wish("main", 150, true), ...crowd], [], within);
  expect(places[0]).toBeDefined();
  expect(places.filter((place) => place === undefined).length).toBeGreaterThan(0);
  const walled = placeLabels(
    [wish("main", 150, true)],
    [{ left: 120, right: 180, top: 20, bottom: 80 }],
    within,
  );
  expect(walled[0]!.line).toMatchObject({ x1: 150, y1: 50 });
});
