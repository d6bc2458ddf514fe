import { describe, expect, it } from "vitest";
import { draw } from "./draw.ts";
import { cornersOf } from "./path-corners.ts";
import { SAMPLES } from "./samples.ts";
import type { FanPanelsChart, FanSeries } from "./types.ts";

const sample = SAMPLES.find((chart): chart is FanPanelsChart => chart.id === "panels")!;
const drawn = (
  panels: readonly FanSeries[],
  scale: "linear" | "log" = "linear",
  width: 360 | 760 = 760,
): string => draw({ ...sample, panels, scale }, { language: "en", width, id: "x" });
const words = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!);
const [first, second, zero] = sample.panels as readonly [FanSeries, FanSeries, FanSeries];

describe("a party that stays at zero", () => {
  it("has a line of words instead of a panel with a scale", () => {
    const svg = drawn([first, zero, second]);
    expect(words(svg)).toContain(`Zero throughout: ${zero.name.en}`);
    // A panel a party, and no more.
    expect(svg.match(/class="data-date"/g)).toHaveLength(2);
  });

  it("has no axis where it is alone", () => {
    const svg = drawn([zero]);
    expect(words(svg)).toEqual([sample.unit.en, "Zero throughout"]);
    expect(svg).not.toContain('class="tick"');
  });

  it("is named with the others that do", () => {
    const again = { ...zero, id: "again", name: { ru: "ещё", en: "again" } };
    expect(words(drawn([first, zero, again], "linear", 360)).join(" ")).toContain(
      `Zero throughout: ${zero.name.en}; again`,
    );
  });
});

describe("a median that leaves zero on a logarithmic axis", () => {
  it("is one line: its last zero and its first value are joined", () => {
    const rise = first.dates.map((_, index) => (index < 20 ? 0 : 10 + index));
    const series = { ...first, p5: rise, p10: rise, p25: rise, p50: rise, p75: rise, p90: rise, p95: rise };
    const { observed: _, ...bare } = series;
    const svg = drawn([bare], "log");
    const lines = [...svg.matchAll(/<path class="line us"[^>]* d="([^"]*)"/g)].map(([, d]) => cornersOf(d!));
    const [jump] = [...svg.matchAll(/<path class="step us"[^>]* d="([^"]*)"/g)].map(([, d]) => cornersOf(d!));
    expect(jump).toBeDefined();
    const ends = lines.flatMap((line) => [line[0]!, line.at(-1)!]);
    expect(ends).toContainEqual(jump![0]);
    expect(ends).toContainEqual(jump!.at(-1));
    expect(jump![0]![1]).toBeGreaterThan(jump!.at(-1)![1]);
  });

  it("has no such step where it never is zero", () => {
    expect(drawn([first], "log")).not.toContain('class="step');
  });
});
