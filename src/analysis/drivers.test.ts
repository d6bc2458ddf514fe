import { describe, expect, it } from "vitest";
import { uniforms } from "../random/index.ts";
import { driversOf, median } from "./drivers.ts";
import { rangeOf, splitsOf } from "./splits.ts";
import { share } from "./statistics.ts";

const worlds = 1000;
/** Each replicate of 250 worlds runs through the whole range. */
const rising = Float64Array.from({ length: worlds }, (_, world) => (world % 250) / 250);
const noise = uniforms(7, "noise", 0, worlds);
const switched = Float64Array.from({ length: worlds }, (_, world) => world % 2);
const replication = { replicates: 4, worldsPerReplicate: 250 };
const fixed = new Float64Array(worlds).fill(3);

describe("drivers", () => {
  it("ranks the input that moves the output first and says in which direction", () => {
    const values = rising.map((x, world) => -5 * x + 0.1 * noise[world]!);
    const [first, second] = driversOf(
      new Map([
        ["noise", noise],
        ["cause", rising],
        ["fixed", fixed],
      ]),
      { id: "lag", values },
      median,
      replication,
    );
    expect(first?.parameter).toBe("cause");
    expect(first!.p50AtP5 - first!.p50AtP95).toBeCloseTo(4.5, 1);
    expect(second).toBeUndefined();
  });

  it("compares the options of a switch with only two", () => {
    const values = switched.map((on) => (on ? 10 : 0));
    const drivers = driversOf(
      new Map([["switch", switched]]),
      { id: "event", values },
      (chosen) => share(chosen, (value) => value > 5),
      replication,
    );
    expect(drivers).toMatchObject([{ parameter: "switch", p50AtP5: 0, p50AtP95: 1 }]);
  });
});

describe("splits by structure", () => {
  it("gives the event's probability within each option, and their range", () => {
    const reached = switched.map((on) => (on ? 10 : Number.POSITIVE_INFINITY));
    const text = { ru: "да", en: "yes" };
    const structural = [{ id: "switch", options: { "0": text, "1": text } }] as never;
    const splits = splitsOf(reached, 12, { structural, parameters: new Map([["switch", switched]]) });
    expect(splits.map(({ value, probability }) => [value, probability])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(rangeOf(splits)).toEqual({ low: 0, high: 1 });
  });
});
