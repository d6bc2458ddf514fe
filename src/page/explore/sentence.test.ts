import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import type { StageAnswer } from "../protocol.ts";
import { sentenceOf } from "./sentence.ts";

const data = {
  language: "en",
  words: { rough: "still rough, worlds so far" },
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
        ranges: [[Float64Array.of(0, 0.01), Float64Array.of(0, 0.07)]],
      },
    ],
  }) as unknown as StageAnswer;

it("says of few worlds that the range over variants is rough, and of enough nothing", () => {
  expect(sentenceOf(answerOf(256), data)).toMatch(
    /variants of the model; still rough, worlds so far: 256\)\.$/,
  );
  expect(sentenceOf(answerOf(2048), data)).toMatch(/variants of the model\)\.$/);
});
