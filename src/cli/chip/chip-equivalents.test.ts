import { expect, test } from "vitest";
import { type Chip, loadCatalog } from "../../catalog/index.ts";
import { chipEquivalents, whyNone } from "./chip-equivalents.ts";

const catalog = loadCatalog();
const h20 = catalog.chips.get("h20")!;

function without(name: keyof Chip["facts"]): Chip {
  return { ...h20, facts: { ...h20.facts, [name]: undefined } };
}

test("a chip without a bf16 peak or without memory is told which fact is missing, in both languages", () => {
  expect(whyNone(chipEquivalents(catalog, without("bf16_dense")))).toEqual({
    ru: "не вычислить, не хватает: facts.bf16_dense",
    en: "cannot be computed, missing: facts.bf16_dense",
  });
  expect(whyNone(chipEquivalents(catalog, without("hbm_capacity")))?.en).toContain("facts.hbm_capacity");
});

test("a chip with all of them has finite equivalents by every basis, and no reason", () => {
  const equivalents = chipEquivalents(catalog, h20);
  expect(whyNone(equivalents)).toBeUndefined();
  for (const [basis, value] of Object.entries(equivalents)) expect(value, basis).toBeGreaterThan(0);
});

test("an H100 is worth one H100", () => {
  for (const [basis, value] of Object.entries(chipEquivalents(catalog, catalog.chips.get("h100")!)))
    expect(value, basis).toBeCloseTo(1, 12);
});
