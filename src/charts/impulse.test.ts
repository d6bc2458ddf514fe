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
    expect(draw().match(/class="half-peak/g)).toHaveLength(3);
  });

  it("stands half of the peak on the axis of months, inside its panel", () => {
    const svg = draw();
    const clips = [...svg.matchAll(/<svg x="[^"]*" y="([\d.]+)" width="[^"]*" height="([\d.]+)"/g)];
    const marks = [...svg.matchAll(/class="half-peak[^>]* points="([^"]*)"/g)];
    expect(marks).toHaveLength(3);
    for (const [index, mark] of marks.slice(0, 2).entries()) {
      const heights = mark[1]!.split(" ").flatMap((one, at) => (at % 2 === 1 ? [Number(one)] : []));
      const [top, height] = [Number(clips[index]![1]), Number(clips[index]![2])];
      expect(Math.min(...heights)).toBeGreaterThan(top);
      expect(Math.max(...heights)).toBeCloseTo(top + height, 0);
    }
  });

  it("has a scale for each panel: factors from one, or differences from zero; units are told once", () => {
    const svg = draw();
    expect(svg.match(/<text class="tick"[^>]*>×1<\/text>/g)).toHaveLength(2);
    expect(svg).toMatch(/<text class="tick"[^>]*>0<\/text>/);
    expect(svg).toContain("×2<");
    expect(svg.match(/by months since/g)).toHaveLength(1);
    expect(svg.match(/by how much it changes/g)).toHaveLength(1);
  });

  it("has samples of what is drawn only", () => {
    const key = (dataMonth: number): string => draw({ ...IMPULSE_SAMPLE, dataMonth });
    expect(key(20.5)).toContain("median, projection");
    expect(key(200)).not.toContain("median, projection");
    expect(key(-200)).toContain("median, projection");
    expect(key(-200)).not.toMatch(/>median</);
    const none = { ...IMPULSE_SAMPLE, panels: IMPULSE_SAMPLE.panels.slice(2) };
    expect(draw(none)).not.toContain("half of the peak");
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
