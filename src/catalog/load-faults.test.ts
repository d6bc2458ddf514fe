import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { edited, faultsOf, folderOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";

const CHIP = "chips/h20.yaml";
const SUPPLY = "parameters/supply.yaml";
const FLEET = "observations/fleet.csv";

/** Title, file, text replaced, its replacement, the lines expected. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    "an unknown unit in a short fact",
    CHIP,
    "148 TFLOP/s",
    "148 TFLOPP/s",
    'catalog/chips/h20.yaml:14:15 facts.bf16_dense: expected a unit such as "TB/s", got "TFLOPP/s": unknown unit "TFLOPP"; did you mean "TFLOP"?',
  ],
  [
    "an unknown unit of a parameter",
    SUPPLY,
    "unit: month",
    "unit: fortnight",
    'catalog/parameters/supply.yaml:9:9 [1].unit: expected a unit such as "TB/s", got "fortnight": unknown unit "fortnight"',
  ],
  [
    "an amount where a rate is due, in the long form",
    CHIP,
    "unit: TB/s",
    "unit: TB",
    'catalog/chips/h20.yaml:15:38 facts.hbm_bandwidth.unit: expected a rate such as "4.0 TB/s", got "4 TB"',
  ],
  [
    "an amount where a rate is due, in the short form",
    CHIP,
    "148 TFLOP/s",
    "148 TFLOP",
    'catalog/chips/h20.yaml:14:15 facts.bf16_dense: expected a rate of operations such as "148 TFLOP/s", got "148 TFLOP"',
  ],
  [
    "a misspelt name of a fact",
    CHIP,
    "hbm_bandwidth:",
    "hbm_bandwith:",
    'catalog/chips/h20.yaml:15:3 facts.hbm_bandwith: expected one of fp64_dense, fp32_dense, tf32_dense, bf16_dense, fp16_dense, fp8_dense, int8_dense, fp6_dense, fp4_dense, int4_dense, hbm_capacity, hbm_bandwidth, io_bandwidth, scale_up_bandwidth, scale_up_domain, scale_out_bandwidth, die_area, stack_area, process_node, power, price, transistors, got "hbm_bandwith"; did you mean "hbm_bandwidth"?',
  ],
  [
    "an unknown key, with the near one that is free",
    CHIP,
    "aliases:",
    "aliasses:",
    'catalog/chips/h20.yaml:9:1 aliasses: expected one of id, name, vendor, headquarters, announced, available, datacenter, nonPlanar, dram, aliases, note, source, at, date, facts, got "aliasses"; did you mean "aliases"?',
  ],
  [
    "an unknown key deep in a long fact",
    CHIP,
    "low: 3.9",
    "lo: 3.9",
    'catalog/chips/h20.yaml:15:44 facts.hbm_bandwidth.lo: expected one of value, unit, source, at, date, low, high, note, evidence, got "lo"; did you mean "low"?',
  ],
  [
    "a missing key, at the map that lacks it",
    CHIP,
    "vendor: nvidia\n",
    "",
    "catalog/chips/h20.yaml:1:1 vendor: expected text, got nothing",
  ],
  [
    "a name without its Russian twin",
    CHIP,
    ", ru: NVIDIA H20",
    "",
    "catalog/chips/h20.yaml:2:7 name.ru: expected text, got nothing",
  ],
  [
    "an empty Russian text",
    SUPPLY,
    "ru: доля",
    'ru: " "',
    'catalog/parameters/supply.yaml:2:26 [0].name.ru: expected text that is not empty, got " "',
  ],
  [
    "a value outside its own interval",
    CHIP,
    "low: 3.9",
    "low: 4.05",
    "catalog/chips/h20.yaml:15:49 facts.hbm_bandwidth.low: expected at most the value 4, got 4.05",
  ],
  [
    "a number that is none",
    CHIP,
    "value: 4.0",
    "value: .nan",
    "catalog/chips/h20.yaml:15:27 facts.hbm_bandwidth.value: expected a finite number, got .nan",
  ],
  [
    "a date that does not exist",
    CHIP,
    "announced: 2023-11-09",
    "announced: 2023-02-29",
    'catalog/chips/h20.yaml:5:12 announced: expected an ISO date such as 2023-10-17, 2023-10 or 2023, got "2023-02-29"',
  ],
  [
    "a dangling source in a long fact",
    CHIP,
    "source: forum-post",
    "source: forum-posts",
    'catalog/chips/h20.yaml:15:73 facts.hbm_bandwidth.source: expected the id of a source, got "forum-posts"; did you mean "forum-post"?',
  ],
  [
    "a dangling source in a rule, whose form only another room knows",
    "rules/us-2023.yaml",
    "source: maker-spec",
    "source: maker-spek",
    'catalog/rules/us-2023.yaml:2:9 source: expected the id of a source, got "maker-spek"; did you mean "maker-spec"?',
  ],
  [
    "a dangling source in a list",
    SUPPLY,
    "[maker-spec]",
    "[maker-spec, nowhere]",
    'catalog/parameters/supply.yaml:5:25 [0].sources[1]: expected the id of a source, got "nowhere"',
  ],
  [
    "a dangling source in a table",
    FLEET,
    "1e6,,,maker-spec",
    "1e6,,,elsewhere",
    'catalog/observations/fleet.csv:3:49 source: expected the id of a source, got "elsewhere"',
  ],
  [
    "a fact without a source",
    CHIP,
    "source: maker-spec\n",
    "",
    "catalog/chips/h20.yaml:13:15 facts.bf16_dense: expected a source here or at the top of the file, got nothing",
  ],
  [
    "a source without a grade",
    "sources/makers.yaml",
    "  grade: A\n",
    "",
    "catalog/sources/makers.yaml:2:3 [0].grade: expected one of A, B, C, got nothing",
  ],
  [
    "a script for an address",
    "sources/makers.yaml",
    "https://example.org/h20",
    "javascript:alert(1)",
    'catalog/sources/makers.yaml:8:8 [0].URL: expected an address that starts with https:// (or about:blank when there is none), got "javascript:alert(1)"',
  ],
  [
    "a source opened before it was published",
    "sources/makers.yaml",
    "accessed: 2025-01-02",
    "accessed: 2022-01-02",
    'catalog/sources/makers.yaml:7:13 [0].accessed: expected a date not before it was issued (2023-11-09), got "2022-01-02"',
  ],
  [
    "a quote that is too long",
    "sources/makers.yaml",
    "  grade: A\n",
    `  grade: A\n  quote: ${"word ".repeat(26)}\n`,
    `catalog/sources/makers.yaml:10:10 [0].quote: expected a quote of at most 25 words, got "${"word ".repeat(12)}…"`,
  ],
  [
    "an id twice in a file",
    SUPPLY,
    "- id: delay",
    "- { id: share, name: { en: s, ru: д }, unit: 1, distribution: { constant: 1 }, sources: [], why: { en: b, ru: п } }\n- id: delay",
    'catalog/parameters/supply.yaml:7:9 [1].id: expected a new id, got "share", already at catalog/parameters/supply.yaml:1:7',
  ],
  [
    "a key twice in a map",
    CHIP,
    "vendor: nvidia",
    "vendor: nvidia\nvendor: amd",
    'catalog/chips/h20.yaml:4:1: expected each key once, got "vendor" twice',
  ],
  [
    "weights that sum to 1.1",
    SUPPLY,
    "{ uniform: [0, 1] }",
    "{ discrete: [{ value: 0, weight: 0.5 }, { value: 1, weight: 0.6 }] }",
    "catalog/parameters/supply.yaml:4:29 [0].distribution.discrete: expected weights that sum to 1, got a sum of 1.1",
  ],
  [
    "a share of 1.1",
    SUPPLY,
    "unit: 1\n  distribution: { uniform: [0, 1] }",
    "unit: share\n  distribution: { uniform: [0, 1.1] }",
    "catalog/parameters/supply.yaml:4:17 [0].distribution: expected a share from 0 to 1, got values from 0 to 1.1; a clip: [0, 1] would keep it there",
  ],
  [
    "a distribution that does not exist",
    SUPPLY,
    "uniform: [0, 1]",
    "unifrom: [0, 1]",
    'catalog/parameters/supply.yaml:4:28 [0].distribution.unifrom: expected one of p5, p95, normal, lognormal, uniform, triangular, beta, discrete, mixture, zeroInflated, empirical, constant, clip, got "unifrom"; did you mean "uniform"?',
  ],
  [
    "a distribution of a scenario that is upside down",
    "scenarios/no-rules.yaml",
    "share: 0.5",
    "share: { uniform: [1, 0] }",
    "catalog/scenarios/no-rules.yaml:4:33 parameters.share.uniform: expected [a, b] with a < b, got [1, 0]",
  ],
  [
    "a structural switch without options",
    SUPPLY,
    "sources: [maker-spec]\n",
    "sources: [maker-spec]\n  structural: true\n",
    "catalog/parameters/supply.yaml:4:17 [0].distribution: expected a discrete distribution for a structural switch, got uniform",
  ],
  [
    "words for an option that cannot come",
    SUPPLY,
    "{ uniform: [0, 1] }",
    "{ discrete: [{ value: 0, weight: 1 }] }\n  options: { 0: { en: no, ru: нет }, 1: { en: yes, ru: да } }",
    'catalog/parameters/supply.yaml:5:38 [0].options.1: expected one of the values 0, got "1"',
  ],
  [
    "a correlation of a parameter that does not exist",
    "parameters/correlations.yaml",
    "[share, delay]",
    "[share, delays]",
    'catalog/parameters/correlations.yaml:1:20 [0].between[1]: expected the id of a parameter, got "delays"; did you mean "delay"?',
  ],
  [
    "a correlation of 1",
    "parameters/correlations.yaml",
    "rho: -0.3",
    "rho: 1",
    "catalog/parameters/correlations.yaml:2:8 [0].rho: expected less than 1, got 1",
  ],
  [
    "a process with a parameter that does not exist",
    "processes/seizures.yaml",
    "rate: share",
    "rate: shares",
    'catalog/processes/seizures.yaml:5:15 with.rate: expected the id of a parameter, got "shares"; did you mean "share"?',
  ],
  [
    "a process without one of its roles",
    "processes/seizures.yaml",
    "rate: share, ",
    "",
    "catalog/processes/seizures.yaml:5:7 with: expected rate, got nothing",
  ],
  [
    "a scenario that moves an unknown parameter",
    "scenarios/no-rules.yaml",
    "share: 0.5",
    "shore: 0.5",
    'catalog/scenarios/no-rules.yaml:4:15 parameters.shore: expected the id of a parameter, got "shore"; did you mean "share"?',
  ],
  [
    "a scenario's series with a date that is no month",
    "scenarios/no-rules.yaml",
    "parameters: { share: 0.5 }",
    "series: { allowed: { values: { 2026-01: 1, 2026-13: 0.5 } } }",
    'catalog/scenarios/no-rules.yaml:4:44 series.allowed.values.2026-13: expected a month such as "2026-01", got "2026-13"',
  ],
  [
    "a scenario's series without values",
    "scenarios/no-rules.yaml",
    "parameters: { share: 0.5 }",
    "series: { allowed: { values: {}, interpolation: linear, unit: chip } }",
    'catalog/scenarios/no-rules.yaml:4:30 series.allowed.values: expected values by month such as "2026-01: 0.5", got none',
  ],
  [
    "a scenario's series read in an unknown way",
    "scenarios/no-rules.yaml",
    "parameters: { share: 0.5 }",
    "series: { allowed: { values: { 2026-01: 1 }, interpolation: spline } }",
    'catalog/scenarios/no-rules.yaml:4:61 series.allowed.interpolation: expected "step" or "linear", got "spline"',
  ],
  [
    "a scenario without an unknown rule",
    "scenarios/no-rules.yaml",
    "[us-2023]",
    "[us-2024]",
    'catalog/scenarios/no-rules.yaml:5:16 rules.off[0]: expected the id of a rule, got "us-2024"; did you mean "us-2023"?',
  ],
  [
    "an observation of an unknown series",
    FLEET,
    "\ncn_stock,2024",
    "\ncn_stok,2024",
    'catalog/observations/fleet.csv:3:1 series: expected the id of a series, got "cn_stok"; did you mean "cn_stock"?',
  ],
  [
    "an observation published before what it observes",
    FLEET,
    "2024-12-31,2025-02-01",
    "2024-12-31,2024-11-01",
    "catalog/observations/fleet.csv:3:10 observed: expected a date not after it was published (2024-11-01), got 2024-12-31",
  ],
  [
    "an observed value that is no number",
    FLEET,
    "1e6",
    "NaN",
    'catalog/observations/fleet.csv:3:43 value: expected a finite number, got "NaN"',
  ],
  [
    "another header of a table",
    FLEET,
    "series,observed",
    "series,date",
    "catalog/observations/fleet.csv:1:8: expected the header series,observed,published,vintage,value,low,high,source,at,label, got series,date,published,vintage,value,low,high,source,at,label",
  ],
  [
    "a value of an unlisted kind",
    "actors/deepseek.yaml",
    "kind: lab",
    "kind: labs",
    'catalog/actors/deepseek.yaml:4:7 kind: expected one of lab, pool, supplier, regulator, got "labs"; did you mean "lab"?',
  ],
];

test.each(CASES)("%s is one line with its place", (_title, file, from, to, line) => {
  expect(faultsOf(smallCatalog(edited(file, from, to)))).toEqual([line]);
});

test("the small catalog itself is sound", () => {
  expect(faultsOf(smallCatalog())).toEqual([]);
});

test("everything wrong is reported at once, by file and line", () => {
  const root = smallCatalog({
    ...edited(SUPPLY, "unit: month", "unit: moth"),
    ...edited("actors/deepseek.yaml", "bloc: cn\nkind: lab", "bloc: eu\nkind: shop"),
    ...edited(FLEET, "1e6,,", "1e6,2e6,"),
  });
  expect(faultsOf(root).map((line) => line.split(" ")[0])).toEqual([
    "catalog/actors/deepseek.yaml:3:7",
    "catalog/actors/deepseek.yaml:4:7",
    "catalog/observations/fleet.csv:3:47",
    "catalog/parameters/supply.yaml:9:9",
  ]);
});

test("a source that is itself faulty is not reported as missing where it is cited", () => {
  const root = smallCatalog(edited("sources/makers.yaml", "type: report", "type: letter"));
  expect(faultsOf(root)).toHaveLength(1);
});

test("a file of sources that cannot be read does not make every source dangling", () => {
  const root = smallCatalog({ "sources/makers.yaml": "- id: [maker-spec\n" });
  expect(faultsOf(root)).toHaveLength(1);
});

test("a YAML bomb is one line", () => {
  const bomb = ["a: &a [x, x, x]", "b: &b [*a, *a, *a]", "c: &c [*b, *b, *b]"].join("\n");
  expect(faultsOf(smallCatalog({ "rules/bomb.yaml": bomb }))).toEqual([
    "catalog/rules/bomb.yaml:2:8: expected the value written out, got the alias *a",
  ]);
});

test("a link that leaves the catalog is refused, one that stays is read", () => {
  const outside = smallCatalog();
  const root = smallCatalog({ "rules/us-2023.yaml": null });
  symlinkSync(join(outside.root, "rules/us-2023.yaml"), join(root.root, "rules-away.yaml"));
  expect(faultsOf(root)[0]).toMatch(/^catalog\/rules-away.yaml: expected one of sources, /);

  const second = smallCatalog();
  symlinkSync(join(outside.root, "rules/us-2023.yaml"), join(second.root, "rules/away.yaml"));
  expect(faultsOf(second)).toEqual([
    "catalog/rules/away.yaml: expected a file inside its folder, got a link that leaves it",
  ]);

  const third = smallCatalog({ "sources/extra.md": null });
  symlinkSync("deepseek.yaml", join(third.root, "actors/again.yaml"));
  expect(faultsOf(third)).toEqual([
    'catalog/actors/deepseek.yaml:1:5 id: expected a new id, got "deepseek", already at catalog/actors/again.yaml:1:5',
  ]);
});

test("folders, files and roots that are not expected are named", () => {
  const root = smallCatalog({ "chip/h100.yaml": "", "chips/h100.yml": "", "chips/folder.yaml/a.yaml": "" });
  expect(faultsOf(root)).toEqual([
    'catalog/chip: expected one of sources, actors, chips, llms, rules, licences, hardware, parameters, processes, observations, scenarios, got "chip"; did you mean "chips"?',
    "catalog/chips/folder.yaml: expected a file, got a folder of that name",
    'catalog/chips/h100.yml: expected a file that ends in .yaml, got "h100.yml"',
  ]);
  expect(faultsOf({ root: join(root.root, "none"), shownAs: "mine" })).toEqual([
    "mine: expected a folder that can be read, got ENOENT",
  ]);
});

test("bytes that are no UTF-8 and files that are too big are refused before they are parsed", () => {
  const root = smallCatalog({
    "rules/latin.yaml": Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9),
    "rules/big.yaml": `# ${"x".repeat(2_000_000)}`,
  });
  expect(faultsOf(root)).toEqual([
    "catalog/rules/big.yaml: expected at most 2000000 bytes, got 2000002",
    "catalog/rules/latin.yaml: expected UTF-8 text, got other bytes",
  ]);
});

test("an observed share of 1.1 is one line with its place", () => {
  const root = smallCatalog({
    ...edited("observations/series.yaml", "unit: chip", "unit: share"),
    ...edited(FLEET, "1000,900,1100,maker-spec", "0.1,,,maker-spec"),
  });
  expect(faultsOf(root)).toEqual([
    "catalog/observations/fleet.csv:3:43 value: expected a share from 0 to 1, got 1000000",
  ]);
});

test("correlations that cannot hold together are refused at the last of them", () => {
  const third = SMALL_CATALOG[SUPPLY]!.replace(/^.*- id: delay/s, "- id: third");
  const pairs = ["[share, delay], rho: 0.9", "[delay, third], rho: 0.9", "[share, third], rho: -0.9"];
  const words = "why: { en: because, ru: потому что }";
  const root = smallCatalog({
    "parameters/third.yaml": third,
    "parameters/correlations.yaml": pairs.map((pair) => `- { between: ${pair}, ${words} }`).join("\n"),
  });
  expect(faultsOf(root)).toEqual([
    expect.stringMatching(/^catalog\/parameters\/correlations.yaml:3:3: expected .*, got /),
  ]);
});

test("pipes and devices are not read", () => {
  const root = smallCatalog();
  execFileSync("mkfifo", [join(root.root, "rules/pipe.yaml")]);
  symlinkSync("/dev/zero", join(root.root, "rules/zero.yaml"));
  expect(faultsOf(root)).toEqual([
    "catalog/rules/pipe.yaml: expected a regular file, got another kind",
    "catalog/rules/zero.yaml: expected a file inside its folder, got a link that leaves it",
  ]);
});

test("of ten thousand faults in one map the first hundred are told, and how many more there are", () => {
  const keys = Array.from({ length: 10_000 }, (_, i) => `key${i}: 1`).join("\n");
  const lines = faultsOf(smallCatalog({ "actors/many.yaml": keys }));
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toBe("catalog/actors/many.yaml: and 9,904 more faults in this file");
});

test.each([
  ["parameters/many.yaml", "- {id: s1}\n", 120_000],
  ["sources/many.yaml", "- 1\n", 450_000],
  ["actors/many.yaml", '"', 1_900_000],
])("a file %s of too many parts (%j) is one fault", (file, part, count) => {
  const lines = faultsOf(smallCatalog({ [file]: part.repeat(count) }));
  expect(lines).toEqual([
    expect.stringMatching(/: expected at most 200000 words and signs in a file, got more$/),
  ]);
});

test("a table of too many rows is one fault", () => {
  const [header] = SMALL_CATALOG[FLEET]!.split("\n");
  const lines = faultsOf(smallCatalog({ [FLEET]: `${header}\n${"a\n".repeat(400_000)}` }));
  expect(lines).toEqual(["catalog/observations/fleet.csv:20002:1: expected at most 20000 rows, got more"]);
});

test.each([
  ["an escape sequence", String.raw`"\e[2J"`, "U+001B"],
  ["a control of direction", String.raw`"\u202eevil"`, "U+202E"],
  ["an isolate", String.raw`"\u2066x"`, "U+2066"],
  ["a zero", String.raw`"a\0"`, "U+0000"],
  ["an eight-bit control", String.raw`"\x9b2J"`, "U+009B"],
  ["a carriage return", String.raw`"a\rb"`, "U+000D"],
])("%s through an escape is refused in a value and in a key", (_title, text, code) => {
  const what = `expected text without control characters, got ${code}`;
  expect(faultsOf(smallCatalog(edited("actors/deepseek.yaml", "en: DeepSeek", `en: ${text}`)))).toEqual([
    `catalog/actors/deepseek.yaml:2:13 name.en: ${what}`,
  ]);
  expect(faultsOf(smallCatalog(edited(CHIP, "aliases:", `${text}:`)))).toEqual([
    `catalog/chips/h20.yaml:9:1: ${what}`,
  ]);
});

test("a name of two lines and a place in a source of two lines are refused", () => {
  const name = edited("actors/deepseek.yaml", "en: DeepSeek", String.raw`en: "Deep\nSeek"`);
  const place = edited(FLEET, '"table 1, note"', '"table 1,\nnote"');
  expect(faultsOf(smallCatalog({ ...name, ...place }))).toEqual([
    "catalog/actors/deepseek.yaml:2:13 name.en: expected text of one line, got a line end",
    "catalog/observations/fleet.csv:2:68 at: expected text of one line, got a line end",
  ]);
});

test("a link where a folder or a file is due is named as such", () => {
  const root = smallCatalog({ "llms/v3.yaml": null, "scenarios/no-rules.yaml": null });
  symlinkSync("actors", join(root.root, "chips-too"));
  symlinkSync("../actors", join(root.root, "chips/linked"));
  const { root: bare } = folderOf({ "actors/x.md": "" });
  symlinkSync("actors", join(bare, "chips"));
  expect(faultsOf({ root: bare, shownAs: "mine" })).toEqual([
    'mine/actors/x.md: expected a file that ends in .yaml, got "x.md"',
    "mine/chips: expected a folder, got a link",
  ]);
  expect(faultsOf(root)).toContain(
    'catalog/chips/linked: expected a file that ends in .yaml, got the link "linked"',
  );
});

test("what a fault quotes is cut to a length that a person reads", () => {
  const long = "x".repeat(100_000);
  const root = smallCatalog({
    ...edited(FLEET, "series,observed", `series,${long}`),
    ...edited(CHIP, "aliases:", `${long}:`),
    ...edited("scenarios/no-rules.yaml", "[us-2023]", `[${long}]`),
  });
  const lines = faultsOf(root);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.length).toBeLessThan(700);
});

test("a process may give a role by element", () => {
  const byElement = '{ "rate[us]": share, "rate[cn]": shares, from: 2024-01-01 }';
  const root = smallCatalog(
    edited("processes/seizures.yaml", "{ rate: share, from: 2024-01-01 }", byElement),
  );
  expect(faultsOf(root)).toEqual([
    'catalog/processes/seizures.yaml:5:40 with.rate[cn]: expected the id of a parameter, got "shares"; did you mean "share"?',
  ]);
});

test("of correlations that clash across folders that of the overlay is blamed", () => {
  const why = "why: { en: because, ru: потому что }";
  const third = SMALL_CATALOG[SUPPLY]!.replace(/^.*- id: delay/s, "- id: third");
  const first = ["[share, delay], rho: 0.9", "[delay, third], rho: 0.9", "[share, third], rho: 0.9"];
  const listed = (pairs: string[]) => pairs.map((pair) => `- { between: ${pair}, ${why} }`).join("\n");
  const base = smallCatalog({
    "parameters/third.yaml": third,
    "parameters/correlations.yaml": listed(first),
  });
  const over = (pair: string) => {
    const { root } = folderOf({ "parameters/correlations.yaml": listed([pair]) });
    return faultsOf(base, { root, shownAs: "mine" });
  };
  expect(over("[share, delay], rho: -0.9")).toEqual([
    expect.stringMatching(
      /^mine\/parameters\/correlations.yaml:1:3: expected correlations that can hold together/,
    ),
  ]);
  expect(over("[share, share], rho: 0.5")).toEqual([
    'mine/parameters/correlations.yaml:1:22 [0].between[1]: expected another parameter, got "share" twice',
  ]);
});

test.each([
  ["{ sd: -1, memory: 3 }", "ar1", "5:13 with.sd: expected sd from 0 to 1000000000000, got -1"],
  ["{ sd: 1, memory: -3 }", "ar1", "5:24 with.memory: expected memory from 0 to 1200, got -3"],
  ["{ median: 1e-9, spread: 1 }", "renewal", "5:17 with.median: expected median from 0.05 to 1200, got 1e-9"],
  ["{ median: 2, spread: -1 }", "renewal", "5:28 with.spread: expected spread from 0 to 3, got -1"],
  ["{ rate: -1, from: 2024-01-01 }", "hazard", "5:15 with.rate: expected rate from 0 to 100, got -1"],
])("a process with %s is one line with its place", (settings, type, line) => {
  const text = SMALL_CATALOG["processes/seizures.yaml"]!;
  const written = text.replace("{ rate: share, from: 2024-01-01 }", settings).replace("hazard", type);
  expect(faultsOf(smallCatalog({ "processes/seizures.yaml": written }))).toEqual([
    `catalog/processes/seizures.yaml:${line}`,
  ]);
});

test("a parameter that may be negative sets no process, in no scenario either", () => {
  const negative = edited(SUPPLY, "{ uniform: [0, 1] }", "{ uniform: [-1, 1] }");
  const scenario = edited("scenarios/no-rules.yaml", "share: 0.5", "share: -0.5");
  const what = "expected values of at least 0, since it sets the process seizures.rate, got values from";
  expect(faultsOf(smallCatalog({ ...negative, ...scenario }))).toEqual([
    `catalog/parameters/supply.yaml:4:17 [0].distribution: ${what} -1`,
    `catalog/scenarios/no-rules.yaml:4:22 parameters.share: ${what} -0.5`,
  ]);
});

test.each([
  [
    "{ p5: 0.1, p95: 11 }",
    "expected values from 0.05 to 1200, since it sets the process seizures.median, got 0.0",
  ],
  [
    "{ p5: 100, p95: 1100 }",
    "expected values from 0.05 to 1200, since it sets the process seizures.median, got",
  ],
  ["{ p5: 0.1, p95: 11, clip: [0.05, 100] }", undefined],
  ["{ p5: 2, p95: 11 }", undefined],
])("a median of %s between events is %s", (spec, fault) => {
  const process = SMALL_CATALOG["processes/seizures.yaml"]!.replace("type: hazard", "type: renewal").replace(
    "rate: share, from: 2024-01-01",
    "median: delay, spread: share",
  );
  const parameters = SMALL_CATALOG[SUPPLY]!.replace("{ p5: 2, p95: 11 }", spec);
  const found = faultsOf(smallCatalog({ "processes/seizures.yaml": process, [SUPPLY]: parameters }));
  expect(found).toEqual(fault === undefined ? [] : [expect.stringContaining(fault)]);
});

test.each(["{ constant: 1.1 }", "{ p5: 0.5, p95: 1.5 }", "{ uniform: [-0.5, 1] }"])(
  "a parameter that is named a share may not be %s",
  (spec) => {
    const named = SMALL_CATALOG[SUPPLY]!.replace("id: delay", "id: sold_share").replace("month", "1");
    const correlations = { "parameters/correlations.yaml": null };
    const sound = smallCatalog({
      [SUPPLY]: named.replace("p5: 2, p95: 11", "p5: 0.1, p95: 0.4"),
      ...correlations,
    });
    expect(faultsOf(sound)).toEqual([]);
    const wrong = smallCatalog({ [SUPPLY]: named.replace("{ p5: 2, p95: 11 }", spec), ...correlations });
    expect(faultsOf(wrong)).toEqual([
      expect.stringMatching(/supply.yaml:10:17 \[1\].distribution: expected a share from 0 to 1, got /),
    ]);
  },
);

test.each([
  ["  die_area: -814 mm2", "15:13 facts.die_area: expected 1 to 100000 mm2, got -814 mm2"],
  ["  die_area: 0 mm2", "15:13 facts.die_area: expected 1 to 100000 mm2, got 0 mm2"],
  ["  hbm_capacity: 96000 kB", "15:17 facts.hbm_capacity: expected 0.1 to 100000 GB, got 96000 kB"],
  ["  power: { value: 700, unit: W, low: -1 }", "15:38 facts.power.low: expected 1 to 100000 W, got -1 W"],
  [
    "  fp8_dense: 1e308 TFLOP/s",
    "15:14 facts.fp8_dense: expected 0.001 to 10000000 TFLOP/s, got 1e+308 TFLOP/s",
  ],
])("an absurd fact %s of a chip is one line with its place", (fact, line) => {
  const root = smallCatalog(
    edited(CHIP, "  bf16_dense: 148 TFLOP/s\n", `  bf16_dense: 148 TFLOP/s\n${fact}\n`),
  );
  expect(faultsOf(root)).toEqual([`catalog/chips/h20.yaml:${line}`]);
});

test("an absurd fact of a language model, and a chip sold before it was announced, are refused", () => {
  const root = smallCatalog({
    ...edited("llms/v3.yaml", "layers: 61", "layers: 0"),
    ...edited(CHIP, "available: 2024-02", "available: 1950-01-01"),
  });
  expect(faultsOf(root)).toEqual([
    'catalog/chips/h20.yaml:6:12 available: expected a date not before it was announced (2023-11-09), got "1950-01-01"',
    "catalog/llms/v3.yaml:11:11 facts.layers: expected 1 to 10000, got 0",
  ]);
});

test("a unit of fifty thousand parentheses is one fault, short and long", () => {
  const deep = "(".repeat(50_000);
  const root = smallCatalog({
    ...edited(CHIP, "148 TFLOP/s", `"148 ${deep}"`),
    ...edited(SUPPLY, "unit: month", `unit: "${deep}"`),
  });
  expect(faultsOf(root)).toEqual([
    "catalog/chips/h20.yaml:14:15 facts.bf16_dense: expected a number and a unit of at most 200 characters, got 50004",
    "catalog/parameters/supply.yaml:9:9 [1].unit: expected a unit of at most 100 characters, got 50000",
  ]);
});

test("folders that hold nothing but faults in two files tell the first hundred of each", () => {
  const keys = Array.from({ length: 150 }, (_, i) => `key${i}: 1`).join("\n");
  const lines = faultsOf(smallCatalog({ "actors/a.yaml": keys, "actors/b.yaml": keys }));
  expect(lines.filter((line) => line.includes("more faults"))).toEqual([
    "catalog/actors/a.yaml: and 54 more faults in this file",
    "catalog/actors/b.yaml: and 54 more faults in this file",
  ]);
  expect(lines).toHaveLength(202);
});
