import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { filesOf, START, TOOLS, tinyPlan, tinyRun } from "../../../test/small-bundle.ts";
import type { EnsembleResult } from "../result.ts";
import {
  compareParts,
  decodePlan,
  digestDifferences,
  FILES,
  MANIFEST,
  type Manifest,
  partsOf,
  readManifest,
  readParts,
} from "./index.ts";

let result: EnsembleResult;
let files: Map<string, Uint8Array>;
let manifest: Manifest;

beforeAll(async () => {
  result = await tinyRun(tinyPlan());
  files = filesOf(result);
  manifest = readManifest(MANIFEST, files.get(MANIFEST)!);
});

const stored = () =>
  Object.keys(manifest.files).flatMap((file) => readParts(manifest, file, files.get(file)!, TOOLS));

describe("a bundle", () => {
  it("lists every other file with its length and hash", () => {
    expect(Object.keys(manifest.files).sort()).toEqual(
      [...files.keys()].filter((name) => name !== MANIFEST).sort(),
    );
    for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
      expect(files.get(name)).toHaveLength(bytes);
      expect(TOOLS.digest(files.get(name)!)).toBe(sha256);
    }
  });

  it("holds every part of the result to the bit", () => {
    const parts = stored();
    expect(parts.length).toBe(manifest.parts.length);
    const placed = new Map(parts.map((part) => [part.name, part]));
    const inOrder = manifest.parts.map(({ name }) => placed.get(name)!);
    expect(compareParts(inOrder, partsOf(result, START))).toEqual([]);
    expect(digestDifferences(parts, manifest.parts, TOOLS)).toEqual([]);
  });

  it("names every array of numbers of the result, whatever fields it has", () => {
    const names = manifest.parts.map(({ name }) => name);
    expect(names).toContain("scenarios/as-it-was/histograms/side_run[us]");
    expect(names).toContain("scenarios/no-cluster-2021/table/lag_match@2028-12-31");
    expect(names).toContain("scenarios/no-cluster-2021/events/lead");
    expect(names).toContain("anchorError");
    const numbers = manifest.parts.reduce((sum, { type, length }) => sum + (type === "json" ? 0 : length), 0);
    expect(numbers).toBe(countNumbers({ ...result, plan: undefined }));
  });

  it("gives back a plan from which a run gives the same digests", async () => {
    const plan = decodePlan(FILES.plan, TOOLS.expand(files.get(FILES.plan)!, 2 ** 26));
    expect(plan).toEqual(result.plan);
    expect(plan.scenarios[0]!.series[0]).toEqual(result.plan.scenarios[0]!.series[0]);
    const again = readManifest(MANIFEST, filesOf(await tinyRun(plan)).get(MANIFEST)!);
    expect(again.parts).toEqual(manifest.parts);
    expect(again.result).toBe(manifest.result);
  });

  it("has the same bytes when it is made again", () => {
    for (const [name, bytes] of filesOf(result)) expect(bytes, name).toEqual(files.get(name));
  });

  it("has tables that a reader of Parquet of its own reads to the bit, with replicate and world", async () => {
    const bytes = files.get("worlds-as-it-was.parquet")!;
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rows).toHaveLength(80);
    const { table, events } = result.scenarios.get("as-it-was")!;
    rows.forEach((row, index) => {
      expect([row.replicate, row.world]).toEqual([Math.floor(index / 40), index % 40]);
      expect(Object.is(row["lag_match@2025-12-31"], table.get("lag_match@48")![index])).toBe(true);
      expect(Object.is(row["event:lead"], events.get("lead")![index])).toBe(true);
    });
    const drawn = await parquetReadObjects({ file: files.get(FILES.parameters)!.slice().buffer });
    for (const [id, values] of result.parameters)
      expect(drawn.every((row, index) => Object.is(row[id], values[index]))).toBe(true);
  });

  it("finds one number that differs, and says which", () => {
    const parts = stored();
    const part = parts.find(({ name }) => name === "scenarios/as-it-was/table/lag_match@2028-12-31")!;
    const values = part.value as Float64Array;
    const before = values[17]!;
    values[17] = before + 1;
    expect(compareParts(parts, partsOf(result, START))).toEqual([
      {
        name: part.name,
        kind: "values",
        count: 1,
        length: 80,
        first: { index: 17, stored: before + 1, again: before },
      },
    ]);
    expect(digestDifferences(parts, manifest.parts, TOOLS)).toEqual([{ name: part.name, kind: "digest" }]);
  });

  it("tells zeros of different signs apart, and takes every NaN for the same", () => {
    const part = (value: Float64Array) => [{ name: "x", type: "float64", value }] as const;
    expect(compareParts(part(Float64Array.of(0)), part(Float64Array.of(-0)))).toHaveLength(1);
    const negative = new Float64Array(new Uint32Array([1, 0xfff80000]).buffer);
    expect(compareParts(part(negative), part(Float64Array.of(Number.NaN)))).toEqual([]);
  });

  it("says which parts only one of two results has", () => {
    const parts = stored();
    const fewer = partsOf(result, START).filter(({ name }) => name !== "anchorError");
    expect(compareParts(parts, fewer)).toEqual([{ name: "anchorError", kind: "missing" }]);
    expect(compareParts(parts.slice(1), partsOf(result, START))).toEqual([
      { name: parts[0]!.name, kind: "added" },
    ]);
  });
});

function countNumbers(value: unknown): number {
  if (ArrayBuffer.isView(value)) return (value as Float64Array).length;
  if (value instanceof Map)
    return [...value.values()].reduce((sum: number, inner) => sum + countNumbers(inner), 0);
  if (value === null || typeof value !== "object") return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countNumbers(inner), 0);
}
