import { describe, expect, it } from "vitest";
import { BINDING_INK } from "./binding-map.ts";
import { overlap } from "./boxes.ts";
import { draw, tableOf } from "./draw.ts";
import { BINDING_SAMPLE, CURVES_SAMPLE, ROOFLINE_SAMPLE } from "./hardware-samples.ts";
import type { CurvesChart } from "./hardware-types.ts";
import { cornersOf } from "./path-corners.ts";
import { alongLine, textBox } from "./place-text.ts";
import { textWidth } from "./text-size.ts";
import type { Chart } from "./types.ts";

const drawn = (chart: Chart, width: 760 | 360 = 760): string =>
  draw(chart, { language: "en", width, id: "x" });

/** Elements of a class with their attributes as numbers where they are. */
function elements(svg: string, className: string): Record<string, string>[] {
  return [...svg.matchAll(/<[a-z]+ ([^>]*?)\/?>/g)]
    .map(([, attributes]) =>
      Object.fromEntries(
        [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value!]),
      ),
    )
    .filter((one) => ` ${one.class} `.includes(` ${className} `)) as Record<string, string>[];
}

/** A value for each place on a logarithmic axis from two known ones. */
function scaleOf([p1, v1]: [number, number], [p2, v2]: [number, number]): (place: number) => number {
  const slope = Math.log(v2 / v1) / (p2 - p1);
  return (place) => v1 * Math.exp((place - p1) * slope);
}

