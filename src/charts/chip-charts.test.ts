import { expect, test } from "vitest";
import { chipLadder, isDrawn } from "./chip-ladder.ts";
import { chipStatusStrip } from "./chip-status-strip.ts";
import type { ChipLadder, ChipStatusStrip, LadderRow } from "./chip-types.ts";

const both = (words: string) => ({ ru: words, en: words });

const strip: ChipStatusStrip = {
  id: "strip",
  title: both("By date"),
  description: both("A band"),
  from: "2023-01-01",
  until: "2026-01-01",
  bands: [
    {
      name: both("rules"),
      spans: [
        { from: "2023-01-01", until: "2024-07-01", kind: "open", words: both("free") },
        { from: "2024-07-01", until: "2024-07-15", kind: "letter", words: both("letter") },
        { from: "2024-07-15", until: "2026-01-01", kind: "shut", words: both("shut") },
      ],
    },
  ],
  flags: [],
};

test("a span is as long as its time, and its words stand in it only where they fit", () => {
  const svg = chipStatusStrip(strip, { language: "en", width: 760, id: "s" });
  const widths = [...svg.matchAll(/<rect class="span (\w+)"[^>]* width="([\d.]+)"/g)].map((match) =>
    Number(match[2]),
  );
  const days = [547, 14, 535];
  expect(widths.map(Math.round)).toEqual(days.map((count) => Math.round((count / 1096) * 758)));
  expect(svg).toContain(">free<");
  expect(svg).toContain(">shut<");
  expect(svg).not.toContain(">letter<");
});

test("kinds that are hatched have their pattern once, under the drawing's own id", () => {
  const svg = chipStatusStrip(strip, { language: "en", width: 360, id: "narrow" });
  expect([...svg.matchAll(/<pattern id="([^"]+)"/g)].map((match) => match[1])).toEqual(["narrow-letter"]);
  expect(svg).toContain('fill="url(#narrow-letter)"');
});

const row = (low: number, high: number): LadderRow => ({
  name: both("TPP"),
  value: both("value"),
  low,
  high,
  lines: [
    { value: 1600, words: both("1600") },
    { value: 4800, words: both("4800") },
  ],
});
const ladder = (rows: readonly LadderRow[]): ChipLadder => ({
  id: "ladder",
  title: both("Lines"),
  description: both("A dot"),
  rows,
});
const OPTIONS = { language: "en", width: 760, id: "l" } as const;

test("a chip stands between the thresholds that its value is between", () => {
  const svg = chipLadder(ladder([row(2368, 2368)]), OPTIONS);
  const strokes = [...svg.matchAll(/class="flag"[^>]* d="M([\d.]+) /g)].map((match) => Number(match[1]));
  const dot = Number(/<circle[^>]* cx="([\d.]+)"/.exec(svg)![1]);
  expect(strokes).toHaveLength(2);
  expect(dot).toBeGreaterThan(strokes[0]!);
  expect(dot).toBeLessThan(strokes[1]!);
});

test("bounds are a bar, and what is unknown or zero is not drawn", () => {
  expect(chipLadder(ladder([row(1000, 6000)]), OPTIONS)).toMatch(/<rect class="bar us"/);
  expect([row(0, Number.POSITIVE_INFINITY), row(0, 0), row(2, 2)].map(isDrawn)).toEqual([false, false, true]);
  expect(chipLadder(ladder([row(0, 0)]), OPTIONS)).not.toContain("<circle");
});
