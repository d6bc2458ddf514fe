import { beforeAll, expect, test } from "vitest";
import type { QuestionRun } from "../src/api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, questionIds } from "../src/api/workspace.ts";
import { readPublished } from "../src/articles/index.ts";
import { mentions } from "../src/articles/live-values.ts";
import { readOpen } from "../src/articles/questions/open-questions.ts";
import { type PublishedQuestion, publishedQuestion } from "../src/cli/publish/questions/question-pages.ts";
import { runTogether } from "../src/cli/run-together.ts";
import { openCrew } from "../src/ensemble/index.ts";
import { read } from "./repository/tree.ts";

const workspace = openWorkspace();
const ids = questionIds().filter((id) => id !== DEFAULT_QUESTION);
const questions = ids.map(openQuestion);
let runs: readonly QuestionRun[];
let published: readonly PublishedQuestion[];

beforeAll(async () => {
  runs = await runTogether(workspace, questions, { worlds: 128, replicates: 8, seed: 2025 }, openCrew(0));
  published = runs.map((run) => publishedQuestion(workspace, run));
});

test("fourteen questions stand beside the main one, each in a place of its own", () => {
  expect(ids).toHaveLength(14);
  expect(questions.map(({ order }) => order).sort((a, b) => a! - b!)).toEqual(ids.map((_, at) => at + 1));
});

test("each question has a folder of its id, both texts, a reference and something to compare it with", () => {
  for (const [index, question] of questions.entries()) {
    expect(question.id).toBe(ids[index]);
    expect(question.scenarios[0], question.id).toBe("as-it-was");
    expect(question.scenarios.length, question.id).toBeGreaterThan(1);
    expect(question.wouldChange.length, question.id).toBeGreaterThan(0);
    for (const language of ["ru", "en"])
      expect(read(`questions/${question.id}/${language}.md`).length, question.id).toBeGreaterThan(800);
  }
});

test("every scenario of the catalog is asked about by a question, or takes away one answer to the rules", () => {
  const asked = new Set([DEFAULT_QUESTION, ...ids].flatMap((id) => openQuestion(id).scenarios));
  // `without-…` takes away one answer to the rules each, for `ssylka compare`.
  const idle = [...workspace.catalog.scenarios.keys()].filter(
    (id) => !asked.has(id) && !id.startsWith("without-"),
  );
  expect(idle).toEqual([]);
});

test("every figure of a question is shown: the first at the head, the others in both texts", () => {
  for (const { page } of published) {
    const own = page.figures.slice(1).map(({ id }) => id);
    for (const text of [page.question.body.ru, page.question.body.en]) {
      const shown = mentions(text).flatMap(({ reference }) => reference.match(/^figure:(.*)$/)?.[1] ?? []);
      expect(
        own.filter((id) => !shown.includes(id)),
        page.question.id,
      ).toEqual([]);
    }
  }
});

test("the answer in a sentence has an interval, or a probability with its range over variants", () => {
  for (const { page } of published) {
    for (const text of [page.question.lede.ru, page.question.lede.en])
      expect(text, page.question.id).toMatch(/\|interval\}\}|\/p95|\/high\}\}|rise:/);
  }
});

test("what the words of the pages rely on has a value, and holds in this model", () => {
  for (const [index, { page, values }] of published.entries()) {
    for (const { reference } of questions[index]!.says ?? [])
      expect(values.measured(reference), `${page.question.id}: ${reference}`).toBeDefined();
    expect({ id: page.question.id, failed: page.failed }).toEqual({ id: page.question.id, failed: [] });
  }
  expect(questions.filter(({ says }) => (says ?? []).length > 0).length).toBe(14);
});

test("a limit that does not hold is published as one", () => {
  const [run] = runs;
  const says = [{ reference: "out:lag_match@2028-12-31", atLeast: 1e6 }];
  const { page } = publishedQuestion(workspace, { ...run!, question: { ...run!.question, says } });
  expect(page.failed).toEqual(says);
});

test("each event of a question comes true in some worlds of some scenario, or in none by the nature of the question", () => {
  const never = runs.flatMap(({ answer }) =>
    [...new Set(answer.scenarios[0]!.events.map(({ id }) => id))]
      .filter((id) =>
        answer.scenarios.every(({ events }) =>
          events.filter((event) => event.id === id).every(({ probability }) => probability === 0),
        ),
      )
      .map((id) => `${answer.question}: ${id}`),
  );
  // That China's own fleet passes the US one is what these two ask; in this model it hardly does.
  const expected = ["chinese-euv: lead-compute", "what-limits-the-us: lead-compute"];
  expect(never.filter((one) => !expected.includes(one))).toEqual([]);
});

test("published estimates: a source of the catalog, a question that exists, ours with a reference", () => {
  const file = "questions/published.yaml";
  const estimates = readPublished(file, read(file));
  expect(estimates.length).toBeGreaterThanOrEqual(10);
  for (const { id, source, question, ours, reason } of estimates) {
    expect(workspace.catalog.sources.has(source), id).toBe(true);
    if (question !== undefined) expect(ids, id).toContain(question);
    expect(/\{\{|\]\(/.test(ours.en), id).toBe(true);
    expect(reason.en.length, id).toBeGreaterThan(40);
  }
});

test("questions without a calculation say what they would take", () => {
  const file = "questions/open.yaml";
  const open = readOpen(file, read(file));
  expect(open.length).toBeGreaterThan(0);
  for (const { needs } of open) expect(needs.en.length).toBeGreaterThan(60);
});
