import { describe, expect, it } from "vitest";
import { answerOf } from "./answer.ts";
import { CATALOG, EDITION, ENSEMBLE, QUESTION, START } from "./testing/hand-made.ts";

const given = { catalog: CATALOG, start: START, edition: EDITION };
const answer = answerOf(QUESTION, ENSEMBLE, given);
const [reference, other] = answer.scenarios;
const by = "2026-12-31";

describe("an answer read off a small ensemble by hand", () => {
  it("takes an event's probability and its error from all worlds that ran, failed ones apart", () => {
    const [event] = reference!.events;
    // 4 of 8 and 1 of 7.
    expect(event!.probability).toBeCloseTo(5 / 15, 12);
    expect(event!.mcse).toBeCloseTo((4 / 8 - 1 / 7) / 2, 12);
    expect(event).toMatchObject({
      id: "lead",
      by,
      definition: { ruler: "ECI", margin: 0, months: 3, actor: "cn", against: "us" },
    });
    expect([answer.worlds, answer.tableWorlds, answer.replicates]).toEqual([16, 8, 2]);
  });

  it("splits it by structure in the worlds of the table, and ranges over the options", () => {
    const [event] = reference!.events;
    // Off: worlds 0, 2, 4 (6 failed) at 20, 24, never. On: worlds 1, 3, 5, 7 at never, never, 25, 24.
    expect(event!.byStructure.map(({ name, probability }) => [name.en, probability])).toEqual([
      ["off", 2 / 3],
      ["on", 1 / 4],
    ]);
    // Off: 2 of 2, 0 of 1; on: 0 of 2, 1 of 2.
    expect(event!.byStructure.map(({ mcse }) => mcse)).toEqual([0.5, 0.25]);
    expect([event!.low, event!.high]).toEqual([1 / 4, 2 / 3]);
  });

  it("gives medians of lags and ratios with the error of the replicates, failed worlds left out", () => {
    // 1 2 3 4 and 5 6 8: medians 2.5 and 6 of the replicates, 4 of all.
    expect(reference!.lag).toMatchObject([{ date: by, definition: "match", p50: 4 }]);
    expect(reference!.lag[0]!.mcse).toBeCloseTo(3.5 / 2, 12);
    expect(reference!.ratios).toMatchObject([{ date: by, basis: "H100e(flop)", scope: "owned", p50: 40 }]);
  });

  it("names the inputs that move the lag, in their direction, and no level that was solved for", () => {
    const [cause, theSwitch, ...others] = reference!.drivers.filter(({ output }) => output === "lag");
    // Lowest: worlds 0 and 4 at 1 and 5; highest: worlds 3 and 7 at 4 and 8.
    expect(cause).toEqual({
      parameter: "cause",
      output: "lag",
      p50AtP5: 3,
      p50AtP95: 6,
      mcse: 0,
      p5: 0,
      p95: 3,
    });
    // Off: 1 3 and 5; on: 2 4 and 6 8, in the replicates higher by 1 and by 2.
    expect(theSwitch).toMatchObject({ parameter: "switch", p50AtP5: 3, p50AtP95: 5, mcse: 0.5 });
    expect(theSwitch!.options).toMatchObject({ low: { en: "off" }, high: { en: "on" } });
    expect(others).toEqual([]);
    expect(
      answer.scenarios.flatMap(({ drivers }) => drivers.map(({ parameter }) => parameter)),
    ).not.toContain("level");
  });

  it("compares scenarios world by world: differences of outputs, and the event in both or in one", () => {
    // Apart: 2 2 2 2 and 0 0 (failed) -1.
    expect(answer.differences[0]).toMatchObject({ scenario: "other", against: "reference", output: "lag" });
    expect(answer.differences[0]).toMatchObject({ date: by, p50: 2, positive: 4 / 7, positiveMcse: 0.5 });
    // Both: 0 and 7; other alone: 1 and 4; reference alone: 2.
    expect(answer.eventDifferences).toMatchObject([
      { scenario: "other", against: "reference", event: "lead", by, both: 2 / 7, onlyScenario: 2 / 7 },
    ]);
    expect(answer.eventDifferences[0]!.onlyAgainst).toBeCloseTo(1 / 7, 12);
    expect(answer.eventDifferences[0]!.difference).toBeCloseTo(1 / 7, 12);
    // 1 - 1 of four, 1 - 0 of three.
    expect(answer.eventDifferences[0]!.mcse).toBeCloseTo(1 / 6, 12);
  });

  it("names what was lost, what missed the record, and what lies beyond a fan", () => {
    expect([reference!.failed, other!.failed]).toEqual([1, 0]);
    expect(reference!.failures).toEqual([
      { quantity: "stock", reason: "not finite", worlds: 1, from: "2026-01-31", to: "2026-02-28" },
    ]);
    expect(answer.anchors).toMatchObject({ worst: 0.2, above: 3, leftOut: 1 });
    expect(answer.clamped).toEqual([
      { scenario: "reference", output: "lag", beyond: "high", share: 1 / 101, date: by },
    ]);
  });

  it("knows no error of one replicate: null in JSON, and no nought", () => {
    const plan = { ...ENSEMBLE.plan, replicates: 1 };
    const merged = new Map(
      [...ENSEMBLE.scenarios].map(([id, one]) => [
        id,
        { ...one, eventCounts: new Map([["lead", one.eventCounts.get("lead")!.slice(0, 1)]]) },
      ]),
    );
    const single = { ...ENSEMBLE, plan, worldsPerReplicate: 8, scenarios: merged };
    const { scenarios, eventDifferences, differences } = answerOf(QUESTION, single, given);
    const [event] = scenarios[0]!.events;
    const errors = [event!.mcse, event!.byStructure[0]!.mcse, scenarios[0]!.lag[0]!.mcse];
    errors.push(scenarios[0]!.drivers[0]!.mcse, eventDifferences[0]!.mcse, differences[0]!.positiveMcse);
    expect(JSON.parse(JSON.stringify(errors))).toEqual([null, null, null, null, null, null]);
    expect(event!.probability).toBe(0.5);
  });
});
