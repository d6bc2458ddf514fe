import { LN2_HIGH, LN2_LOW, SPLITTER } from "../../numeric/constants.ts";
import { type Parts, polynomial } from "./emit-log.ts";
import type { FunctionBody } from "./functions.ts";
import { both, type Code, f64x2 } from "./instructions.ts";

const { add, sub, mul, div } = f64x2;

const TWO_THIRDS_HIGH = 0.6666666666666666;
const TWO_THIRDS_LOW = 3.700743415417188e-17;

/** `logDouble` of src/numeric: both halves. */
export function logDouble(body: FunctionBody, { m, k }: Parts): { high: Code; low: Code } {
  const f = body.let(sub(m, both(1)));
  const d = body.let(add(both(2), f));
  const dLow = sub(f, sub(d, both(2)));
  const s = body.let(div(f, d));
  const product = body.let(mul(s, d));
  const remainder = sub(sub(f, product), productError(body, s, d, product));
  const sLow = body.let(div(sub(remainder, mul(s, dLow)), d));

  const z = body.let(mul(s, s));
  const zLow = body.let(add(productError(body, s, s, z), mul(mul(both(2), s), sLow)));
  const third = body.let(mul(z, both(TWO_THIRDS_HIGH)));
  const thirdError = productError(body, z, both(TWO_THIRDS_HIGH), third);
  const thirdParts = add(mul(z, both(TWO_THIRDS_LOW)), mul(zLow, both(TWO_THIRDS_HIGH)));
  const thirdLow = body.let(add(add(thirdError, thirdParts), mul(mul(z, z), seriesTail(body, z))));
  const w = body.let(mul(s, third));
  const wLow = body.let(add(productError(body, s, third, w), add(mul(s, thirdLow), mul(sLow, third))));

  const exponent = body.let(mul(k, both(LN2_HIGH)));
  const twice = body.let(mul(both(2), s));
  const first = body.let(add(exponent, twice));
  const second = body.let(add(first, w));
  const errors = add(sumError(body, exponent, twice, first), sumError(body, first, w, second));
  const small = add(mul(k, both(LN2_LOW)), add(mul(both(2), sLow), wLow));
  const rest = body.let(add(errors, small));
  const high = body.let(add(second, rest));
  return { high, low: body.let(add(sub(second, high), rest)) };
}

/** `productError` of src/numeric. */
export function productError(body: FunctionBody, a: Code, b: Code, product: Code): Code {
  const [aHigh, aLow] = halves(body, a);
  const [bHigh, bLow] = a === b ? [aHigh, aLow] : halves(body, b);
  const large = sub(mul(aHigh, bHigh), product);
  return body.let(add(add(add(large, mul(aHigh, bLow)), mul(aLow, bHigh)), mul(aLow, bLow)));
}

function halves(body: FunctionBody, a: Code): [high: Code, low: Code] {
  const big = body.let(mul(both(SPLITTER), a));
  const high = body.let(sub(big, sub(big, a)));
  return [high, body.let(sub(a, high))];
}

/** `sumError` of src/numeric. */
function sumError(body: FunctionBody, a: Code, b: Code, sum: Code): Code {
  const back = body.let(sub(sum, a));
  return body.let(add(sub(a, sub(sum, back)), sub(b, back)));
}

/** `seriesTail` of src/numeric. */
function seriesTail(body: FunctionBody, z: Code): Code {
  const w = body.let(mul(z, z));
  const even = polynomial(
    w,
    [0.4, 0.2222222222222843, 0.15384615761171394, 0.11766813123904495, 0.10762424865213042],
  );
  const odd = polynomial(
    w,
    [0.28571428571428564, 0.18181818179656914, 0.1333329653435452, 0.10456327213747164],
  );
  return add(even, mul(z, odd));
}
