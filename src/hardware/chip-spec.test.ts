import { expect, test } from "vitest";
import type { Chip } from "../catalog/types.ts";
import { InputError } from "../units/index.ts";
import { chipSpec } from "./chip-spec.ts";

const fact = (value: number, unit: string) => ({ value, unit, source: "s", date: "2024-01-01" });
const chip = (facts: Chip["facts"]) => ({ id: "h20", vendor: "nvidia", facts }) as unknown as Chip;

test("a catalog chip becomes FLOP/s, bytes and bytes/s, and names what the catalog lacks", () => {
  const spec = chipSpec(
    chip({
      bf16_dense: fact(148, "TFLOP/s"),
      int8_dense: fact(296, "TOP/s"),
      hbm_capacity: fact(96, "GB"),
      hbm_bandwidth: fact(4, "TB/s"),
      scale_up_bandwidth: fact(450, "GB/s"),
      scale_up_domain: fact(8, "chip"),
    }),
  );
  expect(spec).toMatchObject({ bf16: 148e12, int8: 296e12, hbmCapacity: 96e9, hbmBandwidth: 4e12 });
  expect(spec).toMatchObject({ scaleUpBandwidth: 450e9, scaleUpDomain: 8 });
  expect(spec.missing).toEqual(["fp8_dense", "fp4_dense", "scale_out_bandwidth", "power"]);
});

test("a chip without memory or any peak is refused with every missing fact at once", () => {
  expect(() => chipSpec(chip({ price: fact(1, "USD/chip") }))).toThrow(InputError);
  try {
    chipSpec(chip({}));
  } catch (error) {
    expect((error as InputError).faults.map((fault) => fault.path)).toEqual([
      "facts.hbm_capacity",
      "facts.hbm_bandwidth",
      "facts.bf16_dense",
    ]);
  }
});

test("a rate given as an amount is refused with the unit that was expected", () => {
  const wrong = {
    bf16_dense: fact(148, "TFLOP/s"),
    hbm_capacity: fact(96, "GB"),
    hbm_bandwidth: fact(4, "TB"),
  };
  expect(() => chipSpec(chip(wrong))).toThrow(/hbm_bandwidth: expected a unit like/);
});
