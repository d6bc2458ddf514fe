import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossings, orderColumns } from "./layer-order.ts";
import { layered } from "./layered.ts";
import { causalOrder, columnsOf, loopsOf } from "./layers.ts";
import { settle } from "./settle.ts";

const arrow = (text: string) => ({ from: text[0]!, to: text[1]! });

/** Some nodes and arrows between different ones. */
const graphs = fc
  .integer({ min: 2, max: 12 })
  .chain((count) =>
    fc.record({
      ids: fc.constant(Array.from({ length: count }, (_, place) => String.fromCharCode(97 + place))),
      pairs: fc.uniqueArray(
        fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })).filter(([a, b]) => a !== b),
        { maxLength: 30, selector: ([a, b]) => `${a} ${b}` },
      ),
    }),
  )
  .map(({ ids, pairs }) => ({ ids, arrows: pairs.map(([a, b]) => ({ from: ids[a]!, to: ids[b]! })) }));

const OPTIONS = { column: 100, between: 40, gap: 10, lineGap: 4 };
const nodesOf = (ids: readonly string[], margin: readonly string[] = []) =>
  ids.map((id, place) => ({
    id,
    width: 80,
    height: 20 + place,
    port: 10,
    margin: margin.includes(id),
  }));

describe("layers", () => {
  it("a chain goes from left to right, and a loop turns back one arrow", () => {
    expect(causalOrder(["c", "b", "a"], ["ab", "bc"].map(arrow))).toEqual(["a", "b", "c"]);
    const columns = columnsOf(["a", "b", "c"], ["ab", "bc", "ca"].map(arrow), new Set());
    expect([...columns.values()].sort()).toEqual([0, 1, 2]);
  });

  it("what has no cause stands just left of its first effect", () => {
    const columns = columnsOf(["a", "b", "c", "x"], ["ab", "bc", "xc"].map(arrow), new Set());
    expect(columns.get("x")).toBe(1);
  });

  it("names what lies on a common loop", () => {
    const loops = loopsOf(["a", "b", "c", "d"], ["ab", "ba", "bc", "cd"].map(arrow));
    expect(loops.get("a")).toBe(loops.get("b"));
    expect(loops.get("c")).toBe("c");
  });
});

describe("orderColumns", () => {
  it("uncrosses what can be uncrossed", () => {
    const links = [
      [
        { left: "a", right: "d" },
        { left: "b", right: "c" },
      ],
    ];
    const columns = [
      ["a", "b"],
      ["c", "d"],
    ];
    expect(crossings(columns, links)).toBe(1);
    expect(crossings(orderColumns(columns, links), links)).toBe(0);
  });
});

describe("settle", () => {
  it("keeps what has room and shares the room of what has not", () => {
    expect(settle([0, 50], [10])).toEqual([0, 50]);
    expect(settle([0, 0], [10])).toEqual([-5, 5]);
  });

  it("keeps the order and the distances, whatever is wanted", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 }), (wanted) => {
        const places = settle(
          wanted,
          wanted.slice(1).map(() => 7),
        );
        places.slice(1).forEach((place, index) => {
          expect(place - places[index]!).toBeGreaterThan(7 - 1e-9);
        });
      }),
    );
  });
});

describe("layered", () => {
  it("no two nodes overlap, and every arrow but those of loops points right", () => {
    fc.assert(
      fc.property(graphs, ({ ids, arrows }) => {
        const nodes = nodesOf(ids);
        const { places, routes, height } = layered(nodes, arrows, OPTIONS);
        for (const a of nodes) {
          const at = places.get(a.id)!;
          expect(at.y - a.port).toBeGreaterThan(-1e-9);
          expect(at.y - a.port + a.height).toBeLessThan(height + 1e-9);
          for (const b of nodes) {
            const other = places.get(b.id)!;
            if (a.id === b.id || at.column !== other.column || at.y > other.y) continue;
            expect(other.y - b.port - (at.y - a.port + a.height)).toBeGreaterThan(OPTIONS.gap - 1e-9);
          }
        }
        for (const { from, to, back, loop } of routes) {
          const [start, end] = [places.get(from)!.column, places.get(to)!.column];
          expect(start < end).toBe(!back);
          expect(back && !loop).toBe(false);
        }
      }),
    );
  });

  it("gives the same drawing for the same graph", () => {
    fc.assert(
      fc.property(graphs, ({ ids, arrows }) => {
        const draw = () => layered(nodesOf(ids), arrows, OPTIONS);
        expect([...draw().places]).toEqual([...draw().places]);
      }),
      { numRuns: 20 },
    );
  });

  it("what stands at the margin stands alone in the first column", () => {
    const { places } = layered(nodesOf(["a", "b", "x"], ["x"]), ["ab", "xb"].map(arrow), OPTIONS);
    expect(places.get("x")!.column).toBe(0);
    expect(places.get("a")!.column).toBeGreaterThan(0);
  });
});
