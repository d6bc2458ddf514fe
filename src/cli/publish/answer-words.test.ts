import { expect, test } from "vitest";
import { openQuestion } from "../../api/workspace.ts";
import { answerLede } from "./answer-words.ts";
import type { Found } from "./found.ts";

const question = openQuestion("can-deepseek-overtake");
const told = (value: number, low: number, high: number) => (): Found => ({
  kind: "result",
  shape: "probability",
  value,
  unit: "1",
  low,
  high,
  href: "equations.html#lead_deepseek",
  name: { ru: "", en: "" },
});

test("the answer says probably not up to a half and probably above it, with references for all three numbers", () => {
  const unlikely = answerLede(question, told(0.08, 0.05, 0.1));
  expect(unlikely.ru).toMatch(/^Скорее нет: .*до конца 2030 года DeepSeek.*— около \{\{answer:/);
  expect(unlikely.en).toMatch(/^Probably not: /);
  expect(unlikely.en.match(/\{\{/g)).toHaveLength(3);
  expect(answerLede(question, told(0.51, 0.4, 0.6)).en).toMatch(/^Probably: /);
});

test("a range that prints alike at both ends is not printed as a range", () => {
  const { ru, en } = answerLede(question, told(0.081, 0.08, 0.084));
  expect(ru).toContain("одинаково во всех вариантах");
  expect(en.match(/\{\{/g)).toHaveLength(1);
});

test("an answer at the end of the scale is not called about", () => {
  expect(answerLede(question, told(0.001, 0, 0.02)).ru).not.toContain("около");
});
