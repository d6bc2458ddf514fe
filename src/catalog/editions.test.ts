import { expect, test } from "vitest";
import { edited, faultsOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { loadCatalog } from "./load-catalog.ts";

const FLEET = "observations/fleet.csv";
const ROW = "cn_stock,2026-06-30,2026-10-09,2026-10-09,7e6,6e6,8e6,maker-spec,page 3,";
const withRow = { [FLEET]: `${SMALL_CATALOG[FLEET]!.trimEnd()}\n${ROW}\n` };
const ofEdition = (vintage: string) =>
  edited("observations/series.yaml", "family: fleet", `family: fleet\n  vintage: "${vintage}"`);

test("a row of another edition than that of its series is a fault with its line", () => {
  const line = withRow[FLEET]!.trimEnd().split("\n").length;
  expect(faultsOf(smallCatalog({ ...withRow, ...ofEdition("2026-04-11") }))).toContain(
    `catalog/observations/fleet.csv:${line}:32 vintage: expected 2026-04-11, the one edition of this series, got "2026-10-09"`,
  );
});

test("a later edition that was linked goes on where the first had not come yet, and nowhere else", () => {
  const linked = (vintage: string) =>
    edited(
      "observations/series.yaml",
      "family: fleet",
      `family: fleet\n  vintage: "${vintage}"\n  linked: "2026-10-09"`,
    );
  const faults = (vintage: string) => faultsOf(smallCatalog({ ...withRow, ...linked(vintage) })).join("\n");
  expect(faults("2026-04-11")).not.toContain('got "2026-10-09"');
  expect(faults("2026-08-11")).toContain('got "2026-10-09"');
});

test("a series without an edition takes rows of all", () => {
  expect(loadCatalog(smallCatalog(withRow)).observations.map(({ vintage }) => vintage)).toContain(
    "2026-10-09",
  );
});

test("what was observed late is in the hash of the catalog as any row is", () => {
  expect(loadCatalog(smallCatalog(withRow)).hash).not.toBe(loadCatalog(smallCatalog()).hash);
});

test("every edition of the capabilities index is a series of its own", () => {
  const { observations, series } = loadCatalog();
  const ofIndex = observations.filter(({ source }) => /^epoch-eci/.test(source));
  const editions = new Map<string, Set<string>>();
  for (const row of ofIndex)
    editions.set(row.series, (editions.get(row.series) ?? new Set()).add(`${row.source} ${row.vintage}`));
  expect(new Set([...editions.values()].flatMap((all) => [...all])).size).toBe(3);
  for (const [id, all] of editions) {
    expect([...all], id).toHaveLength(1);
    expect(series.get(id)!.vintage, id).toBe([...all][0]!.split(" ")[1]);
  }
  // What is made of them by matching models too.
  for (const { id, vintage } of series.values())
    if (/^(eci_gap|lag_match_months|lag_at_release)/.test(id)) expect(vintage, id).toBeDefined();
});
