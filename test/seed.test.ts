import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { DEFAULT_QUESTION, PACKAGE_ROOT } from "../src/api/workspace.ts";
import { readClaims } from "../src/articles/claims.ts";
import { readSeed } from "../src/articles/seed.ts";
import { seedDocument } from "../src/articles/seed-document.ts";
import { type SeedResults, seedEffects } from "../src/articles/seed-effects.ts";
import { InputError } from "../src/units/index.ts";
import { workspace } from "./small-ensemble.ts";

const folder = `questions/${DEFAULT_QUESTION}`;
const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), "utf8");
const written = read(`${folder}/seed.yaml`);
const seed = readSeed(`${folder}/seed.yaml`, written);
const claims = readClaims(`${folder}/claims.yaml`, read(`${folder}/claims.yaml`));
let results: SeedResults;

beforeAll(async () => {
  results = await seedEffects(seed, workspace);
});

test("fifteen sentences, each with its first words, none twice", () => {
  expect(seed.rows).toHaveLength(15);
  expect(new Set(seed.rows.map(({ words }) => words)).size).toBe(15);
});

test("no more than four words of a sentence are quoted", () => {
  for (const { words } of seed.rows) expect(words.split(/\s+/).length).toBeLessThanOrEqual(4);
});

test("every claim of a row stands in the ledger, and every claim that the ledger finds in the article has a row", () => {
  const rows = [...new Set(seed.rows.flatMap((row) => row.claims))].sort();
  const ledger = claims.filter(({ from }) => from === "article").map(({ id }) => id);
  expect(rows).toEqual(ledger.sort());
});

test("every equation of a row is a quantity of the model", () => {
  const quantities = workspace.model.quantities.map(({ id }) => id);
  const named = seed.rows.flatMap(({ equations }) => equations);
  expect(named.length).toBeGreaterThan(seed.rows.length);
  expect(named.filter((id) => !quantities.includes(id))).toEqual([]);
});

test("the article is a source of the catalog", () => {
  expect(workspace.catalog.sources.has(seed.article)).toBe(true);
});

test.each(seed.mechanisms.map(({ id }) => id))(
  "switched off, %s moves its output by more than three errors",
  (id) => {
    const { difference, error } = results.effects.find(({ mechanism }) => mechanism.id === id)!;
    expect(error).toBeGreaterThan(0);
    expect(Math.abs(difference) / error).toBeGreaterThan(3);
  },
);

test("every output that a row looks at has a finite median", () => {
  for (const [, { value }] of results.outputs) expect(Number.isFinite(value)).toBe(true);
});

test("docs/seed.md is what `npm run seed` writes", () => {
  expect(read("docs/seed.md")).toBe(seedDocument(seed, claims, results));
});

test("a row without a mechanism, a mechanism without a row and first words used twice are refused at once", () => {
  const bad = written
    .replace("mechanisms: [earlier-cluster]", "mechanisms: []")
    .replace("mechanisms: [h20, memory-bandwidth]", "mechanisms: [memory-bandwidth]")
    .replace("mechanisms: [memory-bandwidth, h20]", "mechanisms: [memory-bandwidth]")
    .replace("Успехи китайской компании", "Доступ к большим кластерам");
  expect(() => readSeed("seed.yaml", bad)).toThrow(InputError);
  expect(() => readSeed("seed.yaml", bad)).toThrow(/expected a mechanism[\s\S]*/);
  expect(() => readSeed("seed.yaml", bad)).toThrow(/a row that names "h20"/);
  expect(() => readSeed("seed.yaml", bad)).toThrow(/"Доступ к большим кластерам" again/);
});
