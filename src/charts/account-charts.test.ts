import { describe, expect, it } from "vitest";
import { ACCOUNT_SAMPLES } from "./account-samples.ts";
import type { DecompositionChart, WaterfallChart } from "./account-types.ts";
import { draw } from "./draw.ts";
import { textWidth } from "./text-size.ts";
import type { ChartWidth } from "./types.ts";

const drawn = (id: string, width: ChartWidth): string => draw(sample(id), { language: "en", width, id: "x" });
const sample = (id: string) => ACCOUNT_SAMPLES.find((chart) => chart.id === id)!;
const elements = (svg: string, name: string): string[] => svg.match(new RegExp(`<${name} [^>]*>`, "g")) ?? [];
const read = (one: string, name: string): number => Number(new RegExp(` ${name}="([^"]*)"`).exec(one)![1]);

describe.each([360, 760] as const)("sums of sizes far apart, %d wide", (width) => {
  const svg = drawn("decomposition-apart", width);
  const { groups } = sample("decomposition-apart") as DecompositionChart;
  const lines = elements(svg, "line")
    .filter((one) => one.includes('class="whole"') && read(one, "y1") === read(one, "y2"))
    .slice(0, groups.length);

  it("stand on one scale: the wider an interval, the longer its line", () => {
    expect(lines).toHaveLength(groups.length);
    const spans = lines.map((one) => read(one, "x2") - read(one, "x1"));
    const spreads = groups.map(({ total }) => total.p95 - total.p5);
    expect(spans.map((_, at) => at).sort((a, b) => spans[a]! - spans[b]!)).toEqual(
      spreads.map((_, at) => at).sort((a, b) => spreads[a]! - spreads[b]!),
    );
    const dots = elements(svg, "circle").slice(0, groups.length);
    const zero = read(elements(svg, "line").find((one) => one.includes('class="zero"'))!, "x1");
    groups.forEach(({ total }, at) => {
      expect(Math.sign(read(dots[at]!, "cx") - zero)).toBe(Math.sign(total.mean));
    });
  });

  it("have no bars, which would start from zero on a scale that does not add up", () => {
    expect(svg).not.toContain('class="part"');
    expect(svg).toContain("in the table");
    expect(drawn("decomposition", width)).toContain('class="part"');
  });

  it("have lines too thin for an axis, with caps", () => {
    for (const one of lines) {
      expect(read(one, "stroke-width")).toBe(1.5);
      for (const end of ["x1", "x2"]) {
        const cap = elements(svg, "line").some(
          (other) =>
            other.includes('class="whole"') &&
            read(other, "x1") === read(one, end) &&
            read(other, "x2") === read(one, end) &&
            read(other, "y1") < read(one, "y1") &&
            read(other, "y2") > read(one, "y1"),
        );
        expect(cap).toBe(true);
      }
    }
  });
});

describe("parts of a sum", () => {
  const { parts } = sample("decomposition") as DecompositionChart;
  const words = (svg: string): string[] =>
    [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!);

  it("have their names beside their rows on a wide screen", () => {
    const said = words(drawn("decomposition", 760));
    for (const { name } of parts) expect(said.filter((one) => one === name.en)).toHaveLength(2);
    expect(said).not.toContain("A");
  });

  it("have letters in their own order on a narrow one, told before the first is used", () => {
    const said = words(drawn("decomposition", 360));
    const names = parts.map(({ name }) => said.indexOf(name.en));
    expect(names).toEqual([...names].sort((a, b) => a - b));
    const letters = parts.map((_, at) => String.fromCharCode(65 + at));
    for (const [at, letter] of letters.entries()) expect(said.indexOf(letter)).toBe(names[at]! - 1);
    expect(names.at(-1)!).toBeLessThan(said.findIndex((one) => one.startsWith("Group")));
  });
});

describe.each([360, 760] as const)("a waterfall, %d wide", (width) => {
  it("has its means in a column at the right, past the end of every interval", () => {
    const svg = drawn("waterfall-lone", width);
    const labels = elements(svg, "text").filter((one) => one.includes('class="value-label'));
    const { steps } = (sample("waterfall-lone") as WaterfallChart).panels[0]!;
    expect(labels).toHaveLength(steps.length);
    expect(new Set(labels.map((one) => read(one, "x"))).size).toBe(1);
    for (const one of labels) expect(one).toContain('text-anchor="end"');
    const words = [...svg.matchAll(/class="value-label"[^>]*>([^<]*)</g)].map((found) => found[1]!);
    const left = read(labels[0]!, "x") - Math.max(...words.map((text) => textWidth(text, 13)));
    const ends = elements(svg, "line").flatMap((one) =>
      one.includes('class="whole"') && read(one, "y1") < read(labels.at(-1)!, "y") ? [read(one, "x2")] : [],
    );
    expect(ends).toHaveLength(steps.length);
    for (const end of ends) expect(end).toBeLessThan(left);
  });
});
