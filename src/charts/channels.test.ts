import { describe, expect, it } from "vitest";
import { draw } from "./draw.ts";
import { cornersOf } from "./path-corners.ts";
import { SAMPLES } from "./samples.ts";
import type { ChannelsChart } from "./types.ts";

const sample = SAMPLES.find((chart): chart is ChannelsChart => chart.kind === "channels")!;
/** The same parts, the second a hundredth of the first. */
const apart: ChannelsChart = {
  ...sample,
  channels: sample.channels.map((one, index) => {
    const by = (values: readonly number[]) =>
      values.map((value) => (Math.abs(value) + 1) * 1e6 * (index === 1 ? 0.01 : 1));
    const name = { ru: one.id, en: one.id };
    return { ...one, name, p5: by(one.p5), p50: by(one.p50), p95: by(one.p95) };
  }),
};

describe.each([360, 760] as const)("parts of a stock of unlike sizes, %d wide", (width) => {
  const svg = draw(apart, { language: "en", width, id: "x" });
  const heads = [...svg.matchAll(/<text class="name"[^>]* x="([\d.]+)" y="([\d.]+)"[^>]*>/g)].map(
    ([, x, y]) => ({ x: Number(x), y: Number(y) }),
  );
  const lefts = [...svg.matchAll(/<path class="grid"[^>]* d="M([\d.]+) ([\d.]+)H/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
  const medians = [...svg.matchAll(/<path class="line cn"[^>]* d="([^"]*)"/g)].map(
    ([, d]) => cornersOf(d!)[0]!,
  );

  it("stand on one logarithmic scale, which the drawing says", () => {
    expect(svg).toContain("log scale");
    expect(svg).not.toContain("scale of its own");
    // The first number of each axis is as far below the top of every panel.
    const drops = lefts.map(({ y }, index) => Math.round(y - heads[index]!.y));
    expect(new Set(drops).size).toBe(1);
    // A fiftieth at the date of the data lies well below, measured from its own heading.
    const [first, second] = [medians[1]!, medians[3]!].map(([, y], index) => y - heads[index]!.y);
    expect(second! - first!).toBeGreaterThan(40);
  });

  it("have their names at the left edge of the plot, and numbers in the first column only", () => {
    for (const [index, { x }] of heads.entries()) expect(x).toBeCloseTo(lefts[index]!.x, 1);
    const columns = width === 760 ? 3 : 2;
    const places = [...svg.matchAll(/<text class="tick"[^>]* x="([\d.]+)"[^>]*text-anchor="end"/g)].map(
      ([, x]) => Number(x),
    );
    expect(new Set(places).size).toBe(1);
    expect(places[0]!).toBeLessThan(lefts[0]!.x);
    expect(lefts[1]!.x).toBeGreaterThan(width / columns - 20);
  });

  it("leave no more room above a name than its lines need", () => {
    expect(heads).toHaveLength(apart.channels.length);
    expect(heads[0]!.y).toBeLessThan(45);
  });
});
