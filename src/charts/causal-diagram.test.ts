import { describe, expect, it } from "vitest";
import { causalDiagram } from "./causal-diagram.ts";
import { SAMPLE_DIAGRAM, SAMPLE_LINKS } from "./samples.ts";
import { sectorLinks, sectorLinksTable } from "./sector-links.ts";
import { textWidth } from "./text-size.ts";

const svg = causalDiagram(SAMPLE_DIAGRAM, { language: "en", id: "d", root: "../" });

describe("causalDiagram", () => {
  it("every node and belief is a link to its page, with its whole name as the tooltip", () => {
    expect(svg).toContain(
      '<a href="../equations/stock.html" tabindex="-1"><title>Quantity stock in full in English</title>',
    );
    expect(svg).toContain('<a href="../parameters.html#progress"');
  });

  it("draws stocks as boxes, flows with a valve and a pipe into their stock", () => {
    expect(svg).toMatch(/<rect class="stock"/);
    expect(svg).toMatch(/<path class="valve"/);
    expect(svg.match(/class="pipe-inside"/g)).toHaveLength(1);
  });

  it("writes the signs that are known and no others, and draws loops apart", () => {
    const signs = [...svg.matchAll(/<text class="halo"[^>]*>([+−])<\/text>/g)].map((match) => match[1]);
    expect(signs).toEqual(["+", "−"]);
    const loops = /<g class="edge loop"[^>]*>(.*?)<\/g>/.exec(svg)![1]!;
    expect(loops.match(/<path/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it("names and describes itself, and its links are not hidden in a picture", () => {
    expect(svg).toMatch(/role="group" aria-labelledby="d-title d-description"/);
    expect(svg).toContain('<title id="d-title">Title diagram');
  });

  it("keeps its words inside its frame", () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    const words = [...svg.matchAll(/<text[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(words.length).toBeGreaterThan(5);
    for (const [, x, y, text] of words) {
      expect(Number(x) + textWidth(text!, 12), text).toBeLessThanOrEqual(width! + 2);
      expect(Number(y), text).toBeLessThanOrEqual(height!);
    }
  });

  it("gives the same drawing twice", () => {
    expect(causalDiagram(SAMPLE_DIAGRAM, { language: "en", id: "d", root: "../" })).toBe(svg);
  });
});

describe("sectorLinks", () => {
  it("has an arrow and a number for every pair, and the same numbers as a table", () => {
    const drawn = sectorLinks(SAMPLE_LINKS, { language: "ru", width: 760, id: "l" });
    const numbers = [...drawn.matchAll(/<text class="halo [^>]*>(\d+)</g)].map((match) => match[1]);
    expect(numbers).toEqual(["3", "1", "9"]);
    const rows = sectorLinksTable(SAMPLE_LINKS, { language: "ru" }).rows;
    expect(rows.map((row) => row[2]!.text)).toEqual(numbers);
  });
});