describe("roofline", () => {
  const svg = drawn(ROOFLINE_SAMPLE);
  const roofs = elements(svg, "roof").map(({ d }) => cornersOf(d!));

  it("bends where FLOP/s meet bytes/s: further right for the chip with more FLOP per byte", () => {
    expect(roofs).toHaveLength(2);
    for (const roof of roofs) {
      expect(roof).toHaveLength(3);
      expect(roof[1]![1]).toBe(roof[2]![1]);
      expect(roof[0]![1]).toBeGreaterThan(roof[1]![1]);
    }
    const ratio = scaleOf([roofs[0]![1]![0], 300 / 4], [roofs[1]![1]![0], 2000 / 3]);
    const up = scaleOf([roofs[0]![1]![1], 300], [roofs[1]![1]![1], 2000]);
    // The slopes start at the same intensity, a bandwidth apart.
    const start = ratio(roofs[0]![0]![0]);
    expect(up(roofs[0]![0]![1]) / start).toBeCloseTo(4, 0);
    expect(up(roofs[1]![0]![1]) / start).toBeCloseTo(3, 0);
  });

  it("puts a workload at its intensity and at what it reaches, with the whisker around it", () => {
    const ratio = scaleOf([roofs[0]![1]![0], 300 / 4], [roofs[1]![1]![0], 2000 / 3]);
    const up = scaleOf([roofs[0]![1]![1], 300], [roofs[1]![1]![1], 2000]);
    const [first, second] = elements(svg, "mark");
    // Side by side around the intensity that they share.
    const tip = Number(second!.points!.split(" ")[0]);
    expect(ratio((Number(first!.cx) + tip) / 2)).toBeCloseTo(2, 1);
    expect(up(Number(first!.cy))).toBeCloseTo(5, 1);
    const [, , from, to] = /M([\d.]+) ([\d.]+)V([\d.]+)/.exec(elements(svg, "span")[0]!.d!)!;
    expect(up(Number(from))).toBeCloseTo(4, 1);
    expect(up(Number(to))).toBeCloseTo(6, 1);
  });

  it("names its verticals in a word or two, moved apart where they are close", () => {
    const { workloads, ...rest } = ROOFLINE_SAMPLE;
    const close = {
      ...rest,
      workloads: [workloads[0]!, { ...workloads[0]!, short: { ru: "16", en: "16" } }],
    };
    const found = [...drawn(close).matchAll(/class="note strong"[^>]* x="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(found.map(([, , words]) => words)).toEqual(["1 in English", "16"]);
    const [first, second] = found.map(([, x]) => Number(x));
    expect(second! - first!).toBeGreaterThan((textWidth("1 in English", 13) + textWidth("16", 13)) / 2);
  });

  it("has the mark of no chip in the legend for what any chip reaches", () => {
    const key = svg.slice(svg.indexOf("Verticals:"));
    expect(key).toContain('class="dot other"');
    expect(key).not.toMatch(/class="[^"]*sector-/);
  });

  it("tells the share of the roof in the table", () => {
    const { rows } = tableOf(ROOFLINE_SAMPLE, { language: "en" });
    // 5 TFLOP/s of the 2 FLOP/byte x 4 TB/s that memory allows.
    expect(rows[0]!.at(-1)!.text).toBe("63%");
    expect(rows).toHaveLength(3);
  });
});

describe("binding map", () => {
  it("has a cell with its letter for every pair, longer contexts higher", () => {
    const svg = drawn(BINDING_SAMPLE);
    const cells = elements(svg, "cell").slice(0, 12);
    expect(cells.map((one) => one.class)).toEqual(
      BINDING_SAMPLE.panels.flatMap(({ cells: rows }) => rows.flat().map((one) => `cell ${one}`)),
    );
    expect(Number(cells[3]!.y)).toBeLessThan(Number(cells[0]!.y));
    expect(Number(cells[1]!.x)).toBeGreaterThan(Number(cells[0]!.x));
    const letters = [...svg.matchAll(/class="cell-letter (\w+)"[^>]*>(.)</g)].map(([, one, letter]) => [
      one,
      letter,
    ]);
    expect(new Set(letters.map(([one]) => one)).size).toBe(new Set(letters.map(([, letter]) => letter)).size);
  });

  it("gives the kinds letters that differ in Russian too", () => {
    const svg = draw(BINDING_SAMPLE, { language: "ru", width: 360, id: "x" });
    const letters = [...svg.matchAll(/class="cell-letter (\w+)"[^>]*>(.)</g)].map(
      ([, one, letter]) => `${one}${letter}`,
    );
    expect(new Set(letters).size).toBe(5);
    expect(new Set(letters.map((one) => one.at(-1))).size).toBe(5);
  });

  it("uses fills that differ in lightness and letters that can be read on them", () => {
    const light = Object.values(BINDING_INK).map(({ fill }) => luminance(fill));
    const sorted = [...light].sort((a, b) => a - b);
    for (const [index, one] of sorted.entries())
      if (index > 0) expect((one + 0.05) / (sorted[index - 1]! + 0.05)).toBeGreaterThan(1.4);
    for (const { fill, letter } of Object.values(BINDING_INK)) {
      const pair = [luminance(fill), luminance(letter)].sort((a, b) => b - a);
      expect((pair[0]! + 0.05) / (pair[1]! + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

describe("curves", () => {
  it("rings a crossing on its line and on the dividing level", () => {
    const svg = drawn(CURVES_SAMPLE);
    const [ring] = elements(svg, "crossing");
    const level = elements(svg, "reference")[0]!;
    expect(Number(ring!.cy)).toBeCloseTo(Number(level.y1), 1);
    const drop = elements(svg, "flag")[0]!;
    expect(drop.x1).toBe(ring!.cx);
    const line = cornersOf(elements(svg, "line")[0]!.d!);
    const scale = scaleOf([line[0]![0], 1], [line[2]![0], 64]);
    expect(scale(Number(ring!.cx))).toBeCloseTo(2.83, 1);
  });

  it.each([360, 760] as const)("covers no line with its words, %d wide", (width) => {
    const svg = drawn(CROSSED, width);
    const lines = [
      ...elements(svg, "line").map(({ d }) => cornersOf(d!)),
      ...[...elements(svg, "reference"), ...elements(svg, "flag")].map(({ x1, x2, y1, y2 }) => [
        [Number(x1), Number(y1)] as const,
        [Number(x2), Number(y2)] as const,
      ]),
    ];
    const words = [...svg.matchAll(/<text (class="note halo[^>]*)>([^<]*)</g)].map(([, attributes, text]) => {
      const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes!)?.[1];
      const anchor = (read("text-anchor") ?? "start") as "start" | "end";
      const place = { x: Number(read("x")), y: Number(read("y")), anchor };
      return { text, box: textBox({ lines: [text!], size: Number(read("font-size")) }, place) };
    });
    expect(words.length).toBeGreaterThan(1);
    for (const { text, box } of words)
      for (const [x, y] of lines.flatMap((corners) => alongLine(corners, 1)))
        expect(overlap({ left: x, right: x, top: y, bottom: y }, box), text).toBe(false);
  });

  it("holds its bands whole", () => {
    const svg = drawn(CURVES_SAMPLE);
    const inside = svg.match(/<svg x="[^"]*" y="([\d.]+)"[^>]*height="([\d.]+)"/)!;
    const heights = cornersOf(elements(svg, "band")[0]!.d!.replace("Z", "")).map(([, y]) => y);
    expect(Math.min(...heights)).toBeGreaterThan(Number(inside[1]));
  });

  it("draws the edges alone of bands that would hide others, and says so", () => {
    const series = CURVES_SAMPLE.series.map((one) => ({ ...one, band: "edges" as const }));
    const svg = drawn({ ...CURVES_SAMPLE, series });
    expect(elements(svg, "band")).toHaveLength(0);
    expect(elements(svg, "edges")[0]!["stroke-width"]).toBe("0.8");
    expect(svg).toContain("its edges");
    expect(drawn(CURVES_SAMPLE)).not.toContain("its edges");
  });

  it("draws a level line for what does not depend on the load", () => {
    const flat = elements(drawn(CURVES_SAMPLE), "line").find((one) => one["stroke-dasharray"] !== undefined)!;
    const [from, to] = cornersOf(flat.d!);
    expect(from![1]).toBe(to![1]);
  });

  it("holds measurements in a table of their own, each a link", () => {
    const { record } = tableOf(CURVES_SAMPLE, { language: "en" });
    expect(record!.rows).toEqual([
      [
        { text: "Decode in English" },
        { text: "48" },
        { text: "0.39", href: "sources.html#brief" },
        { text: "by two operators in English" },
      ],
    ]);
  });
});

/** A flat line just above a crossing, where its words would stand. */
const CROSSED: CurvesChart = {
  ...CURVES_SAMPLE,
  series: [
    ...CURVES_SAMPLE.series,
    {
      id: "volume",
      name: { ru: "объём", en: "volume" },
      flat: true,
      points: [1, 64].map((x) => ({ x, y: { value: 1.1 } })),
    },
  ],
};

/** Relative luminance of a colour, as accessibility rules define it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
