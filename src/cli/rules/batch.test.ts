import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCatalog } from "../../api/workspace.ts";
import { withFolder } from "../testing/run-command.ts";
import { answerBatch, type BatchAnswer } from "./batch.ts";

const law = openCatalog();
const answered = (table: string, files: Record<string, string> = {}, to = "CN") =>
  withFolder({ "chips.csv": table, ...files }, (folder) =>
    answerBatch(law, join(folder, "chips.csv"), { to, language: "en" }),
  );
const rows = (...lines: string[]) => answered(`chip,date,to,hq\n${lines.join("\n")}\n`);
const errorOf = (answer: BatchAnswer) => ("error" in answer ? answer.error : undefined);

describe("a row that can be asked", () => {
  it.each([
    ["h100 sxm,2024-06-01", "h100", "controlled"],
    ["NVIDIA  H100,2024-06-01", "h100", "controlled"],
    ["h-1-0-0,2024-06-01", "h100", "controlled"],
    ['"H100, SXM",2024-06-01', "h100", "controlled"],
    ['"H100 ""SXM""",2024-06-01', "h100", "controlled"],
    [" H100 , 2024-06-01 ", "h100", "controlled"],
    ['"H100\nSXM",2024-06-01', "h100", "controlled"],
    ["Н100,2024-06-01", "h100", "controlled"],
    ["B300 HGX,2026-02-01", "b300", "controlled"],
    ["RTX 4090 D,2024-02-01", "rtx-4090d", "free"],
    ["Ascend 910 (2019),2024-02-01", "ascend-910", "controlled"],
    ["昇腾910C,2024-02-01", "ascend-910c", "controlled"],
    ["h100,2024-02-29", "h100", "controlled"],
    ["h100,2024-06-01,SG", "h100", "free"],
    ["h100,2024-06-01,SG,CN", "h100", "controlled"],
    ["h100,2024-06-01,,SG", "h100", "controlled"],
    ["h100,1999-12-31", "h100", "free"],
    ["h100,2100-01-01", "h100", "controlled"],
  ])("%j", (line, chip, status) => {
    const { answers, faults } = rows(line);
    expect(faults).toEqual([]);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ chip, status });
    expect(errorOf(answers[0]!)).toBeUndefined();
  });

  it("after the law that is known says so", () => {
    expect(rows("h100,2100-01-01").answers[0]).toMatchObject({ afterLaw: true });
  });
});

describe("a row that cannot be asked stands in its place", () => {
  it.each([
    ["H21,2024-06-01", 'unknown chip "H21"; did you mean "h20"?'],
    [",2024-06-01", 'unknown chip ""'],
    ["constructor,2024-06-01", 'unknown chip "constructor"'],
    ["__proto__,2024-06-01", 'unknown chip "__proto__"'],
    ["Intel H100,2024-06-01", 'unknown chip "Intel H100"'],
    ["nowhere.yaml,2024-06-01", "expected a file that can be read"],
    ["../../../../etc/passwd.yml,2024-06-01", "expected a file that can be read"],
    ["h100,", 'expected a day such as 2026-02-01, got ""'],
    ["h100", 'expected a day such as 2026-02-01, got ""'],
    ["h100,2024", 'expected a day such as 2026-02-01, got "2024"'],
    ["h100,2024-02-30", 'expected a day such as 2026-02-01, got "2024-02-30"'],
    ["h100,01.06.2024", 'expected a day such as 2026-02-01, got "01.06.2024"'],
    ["h100,2024-6-1", 'expected a day such as 2026-02-01, got "2024-6-1"'],
    ["h100,２０２４-06-01", "expected a day such as 2026-02-01"],
    ["h100,2024-06-01,UK", 'got "UK"; did you mean "GB"?'],
    ["h100,2024-06-01,cn", 'got "cn"; did you mean "CN"?'],
    ["h100,2024-06-01,CN,ZZ", 'expected an ISO 3166 country code such as "CN", got "ZZ"'],
    ["h100,2024-06-01,CN,CN,more", "expected 4 cells, got 5"],
    ['=cmd|"/C calc"!A0,2024-06-01'.replaceAll('"', "'"), "unknown chip"],
    ["+1+1,2024-06-01", "unknown chip"],
    ["-2+3,2024-06-01", "unknown chip"],
    ["@SUM(A1),2024-06-01", "unknown chip"],
    ['"=HYPERLINK(""http://x"")",2024-06-01', "unknown chip"],
  ])("%j", (line, error) => {
    const { answers, faults } = rows("a100,2024-06-01", line, "h200,2024-06-01");
    expect(answers.map(({ chip }) => chip)).toEqual(["a100", expect.any(String), "h200"]);
    expect(answers[1]).toMatchObject({ status: "unknown", paragraph: null, policy: null });
    expect(errorOf(answers[1]!)).toContain(error);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/(chips\.csv:3:\d+|\.ya?ml)/);
    expect(faults[0]).toContain(error);
  });

  it("with each of its faults, and the reason in both languages", () => {
    const { answers, faults } = rows("H21,tomorrow,XX");
    expect(faults).toHaveLength(3);
    const { because } = answers[0]!;
    expect(because.en).toContain('unknown chip "H21"');
    expect(because.ru).toContain("нет чипа «H21»");
  });
});

