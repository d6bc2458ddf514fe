import { beforeAll, describe, expect, it } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { program } from "../program.ts";
import { PLAIN_INK } from "../terminal/ink.ts";
import { effectCsv } from "./effect-csv.ts";
import { effectText } from "./effect-text.ts";
import { type EffectRun, runEffect } from "./run-effect.ts";

const workspace = openWorkspace();
const base = workspace.catalog.scenarios.get("as-it-was")!;
const size = { worlds: 16, replicates: 2, seed: 2025 };
const asked = { base, alone: false, size };
const of = (run: EffectRun, rule: string, output: string) =>
  run.effects.find((one) => one.rule === rule)!.impulses.find((one) => one.output === output)!;

describe("the effects of all rules", () => {
  let run: EffectRun;
  beforeAll(async () => {
    run = await runEffect(workspace, { ...asked, rule: "all" });
  });

  it("name every rule once, with an effect or without", () => {
    const named = [...run.effects.map(({ rule }) => rule), ...run.idle];
    expect(named.sort()).toEqual(workspace.ruleBook.rules.map(({ id }) => id).sort());
    expect(run.effects.length).toBeGreaterThan(4);
    expect(run.effects.length).toBeLessThan(15);
  });

  it("have the direction that the rule has: an embargo raises the ratio, and purchases react before the fleet", () => {
    const stock = of(run, "us-2023-10-advanced-computing", "stock_flop");
    const inflow = of(run, "us-2023-10-advanced-computing", "inflow_flop");
    expect(stock.peak.p50).toBeGreaterThan(0);
    expect(stock.none).toBe(false);
    expect(inflow.half.p50).toBeLessThan(stock.half.p50);
    expect(of(run, "us-2023-10-advanced-computing", "lag").half.p50).toBeGreaterThan(stock.half.p50);
  });

  it("of the H20 letter are larger by bandwidth than by FLOP/s: these are chips of memory", () => {
    const [flop, bandwidth] = ["stock_flop", "stock_bandwidth"].map((output) =>
      of(run, "us-2025-04-letters", output),
    );
    expect(bandwidth!.peak.p50).toBeGreaterThan(flop!.peak.p50);
  });

  it("begin a year before the day of the rule, and are nothing before anyone could know", () => {
    const { course } = of(run, "us-2025-04-letters", "stock_flop");
    expect(course.months[0]).toBeGreaterThan(-12.01);
    expect(course.quantiles.p50[0]).toBe(0);
    expect(course.months).toHaveLength(course.quantiles.p95.length);
  });

  it("print the same numbers in both languages, the rules without effect too, and as CSV", () => {
    const lines = (["ru", "en"] as const).map((language) =>
      effectText(run, { workspace, language, ink: PLAIN_INK }).join("\n"),
    );
    const numbers = lines.map((text) =>
      (text.match(/[+−]\d[\d.,\u00a0]*/g) ?? []).map((one) => one.replace(/[^\d+−]/g, "")).sort(),
    );
    expect(numbers[0]!.length).toBeGreaterThan(50);
    expect(numbers[0]).toEqual(numbers[1]);
    for (const text of lines) for (const id of run.idle) expect(text).toContain(id);
    expect(effectCsv(run)).toContain("idle,us-2025-08-h20-licences");
  });
});

describe("one rule", () => {
  it("that another doubles has no effect beside it, and has one alone", async () => {
    const rule = "us-2022-10-advanced-computing";
    expect((await runEffect(workspace, { ...asked, rule })).idle).toEqual([rule]);
    const alone = await runEffect(workspace, { ...asked, rule, alone: true });
    expect(of(alone, rule, "stock_flop").peak.p5).toBeGreaterThan(0);
  });

  it("comes out otherwise in a scenario where nobody answers it", async () => {
    const rule = "us-2024-12-hbm";
    const small = { ...asked, rule, size: { ...size, worlds: 4 } };
    const frozen = await runEffect(workspace, {
      ...small,
      base: workspace.catalog.scenarios.get("without-responses")!,
    });
    expect(frozen.scenario).toBe("without-responses");
    expect(of(frozen, rule, "stock_flop").peak.p50).not.toBe(
      of(await runEffect(workspace, small), rule, "stock_flop").peak.p50,
    );
  });
});

describe("bad usage", () => {
  const effect = (...words: string[]) => program("en").parseAsync(["node", "ssylka", "effect", ...words]);

  it.each([
    [["us-2025-04-leters"], 'unknown rule "us-2025-04-leters"; did you mean "us-2025-04-letters"?'],
    [["all", "--scenario", "no-rulez"], 'unknown scenario "no-rulez"; did you mean "no-rules"'],
    [["all", "--json", "--csv"], "expected --json or --csv, got both"],
    [["all", "--scenario", "no-rules", "--from", "x.yaml"], "expected --scenario or --from, got both"],
  ])("%j is one clear line", async (words, said) => {
    await expect(effect(...words)).rejects.toThrow(said);
  });
});
