import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runQuestion } from "../../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, type Workspace } from "../../api/workspace.ts";
import { readCsvRecords } from "../../catalog/index.ts";
import { catalogFiles } from "./catalog-files.ts";
import { resultFiles } from "./results.ts";
import { csvOf, type Table } from "./tables.ts";
import { openFolder, writeFolder } from "./write-folder.ts";

let folder: string;
let workspace: Workspace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-export-"));
  workspace = openWorkspace();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Metadata {
  readonly "ssylka:about": Readonly<Record<string, unknown>>;
  readonly tables: readonly {
    readonly url: string;
    readonly "ssylka:rows": number;
    readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly titles: object }[] };
  }[];
}

it("the catalog: every table is as its metadata say, and JSON, BibTeX and RIS hold as many entries", () => {
  const { catalog } = workspace;
  const files = catalogFiles(catalog, "1.2.3");
  const text = (name: string) => files.get(name) as string;
  const metadata = JSON.parse(text("csv-metadata.json")) as Metadata;
  expect(metadata["ssylka:about"]).toMatchObject({ version: "1.2.3", catalogHash: catalog.hash });
  expect(metadata.tables.map(({ url }) => url)).toEqual(
    [...files.keys()].filter((name) => name.endsWith(".csv")),
  );
  for (const { url, tableSchema, "ssylka:rows": rows } of metadata.tables) {
    const records = readCsvRecords(url, text(url));
    expect([url, records.length]).toEqual([url, rows + 1]);
    expect(records[0]!.map(({ text }) => text)).toEqual(tableSchema.columns.map(({ name }) => name));
    for (const { titles } of tableSchema.columns) expect(Object.keys(titles)).toEqual(["en", "ru"]);
  }
  const all = JSON.parse(text("catalog.json")) as Record<string, readonly unknown[]>;
  expect([all.chips!.length, all.observations!.length]).toEqual([
    catalog.chips.size,
    catalog.observations.length,
  ]);
  expect(text("sources.bib").match(/^@/gm)!.length).toBe(catalog.sources.size);
  expect(text("sources.ris").match(/^TY {2}- /gm)!.length).toBe(catalog.sources.size);
});

it("facts quoted from memory stay in the files: a reader gets none, and is told how many", () => {
  const { catalog } = workspace;
  const facts = [...catalog.chips.values(), ...catalog.llms.values(), ...catalog.actors.values()].flatMap(
    ({ facts }) => Object.values(facts),
  );
  const recalled = facts.filter(({ evidence }) => evidence === "recalled");
  const other = [...catalog.hardwareFiles.values(), ...catalog.rules.values()].map(
    ({ document }) => JSON.stringify(document).split('"evidence":"recalled"').length - 1,
  );
  const files = catalogFiles(catalog, "1.2.3");
  expect((files.get("catalog.json") as string).includes('"recalled"')).toBe(false);
  expect((files.get("facts.csv") as string).includes(",recalled,")).toBe(false);
  const { "ssylka:about": about } = JSON.parse(files.get("csv-metadata.json") as string) as Metadata;
  expect(about.factsLeftOut).toBe(other.reduce((sum, count) => sum + count, recalled.length));
  expect(recalled.length).toBeGreaterThan(0);
});

it("results: CSV, JSON and Parquet are the same numbers, and a world table has a row a world", async () => {
  const size = { worlds: 8, replicates: 2, seed: 1, workers: 0 };
  const run = await runQuestion(workspace, openQuestion(DEFAULT_QUESTION), size);
  const files = new Map<string, string | Uint8Array>();
  for await (const [name, content] of resultFiles(run)) files.set(name, content);
  expect([...files.keys()].slice(0, 4)).toEqual([
    "answer.json",
    "answer.csv",
    "csv-metadata.json",
    "answer.parquet",
  ]);
  const rowsOf = (name: string) => {
    const { buffer, byteOffset, byteLength } = files.get(name) as Uint8Array;
    return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
  };
  const [header, ...records] = readCsvRecords("answer.csv", files.get("answer.csv") as string);
  const table = await rowsOf("answer.parquet");
  expect(table.length).toBe(records.length);
  table.forEach((row, place) => {
    const written = records[place]!.map(({ text }) => text);
    expect(Object.keys(row)).toEqual(header!.map(({ text }) => text));
    expect(Object.values(row).map((value) => (value === null ? "" : String(value)))).toEqual(written);
  });
  const { runHash, scenarios } = JSON.parse(files.get("answer.json") as string) as typeof run.answer;
  const { "ssylka:about": about } = JSON.parse(files.get("csv-metadata.json") as string) as Metadata;
  expect(about).toMatchObject({ runHash, replicates: 2, worldsPerReplicate: 4, seed: 1 });
  expect((await rowsOf("parameters.parquet")).length).toBe(8);
  expect((await rowsOf(`worlds-${scenarios[0]!.id}.parquet`)).length).toBe(8);
});

it("a folder with files in it is left alone unless asked, and then other files stay", () => {
  const place = join(folder, "a", "b");
  expect(writeFolder(openFolder(place, false), [["one.txt", "1"]])).toBe(1);
  expect(() => openFolder(place, false)).toThrow("has files in it: name a new folder, or add --force");
  writeFileSync(join(place, "mine.txt"), "mine");
  writeFolder(openFolder(place, true), [["one.txt", Uint8Array.of(50)]]);
  expect(readdirSync(place).sort()).toEqual(["mine.txt", "one.txt"]);
  expect(readFileSync(join(place, "one.txt"), "utf8")).toBe("2");
  expect(() => openFolder(join(place, "one.txt"), true)).toThrow("expected a folder, got the file");
  expect(() => openFolder("", true)).toThrow('expected a folder, got ""');
  expect(() => openFolder(join(place, "one.txt", "below"), false)).toThrow(
    "expected a folder that can be written",
  );
});

it("cells that would break a row are quoted, and what is no number is empty", () => {
  const title = { en: "t", ru: "т" };
  const columns = ["a", "b"].map((name) => ({ name, type: "string" as const, title }));
  const table: Table = {
    name: "t",
    title,
    columns,
    rows: [
      ['say "a, b"', Number.NaN],
      ["two\r\nlines", undefined],
    ],
  };
  expect(csvOf(table)).toBe('a,b\n"say ""a, b""",\n"two\r\nlines",\n');
});
