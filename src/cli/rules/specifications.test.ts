import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findChip } from "../../api/find-chip.ts";
import { loadCatalog } from "../../catalog/index.ts";
import { loadRules, status } from "../../rules/index.ts";

const catalog = loadCatalog();
const book = loadRules(catalog.rules.values());

/** Figures of data sheets under a name that says nothing: dense rates in TFLOP/s, bandwidths in GB/s, area in mm2. */
const CARDS = {
  "the A100 with slower links": { bf16: 312, memory: 2039, links: 464, area: 826, datacenter: true },
  "the H100 with slower links": {
    bf16: 989.4,
    fp8: 1978.9,
    memory: 3350,
    links: 528,
    area: 814,
    datacenter: true,
  },
  "a Hopper of 296 TFLOP/s": { bf16: 148, fp8: 296, memory: 4000, links: 1028, area: 814, datacenter: true },
  "an Ada of 239 TFLOP/s": { bf16: 119.5, fp8: 239, memory: 864, links: 64, area: 608.5, datacenter: true },
  "an Ada card for players, cut down": {
    bf16: 294.2,
    fp8: 588.35,
    memory: 1008,
    links: 64,
    area: 608.5,
    datacenter: false,
  },
  "a Blackwell card for players, cut down twice": {
    bf16: 209.5,
    fp4: 1187.5,
    memory: 1344,
    links: 128,
    area: 750,
    datacenter: false,
  },
  "a Hopper with more memory": {
    bf16: 989.4,
    fp8: 1978.9,
    memory: 4800,
    links: 1028,
    area: 814,
    datacenter: true,
  },
} as const;

type Card = { bf16: number; fp8?: number; fp4?: number; memory: number; links: number; area: number };

function fileOf({ bf16, fp8, fp4, memory, links, area, datacenter }: Card & { datacenter: boolean }): string {
  return `id: card
name: { en: A card, ru: Карта }
vendor: nvidia
headquarters: US
announced: 2022-01-01
available: 2022-06-01
datacenter: ${datacenter}
nonPlanar: true
facts:
  bf16_dense: ${bf16} TFLOP/s
${fp8 ? `  fp8_dense: ${fp8} TFLOP/s\n` : ""}${fp4 ? `  fp4_dense: ${fp4} TFLOP/s\n` : ""}  hbm_bandwidth: ${memory} GB/s
  io_bandwidth: ${links} GB/s
  die_area: ${area} mm2
`;
}

it.each([
  ["the A100 with slower links", "2022-11-08", "free", null],
  ["the A100 with slower links", "2023-10-22", "free", null],
  ["the A100 with slower links", "2023-10-23", "letter", null],
  ["the A100 with slower links", "2023-11-17", "controlled", "3A090.a"],
  ["the H100 with slower links", "2023-03-21", "free", null],
  ["the H100 with slower links", "2023-11-16", "letter", null],
  ["the H100 with slower links", "2023-11-17", "controlled", "3A090.a"],
  ["a Hopper of 296 TFLOP/s", "2024-02-01", "free", null],
  ["a Hopper of 296 TFLOP/s", "2025-04-08", "free", null],
  ["a Hopper of 296 TFLOP/s", "2025-04-09", "letter", null],
  ["a Hopper of 296 TFLOP/s", "2026-02-01", "letter", null],
  ["an Ada of 239 TFLOP/s", "2024-02-01", "free", null],
  ["an Ada of 239 TFLOP/s", "2026-02-01", "free", null],
  ["an Ada card for players, cut down", "2024-01-15", "free", null],
  ["a Blackwell card for players, cut down twice", "2025-08-12", "free", null],
  ["a Hopper with more memory", "2026-01-14", "controlled", "3A090.a"],
  ["a Hopper with more memory", "2026-02-01", "controlled", "3A090.a"],
] as const)("%s on %s: %s %s, from its figures alone", (card, on, name, paragraph) => {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-card-"));
  try {
    const path = join(folder, "card.yaml");
    writeFileSync(path, fileOf(CARDS[card]));
    const found = status(book, findChip(catalog, path), { on, to: "CN" });
    expect([found.status, found.paragraph]).toEqual([name, paragraph]);
    if (card === "a Hopper with more memory")
      expect(found.policy?.review).toBe(on < "2026-01-15" ? "presumption-of-denial" : "case-by-case");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
