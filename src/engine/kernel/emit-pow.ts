import { expOfSum } from "./emit-exp.ts";
import { logDouble, productError } from "./emit-log-double.ts";
import { ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, type Code, control, f64x2, i32, i64x2, local, V128, v128 } from "./instructions.ts";

const { add, mul, div, pmin, pmax, abs, floor, neg, eq, ne, lt, gt } = f64x2;
const { and, or, xor, bitselect } = v128;

const LARGEST_EXPONENT = 1.2676506002282294e30;
const INFINITY = Number.POSITIVE_INFINITY;

/** x to the power y in all lanes: the arithmetic of `pow` in src/numeric; special cases only where a lane has one. */
export function powFunction(): FunctionBody {
  return ofPairs(2, (body, [x, y]) => pow(body, x!, y!));
}

function pow(body: FunctionBody, x: Code, y: Code): Code {
  const size = body.let(abs(x));
  const result = body.variable(V128);
  body.do(local.set(result, powOfPositive(body, size, y)));
  const ordinary = and(and(gt(x, both(0)), lt(x, both(INFINITY))), lt(abs(y), both(INFINITY)));
  const special = local.set(result, powOfSpecial(x, y, size, local.get(result)));
  body.do(control.when(i32.eqz(i64x2.allTrue(ordinary)), special));
  return local.get(result);
}

function powOfPositive(body: FunctionBody, x: Code, y: Code): Code {
  const { high, low: logLow } = logDouble(body, x);
  const exponent = body.let(pmax(pmin(y, both(LARGEST_EXPONENT)), both(-LARGEST_EXPONENT)));
  const product = body.let(mul(high, exponent));
  const low = add(productError(body, high, exponent, product), mul(logLow, exponent));
  return expOfSum(body, product, body.let(and(low, lt(abs(product), both(800)))));
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
