import { describe, expect, it } from "vitest";
import { smallPlan } from "../ensemble/testing/small-plan.ts";
import { BlockWork } from "../ensemble/work.ts";
import { answerOf } from "./answer.ts";
import { movedBetween } from "./moved.ts";
import { stepsBetween } from "./moved-steps.ts";
import { CATALOG, EDITION, ENSEMBLE, QUESTION, START } from "./testing/hand-made.ts";

describe("what moved between two answers", () => {
  const answer = answerOf(QUESTION, ENSEMBLE, { catalog: CATALOG, start: START, edition: EDITION });

  it("is nothing between an answer and itself, for every number", () => {
    const moved = movedBetween(answer, answer);
    // One event, one lag and one ratio of two scenarios.
    expect(moved).toHaveLength(6);
    expect(moved.map(({ by }) => by.value)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("gives the difference with the error of both, and leaves out what one alone has", () => {
    const [first, second] = answer.scenarios;
    const later = {
      ...answer,
      scenarios: [
        { ...first!, events: first!.events.map((one) => ({ ...one, probability: 0.9, mcse: 0.3 })) },
      ],
    };
    const moved = movedBetween(answer, later);
    expect(moved.some(({ scenario }) => scenario === second!.id)).toBe(false);
    const { before, by } = moved.find(({ kind }) => kind === "event")!;
    expect(by.value).toBeCloseTo(0.9 - first!.events[0]!.probability, 12);
    expect(by.mcse).toBeCloseTo(Math.hypot(before.mcse, 0.3), 12);
  });
});

describe("the steps between two plans", () => {
  const before = smallPlan({ seed: 3 });
  const now = smallPlan({
    parameters: before.parameters.map((one) =>
      one.id === "rate" ? { ...one, distribution: { uniform: [1, 2] } } : one,
    ),
  });
  const stockOf = (plan: typeof now) => {
    const { scenarios } = new BlockWork(plan).finish({ replicate: 0, first: 0, worlds: 40 });
    return [...scenarios[0]!.table];
  };

  it("begin with the earlier plan over the later one's draws, and end with the later", () => {
    const steps = stepsBetween(before, now, "base");
    expect(steps.map(({ step }) => step)).toEqual(["before", "beliefs", "series", "rest"]);
    for (const { plan } of steps) expect([plan.seed, plan.scenarios.length]).toEqual([now.seed, 1]);
    const [earlier, believed, recorded, later] = steps.map(({ plan }) => stockOf(plan));
    expect(earlier).not.toEqual(believed);
    // Nothing but the belief differs.
    expect(recorded).toEqual(believed);
    expect(later).toEqual(believed);
    expect(later).toEqual(stockOf({ ...now, scenarios: now.scenarios.slice(0, 1) }));
  });
});
