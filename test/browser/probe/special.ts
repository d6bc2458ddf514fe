import { ARITY, type Opcode, type Operation, type RunnableModel } from "../../../src/engine/index.ts";
import type { Named } from "./named.ts";
import { runChecks } from "./run-checks.ts";

const { MAX_VALUE, MIN_VALUE, POSITIVE_INFINITY, NEGATIVE_INFINITY } = Number;

/** NaN of other bits than the usual ones: of either sign, loud, with a payload. */
const ODD_NANS = new Float64Array(
  new BigUint64Array([0x7ff8000000000000n, 0xfff8000000000000n, 0x7ff0000000000001n, 0xfff800000000beefn])
    .buffer,
);
const ORDINARY = [0, -0, 1, -1, 2, 0.5, -7.25, 1 / 3, 3, 1e300, 1e-300, 2 ** 53, 710, -746, 0.99999];
const EXTREME = [POSITIVE_INFINITY, NEGATIVE_INFINITY, MAX_VALUE, -MAX_VALUE, MIN_VALUE, -MIN_VALUE, 1e-310];
const SPECIAL = Float64Array.of(...ORDINARY, ...EXTREME, 2.2250738585072014e-308, 0, 0, 0, 0);
// By their bytes: a loud NaN that is read as a number turns quiet.
new Uint8Array(SPECIAL.buffer).set(new Uint8Array(ODD_NANS.buffer), (SPECIAL.length - ODD_NANS.length) * 8);

/** Every operation over all pairs of special numbers, subnormal ones and strange NaN among them. */
export function* specialChecks(): Generator<Named> {
  const worlds = SPECIAL.length ** 2;
  const first = new Float64Array(worlds);
  const second = new Float64Array(worlds);
  const third = Float64Array.from({ length: worlds }, (_, world) => world % 3);
  for (let row = 0; row < SPECIAL.length; row += 1) {
    first.set(SPECIAL, row * SPECIAL.length);
    for (let column = 0; column < SPECIAL.length; column += 1)
      copyBits(SPECIAL, row, second, row * SPECIAL.length + column);
  }
  const opcodes = (Object.keys(ARITY) as Opcode[]).filter((op) => op !== "first_reached");
  for (const op of opcodes) {
    const args = [0, 1, 2].slice(0, ARITY[op]);
    const step: Operation = {
      op,
      out: 3,
      args,
      ...(op === "lookup" ? { points: [-1, 2, 0, 3, 5, -4] } : {}),
    };
    for (const count of [0, 1, 3, worlds]) {
      const parameters = [first, second, third].map((values) => values.subarray(0, count));
      const outputs = [0, 3].map((slot) => ({ slot, name: `slot ${slot}` }));
      const block = { worlds: count, parameters, series: [] };
      yield* runChecks(`${op}, ${count} worlds`, oneOperation(step), block, outputs);
    }
  }
}

function copyBits(from: Float64Array, index: number, into: Float64Array, place: number): void {
  new BigUint64Array(into.buffer)[place] = new BigUint64Array(from.buffer)[index]!;
}

/** Three parameters and an operation over them, watched all, for a month. */
function oneOperation(step: Operation): RunnableModel {
  return {
    parameters: ["a", "b", "c"],
    series: [],
    program: {
      slots: 4,
      stepsPerMonth: 1,
      months: 1,
      constants: [],
      parameters: [0, 1, 2],
      series: [],
      time: -1,
      once: [],
      init: [],
      step: [step],
      record: [],
      rates: [],
      holds: [],
      histories: 0,
      watched: [0, 3].map((slot) => ({ slot, name: `slot ${slot}` })),
      stages: [],
    },
  };
}
