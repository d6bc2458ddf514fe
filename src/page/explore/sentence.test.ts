import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import type { StageAnswer } from "../protocol.ts";
import { citedSentence, sentenceOf } from "./sentence.ts";
import { initialState } from "./state.ts";

const data = {
  language: "en",
  words: {
    rough: "preliminary, worlds so far",
    given: "Under the condition",
    articleHas: "in the article,",
    off: "lifted",
  },
  levers: { closed: { name: "Delay", unit: "month", low: 0, middle: 6, high: 12 } },
  rules: [{ id: "letter", name: "Letter" }],
  scenarios: [{ id: "as-it-was", name: "Real" }],
  views: [{ id: "lag" }],
  start: "2025-01",
  events: ["lead-eci-3m"],
  headline: { id: "lead-eci-3m", name: { ru: "", en: "" }, by: "2025-01-31" },
} as unknown as ExploreData;
const answerOf = (worlds: number) =>
  ({
    worlds,
    of: 8192,
    scenarios: [
      {
        probabilities: [Float64Array.of(0, 0.03)],
        outside: 0,
        ranges: [[Float64Array.of(0, 0.01), Float64Array.of(0, 0.07)]],
      },
    ],
  }) as unknown as StageAnswer;

it("says of few worlds that the range over variants is rough, and of enough nothing", () => {
  expect(sentenceOf(answerOf(256), data)).toMatch(
    /variants of the model; preliminary, worlds so far: 256\)\.$/,
  );
  expect(sentenceOf(answerOf(2048), data)).toMatch(/variants of the model\)\.$/);
});

it("tells other people's texts the conditions and the article's number", () => {
  const state = { ...initialState(data), values: { closed: 3 } };
  expect(citedSentence(answerOf(8192), state, data, 0.02)).toMatch(
    /^Under the condition “Delay: 3\u00a0months”, the probability that .* is about 3% \(1 to 7% .*\); in the article, 2%\.$/,
  );
  expect(citedSentence(answerOf(256), state, data, 0.02)).toMatch(/; preliminary, worlds so far: 256\); in/);
});

it("keeps a Russian dash at the end of its line", () => {
  const ru = { ...data, language: "ru" } as ExploreData;
  expect(sentenceOf(answerOf(8192), ru)).toContain("(ECI),\u00a0— около");
});
