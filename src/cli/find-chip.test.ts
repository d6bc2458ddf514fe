import { describe, expect, it } from "vitest";
import { loadCatalog } from "../catalog/index.ts";
import { findChip } from "./find-chip.ts";

const catalog = loadCatalog();
const found = (wanted: string) => findChip(catalog, wanted).id;

describe("a chip is found however it is written", () => {
  it.each([
    ["h20", "h20"],
    ["H100 SXM", "h100"],
    ["H100 SXM5 80GB", "h100"],
    ["NVIDIA H100 80GB", "h100"],
    ["NVIDIA H100 Tensor Core GPU", "h100"],
    ["H100 PCIe", "h100-pcie"],
    ["A100-SXM4-80GB", "a100"],
    ["A100 SXM", "a100"],
    ["A100 40GB", "a100-40gb"],
    ["H200 SXM", "h200"],
    ["H20 96 GB", "h20"],
    ["RTX 4090D", "rtx-4090d"],
    ["Nvidia GeForce RTX 4090 D", "rtx-4090d"],
    ["geforce rtx 4090", "rtx-4090"],
    ["RTX 5090D V2", "rtx-5090d-v2"],
    ["Ascend 910 (2019)", "ascend-910"],
    ["Huawei Ascend 910B", "ascend-910b"],
    ["Gaudi2 HL-225B", "gaudi-2-hl-225b"],
    ["Intel Gaudi 2", "gaudi-2"],
    ["Habana Gaudi2", "gaudi-2"],
    ["AMD Instinct MI300X", "mi300x"],
    ["Instinct MI250X", "mi250x"],
    ["Google TPU v5p", "tpu-v5p"],
    ["TPU v4", "tpu-v4"],
    ["AWS Trainium2", "trainium2"],
    ["Tesla V100", "v100"],
    ["Tesla T4", "t4"],
  ])("%s is %s", (wanted, id) => {
    expect(found(wanted)).toBe(id);
  });

  it.each([
    ["А100", "a100"],
    ["Н20", "h20"],
    ["В200", "b200"],
    ["МI300Х", "mi300x"],
  ])("%s in Cyrillic letters is %s", (wanted, id) => {
    expect(found(wanted)).toBe(id);
  });

  it("by every id, name and alias of the catalog, in any case, with its maker in front", () => {
    for (const chip of catalog.chips.values())
      for (const name of [chip.id, chip.name.en, chip.name.ru, ...chip.aliases]) {
        expect(found(name), name).toBe(chip.id);
        expect(found(name.toUpperCase()), name).toBe(chip.id);
        expect(found(`${chip.vendor} ${name}`), name).toBe(chip.id);
      }
  });
});

describe("a name of no chip or of several", () => {
  it.each([
    ["h10", /^chip: unknown chip "h10"/],
    ["H100 96GB", /^chip: unknown chip "H100 96GB"/],
    ["Intel H100", /^chip: unknown chip "Intel H100"/],
    ["hh200x", /did you mean "/],
    ["", /^chip: unknown chip ""/],
    ["constructor", /^chip: unknown chip "constructor"/],
    ["RTX 50", /^chip: unknown chip "RTX 50"/],
    ["Ascend", /^chip: unknown chip "Ascend", the beginning of several: "ascend-310", .* more$/],
  ])("%j is refused with what it may mean", (wanted, message) => {
    expect(() => findChip(catalog, wanted)).toThrow(message);
  });
});
