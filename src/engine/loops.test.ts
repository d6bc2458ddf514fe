import { describe, expect, it } from "vitest";
import { ARITHMETIC } from "./arithmetic.ts";
import { LOOPS } from "./loops.ts";

const NUMBERS = [0, -0, 1, -1, 0.1, 2.5, -3, 1e308, 5e-324, Infinity, -Infinity, Number.NaN];

describe("LOOPS", () => {
  it.each(Object.keys(LOOPS) as (keyof typeof LOOPS)[])(
    "%s is what ARITHMETIC says, number by number",
    (op) => {
      const pairs = NUMBERS.flatMap((a) => NUMBERS.map((b) => [a, b] as const));
      const a = Float64Array.from(pairs, ([first]) => first);
      const b = Float64Array.from(pairs, ([, second]) => second);
      const c = Float64Array.from(pairs, (_, place) => place);
      const out = new Float64Array(pairs.length);
      LOOPS[op](out, a, b, pairs.length, c);
      expect([...out]).toEqual(pairs.map(([x, y], place) => ARITHMETIC[op](x, y, place)));
    },
  );
});
