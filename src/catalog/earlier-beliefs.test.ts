import { expect, it, test } from "vitest";
import { faultsOf, SMALL_CATALOG, smallCatalog } from "../../test/small-catalog.ts";
import { loadCatalog } from "./load-catalog.ts";

const FILE = "parameters/supply.yaml";

/** The small catalog, whose last belief has these earlier versions: until, distribution, sources. */
function withVersions(...versions: readonly (readonly [string, string, string])[]) {
  const lines = versions.map(
    ([until, distribution, sources]) =>
      `    - { until: ${until}, distribution: ${distribution}, sources: [${sources}], why: { en: then, ru: тогда } }\n`,
  );
  return smallCatalog({ [FILE]: `${SMALL_CATALOG[FILE]}  before:\n${lines.join("")}` });
}

it("keeps the earlier versions of a belief, the earliest first", () => {
  const root = withVersions(
    ["2022-12", "{ p5: 1, p95: 30 }", ""],
    ["2023-12", "{ p5: 2, p95: 20 }", "maker-spec"],
  );
  const { before } = loadCatalog([root]).parameters.get("delay")!;
  expect(before!.map(({ until, distribution }) => [until, distribution])).toEqual([
    ["2022-12", { p5: 1, p95: 30 }],
    ["2023-12", { p5: 2, p95: 20 }],
  ]);
});

test.each([
  [
    "versions out of order",
    [
      ["2023-12", "{ p5: 2, p95: 20 }", ""],
      ["2023-06", "{ p5: 2, p95: 20 }", ""],
    ],
    /:15:16 \[1\]\.before\[1\]\.until: expected a month after 2023-12, the one before it, got 2023-06/,
  ],
  [
    "a source younger than the version",
    [["2023-06", "{ p5: 2, p95: 20 }", "maker-spec"]],
    /\[1\]\.before\[0\]\.sources\[0\]: expected a source published by 2023-06, got "maker-spec" of 2023-11-09/,
  ],
  [
    "a distribution that is none",
    [["2023-06", "{ p5: 20, p95: 2 }", ""]],
    /\[1\]\.before\[0\]\.distribution/,
  ],
  ["a date that is no month", [["2023", "{ p5: 2, p95: 20 }", ""]], /\[1\]\.before\[0\]\.until: expected /],
] as const)("%s is one line with its place", (_title, versions, line) => {
  const faults = faultsOf(withVersions(...versions));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(line);
});
