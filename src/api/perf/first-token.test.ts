import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../catalog/index.ts";
import { constants } from "../../hardware/index.ts";
import { firstToken } from "./first-token.ts";
import { exact } from "./interval.ts";
import { pointAt } from "./point.ts";
import { readQuestion } from "./read-question.ts";

const catalog = loadCatalog();
const numbers = constants(catalog.hardware.document, catalog.hardware.where);

const options = { chip: "h200", llm: "llama-3.3-70b", isl: "1024", osl: "1024" };

const wait = (requests: number, more: object = {}) => {
  const question = readQuestion(catalog, { ...options, ...more });
  const plan = { chips: 1, tensorParallel: 1, expertParallel: 1, attentionCopies: 1, concurrency: requests };
  return firstToken(catalog, question, pointAt(question, plan, numbers), exact(1))!;
};

describe("time to the first token", () => {
  it("grows with the requests at once and with the prompt", () => {
    expect(wait(64).p50).toBeGreaterThan(wait(4).p50);
    expect(wait(4, { isl: "8192" }).p50).toBeGreaterThan(2 * wait(4).p50);
  });

  it("never is shorter than the prompt takes, and its interval is as wide as that of measurements", () => {
    const question = readQuestion(catalog, { ...options, phase: "prefill" });
    const plan = { chips: 1, tensorParallel: 1, expertParallel: 1, attentionCopies: 1 };
    const bare = pointAt(question, plan, numbers).promptSeconds;
    expect(wait(1).p50).toBeGreaterThan(bare);
    expect(wait(1).p90 / wait(1).p10).toBeCloseTo(3.35 / 0.56, 6);
  });

  it("is not told where no prompt is read", () => {
    const question = readQuestion(catalog, { ...options, phase: "decode" });
    const plan = { chips: 1, tensorParallel: 1, expertParallel: 1, attentionCopies: 1, concurrency: 8 };
    expect(firstToken(catalog, question, pointAt(question, plan, numbers), exact(1))).toBeUndefined();
  });
});
