import { expect, test } from "vitest";
import type { Parameter } from "../../catalog/index.ts";
import { restrictionWords } from "./restriction-words.ts";

const belief = (distribution: object) =>
  ({
    id: "hbm_share",
    name: { ru: "доля", en: "share" },
    unit: "1",
    distribution,
  }) as unknown as Parameter;
const few = belief({
  discrete: [
    { value: 0, weight: 0.25 },
    { value: 0.2, weight: 0.55 },
    { value: 0.6, weight: 0.2 },
  ],
});
const many = belief({ uniform: [0, 0.9] });
const visible = (text: string) => text.replaceAll("\u00a0", "~");
const words = (from: Parameter, low: number, high: number) => {
  const { ru, en } = restrictionWords(
    { parameter: "hbm_share", low, high, below: 0.8, above: 0, p: 0 },
    from,
  );
  return [visible(ru), en];
};

test("of a belief of a few values the bound is one of them", () => {
  expect(words(few, 0.6, Number.POSITIVE_INFINITY)).toEqual([
    "не меньше 60~% (верхние 20~% значений)",
    "at least 60% (upper 20% of its values)",
  ]);
  expect(words(few, Number.NEGATIVE_INFINITY, 0.2)[1]).toMatch(/^at most 20%/);
});

test("of a belief of many values it is not", () => {
  expect(words(many, 0.6, Number.POSITIVE_INFINITY)[1]).toMatch(/^above 60%/);
});
