import { describe, expect, it } from "vitest";
import { uniforms } from "../random/index.ts";
import { driversOf } from "./drivers.ts";
import { inputsOf } from "./inputs.ts";
import { medianOf, reachedBy } from "./measure.ts";

const worlds = 1000;
const replication = { replicates: 4, worldsPerReplicate: 250 };
/** Each replicate of 250 worlds runs through the whole range. */
const rising = Float64Array.from({ length: worlds }, (_, world) => (world % 250) / 250);
const noise = uniforms(7, "noise", 0, worlds);
const options = {
  "0": { ru: "нет", en: "no" },
  "1": { ru: "немного", en: "some" },
  "2": { ru: "да", en: "yes" },
};

describe("drivers", () => {
  it("ranks the input that moves the output first and says in which direction", () => {
    const drawn = new Map([
      ["noise", noise],
      ["cause", rising],
      ["fixed", new Float64Array(worlds).fill(3)],
    ]);
    const values = rising.map((x, world) => -5 * x + 0.1 * noise[world]!);
    const output = { id: "lag", measure: medianOf(values) };
    const [first, second] = driversOf(inputsOf(drawn, new Map(), replication), output, 5);
    expect(first?.parameter).toBe("cause");
    expect(first!.p50AtP5 - first!.p50AtP95).toBeCloseTo(4.5, 1);
    expect(second).toBeUndefined();
  });

  it("takes no noise for a driver because its replicates happen to agree, among very many inputs", () => {
    // Nothing but chance: each of two hundred inputs has tenths of 25 worlds, which comes true in half of them.
    const few = { replicates: 8, worldsPerReplicate: 32 };
    const chance = (id: string) => uniforms(11, id, 0, 256);
    const found = (seed: number) => {
      const drawn = new Map(Array.from({ length: 200 }, (_, at) => [`${at}`, chance(`${seed} ${at}`)]));
      const reached = chance(`${seed} output`).map((x) => (x < 0.5 ? 1 : Number.POSITIVE_INFINITY));
      return driversOf(inputsOf(drawn, new Map(), few), { id: "event", measure: reachedBy(reached, 1) }, 5);
    };
    const named = [1, 2, 3, 4, 5].flatMap(found);
    expect(named.length).toBeLessThanOrEqual(1);
  });

  it("names no more than asked for, the furthest first", () => {
    const drawn = new Map([
      ["half", Float64Array.from({ length: worlds }, (_, world) => world % 2)],
      ["whole", rising],
      ["mirrored", rising.map((x) => -x)],
    ]);
    // Comes true in the upper half of the one input, in odd worlds alone near the middle.
    const measure = reachedBy(
      rising.map((x, world) => (x > 0.6 || (x > 0.4 && world % 2) ? 1 : Number.POSITIVE_INFINITY)),
      1,
    );
    const found = driversOf(inputsOf(drawn, new Map(), replication), { id: "event", measure }, 2);
    expect(found.map(({ parameter, p50AtP5, p50AtP95 }) => [parameter, p50AtP5, p50AtP95])).toEqual([
      ["whole", 0, 1],
      ["mirrored", 1, 0],
    ]);
  });

  it("compares the extreme options of a switch by name, however rare they are", () => {
    // In each replicate 5 worlds of 250 hold option 0, 5 hold option 2: within the lowest and highest tenth.
    const held = Float64Array.from({ length: worlds }, (_, world) =>
      world % 250 < 5 ? 0 : world % 250 < 10 ? 2 : 1,
    );
    const measure = reachedBy(
      held.map((option) => (option === 2 ? 10 : Number.POSITIVE_INFINITY)),
      10,
    );
    const inputs = inputsOf(new Map([["switch", held]]), new Map([["switch", { options }]]), replication);
    expect(driversOf(inputs, { id: "event", measure }, 5)).toEqual([
      {
        parameter: "switch",
        output: "event",
        p50AtP5: 0,
        p50AtP95: 1,
        mcse: 0,
        p5: 1,
        p95: 1,
        options: { low: options[0], high: options[2] },
      },
    ]);
  });

  it("takes the error of the difference from the replicates, and knows none of one", () => {
    // Ten worlds a replicate; the output at the low end is 0, at the high end 2, 4, 6 and 8.
    const ten = Float64Array.from({ length: 40 }, (_, world) => world % 10);
    const values = ten.map((x, world) => (x === 9 ? 2 * (1 + Math.floor(world / 10)) : 0));
    const of = (replicates: number) =>
      driversOf(
        inputsOf(new Map([["cause", ten]]), new Map(), { replicates, worldsPerReplicate: 40 / replicates }),
        { id: "output", measure: medianOf(values) },
        1,
      )[0]!;
    // Differences 2, 4, 6, 8: variance 20/3, over 4 replicates.
    expect(of(4).mcse).toBeCloseTo(Math.sqrt(20 / 3 / 4), 12);
    expect(of(4).p50AtP95).toBe(5);
    expect(of(1).mcse).toBeNaN();
    expect(of(1).p50AtP95).toBe(5);
  });
});
