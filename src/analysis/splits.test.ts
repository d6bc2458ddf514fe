import { describe, expect, it } from "vitest";
import { reachedBy } from "./measure.ts";
import { rangeOf, splitsOf, structuresOf } from "./splits.ts";

const never = Number.POSITIVE_INFINITY;
const failed = Number.NaN;
const text = (en: string) => ({ ru: en, en });
const parameters = [
  { id: "ceiling", structural: true, options: { "0": text("no"), "1": text("yes") } },
  { id: "detail", structural: false, options: { "0": text("a"), "1": text("b") } },
];
/** Two replicates of four worlds. */
const replication = { replicates: 2, worldsPerReplicate: 4 };
const drawn = new Map([
  ["ceiling", Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1)],
  ["detail", Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)],
]);
const structures = structuresOf(parameters, drawn, replication);

describe("splits by structure", () => {
  it("gives the event's probability and its error within each option of structural switches alone", () => {
    const reached = Float64Array.of(never, 3, 9, failed, 9, 12, never, 13);
    const [no, yes, ...others] = splitsOf(structures, reachedBy(reached, 12));
    expect(others).toEqual([]);
    // Without: worlds 0, 2, 4, 6 reach it at never, 9, 9, never; one of two in each replicate.
    expect(no).toEqual({ parameter: "ceiling", value: 0, name: text("no"), probability: 0.5, mcse: 0 });
    // With: worlds 1, (3 failed), 5, 7 reach it at 3, 12, 13: one of one, then one of two.
    expect(yes!.probability).toBeCloseTo(2 / 3, 12);
    // Shares 1 and 1/2: variance 1/8, over two replicates.
    expect(yes!.mcse).toBeCloseTo(Math.sqrt(1 / 16), 12);
  });

  it("ranges over what has worlds, and is the probability itself where nothing is switched", () => {
    const split = (probability: number) => ({ probability }) as never;
    expect(rangeOf([split(0.2), split(Number.NaN), split(0.1)], 0.15)).toEqual({ low: 0.1, high: 0.2 });
    expect(rangeOf([], 0.15)).toEqual({ low: 0.15, high: 0.15 });
  });
});
