import { beforeAll, describe, expect, it } from "vitest";
import { changesBetween } from "../../analysis/changes.ts";
import { type CompareRun, runCompare } from "../../api/compare/run-compare.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, type Workspace } from "../../api/workspace.ts";
import { draw } from "../../charts/index.ts";
import { program } from "../program.ts";
import { PLAIN_INK } from "../terminal/ink.ts";
import { withFolder } from "../testing/run-command.ts";
import { attributionChart } from "./attribution-chart.ts";
import { compareCsv } from "./compare-csv.ts";
import { compareText } from "./compare-text.ts";

const question = openQuestion(DEFAULT_QUESTION);
const size = { worlds: 32, replicates: 2, seed: 2025, workers: 0 };
const text = (run: CompareRun, workspace: Workspace, language: "ru" | "en") =>
  compareText(run, { workspace, question, at: question.headline.lag.date, language, ink: PLAIN_INK });

/** A scenario of one's own that lies outside what is believed, and a change that comes to nothing. */
const OWN = `id: rare-licences
name: { en: Rare licences, ru: Редкие лицензии }
description: { en: Licences are rare and chips last for ever., ru: "Лицензии редки, чипы вечны." }
parameters: { licence_share: 0.05, chip_life: 500 }
rules: { off: [us-2025-08-h20-licences] }
`;

describe("scenarios of the catalog", () => {
  const workspace = openWorkspace();
  let run: CompareRun;
  beforeAll(async () => {
    run = await runCompare(workspace, { question, scenarios: ["as-it-was", "memory-cut-off"], size });
  });

  it("differ by their changes, run in every subset", () => {
    const [comparison] = run.comparisons;
    expect(comparison!.changes.map(({ id }) => id)).toEqual([
      "quantity:hbm_domestic",
      "quantity:hbm_import",
      "quantity:licence_share",
    ]);
    expect(run.ran).toBe(8);
  });

  it("have parts that sum to the whole, for every output, event and date", () => {
    const [{ outputs, events }] = run.comparisons as [CompareRun["comparisons"][number]];
    expect(outputs).toHaveLength(7 * question.table.dates.length);
    expect(events).toHaveLength(question.events.length * question.by.length);
    for (const { attribution } of [...outputs, ...events]) {
      const sum = attribution.parts.reduce((total, { first }) => total + first.value, 0);
      expect(attribution.method).toBe("shapley");
      expect(Math.abs(sum - attribution.whole.value)).toBeLessThan(1e-9 * (1 + Math.abs(sum)));
    }
    const ratio = outputs.find(({ output, date }) => output === "ratio_flop" && date === "2028-12-31")!;
    expect(ratio.p50).toBeGreaterThan(0);
    expect(ratio.low).toBeLessThanOrEqual(ratio.high);
  });

  it("print the same numbers in both languages, and every one as CSV", () => {
    const digits = (lines: readonly string[]) =>
      lines
        .join(" ")
        .replace(/[^\d\s±]/g, "")
        .split(/\s+/)
        .filter((word) => /\d/.test(word))
        .sort();
    const [ru, en] = [text(run, workspace, "ru"), text(run, workspace, "en")];
    expect(ru.join("\n")).toContain("память HBM китайского производства");
    expect(digits(en.slice(0, -4)).length).toBeGreaterThan(40);
    expect(digits(ru.slice(0, -4))).toEqual(digits(en.slice(0, -4)));
    const rows = compareCsv(run).trim().split("\n");
    const { outputs, events } = run.comparisons[0]!;
    // A row each, its three parts, the remainder and the whole.
    expect(rows).toHaveLength(1 + (outputs.length + events.length) * 6);
  });
});

describe("the chart of the parts", () => {
  it("goes from the reference to the scenario by the parts, and draws in both languages", async () => {
    const workspace = openWorkspace();
    const run = await runCompare(workspace, {
      question,
      scenarios: ["as-it-was", "memory-cut-off"],
      size: { ...size, worlds: 4 },
    });
    const at = question.headline.lag.date;
    const chart = attributionChart(run.comparisons[0]!, { workspace, question, at });
    expect(chart.panels).toHaveLength(2);
    for (const { steps } of chart.panels) {
      const [from, ...others] = steps.map(({ mean }) => mean);
      const to = others.pop()!;
      expect(others.reduce((sum, part) => sum + part, from!)).toBeCloseTo(to, 9);
    }
    for (const language of ["ru", "en"] as const)
      expect(draw(chart, { language, width: 760, id: "x" })).toContain("<svg");
  });
});

