import { INVERSE_LN2_HIGH, LN2_HIGH, LN2_LOW, ROUNDER } from "../../numeric/constants.ts";
import { ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, bothWords, type Code, f64x2, i32, i64x2 } from "./instructions.ts";

const { add, sub, mul, pmin, pmax } = f64x2;

/** e^x in all lanes: the arithmetic of `exp` in src/numeric, operation by operation. */
export function expFunction(): FunctionBody {
  return ofPairs(1, (body, [x]) => expOfSum(body, x!));
}

/** `expOfSum` of src/numeric; without `low` what would subtract 0 is left out. */
export function expOfSum(body: FunctionBody, high: Code, low?: Code): Code {
  // With these bounds, which are no zeros, `pmin` and `pmax` give what Math.min and Math.max do, and let NaN through.
  const x = body.let(pmax(pmin(high, both(710)), both(-746)));
  const rounded = body.let(add(mul(x, both(INVERSE_LN2_HIGH)), both(ROUNDER)));
  const k = body.let(sub(rounded, both(ROUNDER)));
  const upper = body.let(sub(x, mul(k, both(LN2_HIGH))));
  const product = mul(k, both(LN2_LOW));
  const lower = body.let(low ? sub(product, low) : product);
  const r = body.let(sub(upper, lower));
  const correction = sub(sub(upper, r), lower);
  const tail = expTail(body, r);
  const sum = add(both(1), add(r, add(mul(mul(r, r), tail), correction)));
  return scale(body, sum, rounded);
}

/** `expTail` of src/numeric. */
function expTail(body: FunctionBody, r: Code): Code {
  const r2 = body.let(mul(r, r));
  const r4 = body.let(mul(r2, r2));
  const low = add(
    add(both(0.5), mul(r, both(0.16666666666666666))),
    mul(r2, add(both(0.04166666666666668), mul(r, both(0.008333333333333333)))),
  );
  const middle = add(
    add(both(0.0013888888888879004), mul(r, both(0.00019841269841263252))),
    mul(r2, add(both(2.480158733663095e-5), mul(r, both(2.7557319247344507e-6)))),
  );
  const high = add(
    add(both(2.755726307730941e-7), mul(r, both(2.5052070959803662e-8))),
    mul(r2, add(both(2.091821231913398e-9), mul(r, both(1.6086677666787362e-10)))),
  );
  return body.let(add(low, mul(r4, add(middle, mul(r4, high)))));
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
