import { expect, test } from "vitest";
import { faultsOf, smallCatalog } from "../../test/small-catalog.ts";
import { loadCatalog } from "./load-catalog.ts";

const LICENCE = `- id: licence
  stage: licence
  title: { en: A licence, ru: Лицензия }
  authority: US
  rules: [us-2023]
  seller: nvidia
  chips: [h20]
  on: 2025-08
  published: 2025-08-08
  amount: { value: 60e6, unit: USD, bound: at-most }
  source: maker-spec
  at: page 2
`;

const lines = (text: string) => faultsOf(smallCatalog({ "licences/us.yaml": text }));

test("a licence is read with its date, its chips and what it was worth, for China unless told", () => {
  const { dealings } = loadCatalog([smallCatalog({ "licences/us.yaml": LICENCE })]);
  expect(dealings.get("licence")).toMatchObject({
    stage: "licence",
    to: "CN",
    chips: ["h20"],
    on: "2025-08",
    amount: { value: 60e6, unit: "USD", bound: "at-most" },
    weak: false,
  });
});

test.each([
  [
    "a chip that is not there",
    LICENCE.replace("[h20]", "[h21]"),
    'licences/us.yaml:7:11 [0].chips[0]: expected the id of a chip, got "h21"; did you mean "h20"?',
  ],
  [
    "a rule that is not there",
    LICENCE.replace("[us-2023]", "[us-2032]"),
    'licences/us.yaml:5:11 [0].rules[0]: expected the id of a rule, got "us-2032"; did you mean "us-2023"?',
  ],
  [
    "a source that is not there",
    LICENCE.replace("maker-spec", "maker-spek"),
    'licences/us.yaml:11:11 [0].source: expected the id of a source, got "maker-spek"; did you mean "maker-spec"?',
  ],
  [
    "an end before its start",
    `${LICENCE}  until: 2025-07\n`,
    'licences/us.yaml:13:10 [0].until: expected a date not before its first (2025-08), got "2025-07"',
  ],
  [
    "nobody's leave",
    LICENCE.replace("  authority: US\n", ""),
    "licences/us.yaml:1:3 [0].authority: expected whose leave it is, US or CN, got nothing",
  ],
  [
    "an unknown stage",
    LICENCE.replace("stage: licence", "stage: license"),
    'licences/us.yaml:2:10 [0].stage: expected one of applied, assured, licence, order, delivery, refused, forecast, got "license"; did you mean "licence"?',
  ],
  [
    "an amount of something else",
    LICENCE.replace("unit: USD", "unit: EUR"),
    'licences/us.yaml:10:32 [0].amount.unit: expected one of USD, chip, stack, got "EUR"',
  ],
  [
    "a low end above the value",
    LICENCE.replace("unit: USD", "unit: USD, low: 61e6"),
    "licences/us.yaml:10:42 [0].amount.low: expected at most the value (60000000), got 61000000",
  ],
])("a licence with %s is refused in one line", (_what, text, line) => {
  expect(lines(text)).toEqual([`catalog/${line}`]);
});
