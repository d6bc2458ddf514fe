import { expect, it } from "vitest";
import { factorAxis } from "./factor-axis.ts";

const axis = (low: number, high: number, language: "ru" | "en" = "en") =>
  factorAxis([low, high], [100, 0], language);
const texts = (one: ReturnType<typeof axis>): string[] => one.ticks.map(({ text }) => text);

it("has twice as far above one as half is below", () => {
  const { at } = axis(-0.6, 4);
  expect(at(0) - at(1)).toBeCloseTo(at(-0.5) - at(0), 9);
  expect(at(1)).toBeLessThan(at(0));
});

it("numbers factors, as fractions below one, in the language of the page", () => {
  expect(texts(axis(-0.85, 6))).toEqual(["×⅕", "×½", "×1", "×2", "×5"]);
  expect(texts(axis(-0.1, 0.3, "ru"))).toContain("×1,1");
  expect(texts(axis(-0.995, 0.5))).toEqual(["×1/100", "×1/10", "×1"]);
});

it("numbers one always, and no two numbers on each other", () => {
  for (const [low, high] of [
    [-0.02, 0.4],
    [-0.7, 0.45],
    [-0.05, 0.85],
    [-0.999, 900],
    [0, 0.001],
  ] as const) {
    const { ticks, at } = axis(low, high);
    expect(
      ticks.some(({ value }) => Math.abs(value) < 1e-9),
      `${low} to ${high}`,
    ).toBe(true);
    ticks.slice(1).forEach(({ value }, index) => {
      expect(at(ticks[index]!.value) - at(value)).toBeGreaterThanOrEqual(14);
    });
  }
});

it("draws what all but does not change level", () => {
  const { at } = axis(-0.0004, 0.001);
  expect(Math.abs(at(0.001) - at(0))).toBeLessThan(2);
});

it("says where smaller values lie on its last line", () => {
  const { at } = axis(-1, 0);
  expect(texts(axis(-1, 0))[0]).toBe("≤\u00A0×1/1000");
  expect(at(-1)).toBe(at(-0.9995));
  expect(Number.isFinite(at(-1))).toBe(true);
});
