import { describe, expect, it } from "vitest";
import { differenceOf } from "./differences.ts";
import { eventDifferenceOf } from "./event-differences.ts";

const never = Number.POSITIVE_INFINITY;
const failed = Number.NaN;
const replication = { replicates: 2, worldsPerReplicate: 4 };

describe("a column in two scenarios, world by world", () => {
  const theirs = Float64Array.of(1, 2, 3, 4, 10, 20, 30, 40);
  const ours = Float64Array.of(2, 2, 2, failed, 11, 21, 31, 38);
  // Apart: 1, 0, -1, failed; 1, 1, 1, -2.
  const found = differenceOf(ours, theirs, replication);

  it("gives the band of the differences, not the difference of the bands", () => {
    // Rising: -2, -1, 0, 1, 1, 1, 1.
    expect(found.p50).toBe(1);
    expect(found.p5).toBeCloseTo(-2 + 0.3, 12);
    expect(found.p95).toBe(1);
    // Medians of the replicates 0 and 1: variance 1/2, over two.
    expect(found.mcse).toBeCloseTo(0.5, 12);
  });

  it("gives the probability that the difference is above zero, nought not counted and failed worlds left out", () => {
    expect(found.positive).toBeCloseTo(4 / 7, 12);
    // Shares 1/3 and 3/4: half their distance.
    expect(found.positiveMcse).toBeCloseTo((3 / 4 - 1 / 3) / 2, 12);
  });
});

describe("an event in two scenarios, world by world", () => {
  const theirs = Float64Array.of(5, never, 5, never, 5, 5, failed, never);
  const ours = Float64Array.of(5, 8, never, never, 9, 12, 3, never);
  const found = eventDifferenceOf({ ours, theirs, month: 9 }, replication);

  it("counts both, one alone and the other alone, over worlds that failed in neither", () => {
    // Both: worlds 0 and 4; ours alone: 1; theirs alone: 2 and 5 (ours only after the date); left out: 6.
    expect(found).toMatchObject({ both: 2 / 7, onlyScenario: 1 / 7, onlyAgainst: 2 / 7 });
    expect(found.difference).toBeCloseTo(-1 / 7, 12);
  });

  it("takes the error of the difference from the pairs of each replicate", () => {
    // Replicates: (1 - 1) / 4 and (0 - 1) / 3.
    expect(found.mcse).toBeCloseTo(1 / 6, 12);
    const one = { replicates: 1, worldsPerReplicate: 8 };
    expect(eventDifferenceOf({ ours, theirs, month: 9 }, one).mcse).toBeNaN();
  });
});
