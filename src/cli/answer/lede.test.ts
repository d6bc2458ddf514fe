import { beforeAll, describe, expect, it } from "vitest";
import type { QuestionRun } from "../../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, questionIds } from "../../api/workspace.ts";
import { inlineMarkdown } from "../../articles/index.ts";
import { openCrew } from "../../ensemble/index.ts";
import { valuesOf } from "../publish/resolver.ts";
import { runTogether } from "../run-together.ts";
import { type Lede, ledeBeside, ledeOf } from "./lede.ts";

const workspace = openWorkspace();
const others = questionIds().filter((id) => id !== DEFAULT_QUESTION);
const runs = new Map<string, QuestionRun>();
const ledes = new Map<string, Lede | undefined>();

beforeAll(async () => {
  const size = { worlds: 32, replicates: 2, seed: 2025, workers: 0 };
  const together = await runTogether(workspace, others.map(openQuestion), size, openCrew(0));
  for (const run of together) {
    runs.set(run.question.id, run);
    ledes.set(run.question.id, await ledeOf(workspace, run));
  }
}, 60_000);

describe.each(["ru", "en"] as const)("ledes in %s", (language) => {
  it.each(others)("are the sentences of the page without its links: %s", (id) => {
    const run = runs.get(id)!;
    const { resolve, references } = valuesOf(workspace, run);
    const html = inlineMarkdown(run.question.lede![language], {
      language,
      where: id,
      root: "../",
      resolve,
      references,
      figures: [],
      figure: () => "",
    });
    const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
    const page = html
      .replaceAll(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(plain(ledes.get(id)!.text[language])).toBe(plain(page));
    expect(page).not.toMatch(/\{\{|\}\}|NaN|undefined|Infinity/);
  });
});

it("are kept beside the answers of questions that have one, and of no others", () => {
  expect(ledeBeside(workspace, openQuestion(others[0]!))?.name).toBe("lede");
  expect(ledeBeside(workspace, openQuestion(DEFAULT_QUESTION))).toBeUndefined();
});
