import { describe, expect, it } from "vitest";
import { ARITY, type Opcode, type Operation } from "../program.ts";
import { lineModel, runBoth } from "./testing/same-bits.ts";

const { MAX_VALUE, MIN_VALUE, NaN: NOT_A_NUMBER, POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

/** Numbers at which an operation could go another way. */
const SPECIAL = [
  ...[0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1.5, 10, 1000, -7.25, 1 / 3],
  ...[POSITIVE_INFINITY, NEGATIVE_INFINITY, NOT_A_NUMBER, MAX_VALUE, -MAX_VALUE, MIN_VALUE, -MIN_VALUE],
  ...[2.2250738585072014e-308, 2.225073858507201e-308, 1e-310, -1e-310, 1e300, 1e-300, 2 ** 53, 2 ** 53 + 2],
  ...[
    709.782712893384,
    709.79,
    710,
    -708.4,
    -745.1,
    -745.2,
    -746,
    2 ** 31,
    -(2 ** 31),
    2 ** 52,
    2 ** 100,
    0.99999,
  ],
];

const worlds = SPECIAL.length ** 2;
const first = Float64Array.from({ length: worlds }, (_, world) => SPECIAL[world % SPECIAL.length]!);
const second = Float64Array.from(
  { length: worlds },
  (_, world) => SPECIAL[Math.floor(world / SPECIAL.length)]!,
);
const third = Float64Array.from({ length: worlds }, (_, world) => world);
const block = { worlds, parameters: [first, second, third], series: [] };

const plainOpcodes = (Object.keys(ARITY) as Opcode[]).filter(
  (op) => op !== "lookup" && op !== "first_reached",
);

describe("an operation of the kernel", () => {
  it.each(plainOpcodes)("%s has the interpreter's bits for all pairs of special numbers", (op) => {
    const args = [0, 1, 2].slice(0, ARITY[op]);
    const values = expectSameBits(lineModel(3, [{ op, out: 3, args }]), block, [3]);
    expect(values[0]).toHaveLength(2 * worlds);
  });

  it("exp, ln, log10 and pow have the interpreter's bits for ten thousand ordinary numbers", () => {
    const many = 10_000;
    const x = Float64Array.from({ length: many }, (_, world) => Math.sqrt(world + 0.1) * 3.7);
    const y = Float64Array.from({ length: many }, (_, world) => ((world * 7919) % many) / 700 - 6);
    const step: Operation[] = [
      { op: "exp", out: 2, args: [1] },
      { op: "ln", out: 3, args: [0] },
      { op: "log10", out: 4, args: [0] },
      { op: "pow", out: 5, args: [0, 1] },
    ];
    expectSameBits(lineModel(2, step), { worlds: many, parameters: [x, y], series: [] }, [2, 3, 4, 5]);
  });

  it.each(["min", "max"] as const)("%s with a constant on either side has the interpreter's bits", (op) => {
    for (const value of SPECIAL) {
      const step: Operation[] = [
        { op, out: 2, args: [0, 1] },
        { op, out: 3, args: [1, 0] },
      ];
      const model = lineModel(1, step, { constants: [{ slot: 1, value }] });
      expectSameBits(model, { worlds, parameters: [first], series: [] }, [2, 3]);
    }
  });

  it.each([
    ["one point", [2, 5]],
    ["two points", [0, 1, 1, -3]],
    ["seven points", [-5, 1, -1, 0, 0, 2, 1, 2, 2, 0.1, 3, 1e9, 700, -4]],
  ])("lookup over %s has the interpreter's bits on, between and beyond them", (_, points) => {
    const model = lineModel(3, [{ op: "lookup", out: 3, args: [0], points }]);
    expectSameBits(model, block, [3]);
    const between = Float64Array.from({ length: worlds }, (_unused, world) => world / 100 - 6);
    expectSameBits(model, { ...block, parameters: [between, second, third] }, [3]);
  });

  it("first_reached has the interpreter's bits for series and levels that rise, fall and break", () => {
    const months = 24;
    const model = lineModel(1, [{ op: "first_reached", out: 4, args: [2, 3, 1], history: 0 }], {
      months,
      stepsPerMonth: 2,
      time: 1,
      slots: 5,
      histories: 1,
      series: [
        { slot: 2, interpolation: "linear" },
        { slot: 3, interpolation: "step" },
      ],
    });
    const named = {
      ...model,
      series: ["a", "b"].map((id) => ({ name: id, id, element: [], interpolation: "step" as const })),
    };
    const rows = (of: (month: number, world: number) => number) =>
      Float64Array.from({ length: (months + 1) * 67 }, (_, place) => of(Math.floor(place / 67), place % 67));
    const series = rows((month, world) => {
      if (world % 11 === 5 && month === world % 24) return SPECIAL[world % SPECIAL.length]!;
      return ((month * (world + 1)) % 29) + month * (world % 3);
    });
    const level = rows((month, world) => {
      if (world % 13 === 6 && month > 10) return SPECIAL[(world + month) % SPECIAL.length]!;
      return world % 2 ? month * (world % 5) : 60 - month * 2;
    });
    const values = expectSameBits(
      named,
      { worlds: 67, parameters: [new Float64Array(67)], series: [series, level] },
      [4],
    );
    const found = new Set(values[0]);
    expect(found.size).toBeGreaterThan(100);
  });
});

/** Fails when the back-ends differ in a bit; gives the values. */
function expectSameBits(...asked: Parameters<typeof runBoth>): readonly Float64Array[] {
  const { kernel, interpreter, values } = runBoth(...asked);
  expect(kernel).toEqual(interpreter);
  return values;
}
