import { expect, test } from "vitest";
import type { Question } from "../analysis/index.ts";
import { runQuestion } from "../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, questionIds } from "../api/workspace.ts";
import { openCrew } from "../ensemble/index.ts";
import { InputError } from "../units/index.ts";
import { runTogether } from "./run-together.ts";

const workspace = openWorkspace();
const size = { worlds: 16, replicates: 2, seed: 2025, workers: 0 };
const crew = openCrew(0);
const beside = questionIds().filter((id) => id !== DEFAULT_QUESTION);

test("a question answered together with others has the answer and the hash that it has alone", async () => {
  const asked = beside.slice(0, 2).map(openQuestion);
  const together = await runTogether(workspace, asked, size, crew);
  expect(together).toHaveLength(asked.length);
  for (const [index, question] of asked.entries()) {
    const alone = await runQuestion(workspace, question, size);
    expect(together[index]!.answer).toEqual(alone.answer);
    expect(together[index]!.answer.runHash).toBe(alone.answer.runHash);
    expect([...together[index]!.result.scenarios.keys()]).toEqual(question.scenarios);
  }
});

test("an event that two questions define differently is refused with the place of both", async () => {
  const one = openQuestion(beside[0]!);
  const [event] = one.events;
  const other: Question = { ...one, id: "other", events: [{ ...event!, margin: event!.margin * 2 + 1 }] };
  const error = await runTogether(workspace, [one, other], size, crew).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).faults[0]!.where).toBe("questions/other/question.yaml");
  expect((error as InputError).faults[0]!.what).toContain(`questions/${one.id}/question.yaml`);
});

test("no question beside the main one means no run", async () => {
  expect(await runTogether(workspace, [], size, crew)).toEqual([]);
});
