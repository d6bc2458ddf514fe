import { beforeAll, describe, expect, it } from "vitest";
import { runQuestion } from "../../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { traceAll } from "../../ensemble/index.ts";
import { InputError } from "../../units/index.ts";
import { accountsPage } from "../publish/accounts-page.ts";
import { mentionedReferences } from "../publish/fact-entries.ts";
import { valuesOf } from "../publish/resolver.ts";
import { PLAIN_INK } from "../terminal/ink.ts";
import { accountCsv } from "./account-csv.ts";
import { type AccountResult, PARTS } from "./account-result.ts";
import { openAccounts } from "./account-run.ts";
import { accountText } from "./account-text.ts";
import { type AccountAsked, readPart, runAccount } from "./run-account.ts";

const workspace = openWorkspace();
const question = openQuestion(DEFAULT_QUESTION);
const context = openAccounts(workspace, { worlds: 16, replicates: 2, seed: 2025 });
const run = async (part: string, asked: AccountAsked = {}): Promise<AccountResult> =>
  runAccount(readPart(part), asked, context, question);
const faultOf = async (part: string, asked: AccountAsked = {}): Promise<string> => {
  try {
    await run(part, asked);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "no fault";
};

describe("accounts", () => {
  const results = new Map<string, AccountResult>();
  beforeAll(async () => {
    for (const part of PARTS) results.set(part, await run(part));
  });

  it.each(PARTS)("%s: parts add up to the whole in every world", (part) => {
    expect(results.get(part)!.worstSum).toBeLessThan(1e-9);
  });

  it.each(PARTS)("%s: every number leads to an equation of the model", (part) => {
    const known = new Set(workspace.model.quantities.map(({ id }) => `equations/${id}.html`));
    for (const { href, item } of results.get(part)!.rows) expect(known, `${item} ${href}`).toContain(href);
    const linked = JSON.stringify(results.get(part)!.charts).matchAll(/"href":"(equations[^"]*)"/g);
    for (const [, href] of linked) expect(known).toContain(href);
  });

  it.each(PARTS)("%s: says the same numbers in both languages, and in CSV", (part) => {
    const result = results.get(part)!;
    const text = (language: "ru" | "en") =>
      accountText(result, { catalog: workspace.catalog, language, ink: PLAIN_INK }).join("\n");
    expect(text("en")).not.toMatch(/undefined|NaN|[А-я]/);
    expect(text("ru")).not.toMatch(/undefined|NaN/);
    const lines = accountCsv(result).trim().split("\n");
    expect(lines).toHaveLength(result.rows.length + 1);
    for (const line of lines) expect(line.split(",")).toHaveLength(lines[0]!.split(",").length);
  });

  it("only what is compared is taken from the baseline: nothing is left over", () => {
    const rest = results.get("uses")!.rows.filter(({ item }) => item === "rest");
    expect(rest).toHaveLength(2);
    for (const { p5, p95 } of rest) expect(Math.abs(p5!) + Math.abs(p95!)).toBeLessThan(1e-9);
  });

  it("one clear line says what is wrong", async () => {
    expect(() => readPart("chanels")).toThrow('account: unknown part "chanels"; did you mean "channels"?');
    expect(await faultOf("hours", { lab: "openia" })).toContain(
      'unknown laboratory "openia"; did you mean "openai"?',
    );
    expect(await faultOf("binding", { to: "2026-01" })).toContain('"binding" does not take it');
    expect(await faultOf("channels", { to: "2040-01" })).toContain("expected a month such as 2025-12");
    expect(await faultOf("channels", { to: "next year" })).toContain('got "next year"');
    expect(await faultOf("frontier", { from: "2027-01" })).toContain("expected a month before that of --to");
    expect(await faultOf("uses", { scenario: "as-it-was" })).toContain("expected another scenario");
    expect(await faultOf("channels", { scenario: "no-rule" })).toContain('unknown scenario "no-rule"');
  });

  it("a month stands for its end", async () => {
    const [first] = (await run("channels", { from: "2024-12", to: "2025-12-31" })).rows;
    expect(first).toMatchObject({ from: "2024-12-31", to: "2025-12-31" });
  });
});

describe("the page of accounts", () => {
  it("knows every number that its texts name, in both languages", async () => {
    const small = { ...question, scenarios: [workspace.anchors.scenario] };
    const answered = await runQuestion(workspace, small, {
      worlds: 16,
      replicates: 2,
      seed: 2025,
      workers: 0,
    });
    const values = valuesOf(workspace, answered);
    const page = await accountsPage(workspace, answered, { values, trace: traceAll });
    const texts = [
      page.lede,
      ...page.sections.map(({ text }) => text),
      ...page.figures.map(({ source }) => source),
    ];
    const mentioned = mentionedReferences(texts.flatMap(({ ru, en }) => [ru, en]));
    const drawn = mentioned.filter((one) => one.startsWith("figure:"));
    expect(drawn.sort()).toEqual(page.figures.map(({ id }) => `figure:${id}`).sort());
    const named = mentioned.filter((one) => !one.startsWith("figure:"));
    expect(named.length).toBeGreaterThan(40);
    for (const reference of named)
      for (const language of ["ru", "en"] as const)
        expect(page.resolve(reference, language, undefined)?.href, reference).toMatch(/html/);
    expect(mentionedReferences(texts.map(({ ru }) => ru)).sort()).toEqual(
      mentionedReferences(texts.map(({ en }) => en)).sort(),
    );
  });
});
