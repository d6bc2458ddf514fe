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
    ["B300 HGX", "b300"],
    ["HGX B200", "b200"],
    ["HGX H20", "h20"],
    ["DGX A100", "a100"],
    ["B200 SXM", "b200"],
    ["A100 80GB SXM", "a100"],
    ["A100 40GB SXM4", "a100-40gb"],
    ["NVIDIA H100 80GB HBM3", "h100"],
    ["NVIDIA A100-PCIE-40GB", "a100-pcie-40gb"],
    ["L40S", "l40s"],
    ["AMD Instinct MI300X OAM", "mi300x"],
    ["RTX PRO 6000 Blackwell Server Edition", "rtx-pro-6000-server"],
    ["RTX 5090 D v2", "rtx-5090d-v2"],
    ["Ascend 910B3", "ascend-910b3"],
    ["Gaudi 3 HL-325L", "gaudi-3"],
    ["Kunlun P800", "kunlun-p800"],
    ["GB200 NVL72", "gb200"],
    ["GB300 NVL72", "b300"],
    ["CloudMatrix 384", "ascend-910c"],
    ["TPU Ironwood", "tpu-v7"],
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

  // Names of the column "chip" of the public measurements of speed.
  it.each(
    "B200 H100 H200 GB200 B300 GB300 H20 A100 MI300X A100-40 MI325X MI355X TPUv7 H200-NVL RTX-PRO-6000 TPUv6e H800 950PR MI350X TPUv5p 910C 910B TPUv5e V100".split(
      " ",
    ),
  )("%s of the measurements is a chip", (name) => {
    expect(found(name)).toMatch(/^[a-z]/);
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
    ["H100 PCIe HGX", /^chip: unknown chip/],
    ["A30 HGX", /^chip: unknown chip "A30 HGX"/],
    ["Blackwell", /^chip: unknown chip "Blackwell", the beginning of several: "b200", "b300"$/],
    // A processor of its own, in the GH200 beside the H100.
    ["Grace", /^chip: unknown chip "Grace"; did you mean "gh200"\?$/],
    ["x".repeat(5000), /^chip: unknown chip "x{80}…"/],
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
