import fc from "fast-check";
import { expect, test } from "vitest";
import { expertsTouched, splitParameters } from "./parameters.ts";
import { deepseekV3, llama405b } from "./testing/specimens.ts";

test("DeepSeek-V3: 3 x 7168 x 2048 x 256 x 58 routed parameters, of which a token passes 8 in 256", () => {
  const split = splitParameters(deepseekV3);
  expect(split.routed).toBe(653_908_770_816);
  expect(split.activeRouted).toBe(20_434_649_088);
  expect(split.dense + split.routed).toBeCloseTo(671e9, -1);
  expect(split.activeDense + split.activeRouted).toBeCloseTo(37e9, -1);
});

test("a dense model has nothing routed", () => {
  expect(splitParameters(llama405b)).toEqual({
    routed: 0,
    dense: 405e9,
    activeRouted: 0,
    activeDense: 405e9,
  });
});

test("one token touches k of E experts, two touch 1 - (1 - k/E)^2 of them", () => {
  expect(expertsTouched(deepseekV3, 1)).toBeCloseTo(8 / 256, 12);
  expect(expertsTouched(deepseekV3, 2)).toBeCloseTo(1 - (248 / 256) ** 2, 12);
});

test("more tokens never touch fewer experts, nor more than all", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(expertsTouched(deepseekV3, few)).toBeLessThanOrEqual(expertsTouched(deepseekV3, many) + 1e-12);
        expect(expertsTouched(deepseekV3, many)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
