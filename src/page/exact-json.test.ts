import fc from "fast-check";
import { expect, it } from "vitest";
import { exactJson, parseExactJson } from "./exact-json.ts";

const SPECIAL = [-0, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5e-324, 2 ** 53];

it("gives back every number, those that JSON loses among them, and texts that look like them", () => {
  const value = { numbers: SPECIAL, texts: ["#", "#-0", "##NaN", "a#"], deep: { "#key": [null, true] } };
  expect(parseExactJson(exactJson(value))).toStrictEqual(value);
});

it("gives back any value", () => {
  const leaf = fc.oneof(fc.double(), fc.string(), fc.constantFrom(...SPECIAL, "#-Infinity", null, false));
  const value = fc.oneof(
    fc.array(leaf),
    fc.dictionary(
      fc.string().filter((key) => key !== "__proto__"),
      leaf,
    ),
  );
  fc.assert(
    fc.property(value, (one) => {
      expect(parseExactJson(exactJson(one))).toEqual(one);
    }),
  );
});
