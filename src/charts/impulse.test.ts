import { describe, expect, it } from "vitest";
import { impulse, impulseTable } from "./impulse.ts";
import { IMPULSE_SAMPLE } from "./impulse-sample.ts";

const draw = (chart = IMPULSE_SAMPLE, width: 760 | 360 = 760) =>
  impulse(chart, { language: "en", width, id: "x" });

describe("the effect of a rule by months", () => {
  it("is solid up to the end of the data and dashed after it, in every panel", () => {
    const lines = [...draw().matchAll(/<path class="line other"([^>]*)>/g)].map((match) => match[1]!);
    expect(lines.map((line) => line.includes("stroke-dasharray"))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it("marks half of the peak where there is an effect, and nowhere else", () => {
    // One in the key.
    expect(draw().match(/class="reference"/g)).toHaveLength(3);
  });

  it("has a scale for each panel, all of them with zero", () => {
    const svg = draw();
    expect(svg.match(/<text class="tick"[^>]*>(?:0|0%)<\/text>/g)!.length).toBeGreaterThanOrEqual(3);
    expect(svg).toContain("+200%");
    expect(svg).toContain("by months since the rule");
  });

  it("puts panels under each other where the page is narrow", () => {
    const height = (svg: string) => Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1]);
    expect(height(draw(IMPULSE_SAMPLE, 360))).toBeGreaterThan(height(draw()) * 1.2);
  });

  it("refuses a value that is not finite", () => {
    const [first, ...others] = IMPULSE_SAMPLE.panels;
    const broken = { ...first!, p50: first!.p50.map(() => Number.NaN) };
    expect(() => draw({ ...IMPULSE_SAMPLE, panels: [broken, ...others] })).toThrow(RangeError);
  });

  it("keeps its picture and its table", () => {
    const narrow = { ...IMPULSE_SAMPLE, panels: IMPULSE_SAMPLE.panels.slice(0, 1) };
    expect(draw(narrow, 360)).toMatchSnapshot();
    expect(impulseTable(narrow, { language: "ru" })).toMatchSnapshot();
  });
});