describe("a table", () => {
  it("is read with a byte order mark, CR LF, blank lines and columns in any order beside others", () => {
    const { answers, faults } = answered(
      "\ufeffnote,DATE, Chip \r\nx,2024-06-01,H20\r\n\r\ny,2025-05-01,H20\r\n",
    );
    expect(faults).toEqual([]);
    expect(answers.map(({ status }) => status)).toEqual(["free", "letter"]);
  });

  it("of the header alone gives an empty list", () => {
    expect(answered("chip,date\n")).toEqual({ answers: [], faults: [] });
  });

  it.each([
    ["", "expected a header with the columns chip and date, got an empty file"],
    ["chip;date\nh100;2024-06-01\n", 'expected cells separated by commas, got "chip;date"'],
    ["name,date\nh100,2024-06-01\n", "expected a header with the columns chip and date"],
    ["chip,date,chip\n", "expected the column chip once, got it twice"],
    ['chip,date\n"h100,2024-06-01\n', "expected a closing quote, got none"],
    ['chip,date\nh1"00,2024-06-01\n', "expected a quote only around a whole cell"],
    // What could steer a terminal or hide its meaning is refused with its place.
    [
      "chip,date\n\u202eH100,2024-06-01\n",
      "chips.csv:2:1: expected text without control characters, got U+202E",
    ],
    [
      "chip,date\nH100\u0007,2024-06-01\n",
      "chips.csv:2:5: expected text without control characters, got U+0007",
    ],
  ])("%j is none", (table, what) => {
    expect(() => answered(table)).toThrow(what);
  });

  it("takes 5,000 rows and refuses more in one line, 10,000 and a megabyte as well", () => {
    const table = (count: number) => `chip,date\n${"h20,2025-05-01\n".repeat(count)}`;
    const { answers, faults } = answered(table(5000));
    expect(faults).toEqual([]);
    expect(answers).toHaveLength(5000);
    expect(answers.at(-1)).toMatchObject({ chip: "h20", status: "letter" });
    for (const count of [5001, 10_000])
      expect(() => answered(table(count))).toThrow(`expected at most 5000 rows, got ${count}`);
    expect(() => answered(table(80_000))).toThrow(/expected at most 1000000 bytes, got \d+$/);
  });

  it("holds chips from files, each fault of one at its own place", () => {
    const chip = `id: mine
name: { en: Mine, ru: Мой }
vendor: me
headquarters: US
announced: 2025-01-01
available: 2025-06-01
datacenter: true
nonPlanar: true
facts: { fp8_dense: 600 TFLOP/s, die_area: 800 mm2 }
`;
    withFolder({ "mine.yaml": chip, "wrong.yaml": chip.replace("800 mm2", "800 mm") }, (folder) => {
      const { answers, faults } = answered(
        `chip,date\n${folder}/mine.yaml,2024-06-01\n${folder}/wrong.yaml,2024-06-01\n`,
      );
      expect(answers.map(({ status }) => status)).toEqual(["controlled", "unknown"]);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/wrong\.yaml:9:\d+ facts\.die_area: expected an area/);
    });
  });
});
