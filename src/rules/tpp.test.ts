import { describe, expect, it } from "vitest";
import { performanceDensity } from "./quantities.ts";
import { chipOf } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";
import { tpp } from "./tpp.ts";

const { chip, chips } = lawUnderTest();

describe("total processing performance", () => {
  it("is 4800 for BIS's own examples, 600 TOPS at 8 bits and 300 TFLOPS at 16", () => {
    expect(tpp(chipOf({ int8_dense: [600, "TOP/s"] })).high).toBe(4800);
    expect(tpp(chipOf({ bf16_dense: [300, "TFLOP/s"] })).high).toBe(4800);
  });

  it("takes the largest over precisions, four bits included, and says which", () => {
    const mixed = chipOf({
      bf16_dense: [100, "TFLOP/s"],
      fp8_dense: [250, "TFLOP/s"],
      fp4_dense: [600, "TFLOP/s"],
    });
    expect(tpp(mixed)).toMatchObject({ low: 2400, high: 2400, decidedBy: "fp4_dense" });
  });

  it.each([
    ["fp64_dense", 64],
    ["fp32_dense", 32],
    ["fp16_dense", 16],
    ["fp6_dense", 6],
    ["int4_dense", 4],
  ] as const)("counts %s at %i bits", (name, bits) => {
    expect(tpp(chipOf({ [name]: [100, "TFLOP/s"] })).high).toBe(100 * bits);
  });

  it("counts TF32 at 19 to 32 bits where it would decide, by the largest bit length of the inputs", () => {
    const fast = chipOf({ bf16_dense: [10, "TFLOP/s"], tf32_dense: [1000, "TFLOP/s"] });
    expect(tpp(fast)).toMatchObject({ low: 19000, high: 32000, decidedBy: "tf32_dense" });
    // At the rate of the 16-bit formats, as Trainium has it.
    const level = chipOf({ bf16_dense: [100, "TFLOP/s"], tf32_dense: [100, "TFLOP/s"] });
    expect(tpp(level)).toMatchObject({ low: 1900, high: 3200 });
  });

  it("at half the rate of the 16-bit formats TF32 ties and changes nothing, rounding of data sheets aside", () => {
    const tied = chipOf({ bf16_dense: [193, "TFLOP/s"], tf32_dense: [96.6, "TFLOP/s"] });
    expect(tpp(tied)).toMatchObject({
      low: 3088,
      high: 3088,
      decidedBy: "bf16_dense",
      facts: ["bf16_dense"],
    });
  });

  it("decides on these chips of the catalog alone", () => {
    const decided = [...chips.values()].filter((one) => tpp(one).decidedBy === "tf32_dense");
    expect(decided.map(({ id }) => id).sort()).toEqual(
      ["enflame-t20", "inferentia2", "trainium1", "trainium2", "trainium3"].sort(),
    );
  });

  it("reads other prefixes of the unit", () => {
    expect(tpp(chipOf({ fp8_dense: [1.5, "PFLOP/s"] })).high).toBe(12000);
  });

  it.each([
    ["a100", 4992],
    ["h100", 15831.2],
    ["h20", 2368],
    ["l20", 1912],
    ["rtx-4090d", 4706.8],
    ["rtx-5090d-v2", 4750],
  ])("is the published figure for %s", (id, expected) => {
    expect(tpp(chip(id))).toMatchObject({ low: expected, high: expected });
  });

  it("is unknown, from zero to infinity, when no rate is given", () => {
    expect(tpp(chipOf({}))).toMatchObject({
      low: 0,
      high: Number.POSITIVE_INFINITY,
      missing: ["bf16_dense", "fp8_dense"],
    });
  });
});

describe("performance density", () => {
  it("is TPP over the whole die, 2.9 for the H20 and 19.4 for the H100 of the same die", () => {
    expect(performanceDensity(chip("h20")).low).toBeCloseTo(2368 / 814, 12);
    expect(performanceDensity(chip("h100")).low).toBeCloseTo(19.45, 2);
  });

  it("is zero for a chip without a die on a non-planar process, and unknown without an area", () => {
    const rates = { int8_dense: [600, "TOP/s"] } as const;
    expect(performanceDensity(chipOf({ ...rates }, { nonPlanar: false }))).toMatchObject({ low: 0, high: 0 });
    expect(performanceDensity(chipOf(rates))).toMatchObject({
      low: 0,
      high: Number.POSITIVE_INFINITY,
      missing: ["die_area"],
    });
  });

  it("spans the bounds of its facts the right way round", () => {
    const uncertain = chipOf({ bf16_dense: [100, "TFLOP/s"], die_area: [500, "mm2", 400, 800] });
    expect(performanceDensity(uncertain)).toMatchObject({ low: 2, high: 4 });
  });

  it("counts facts quoted from memory", () => {
    expect(performanceDensity(chip("mi300x")).recalled).toEqual(["die_area"]);
  });
});

describe("conversion of units", () => {
  it("leaves no binary dust, and refuses another dimension in one line", () => {
    expect(chip("a100").facts.hbm_bandwidth?.unit).toBe("TB/s");
    const odd = chipOf({ die_area: [814, "GB"], bf16_dense: [1, "TFLOP/s"] });
    expect(() => performanceDensity(odd)).toThrow(
      'chip test facts.die_area.unit: expected a unit such as "mm2", got "GB"',
    );
  });
});
