import { expect, it } from "vitest";
import { quantities } from "./quantities.ts";
import { status } from "./status.ts";
import { chipOf } from "./testing/chip-of.ts";
import { lawUnderTest } from "./testing/law-under-test.ts";

const { book, chips } = lawUnderTest();
/** Fast enough for 3A090.a, slow enough for the review policy of 2026. */
const fast = { fp8_dense: [800, "TFLOP/s"], die_area: [700, "mm2"], io_bandwidth: [500, "GB/s"] } as const;

it("a chip without DRAM has a DRAM bandwidth of zero, one with a figure missing has none known", () => {
  expect(quantities(chipOf(fast, { dram: false })).memoryBandwidth).toMatchObject({
    low: 0,
    high: 0,
    missing: [],
  });
  expect(quantities(chipOf(fast)).memoryBandwidth).toMatchObject({
    low: 0,
    high: Number.POSITIVE_INFINITY,
    missing: ["hbm_bandwidth"],
  });
});

it("the letters of 2025 count its links alone", () => {
  const slow = { fp8_dense: [100, "TFLOP/s"], die_area: [700, "mm2"] } as const;
  const at = (links: number) =>
    status(book, chipOf({ ...slow, io_bandwidth: [links, "GB/s"] }, { dram: false, vendor: "nvidia" }), {
      on: "2025-05-01",
      to: "CN",
    }).status;
  expect([at(1099), at(1100)]).toEqual(["free", "letter"]);
});

it("the review policy of January 2026 reaches it: no DRAM is less than 6,500 GB/s", () => {
  const review = (dram: { dram?: false }) =>
    status(book, chipOf(fast, dram), { on: "2026-02-01", to: "CN" }).policy?.review;
  expect(review({ dram: false })).toBe("case-by-case");
  // Not known is not less than.
  expect(review({})).toBe("presumption-of-denial");
});

it("the chips of the catalog with memory on the die only", () => {
  const without = [...chips.values()].filter(({ dram }) => dram === false);
  expect(without.map(({ id }) => id).sort()).toEqual([
    "groq-lpu",
    "hanguang-800",
    "tesla-d1",
    "wse-2",
    "wse-3",
  ]);
  for (const chip of without) {
    expect(chip.note?.en, chip.id).toContain("DRAM");
    expect(status(book, chip, { on: "2026-02-01", to: "CN" }).computed.memoryBandwidth, chip.id).toBe(0);
  }
});
