import { expOfSum, ordinaryExp } from "./emit-exp.ts";
import { isNormal, type Parts, splitAny, splitNormal } from "./emit-log.ts";
import { logDouble, productError } from "./emit-log-double.ts";
import { ofPair, ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, type Code, f64x2, v128 } from "./instructions.ts";

const { add, mul, div, pmin, pmax, abs, floor, neg, eq, ne, lt, gt } = f64x2;
const { and, or, xor, bitselect } = v128;

const LARGEST_EXPONENT = 1.2676506002282294e30;
const INFINITY = Number.POSITIVE_INFINITY;

/** x to the power y: the arithmetic of `pow` in src/numeric. */
export function powOfAll(): FunctionBody {
  return ofPair(2, (body, [x, y]) => {
    const size = body.let(abs(x!));
    const { product, low } = exponentOf(body, splitAny(body, size), bounded(body, y!));
    const kept = body.let(and(low, lt(abs(product), both(800))));
    return powOfSpecial(x!, y!, size, body.let(expOfSum(body, product, kept)));
  });
}

export function powFunction(always: number): FunctionBody {
  return ofPairs(2, always, (body, [x, y]) => {
    const { product, low } = exponentOf(body, splitNormal(body, x!), y!);
    const { result, holds } = ordinaryExp(body, product, body.let(low));
    const small = lt(abs(y!), both(LARGEST_EXPONENT));
    return { result, holds: and(and(isNormal(x!), small), holds) };
  });
}

function bounded(body: FunctionBody, y: Code): Code {
  return body.let(pmax(pmin(y, both(LARGEST_EXPONENT)), both(-LARGEST_EXPONENT)));
}

/** y ln x in two parts. */
function exponentOf(body: FunctionBody, parts: Parts, y: Code): { product: Code; low: Code } {
  const { high, low } = logDouble(body, parts);
  const product = body.let(mul(high, y));
  return { product, low: add(productError(body, high, y, product), mul(low, y)) };
}

/** The tests of `pow` from the last to the first, each over what came before; `positive` is right for positive finite x. */
function powOfSpecial(x: Code, y: Code, size: Code, positive: Code): Code {
  const zero = eq(size, both(0));
  const edge = and(xor(zero, gt(y, both(0))), both(INFINITY));
  const unsigned = bitselect(edge, positive, or(zero, eq(size, both(INFINITY))));
  const negative = or(lt(x, both(0)), lt(div(both(1), x), both(0)));
  const half = mul(abs(y), both(0.5));
  const whole = eq(floor(y), y);
  const odd = and(and(whole, ne(floor(half), half)), ne(half, both(INFINITY)));
  const signed = bitselect(neg(unsigned), unsigned, odd);
  const allowed = or(or(whole, zero), eq(x, both(-INFINITY)));
  const ofNegative = bitselect(signed, both(Number.NaN), allowed);
  const oneToInfinity = and(eq(size, both(1)), eq(abs(y), both(INFINITY)));
  const none = or(or(ne(x, x), ne(y, y)), oneToInfinity);
  const some = bitselect(both(Number.NaN), bitselect(ofNegative, unsigned, negative), none);
  return bitselect(both(1), some, eq(y, both(0)));
}
