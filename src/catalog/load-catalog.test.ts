import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { edited, faultsOf, folderOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { loadCatalog } from "./load-catalog.ts";
import { unusedSources } from "./unused-sources.ts";

test("a short fact takes source, place and date from the top of its file", () => {
  expect(loadCatalog(smallCatalog()).chips.get("h20")?.facts.bf16_dense).toEqual({
    value: 148,
    unit: "TFLOP/s",
    source: "maker-spec",
    at: "table 1",
    date: "2023-11-09",
  });
});

test("a fact of another source does not inherit the place in the file's source, and grade C makes it weak", () => {
  expect(loadCatalog(smallCatalog()).chips.get("h20")?.facts.hbm_bandwidth).toEqual({
    value: 4,
    unit: "TB/s",
    source: "forum-post",
    date: "2023-11-09",
    low: 3.9,
    high: 4.1,
    weak: true,
  });
});

test("a bare number is dimensionless, and a bare year is a date", () => {
  const layers = loadCatalog(smallCatalog()).llms.get("deepseek-v3")?.facts.layers;
  expect(layers).toEqual({ value: 61, unit: "1", source: "maker-spec", date: "2024" });
});

test("the defaults of a file do not show in what is read", () => {
  expect(Object.keys(loadCatalog(smallCatalog()).chips.get("h20") ?? {})).toEqual(
    "id name vendor headquarters announced available datacenter nonPlanar aliases facts".split(" "),
  );
});

test("an absent bound of an observation is NaN, and its place is its row", () => {
  const [first, second] = loadCatalog(smallCatalog()).observations;
  expect(first).toMatchObject({ value: 1000, low: 900, high: 1100, at: "table 1, note", label: "H20" });
  expect(second).toMatchObject({ value: 1e6, low: Number.NaN, high: Number.NaN });
  expect(second?.where).toBe("catalog/observations/fleet.csv:3:1");
});

test("rules and constants come as plain values with places", () => {
  const { rules, hardware } = loadCatalog(smallCatalog());
  const rule = rules.get("us-2023");
  expect(rule?.document).toEqual({
    id: "us-2023",
    source: "maker-spec",
    limits: [{ tpp: 4800, from: "2023-11-17" }],
  });
  expect(rule?.where(["limits", 0, "tpp"])).toBe("catalog/rules/us-2023.yaml:3:17");
  expect(rule?.where(["limits", 0, "tpp"], "key")).toBe("catalog/rules/us-2023.yaml:3:12");
  expect(rule?.where(["limits", 7, "absent"])).toBe("catalog/rules/us-2023.yaml:3:9");
  expect(hardware.where([0, "value"])).toBe("catalog/hardware/constants.yaml:2:10");
});

test("a parameter belongs to the sector of its file", () => {
  expect(loadCatalog(smallCatalog()).parameters.get("delay")?.sector).toBe("supply");
});

test("an empty folder is an empty catalog", () => {
  const catalog = loadCatalog(folderOf({}));
  expect(catalog.chips.size + catalog.observations.length + catalog.files.length).toBe(0);
  expect(catalog.hardware.document).toEqual({});
});

test("a later root replaces by id and may rest on the sources of an earlier one", () => {
  const base = smallCatalog();
  const mine = folderOf({
    "chips/mine.yaml": SMALL_CATALOG["chips/h20.yaml"]!.replace("148", "150"),
    "observations/fleet.csv": SMALL_CATALOG["observations/fleet.csv"]!.replace(",1e6,", ",2e6,"),
    "parameters/correlations.yaml":
      "- { between: [delay, share], rho: 0.5, why: { en: because, ru: потому что } }",
  });
  const catalog = loadCatalog([base, { root: mine.root, shownAs: "mine" }]);
  expect(catalog.chips.size).toBe(1);
  expect(catalog.chips.get("h20")?.facts.bf16_dense?.value).toBe(150);
  expect(catalog.observations.map((one) => one.value)).toEqual([1000, 2e6]);
  expect(catalog.correlations.map((one) => one.rho)).toEqual([0.5]);
  expect(catalog.hash).not.toBe(loadCatalog(base).hash);
  expect(faultsOf({ root: mine.root, shownAs: "mine" })[0]).toMatch(/^mine\/chips\/mine.yaml:10:9 source: /);
});

test("the hash does not depend on comments, blank lines, line ends, quotes, the order of keys or the place", () => {
  const sources = SMALL_CATALOG["sources/makers.yaml"]!;
  const reordered = SMALL_CATALOG["actors/deepseek.yaml"]!.split("\n").reverse().join("\n");
  const other = smallCatalog({
    "sources/makers.yaml": sources.replace("# A comment", "# Another\n\n# comment").replaceAll("\n", "\r\n"),
    "actors/deepseek.yaml": reordered,
    "observations/fleet.csv": SMALL_CATALOG["observations/fleet.csv"]!.replaceAll(/H20$/gm, '"H20"'),
    ...edited("llms/v3.yaml", "lab: deepseek", 'lab: "deepseek"'),
  });
  expect(loadCatalog(other).hash).toBe(loadCatalog(smallCatalog()).hash);
});

test("the hash depends on every value, the order of a list and the name of a file", () => {
  const changes = [
    edited("chips/h20.yaml", "148", "149"),
    edited("chips/h20.yaml", "en: NVIDIA H20", "en: Nvidia H20"),
    edited("observations/fleet.csv", "table 2", "table 3"),
    edited("parameters/correlations.yaml", "[share, delay]", "[delay, share]"),
    { "chips/h20.yaml": null, "chips/h20-again.yaml": SMALL_CATALOG["chips/h20.yaml"]! },
  ];
  const hashes = [{}, ...changes].map((change) => loadCatalog(smallCatalog(change)).hash);
  expect(new Set(hashes).size).toBe(changes.length + 1);
});

test("a source that nothing cites is found, wherever a citation stands", () => {
  expect(unusedSources(loadCatalog(smallCatalog()))).toEqual([]);
  const without = loadCatalog(smallCatalog(edited("chips/h20.yaml", ", source: forum-post", "")));
  expect(unusedSources(without)).toEqual(["forum-post"]);
  expect(unusedSources(without, ["forum-post"])).toEqual([]);
  expect(without.citedBy.get("maker-spec")).toContain("catalog/rules/us-2023.yaml");
});

test("with a cache the same catalog and the same faults come out, and damage to it is not noticed", () => {
  const cache = mkdtempSync(join(tmpdir(), "parse-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const root = smallCatalog();
  const plain = loadCatalog(root);
  for (const run of ["cold", "warm", "damaged"]) {
    const cached = loadCatalog(root, { cache });
    expect(cached.hash, run).toBe(plain.hash);
    expect([...cached.chips], run).toEqual([...plain.chips]);
    expect(cached.rules.get("us-2023")?.where(["limits", 0]), run).toBe("catalog/rules/us-2023.yaml:3:10");
    const [file] = readdirSync(cache);
    if (run === "warm") writeFileSync(join(cache, file!), readFileSync(join(cache, file!)).subarray(0, 900));
  }
});

test("a warm cache answers with what it holds: the text is not parsed again", () => {
  const cache = mkdtempSync(join(tmpdir(), "parse-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  loadCatalog(smallCatalog(), { cache });
  const path = join(cache, readdirSync(cache)[0]!);
  const body = readFileSync(path, "utf8").split("\n")[1]!.replace("148 TFLOP/s", "999 TFLOP/s");
  writeFileSync(path, `${createHash("sha256").update(body).digest("hex")}\n${body}`);
  expect(loadCatalog(smallCatalog(), { cache }).chips.get("h20")?.facts.bf16_dense?.value).toBe(999);
});

test("a pipe or a folder in place of the kept file is passed over, and nothing else is left behind", () => {
  const cache = mkdtempSync(join(tmpdir(), "parse-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const root = smallCatalog();
  const { hash } = loadCatalog(root, { cache });
  const [name] = readdirSync(cache);
  expect(name).toMatch(/^parsed-catalog-\d+\.\d+\.\d+-\d+\.json$/);
  rmSync(join(cache, name!));
  execFileSync("mkfifo", [join(cache, name!)]);
  expect(loadCatalog(root, { cache }).hash).toBe(hash);
  rmSync(join(cache, name!));
  mkdirSync(join(cache, name!));
  expect(loadCatalog(root, { cache }).hash).toBe(hash);
  expect(readdirSync(cache)).toEqual([name]);
});

test("a scenario tells its file and the places in it", () => {
  const root = smallCatalog({
    "scenarios/no-rules.yaml": `${SMALL_CATALOG["scenarios/no-rules.yaml"]}equations:\n  stock: "1 + 1"\n`,
  });
  const scenario = loadCatalog(root).scenarios.get("no-rules");
  expect(scenario?.file).toBe("catalog/scenarios/no-rules.yaml");
  expect(scenario?.where?.(["equations", "stock"])).toBe("catalog/scenarios/no-rules.yaml:7:10");
  expect(scenario?.where?.(["parameters", "share"], "key")).toBe("catalog/scenarios/no-rules.yaml:4:15");
});

test("what a dead run left beside the kept file is removed, a living one's is not", () => {
  const cache = mkdtempSync(join(tmpdir(), "parse-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  // Above the greatest process id that Linux gives.
  writeFileSync(join(cache, "parsed-catalog-0.0.9-1.json.2000000000"), "half");
  const living = `parsed-catalog-0.0.9-1.json.${process.ppid}`;
  writeFileSync(join(cache, living), "half");
  loadCatalog(smallCatalog(), { cache });
  expect(readdirSync(cache)).toHaveLength(2);
  expect(readdirSync(cache)).toContain(living);
});
