import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../catalog/index.ts";
import { InputError } from "../../units/index.ts";
import type { PerfOptions } from "./options.ts";
import { readQuestion } from "./read-question.ts";
import { answerServing } from "./serving-answer.ts";

const catalog = loadCatalog();
const answer = (options: PerfOptions) => answerServing(catalog, readQuestion(catalog, options));

const refusal = (options: PerfOptions): string => {
  try {
    answer(options);
  } catch (error) {
    if (error instanceof InputError)
      return error.faults.map(({ where, what }) => `${where}: ${what}`).join("\n");
    throw error;
  }
  return "";
};

/** Dense; a mixture with sparse attention; one with linear attention. */
const MODELS = ["llama-3.1-8b", "deepseek-v3.2", "qwen3-next-80b-a3b"];

describe("any chip with any model", () => {
  it("has a finite answer with an ordered interval, or is refused in words", () => {
    let answered = 0;
    for (const chip of catalog.chips.keys())
      for (const llm of MODELS) {
        try {
          const { rate, memory, money, userSpeed } = answer({ chip, llm });
          for (const one of [rate, userSpeed, money.perMillion, money.joules]) {
            if (!one) continue;
            expect(one.p10 > 0 && one.p10 <= one.p50 && one.p50 <= one.p90, `${chip} ${llm}`).toBe(true);
            expect(Number.isFinite(one.p90), `${chip} ${llm}`).toBe(true);
          }
          expect(memory.weights + memory.cache, `${chip} ${llm}`).toBeLessThan(memory.whole);
          answered += 1;
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }
    expect(answered).toBeGreaterThan(200);
  });
});

describe("directions", () => {
  const base = { chip: "h100", llm: "llama-3.3-70b", chips: "4", tp: "4", concurrency: "16" };

  it("more requests at once: more tokens from the chips, fewer for each user", () => {
    const [few, many] = [answer(base), answer({ ...base, concurrency: "64" })];
    expect(many.rate.p50).toBeGreaterThan(few.rate.p50);
    expect(many.userSpeed!.p50).toBeLessThan(few.userSpeed!.p50);
    expect(many.money.perMillion!.p50).toBeLessThan(few.money.perMillion!.p50);
  });

  it("longer prompts: slower generation", () => {
    expect(answer({ ...base, isl: "16k" }).rate.p50).toBeLessThan(answer(base).rate.p50);
  });

  it("a faster user costs more: the plan found at 60 tokens/s is dearer than at 10", () => {
    const at = (speed: string) => answer({ chip: "h100", llm: "llama-3.3-70b", speed }).money.perMillion!.p50;
    expect(at("60")).toBeGreaterThan(at("10"));
  });

  it("later software is faster", () => {
    expect(answer({ ...base, date: "2026-06" }).rate.p50).toBeGreaterThan(
      answer({ ...base, date: "2024-06" }).rate.p50,
    );
  });

  it("a plan that leaves requests waiting serves nobody faster than all chips together do", () => {
    const h20 = { chip: "h20", llm: "deepseek-v3", concurrency: "512" };
    const small = answer({ ...h20, chips: "8" });
    expect(small.point.waiting + small.point.batchLimit).toBeCloseTo(512, 6);
    expect(small.point.servedSpeed * 512).toBeCloseTo(small.point.rate * 8, 6);
    expect(small.found.fastEnough).toBe(false);
    // Those before it in the queue are served at the rate of the chips.
    const queue = (small.point.waiting * 1024) / (small.point.rate * 8);
    expect(small.firstToken!.p50).toBeGreaterThan(queue);
    const large = answer({ ...h20, chips: "16" });
    expect(large.point.waiting).toBe(0);
    expect(large.rate.p50).toBeGreaterThan(2 * small.rate.p50);
  });

  it("a prompt too long for memory: what would go in, which then does", () => {
    const long = { chip: "h20", llm: "deepseek-v3", chips: "8", osl: "2" };
    const said = refusal({ ...long, isl: "1m" });
    const most = Number(/at most (\d+) tokens/.exec(said)?.[1]);
    expect(most).toBeGreaterThan(80_000);
    expect(answer({ ...long, isl: String(most - 2) }).rate.p50).toBeGreaterThan(0);
    expect(refusal({ ...long, isl: String(most + 2) })).toBe(said.replace("1000001", String(most + 3)));
  });

  it("prompts are read where the weights fit, and nowhere else", () => {
    const { point, memory } = answer({ chip: "h20", llm: "deepseek-v3", phase: "prefill", chips: "16" });
    expect(memory.weights).toBeLessThan(memory.whole);
    expect(point.plan.tensorParallel * point.plan.expertParallel).toBeGreaterThanOrEqual(8);
    const alone = {
      chip: "h20",
      llm: "deepseek-v3",
      phase: "prefill",
      chips: "16",
      tp: "1",
      ep: "1",
      dp: "1",
    };
    expect(refusal(alone)).toMatch(/^--chips: expected chips that divide into groups of at least 8,/);
    expect(refusal({ chip: "h20", llm: "deepseek-v3", phase: "prefill", isl: "100m" })).toMatch(
      /^--isl: expected a prompt/,
    );
  });

  it("chips apart for prompts count among the chips", () => {
    const { point } = answer({ chip: "h100", llm: "deepseek-v3", disagg: "16x32", concurrency: "2048" });
    expect(point.plan.chips).toBe(48);
  });
});
