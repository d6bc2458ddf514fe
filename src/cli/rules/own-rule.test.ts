import { describe, expect, it } from "vitest";
import { readChipFile } from "../../api/read-chip-file.ts";
import { dayAnswer } from "../../api/rules/rules-answer.ts";
import { whatIfReport } from "../../api/rules/what-if-report.ts";
import { openCatalog } from "../../api/workspace.ts";
import { InputError } from "../../units/index.ts";
import { withFolder } from "../testing/run-command.ts";

const law = openCatalog();

const RULE = `id: mine
effective: 2024-01-01
paragraphs:
  - id: a
    when: { tpp: { atLeast: 1000 } }
    treatment: [{ status: controlled }]
`;

const CHIP = `id: h20
name: { en: Mine, ru: Мой }
vendor: me
headquarters: US
announced: 2025-01-01
available: 2025-06-01
datacenter: true
nonPlanar: true
facts: { fp8_dense: 290 TFLOP/s, die_area: 800 mm2 }
`;

/** What another law would change, with rule files of these texts; or the lines with which it is refused. */
function report(files: readonly string[], without: readonly string[] = []) {
  const named = Object.fromEntries(files.map((text, i) => [`r${i}.yaml`, text]));
  return withFolder(named, (folder) => {
    const paths = Object.keys(named).map((name) => `${folder}/${name}`);
    try {
      return whatIfReport(law, { to: "CN", with: paths, without }).report;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.message.replaceAll(folder, ".").split("\n");
    }
  });
}

describe("a rule of one's own is refused in one line", () => {
  it.each([
    [
      "with the id of the country groups",
      [RULE.replace("id: mine", "id: country-groups")],
      [],
      './r0.yaml:1:5 id: expected the id of a rule, got "country-groups"',
    ],
    [
      "with a day that is none",
      [RULE.replace("2024-01-01", "2024-02-30")],
      [],
      './r0.yaml:2:12 effective: expected a day such as 2023-10-17, got "2024-02-30"',
    ],
    [
      "with a status that no US rule gives",
      [RULE.replace("controlled", "barred")],
      [],
      './r0.yaml:6:27 paragraphs[0].treatment[0].status: expected a status of a rule of role control (controlled, notification, free), got "barred"',
    ],
    ["beside another of its id", [RULE, RULE], [], './r1.yaml:1:5 id: expected a new id, got "mine"'],
    [
      "when it is left out in the same breath",
      [RULE],
      ["mine"],
      '--without: expected the id of a rule, got "mine"; `ssylka rules --json` lists them',
    ],
  ])("%s", (_what, files, without, line) => {
    expect(report(files, without)).toEqual([line]);
  });

  it("in a ring with another, each of the two", () => {
    const other = RULE.replace("id: mine", "id: other");
    expect(report([`${RULE}supersedes: [other]\n`, `${other}supersedes: [mine]\n`])).toEqual([
      "./r0.yaml:7:13 supersedes: expected no ring of rules, got mine → other → mine",
      "./r1.yaml:7:13 supersedes: expected no ring of rules, got other → mine → other",
    ]);
  });
});

it("a rule left out twice is left out once", () => {
  expect(report([], ["us-2025-04-letters", "us-2025-04-letters"])).toMatchObject({
    without: ["us-2025-04-letters"],
  });
});

it("a chip of one's own that bears the id of another has none of its licences, orders and deliveries", () => {
  const own = withFolder({ "h20.yaml": CHIP }, (folder) =>
    readChipFile(law.catalog, { path: `${folder}/h20.yaml`, shown: "h20.yaml", within: folder }),
  );
  const question = { on: "2025-09-01", to: "CN" };
  expect(dayAnswer(law, own, question).dealings).toEqual([]);
  expect(dayAnswer(law, law.catalog.chips.get("h20")!, question).dealings).not.toEqual([]);
});
