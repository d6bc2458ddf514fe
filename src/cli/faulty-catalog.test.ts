import { describe, expect, it } from "vitest";
import { ssylka, withFolder } from "./testing/run-command.ts";

const CHIP = `id: my-chip
name: { en: Mine, ru: Мой }
vendor: me
headquarters: US
announced: 2025-01-01
available: 2025-06-01
datacenter: true
nonPlanar: true
source: nvidia-h20-specification
date: 2025-01-01
facts:
  hbm_bandwidth: 4.0 TB/s
`;

const SCENARIO = `id: no-rules
name: { en: Circle, ru: Круг }
description: { en: A circle, ru: Круг }
parameters: {}
rules: { off: [], allOff: false }
equations:
  lag_match: lag_pace
  lag_pace: lag_match
`;

const SHARE = `- id: my_share
  name: { en: share, ru: доля }
  unit: share
  distribution: { uniform: [0, 1.1] }
  sources: [ssylka-judgement]
  why: { en: because, ru: потому что }
`;

/** Each line refers ten times to the line before: ten thousand million values when written out. */
const BOMB = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
  .concat(
    Array.from({ length: 10 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`),
  )
  .join("\n");

describe("a fault of the user's own folder is one line with its place, and code 2", () => {
  it.each([
    [
      "an unknown unit",
      "chips/my-chip.yaml",
      CHIP.replace("TB/s", "TB/fortnight"),
      /:12:18 .*unknown unit "fortnight"/,
    ],
    [
      "a dangling source",
      "chips/my-chip.yaml",
      CHIP.replace("h20-specification", "h20-spekification"),
      /:9:9 source: .*did you mean "nvidia-h20-specification"/,
    ],
    ["a share of 1.1", "parameters/mine.yaml", SHARE, /:4:17 .*expected a share from 0 to 1, got .*1\.1/],
    [
      "a circle of equations",
      "scenarios/no-rules.yaml",
      SCENARIO,
      /circular definition[^:]*: lag_match -> lag_pace -> lag_match/,
    ],
    [
      "a YAML bomb",
      "chips/bomb.yaml",
      BOMB,
      /bomb\.yaml:2:\d+: expected the value written out, got the alias/,
    ],
  ])("%s", (_, name, text, said) => {
    withFolder({ [name]: text }, (folder) => {
      for (const command of [["check"], ["answer", "--worlds", "4", "--replicates", "2", "--quiet"]]) {
        const { code, stdout, stderr } = ssylka([...command, "--catalog", folder]);
        expect(stderr).toMatch(said);
        expect(stderr.trim().split("\n")).toHaveLength(1);
        expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      }
    });
  });

  it("check tells faults of several files at once", () => {
    const files = { "chips/my-chip.yaml": CHIP.replace("TB/s", "TB"), "parameters/mine.yaml": SHARE };
    withFolder(files, (folder) => {
      const { code, stderr } = ssylka(["check", "--catalog", folder]);
      expect(code).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(2);
    });
  });

  it("check tells everything that is wrong with a scenario at once: form, names, series, equations", () => {
    const scenario = `id: bad
name: { en: Bad, ru: Плохой }
descripton: { en: Bad, ru: Плохой }
parameters: { grey_scale: lots, licence_shar: 0.5, licence_share: { uniform: [3, 1] } }
rules: { off: [us-2032], allOff: false, days: { us-2033: { effective: 2024-01-01 } } }
series: { gate_hmb: { values: { 2026-01: 1 } }, gate_hbm: { values: { soon: 1 } } }
equations: { lag_match: hbm_recordet * 2 }
`;
    withFolder({ "scenarios/bad.yaml": scenario }, (folder) => {
      const { code, stderr } = ssylka(["check", "--catalog", folder]);
      expect(code).toBe(2);
      const said = stderr.trim().split("\n");
      for (const part of [
        "descripton: expected one of ",
        "description: expected a map, got nothing",
        'parameters.grey_scale: expected a number or a distribution, got "lots"',
        'parameters.licence_shar: expected the id of a parameter, got "licence_shar"',
        "expected [a, b] with a < b, got [3, 1]",
        'rules.off[0]: expected the id of a rule, got "us-2032"',
        'rules.days.us-2033: expected the id of a rule, got "us-2033"',
        'series.gate_hmb: expected the id of a series of the model, got "gate_hmb"',
        'expected a month such as "2026-01", got "soon"',
        'unknown quantity "hbm_recordet"',
      ])
        expect(
          said.filter((line) => line.includes(part)),
          `${part}\n${stderr}`,
        ).toHaveLength(1);
      expect(said).toHaveLength(10);
      expect(ssylka(["check", "--catalog", folder, "--lang", "ru"]).stderr).not.toMatch(/expected|unknown/);
    });
  });

  it("a sound folder is laid over the built-in catalog", () => {
    withFolder({ "chips/my-chip.yaml": CHIP }, (folder) => {
      const own = JSON.parse(ssylka(["check", "--json", "--catalog", folder]).stdout);
      const builtIn = JSON.parse(ssylka(["check", "--json"]).stdout);
      expect(own.counts.chips).toBe(builtIn.counts.chips + 1);
      expect(own.catalogHash).not.toBe(builtIn.catalogHash);
      expect(own.modelHash).toBe(builtIn.modelHash);
    });
  });
});

describe("ssylka check", () => {
  it("prints the size of the model within its budget, per sector", () => {
    const { code, stdout } = ssylka(["check", "--json"]);
    const { size, budget, warnings } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(size.states).toBeLessThanOrEqual(budget.states);
    expect(size.operationsPerStep).toBeLessThanOrEqual(budget.operationsPerStep);
    const perSector = Object.values<number>(size.perSector).reduce((sum, one) => sum + one, 0);
    expect(perSector).toBeGreaterThan(size.operationsPerStep * 0.9);
    // Processes, anchors and the question read what no equation reads.
    const unused = warnings.map(({ path }: { path?: string }) => path);
    expect(unused).not.toContain("quantities.release_interval_us");
    expect(unused).not.toContain("quantities.eci_error_openai");
    expect(unused).not.toContain("quantities.binds_memory");
  });
});