describe("many changes", () => {
  it("are told as the first and as the last, rules without a say together", async () => {
    const workspace = openWorkspace();
    const run = await runCompare(workspace, {
      question,
      scenarios: ["as-it-was", "no-rules"],
      size: { ...size, worlds: 4 },
    });
    const [{ changes, idle, outputs }] = run.comparisons as [CompareRun["comparisons"][number]];
    expect(changes).toHaveLength(workspace.ruleBook.rules.length);
    expect(idle.length).toBeGreaterThan(30);
    expect(idle).not.toContain("rule:us-2023-10-advanced-computing");
    for (const { attribution } of outputs) {
      const { parts, whole, remainder, remainderLast } = attribution;
      expect(attribution.method).toBe("ends");
      const sums = [
        parts.reduce((sum, { first }) => sum + first.value, remainder.value),
        parts.reduce((sum, { last }) => sum + last.value, remainderLast.value),
      ];
      for (const sum of sums) expect(Math.abs(sum - whole.value)).toBeLessThan(1e-9 * (1 + Math.abs(sum)));
      // Rules that are not told apart, and are run together all the same, come to nothing.
      expect(parts.find(({ change }) => change === "others")!.first.value).toBe(0);
    }
  });
});

describe("a scenario of one's own", () => {
  it("is read from a file, compared with the reference, and told where it leaves what is believed", async () => {
    await withOwn(async (path) => {
      const workspace = openWorkspace(undefined, [path]);
      const run = await runCompare(workspace, {
        question,
        scenarios: ["as-it-was", "rare-licences"],
        size: { ...size, worlds: 4 },
      });
      const [comparison] = run.comparisons;
      expect(comparison!.name.en).toBe("Rare licences");
      expect(comparison!.outside.map(({ parameter }) => parameter)).toContain("chip_life");
      expect(comparison!.idle).toEqual(["rule:us-2025-08-h20-licences"]);
      const printed = text(run, workspace, "en").join("\n");
      expect(printed).toContain("life of a chip: as believed → 500");
    });
  });

  it("with a fault is told by file and line", async () => {
    await withOwn(
      (path) => {
        expect(() => openWorkspace(undefined, [path])).toThrow(`${path}:4:36`);
      },
      OWN.replace("chip_life", "chip_lief"),
    );
  });
});

async function withOwn(use: (path: string) => unknown, own = OWN): Promise<void> {
  const kept: Promise<unknown>[] = [];
  // The folder goes when the callback ends; the catalog has been read by then.
  withFolder({ "mine.yaml": own }, (folder) => kept.push(Promise.resolve(use(`${folder}/mine.yaml`))));
  await Promise.all(kept);
}

describe("bad usage", () => {
  const compare = (...words: string[]) => program("en").parseAsync(["node", "ssylka", "compare", ...words]);

  it.each([
    [["--scenarios", "as-it-was,no-rulez"], 'unknown scenario "no-rulez"; did you mean "no-rules"'],
    [["--scenarios", "as-it-was"], "expected two scenarios or more, got as-it-was"],
    [["--at", "2029-12-31"], 'got "2029-12-31"'],
    [["--json", "--csv"], "expected --json or --csv, got both"],
    [["--from", "no-such.yaml"], "no-such.yaml"],
  ])("%j is one clear line", async (words, said) => {
    await expect(compare(...words)).rejects.toThrow(said);
  });

  it("of a scenario that the reference alone makes has nothing to divide", () => {
    const { catalog, ruleBook } = openWorkspace();
    const base = catalog.scenarios.get("as-it-was")!;
    const rules = ruleBook.rules.map(({ id }) => id);
    expect(changesBetween(base, base, rules)).toEqual([]);
  });
});
