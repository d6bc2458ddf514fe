import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type CatalogRoot, loadCatalog } from "../src/catalog/index.ts";
import { InputError } from "../src/units/index.ts";

/** A sound catalog of every kind of file, as small as it can be. */
export const SMALL_CATALOG: Readonly<Record<string, string>> = {
  "sources/makers.yaml": `# A comment
- id: maker-spec
  type: report
  title: H20 product brief
  publisher: NVIDIA
  issued: 2023-11-09
  accessed: 2025-01-02
  URL: https://example.org/h20
  grade: A
- id: forum-post
  type: post
  title: A leak
  issued: 2023-11
  URL: https://example.org/leak
  grade: C
`,
  "chips/h20.yaml": `id: h20
name: { en: NVIDIA H20, ru: NVIDIA H20 }
vendor: nvidia
headquarters: US
announced: 2023-11-09
available: 2024-02
datacenter: true
nonPlanar: true
aliases: [H20 96GB]
source: maker-spec
at: table 1
date: 2023-11-09
facts:
  bf16_dense: 148 TFLOP/s
  hbm_bandwidth: { value: 4.0, unit: TB/s, low: 3.9, high: 4.1, source: forum-post }
`,
  "llms/v3.yaml": `id: deepseek-v3
name: { en: DeepSeek V3, ru: DeepSeek V3 }
lab: deepseek
released: 2024-12-26
weights: open
attention: mla
source: maker-spec
date: 2024
facts:
  parameters_total: 671e9 parameter
  layers: 61
`,
  "actors/deepseek.yaml": `id: deepseek
name: { en: DeepSeek, ru: DeepSeek }
bloc: cn
kind: lab
`,
  "rules/us-2023.yaml": `id: us-2023
source: maker-spec
limits: [{ tpp: 4800, from: 2023-11-17 }]
`,
  "hardware/constants.yaml": `- id: memory_efficiency
  value: 0.6
  source: maker-spec
`,
  "parameters/supply.yaml": `- id: share
  name: { en: share, ru: доля }
  unit: 1
  distribution: { uniform: [0, 1] }
  sources: [maker-spec]
  why: { en: because, ru: потому что }
- id: delay
  name: { en: delay, ru: запаздывание }
  unit: month
  distribution: { p5: 2, p95: 11 }
  sources: []
  why: { en: because, ru: потому что }
`,
  "parameters/correlations.yaml": `- between: [share, delay]
  rho: -0.3
  why: { en: because, ru: потому что }
`,
  "processes/seizures.yaml": `id: seizures
name: { en: seizures, ru: изъятия }
type: hazard
unit: 1
with: { rate: share, from: 2024-01-01 }
why: { en: because, ru: потому что }
sources: [maker-spec]
`,
  "observations/series.yaml": `- id: cn_stock
  name: { en: stock, ru: парк }
  unit: chip
  scope: { en: owned, ru: в собственности }
  family: fleet
`,
  "observations/fleet.csv": `series,observed,published,vintage,value,low,high,source,at,label
cn_stock,2023-12-31,2024-02-01,2024-02-01,1000,900,1100,maker-spec,"table 1, note",H20
cn_stock,2024-12-31,2025-02-01,2025-02-01,1e6,,,maker-spec,table 2,
`,
  "scenarios/no-rules.yaml": `id: no-rules
name: { en: No rules, ru: Без правил }
description: { en: None, ru: Никаких }
parameters: { share: 0.5 }
rules: { off: [us-2023] }
`,
};

/** Writes the small catalog with some files changed (null: left out) into a folder that goes when the test ends. */
export function smallCatalog(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): CatalogRoot {
  return folderOf({ ...SMALL_CATALOG, ...changes });
}

/** A catalog folder with these files alone. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array | null>>): CatalogRoot {
  const root = mkdtempSync(join(tmpdir(), "small-catalog-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { root, shownAs: "catalog" };
}

/** A file of the small catalog with one piece of text replaced; the piece must be there. */
export function edited(path: string, from: string, to: string): Record<string, string> {
  const text = SMALL_CATALOG[path];
  if (!text?.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, to) };
}

/** The lines that loading answers with; none when it loads. */
export function faultsOf(...roots: readonly CatalogRoot[]): string[] {
  try {
    loadCatalog(roots);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.split("\n");
  }
}
