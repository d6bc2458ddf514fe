import { describe, expect, it } from "vitest";
import { uniforms } from "../../random/index.ts";
import { binomialTail } from "./binomial-tail.ts";
import { boxesOf } from "./boxes.ts";

const replication = { replicates: 8, worldsPerReplicate: 512 };
const worlds = 4096;
const column = (id: string) => uniforms(5, id, 0, worlds);
const chance = column("chance");

/** Twelve inputs from 0 to 1 and a switch that is on in three worlds of ten. */
const drawn = new Map([
  ...Array.from({ length: 12 }, (_, at) => [`input-${at}`, column(`input-${at}`)] as const),
  ["switch", column("switch").map((u) => (u > 0.7 ? 1 : 0))] as const,
]);

/** Happens in four worlds of five inside of a box of three inputs, in one of fifty outside. */
const happens = chance.map((u, world) => {
  const inside =
    drawn.get("input-3")![world]! > 0.6 &&
    drawn.get("input-7")![world]! < 0.5 &&
    drawn.get("switch")![world] === 1;
  return u < (inside ? 0.8 : 0.02) ? 1 : 0;
});

describe("boxes", () => {
  it("finds the box that was put there, its ends, its density and its coverage", () => {
    const { boxes, density } = boxesOf(drawn, happens, replication);
    expect(density).toBeCloseTo(0.06 * 0.8 + 0.94 * 0.02, 1);
    const [box] = boxes;
    expect(box!.restrictions.map(({ parameter }) => parameter).sort()).toEqual([
      "input-3",
      "input-7",
      "switch",
    ]);
    const by = new Map(box!.restrictions.map((one) => [one.parameter, one]));
    // As near as the worlds tell: seven of those that seek lie in a twentieth of the way beside an end.
    expect(Math.abs(by.get("input-3")!.low - 0.6)).toBeLessThan(0.06);
    expect(by.get("input-3")!.high).toBe(Number.POSITIVE_INFINITY);
    expect(Math.abs(by.get("input-7")!.high - 0.5)).toBeLessThan(0.06);
    expect(by.get("switch")!.low).toBe(1);
    expect(by.get("switch")!.below).toBeCloseTo(0.7, 1);
    for (const { p } of box!.restrictions) expect(p).toBeLessThan(1e-6);
    expect(Math.abs(box!.density - 0.8)).toBeLessThan(0.12);
    // 0.06 * 0.8 of 0.0668 lie in the box: 72 %.
    expect(Math.abs(box!.coverage - 0.72)).toBeLessThan(0.1);
  });

  it("finds a second box outside of the first", () => {
    const two = happens.map((value, world) =>
      drawn.get("input-1")![world]! < 0.08 && drawn.get("switch")![world] === 0 && chance[world]! < 0.7
        ? 1
        : value,
    );
    const { boxes } = boxesOf(drawn, two, replication);
    const named = boxes.map(({ restrictions }) =>
      restrictions
        .map(({ parameter }) => parameter)
        .sort()
        .join(),
    );
    expect(named.slice(0, 2).sort()).toEqual(["input-1,switch", "input-3,input-7,switch"]);
  });

  it("finds none where inputs have nothing to do with it, and none where it hardly happens", () => {
    expect(
      boxesOf(
        drawn,
        chance.map((u) => (u < 0.1 ? 1 : 0)),
        replication,
      ).boxes,
    ).toEqual([]);
    const rare = chance.map((_, world) => (world % 512 === 0 ? 1 : 0));
    expect(boxesOf(drawn, rare, replication)).toMatchObject({ boxes: [], hits: 4 });
  });

  it("is the same whatever the order of worlds within a replicate and of inputs", () => {
    const keys = column("order");
    const order = Array.from({ length: 8 }, (_, replicate) =>
      Array.from({ length: 512 }, (_, world) => replicate * 512 + world).sort((a, b) => keys[a]! - keys[b]!),
    ).flat();
    const moved = (values: Float64Array) => Float64Array.from(order, (world) => values[world]!);
    const other = new Map([...drawn].reverse().map(([id, values]) => [id, moved(values)]));
    expect(boxesOf(other, moved(happens), replication)).toEqual(boxesOf(drawn, happens, replication));
  });

  it("leaves out worlds that failed", () => {
    const failed = happens.slice();
    for (let world = 0; world < worlds; world += 100) failed[world] = Number.NaN;
    const { worlds: counted, boxes } = boxesOf(drawn, failed, replication);
    expect(counted).toBe(
      2048 -
        [...failed.keys()].filter((world) => world % 100 === 0 && Math.floor(world / 512) % 2 === 1).length,
    );
    expect(boxes[0]!.restrictions).toHaveLength(3);
  });
});

describe("the tail of a binomial distribution", () => {
  it("gives what counting gives", () => {
    // At least 2 of 3 heads: 4 of 8. At least 1 of 4 sixes: 1 - (5/6)^4.
    expect(binomialTail(3, 2, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialTail(4, 1, 1 / 6)).toBeCloseTo(1 - 625 / 1296, 12);
    expect(binomialTail(10, 0, 0.3)).toBe(1);
    expect(binomialTail(5000, 600, 0.1)).toBeLessThan(1e-5);
  });
});
