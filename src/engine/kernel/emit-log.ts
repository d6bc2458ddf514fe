import { LN2_HIGH, LN2_LOW } from "../../numeric/constants.ts";
import { ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, bothWords, type Code, control, f64x2, i32, i64x2, local, V128, v128 } from "./instructions.ts";

const { add, sub, mul, div } = f64x2;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const SQRT_HALF_WORD = 0x3fe6a09e;
const ONE_WORD = 0x3ff00000;

/** ln x in all lanes: the arithmetic of `log` in src/numeric. */
export function logFunction(): FunctionBody {
  return ofPairs(1, (body, [x]) => {
    const { m, k } = splitExponent(body, x!);
    const f = body.let(sub(m, both(1)));
    return withLogOfEdges(body, x!, logNearOne(body, f, k));
  });
}

/** `splitExponent` of src/numeric, k as a double; senseless for other than positive finite x. */
export function splitExponent(body: FunctionBody, x: Code): { m: Code; k: Code } {
  const denormal = body.let(f64x2.lt(x, both(SMALLEST_NORMAL)));
  const normal = v128.bitselect(mul(x, both(TWO_54)), x, denormal);
  const shifted = body.let(i64x2.add(normal, bothWords(ONE_WORD - SQRT_HALF_WORD, 0)));
  const m = body.let(i64x2.add(v128.and(shifted, bothWords(0xfffff, -1)), bothWords(SQRT_HALF_WORD, 0)));
  // The exponent set into the last bits of 2^52, and 2^52 taken away again.
  const exponent = v128.or(i64x2.shrU(shifted, i32.constant(52)), both(2 ** 52));
  const k = body.let(sub(sub(exponent, both(2 ** 52 + 1023)), v128.and(denormal, both(54))));
  return { m, k };
}

/** `logNearOne` of src/numeric with correction 0 (which changes no bit: k * LN2_LOW is never -0). */
function logNearOne(body: FunctionBody, f: Code, k: Code): Code {
  const s = body.let(div(f, add(both(2), f)));
  const z = body.let(mul(s, s));
  const w = body.let(mul(z, z));
  const even = polynomial(
    w,
    [0.6666666666666666, 0.2857142857080323, 0.18181795630884748, 0.13268759668555402],
  );
  const odd = polynomial(
    w,
    [0.4000000000000088, 0.2222222239180047, 0.1538624020581371, 0.13086767009995384],
  );
  const remainder = mul(z, add(even, mul(z, odd)));
  const halfSquare = body.let(mul(mul(both(0.5), f), f));
  const small = add(mul(s, add(halfSquare, remainder)), mul(k, both(LN2_LOW)));
  return sub(mul(k, both(LN2_HIGH)), sub(sub(halfSquare, small), f));
}

/** a + x (b + x (c + ...)). */
export function polynomial(x: Code, [first, ...rest]: readonly number[]): Code {
  return rest.length === 0 ? both(first!) : add(both(first!), mul(x, polynomial(x, rest)));
}

/** Takes `logOfEdge` of src/numeric where x is not positive and finite, `result` elsewhere. */
export function withLogOfEdges(body: FunctionBody, x: Code, result: Code): Code {
  const value = body.variable(V128);
  body.do(local.set(value, result));
  const inside = body.let(v128.and(f64x2.gt(x, both(0)), f64x2.lt(x, both(Number.POSITIVE_INFINITY))));
  const large = v128.bitselect(x, both(Number.NaN), f64x2.gt(x, both(0)));
  const edge = v128.bitselect(both(Number.NEGATIVE_INFINITY), large, f64x2.eq(x, both(0)));
  const corrected = local.set(value, v128.bitselect(local.get(value), edge, inside));
  body.do(control.when(i32.eqz(i64x2.allTrue(inside)), corrected));
  return local.get(value);
}
