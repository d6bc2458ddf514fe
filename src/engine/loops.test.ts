import { describe, expect, it } from "vitest";
import { ARITHMETIC } from "./arithmetic.ts";
import { LOOPS } from "./loops.ts";

const NUMBERS = [0, -0, 1, -1, 0.1, 2.5, -3, 1e308, 5e-324, Infinity, -Infinity, Number.NaN];

describe("LOOPS", () => {
  it.each(Object.keys(LOOPS) as (keyof typeof LOOPS)[])(
    "%s is what ARITHMETIC says, number by number",
    (op) => {
      const pairs = NUMBERS.flatMap((a) => NUMBERS.map((b) => [a, b] as const));
      const n = pairs.length;
      const memory = new Float64Array(4 * n);
      for (const [place, [a, b]] of pairs.entries()) {
        memory[n + place] = a;
        memory[2 * n + place] = b;
        memory[3 * n + place] = place;
      }
      LOOPS[op](memory, 0, n, 2 * n, n, 3 * n);
      expect([...memory.subarray(0, n)]).toEqual(pairs.map(([x, y], place) => ARITHMETIC[op](x, y, place)));
    },
  );
});
