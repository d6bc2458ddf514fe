import { describe, expect, it } from "vitest";
import { sayFileFault } from "../api/faults/file-faults.ts";
import { readChipFile } from "../api/read-chip-file.ts";
import { layOver } from "../api/rules/read-rule-file.ts";
import { openCatalog } from "../api/workspace.ts";
import { InputError } from "../units/index.ts";
import { answerBatch } from "./rules/batch.ts";
import { sayFault } from "./say-fault.ts";
import { withFolder } from "./testing/run-command.ts";

const { catalog, ...law } = openCatalog();

/** How a fault begins in Russian, put together of phrases or as a whole. */
const RUSSIAN = /^(нужно: .*; дано: |ожидал)/s;

/** What a file is refused with. */
function refusals(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.faults.map(({ what }) => what);
  }
}

const RULE = `id: mine
effective: 2024-01-01
paragraphs:
  - id: a
    when: { tpp: { atLeast: 1000 } }
    treatment: [{ status: controlled }]
`;
const CHIP = `id: mine
name: { en: Mine, ru: Мой }
vendor: me
headquarters: US
announced: 2025-01-01
available: 2025-06-01
datacenter: true
nonPlanar: true
facts: { fp8_dense: 600 TFLOP/s, die_area: 800 mm2 }
`;

describe("faults inside files in Russian", () => {
  it.each([
    ['expected a rate such as "4.0 TB/s", got "4.0 TB"', "нужно: скорость вида «4.0 TB/s»; дано: «4.0 TB»"],
    [
      'expected the id of a rule, got "us-2032"; did you mean "us-2023"?',
      "нужно: id правила; дано: «us-2032»; может быть, «us-2023»?",
    ],
    ["expected exactly one condition, got a map", "нужно: ровно одно условие; дано: набор ключей"],
    [
      'expected a status of a rule of role control (controlled, notification, free), got "barred"',
      "нужно: статус правила вида control (controlled, notification, free); дано: «barred»",
    ],
    [
      "expected no ring of rules, got r1 → r2 → r1",
      "нужно: правила без замкнутого круга; дано: r1 → r2 → r1",
    ],
    [
      "expected bounds that some value can meet, got a map",
      "нужно: границы, которым что-то может отвечать; дано: набор ключей",
    ],
    ['expected cells separated by commas, got "chip;date"', "нужно: ячейки через запятую; дано: «chip;date»"],
    ["expected a list, got nothing", "нужно: список; дано: ничего"],
    ["expected text or a finite number, got a list", "нужно: текст или число; дано: список"],
    ["expected 1 to 100000 mm2, got -814 mm2", "нужно: от 1 до 100000 mm2; дано: -814 mm2"],
  ])("%s", (english, russian) => {
    expect(sayFault(english, "ru")).toBe(russian);
    expect(sayFault(english, "en")).toBe(english);
  });

  it("is silent on what it does not know, in whole", () => {
    expect(sayFileFault("expected a spell, got nothing")).toBeUndefined();
    expect(sayFileFault("expected a list, got a spell")).toBeUndefined();
    expect(sayFileFault("unknown chip")).toBeUndefined();
  });

  it.each([
    ["effective: 2024-01-01", "effective: soon"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nuntil: 2023-01-01"],
    ["effective: 2024-01-01", "effective: 2024-01-01\ncompliance: 2023-01-01"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nsupersedes: [mine]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nsupersedes: [us-2032]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nscope: [{ to: [moon] }]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nscope: [{}]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nscope: [{ to: [china], products: [h21] }]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\naddressees: [nobody]"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nauthority: UK"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nrole: policy"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nrole: tools"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nsource: nowhere"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nbanned: true"],
    ["effective: 2024-01-01", "effective: 2024-01-01\nweak: maybe"],
    ["effective: 2024-01-01", "effective: 2024-01-01\ntitle: Mine"],
    ["effective: 2024-01-01", "effective: 2024-01-01\neffective: 2024-01-01"],
    ["{ tpp: { atLeast: 1000 } }", "{ tpp: { atLeast: fast } }"],
    ["{ tpp: { atLeast: 1000 } }", "{ tpp: {} }"],
    ["{ tpp: { atLeast: 1000 } }", "{ tpp: { atLeast: 1 }, datacenter: true }"],
    ["{ tpp: { atLeast: 1000 } }", "{ speed: { atLeast: 1 } }"],
    ["{ tpp: { atLeast: 1000 } }", "{ all: [] }"],
    ["[{ status: controlled }]", "[]"],
    ["[{ status: controlled }]", "[{}]"],
    ["[{ status: controlled }]", "[{ status: forbidden }]"],
    ["[{ status: controlled }]", "[{ status: controlled, review: never }]"],
    ["id: mine", "id: [mine]"],
    ["id: mine", "id: mine\nkind: poem"],
    ["id: mine", "id: mine\n? [a]: b"],
    ["id: mine", "id: &a mine\nat: *a"],
  ])("a rule with %j as %j", (from, to) => {
    withFolder({ "mine.yaml": RULE.replace(from, to) }, (folder) => {
      const whats = refusals(() => layOver(catalog, [`${folder}/mine.yaml`]));
      expect(whats.length).toBeGreaterThan(0);
      for (const what of whats) expect(sayFault(what, "ru"), what).toMatch(RUSSIAN);
    });
  });

  it.each([
    ["id: mine", "name: mine"],
    ["headquarters: US", "headquarters: USA"],
    ["available: 2025-06-01", "available: 2024-06-01"],
    ["available: 2025-06-01", "available: later"],
    ["datacenter: true", "datacenter: perhaps"],
    ["nonPlanar: true", "nonPlanar: true\ndram: false"],
    ["nonPlanar: true", "nonPlanar: true\ndram: true"],
    ["nonPlanar: true", "nonPlanar: true\nspeed: 1"],
    ["600 TFLOP/s", "600 TB/s"],
    ["600 TFLOP/s", "600 flops"],
    ["600 TFLOP/s", "-600 TFLOP/s"],
    ["600 TFLOP/s", "[600]"],
    ["800 mm2", "{ value: 800, unit: mm2, low: 900 }"],
    ["800 mm2", "{ value: many, unit: mm2 }"],
    ["800 mm2", "{ value: 800, unit: mm2, source: nowhere }"],
    ["die_area", "dye_area"],
  ])("a chip with %j as %j", (from, to) => {
    withFolder({ "mine.yaml": CHIP.replace(from, to) }, (folder) => {
      const whats = refusals(() =>
        readChipFile(catalog, { path: `${folder}/mine.yaml`, shown: "mine.yaml", within: folder }),
      );
      expect(whats.length).toBeGreaterThan(0);
      for (const what of whats) expect(sayFault(what, "ru"), what).toMatch(RUSSIAN);
    });
  });

  it.each([
    "",
    "chip;date\n",
    "chip,date,chip\n",
    'chip,date\n"h100,2024-06-01\n',
    'chip,date\nh1"00,2024-06-01\n',
    'chip,date\n"h100"x,2024-06-01\n',
    `chip,date\n${"h20,2025-05-01\n".repeat(5001)}`,
    "chip,date\nh100\u0007,2024-06-01\n",
  ])("a table such as %j", (table) => {
    withFolder({ "chips.csv": table }, (folder) => {
      const whats = refusals(() =>
        answerBatch({ catalog, ...law }, `${folder}/chips.csv`, { to: "CN", language: "ru" }),
      );
      expect(whats.length).toBeGreaterThan(0);
      for (const what of whats) expect(sayFault(what, "ru"), what).toMatch(RUSSIAN);
    });
  });
});
