import { describe, expect, it } from "vitest";
import { distributionStrip, type StripMark } from "./distribution-strip.ts";
import { textWidth } from "./text-size.ts";

const steps = Array.from({ length: 33 }, (_, step) => 0.01 + (0.98 * step) / 32);
const even = { quantiles: steps, p5: 0.05, p50: 0.5, p95: 0.95 };
/** Most of it near its low end. */
const skewed = { quantiles: steps.map((one) => one ** 6), p5: 0.05 ** 6, p50: 0.5 ** 6, p95: 0.95 ** 6 };
const marks = (low: string, middle: string, high: string): [StripMark, StripMark, StripMark] => [
  { name: "5%", value: low },
  { name: "median", value: middle },
  { name: "95%", value: high },
];
const values = (markup: string) =>
  [...markup.matchAll(/<text x="([\d.]+)"[^>]*class="strip-value"[^>]*>([^<]*)</g)].map(([, x, text]) => ({
    x: Number(x),
    text: text!,
  }));
const median = (markup: string): number => Number(/<circle[^>]* cx="([\d.]+)"/.exec(markup)![1]);

describe("a strip", () => {
  it("has each number under its mark", () => {
    const { markup, labelled } = distributionStrip(even, marks("1 month", "2 months", "5 months"));
    expect(labelled).toBe(true);
    const [low, middle, high] = values(markup);
    expect([low!.text, middle!.text, high!.text]).toEqual(["1 month", "2 months", "5 months"]);
    expect(middle!.x).toBe(median(markup));
    const range = /class="strip-range"[^>]*d="M([\d.]+) 34H([\d.]+)"/.exec(markup)!;
    expect(Math.abs(low!.x - Number(range[1]))).toBeLessThan(20);
    expect(Math.abs(high!.x - Number(range[2]))).toBeLessThan(20);
  });

  it("keeps numbers of close marks apart and inside", () => {
    const { markup } = distributionStrip(skewed, marks("0.8 months", "2 months", "15 months"));
    const found = values(markup).map(({ x, text }) => ({ x, half: (textWidth(text, 12) * 1.08) / 2 }));
    expect(found).toHaveLength(3);
    expect(found[0]!.x - found[0]!.half).toBeGreaterThanOrEqual(-0.1);
    expect(found[2]!.x + found[2]!.half).toBeLessThanOrEqual(340.1);
    found.slice(1).forEach(({ x, half }, index) => {
      expect(x - half - (found[index]!.x + found[index]!.half)).toBeGreaterThan(6);
    });
  });

  it("breaks values that are too wide for one line", () => {
    const { markup, labelled } = distributionStrip(
      even,
      marks("7 points a year", "10\u00a0points of ECI a year", "13\u00a0points of ECI a year"),
    );
    expect(labelled).toBe(true);
    const lines = values(markup);
    expect(lines.length).toBeGreaterThan(3);
    for (const { text } of lines) expect(textWidth(text, 12)).toBeLessThan(340 / 3);
  });

  it("is not drawn of a constant", () => {
    const flat = { quantiles: steps.map(() => 2), p5: 2, p50: 2, p95: 2 };
    expect(distributionStrip(flat, marks("2", "2", "2"))).toEqual({ markup: "", labelled: false });
  });

  it("says so where the three have no room, and leaves them to the page", () => {
    const long = "0.0031 tokens/month/H100-equivalent";
    const { markup, labelled } = distributionStrip(even, marks(long, long, long));
    expect(labelled).toBe(false);
    expect(markup).not.toContain("<text");
  });
});
