import { expect, it } from "vitest";
import { answerOf } from "../analysis/index.ts";
import { CATALOG, EDITION, ENSEMBLE, QUESTION, START } from "../analysis/testing/hand-made.ts";
import type { AnchorSource } from "../ensemble/index.ts";
import { runHash } from "./run-hash.ts";

const ANCHORS: AnchorSource = { at: "2026-01", scenario: "as-it-was", solve: [] };
const ANSWER = answerOf(QUESTION, ENSEMBLE, { catalog: CATALOG, start: START, edition: EDITION });
const HASH = runHash(QUESTION, ANCHORS, ANSWER);

it("is twelve hexadecimal digits, whatever hash the answer has so far", () => {
  expect(HASH).toMatch(/^[0-9a-f]{12}$/);
  expect(runHash(QUESTION, ANCHORS, { ...ANSWER, runHash: "" })).toBe(HASH);
});

it("is another when one number of the answer comes out otherwise in its last bit", () => {
  const [first, ...others] = ANSWER.scenarios as [(typeof ANSWER.scenarios)[number]];
  const [event, ...rest] = first.events as [(typeof first.events)[number]];
  const next = { ...event, probability: event.probability * (1 + 2 ** -52) };
  expect(next.probability).not.toBe(event.probability);
  const scenarios = [{ ...first, events: [next, ...rest] }, ...others];
  expect(runHash(QUESTION, ANCHORS, { ...ANSWER, scenarios })).not.toBe(HASH);
});

it.each([
  ["the seed", { ...ANSWER, seed: ANSWER.seed + 1 }],
  ["the number of worlds", { ...ANSWER, worlds: ANSWER.worlds + 1 }],
  ["the version", { ...ANSWER, version: "other" }],
  ["the model", { ...ANSWER, modelHash: "other" }],
  ["the catalog", { ...ANSWER, catalogHash: "other" }],
])("is another when %s is", (_, answer) => {
  expect(runHash(QUESTION, ANCHORS, answer)).not.toBe(HASH);
});

it("is another for another question and for what meets the record otherwise", () => {
  expect(runHash({ ...QUESTION, id: "other" }, ANCHORS, ANSWER)).not.toBe(HASH);
  const solve = [{ parameter: "p", quantity: "q", observation: "o", error: "e" }];
  expect(runHash(QUESTION, { ...ANCHORS, solve }, ANSWER)).not.toBe(HASH);
});
