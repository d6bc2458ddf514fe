import { expect, test } from "vitest";
import { sourceReferences, unusedSources } from "../../src/catalog/index.ts";
import { workspace } from "../small-ensemble.ts";
import { yamlFiles } from "./tree.ts";

const { catalog } = workspace;
/** Citations outside the catalog, which its loader does not see: equations, claims, the article's rows. */
const cited = yamlFiles()
  .filter(({ path }) => !path.startsWith("catalog/"))
  .flatMap(({ path, value }) => [
    ...sourceReferences(value).map(({ id }) => ({ path, id })),
    ...(path.endsWith("/seed.yaml") ? [{ path, id: (value as { article: string }).article }] : []),
  ]);

test("equations and claims cite sources", () => {
  expect(cited.filter(({ path }) => path.startsWith("model/")).length).toBeGreaterThan(0);
  expect(cited.filter(({ path }) => path.startsWith("questions/")).length).toBeGreaterThan(20);
});

test("every source cited by equations and claims exists", () => {
  expect(cited.filter(({ id }) => !catalog.sources.has(id))).toEqual([]);
});

test("every source is cited somewhere", () => {
  expect(
    unusedSources(
      catalog,
      cited.map(({ id }) => id),
    ),
  ).toEqual([]);
});

test("a source that nothing cites would be named", () => {
  const lonely = new Map([...catalog.sources, ["lonely", catalog.sources.values().next().value!]]);
  expect(
    unusedSources(
      { ...catalog, sources: lonely },
      cited.map(({ id }) => id),
    ),
  ).toEqual(["lonely"]);
});

test("a quote has at most 25 words", () => {
  const quotes = [...catalog.sources.values()].flatMap(({ id, quote }) => (quote ? [{ id, quote }] : []));
  expect(quotes.filter(({ quote }) => quote.trim().split(/\s+/).length > 25)).toEqual([]);
});
