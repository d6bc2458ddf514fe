import { describe, expect, it } from "vitest";
import { stratified, uniforms } from "../../random/index.ts";
import { firstOrders } from "./first-order.ts";
import { closedFirstOrder, totalOrder } from "./pick-freeze.ts";

const replication = { replicates: 8, worldsPerReplicate: 1024 };
const worlds = replication.replicates * replication.worldsPerReplicate;

/** Points of the unit interval as an ensemble draws them, from the replicate so many on. */
function column(id: string, further = 0): Float64Array {
  const { replicates, worldsPerReplicate } = replication;
  const values = new Float64Array(worlds);
  for (let replicate = 0; replicate < replicates; replicate += 1)
    values.set(stratified(11, id, replicate + further, worldsPerReplicate), replicate * worldsPerReplicate);
  return values;
}

type Function = (point: readonly number[]) => number;

const ISHIGAMI: Function = (point) => {
  const [a, b, c] = point.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};
const G_WEIGHTS = [0, 1, 4.5, 9, 99];
const SOBOL_G: Function = (point) =>
  point.reduce(
    (product, u, at) => (product * (Math.abs(4 * u - 2) + G_WEIGHTS[at]!)) / (1 + G_WEIGHTS[at]!),
    1,
  );

/** The function over all worlds, the inputs of `anew` drawn anew. */
function outputOf(of: Function, ids: readonly string[], anew: readonly string[] = []): Float64Array {
  const columns = ids.map((id) => column(id, anew.includes(id) ? replication.replicates : 0));
  return Float64Array.from({ length: worlds }, (_, world) => of(columns.map((values) => values[world]!)));
}

function drawn(ids: readonly string[]): Map<string, Float64Array> {
  return new Map(ids.map((id) => [id, column(id)]));
}

/** First and total indices of the G function: V_i = 1 / (3 (1 + a_i)^2). */
function exactG(): { first: number[]; total: number[] } {
  const parts = G_WEIGHTS.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    first: parts.map((part) => part / whole),
    total: parts.map((part) => (part * (whole + 1)) / (1 + part) / whole),
  };
}

describe("Sobol indices", () => {
  const cases = [
    {
      name: "Ishigami's function",
      of: ISHIGAMI,
      ids: ["a", "b", "c"],
      first: [0.3139, 0.4424, 0],
      total: [0.5576, 0.4424, 0.2437],
    },
    { name: "Sobol's G function", of: SOBOL_G, ids: ["a", "b", "c", "d", "e"], ...exactG() },
  ];
  for (const { name, of, ids, first, total } of cases) {
    it(`gives the known first order of ${name} from given data, and says what is chance`, () => {
      const found = firstOrders(drawn([...ids, "idle"]), outputOf(of, ids), replication);
      const byId = new Map(found.map((one) => [one.parameter, one]));
      for (const [at, id] of ids.entries()) {
        const { value, low, high, mcse, stands } = byId.get(id)!;
        // 32 bins miss up to 1.3 % of what a wave of two periods does.
        expect(Math.abs(value - first[at]!), id).toBeLessThan(4 * mcse + 0.013 * first[at]!);
        expect(high - low, id).toBeLessThan(0.08);
        if (first[at]! > 0.02) expect(stands, id).toBe(true);
      }
      expect(byId.get("idle")!.stands).toBe(false);
      expect(Math.abs(byId.get("idle")!.value)).toBeLessThan(0.004);
    });

    it(`gives the known total order of ${name} by drawing each input anew`, () => {
      for (const [at, id] of ids.entries()) {
        const { value, mcse } = totalOrder(outputOf(of, ids), outputOf(of, ids, [id]), replication);
        expect(Math.abs(value - total[at]!), id).toBeLessThan(Math.max(4 * mcse, 1e-4));
        expect(mcse, id).toBeLessThan(0.02);
      }
    });

    it(`gives the known first order of ${name} by drawing all else anew`, () => {
      for (const [at, id] of ids.entries()) {
        const others = ids.filter((other) => other !== id);
        const { value, mcse } = closedFirstOrder(outputOf(of, ids), outputOf(of, ids, others), replication);
        expect(Math.abs(value - first[at]!), id).toBeLessThan(4 * mcse);
        expect(mcse, id).toBeLessThan(0.02);
      }
    });
  }

  it("counts what the members of a group do together with the group", () => {
    const product: Function = ([a = 0, b = 0]) => (a - 0.5) * (b - 0.5);
    const both = closedFirstOrder(
      outputOf(product, ["a", "b", "c"]),
      outputOf(product, ["a", "b", "c"], ["c"]),
      replication,
    );
    expect(both.value).toBeCloseTo(1, 12);
    const alone = firstOrders(drawn(["a", "b"]), outputOf(product, ["a", "b"]), replication);
    for (const one of alone) expect(Math.abs(one.value)).toBeLessThan(0.02);
  });

  it("treats an event as 0 or 1: of two equal switches that must both be on, each explains a third", () => {
    // P = 1/4; the variance given one switch is 1/8, of 3/16: 1/3 first order, 2/3 total.
    const on: Function = ([a = 0, b = 0]) => (a > 0.5 && b > 0.5 ? 1 : 0);
    const found = firstOrders(
      new Map([...drawn(["a", "b"])].map(([id, values]) => [id, values.map((u) => (u > 0.5 ? 1 : 0))])),
      outputOf(on, ["a", "b"]),
      replication,
    );
    for (const { value } of found) expect(Math.abs(value - 1 / 3)).toBeLessThan(0.02);
    const total = totalOrder(outputOf(on, ["a", "b"]), outputOf(on, ["a", "b"], ["a"]), replication);
    expect(Math.abs(total.value - 2 / 3)).toBeLessThan(0.04);
  });

  it("is the same to the bit when the worlds of each replicate are shuffled", () => {
    const ids = ["a", "b", "c"];
    const order = shuffledWorlds();
    const moved = (values: Float64Array) => Float64Array.from(order, (world) => values[world]!);
    const [base, anew] = [outputOf(ISHIGAMI, ids), outputOf(ISHIGAMI, ids, ["a"])];
    base[17] = Number.NaN;
    const inputs = drawn(ids);
    const shuffled = new Map([...inputs].map(([id, values]) => [id, moved(values)]));
    expect(firstOrders(shuffled, moved(base), replication)).toEqual(firstOrders(inputs, base, replication));
    expect(totalOrder(moved(base), moved(anew), replication)).toEqual(totalOrder(base, anew, replication));
    expect(closedFirstOrder(moved(base), moved(anew), replication)).toEqual(
      closedFirstOrder(base, anew, replication),
    );
  });

  it("knows no error of one replicate", () => {
    const one = { replicates: 1, worldsPerReplicate: worlds };
    const [first] = firstOrders(drawn(["a"]), outputOf(ISHIGAMI, ["a", "b", "c"]), one);
    expect(first!.mcse).toBeNaN();
    expect(first!.value).toBeGreaterThan(0.3);
  });
});

/** Worlds in another order, each within its replicate. */
function shuffledWorlds(): number[] {
  const { replicates, worldsPerReplicate } = replication;
  return Array.from({ length: replicates }, (_, replicate) => {
    const keys = uniforms(3, "order", replicate, worldsPerReplicate);
    return [...keys.keys()]
      .sort((a, b) => keys[a]! - keys[b]!)
      .map((world) => replicate * worldsPerReplicate + world);
  }).flat();
}
