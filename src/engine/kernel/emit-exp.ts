import { INVERSE_LN2_HIGH, LN2_HIGH, LN2_LOW, ROUNDER } from "../../numeric/constants.ts";
import { type Ordinary, ofPair, ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, bothWords, type Code, f64x2, i32, i64x2 } from "./instructions.ts";

const { abs, add, sub, mul, div, lt, pmin, pmax } = f64x2;

/** e^x: the arithmetic of `exp` in src/numeric, operation by operation. */
export function expOfAll(): FunctionBody {
  return ofPair(1, (body, [x]) => expOfSum(body, x!));
}

export function expFunction(always: number): FunctionBody {
  return ofPairs(1, always, (body, [x]) => ordinaryExp(body, x!));
}

/** `expOfSum` of src/numeric; without `low` what would subtract 0 is left out. */
export function expOfSum(body: FunctionBody, high: Code, low?: Code): Code {
  // With these bounds, which are no zeros, `pmin` and `pmax` give what Math.min and Math.max do, and let NaN through.
  const x = body.let(pmax(pmin(high, both(710)), both(-746)));
  const { sum, rounded } = unscaled(body, x, low);
  return scale(body, sum, rounded);
}

/** The same where the result is a normal number whatever `low` adds: the power of two goes into its exponent. */
export function ordinaryExp(body: FunctionBody, high: Code, low?: Code): Ordinary {
  const { sum, rounded } = unscaled(body, high, low);
  const shift = i64x2.shl(rounded, i32.constant(52));
  return { result: i64x2.add(sum, shift), holds: lt(abs(high), both(708)) };
}

/** e^r, and k + ROUNDER, for x = k ln 2 + r. */
function unscaled(body: FunctionBody, x: Code, low: Code | undefined): { sum: Code; rounded: Code } {
  const rounded = body.let(add(mul(x, both(INVERSE_LN2_HIGH)), both(ROUNDER)));
  const k = body.let(sub(rounded, both(ROUNDER)));
  const upper = body.let(sub(x, mul(k, both(LN2_HIGH))));
  const product = mul(k, both(LN2_LOW));
  const lower = body.let(low ? sub(product, low) : product);
  const r = body.let(sub(upper, lower));
  return { sum: sub(both(1), sub(sub(lower, expRest(body, r)), upper)), rounded };
}

/** `expRest` of src/numeric. */
function expRest(body: FunctionBody, r: Code): Code {
  const t = body.let(mul(r, r));
  const low = add(both(0.1666666666666666), mul(t, both(-0.0027777777777564148)));
  const t2 = body.let(mul(t, t));
  const high = add(
    add(both(6.613756471495207e-5), mul(t, both(-1.6534059835599643e-6))),
    mul(t2, both(4.1437568537775936e-8)),
  );
  const c = body.let(sub(r, mul(t, add(low, mul(t2, high)))));
  return div(mul(r, c), sub(both(2), c));
}

/**
 * `scaleByPowerOfTwo` of src/numeric by the k that `rounded` = k + ROUNDER holds in its low bits: u = k + 2048 is
 * positive, so that half of it is a plain shift. A NaN gives a senseless power, and stays NaN.
 */
function scale(body: FunctionBody, value: Code, rounded: Code): Code {
  const u = body.let(i64x2.sub(rounded, bothWords(0x43380000, -2048)));
  const half = body.let(i64x2.shrU(u, i32.constant(1)));
  const one = bothWords(0, 1);
  const first = i64x2.shl(i64x2.sub(half, one), i32.constant(52));
  const second = i64x2.shl(i64x2.sub(i64x2.sub(u, one), half), i32.constant(52));
  return mul(mul(value, first), second);
}
