import {
  INVERSE_LN10_HEAD,
  INVERSE_LN10_TAIL,
  LG2_HIGH,
  LG2_LOW,
  LN2_HIGH,
  LN2_LOW,
} from "../../numeric/constants.ts";
import { ofPair, ofPairs } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, bothWords, type Code, f64x2, i32, i64x2, v128 } from "./instructions.ts";

const { add, sub, mul, div } = f64x2;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_54 = 18014398509481984;
const SQRT_HALF_WORD = 0x3fe6a09e;
const ONE_WORD = 0x3ff00000;

/** m and k, as a double, of x = 2^k m with m in [sqrt(1/2), sqrt 2). */
export interface Parts {
  readonly m: Code;
  readonly k: Code;
}

type Formula = (body: FunctionBody, parts: Parts) => Code;

/** The natural and the base-10 logarithm: the arithmetic of `log` and `log10` in src/numeric. */
export const logOfAll = (): FunctionBody => logarithmOfAll(naturalOf);
export const log10OfAll = (): FunctionBody => logarithmOfAll(decimalOf);
export const logFunction = (always: number): FunctionBody => ordinaryLogarithm(always, naturalOf);
export const log10Function = (always: number): FunctionBody => ordinaryLogarithm(always, decimalOf);

function logarithmOfAll(formula: Formula): FunctionBody {
  return ofPair(1, (body, [x]) => {
    const inside = v128.and(f64x2.gt(x!, both(0)), f64x2.lt(x!, both(Number.POSITIVE_INFINITY)));
    const large = v128.bitselect(x!, both(Number.NaN), f64x2.gt(x!, both(0)));
    const edge = v128.bitselect(both(Number.NEGATIVE_INFINITY), large, f64x2.eq(x!, both(0)));
    return v128.bitselect(formula(body, splitAny(body, x!)), edge, inside);
  });
}

function ordinaryLogarithm(always: number, formula: Formula): FunctionBody {
  return ofPairs(1, always, (body, [x]) => ({
    result: formula(body, splitNormal(body, x!)),
    holds: isNormal(x!),
  }));
}

/** Whether numbers are positive, finite and not denormal. */
export function isNormal(x: Code): Code {
  return v128.and(f64x2.ge(x, both(SMALLEST_NORMAL)), f64x2.lt(x, both(Number.POSITIVE_INFINITY)));
}

/** `splitExponent` of src/numeric; senseless for other than positive finite x. */
export function splitAny(body: FunctionBody, x: Code): Parts {
  const denormal = body.let(f64x2.lt(x, both(SMALLEST_NORMAL)));
  const { m, k } = splitNormal(body, v128.bitselect(mul(x, both(TWO_54)), x, denormal));
  return { m, k: body.let(sub(k, v128.and(denormal, both(54)))) };
}

/** The same for normal x. */
export function splitNormal(body: FunctionBody, x: Code): Parts {
  const shifted = body.let(i64x2.add(x, bothWords(ONE_WORD - SQRT_HALF_WORD, 0)));
  const m = body.let(i64x2.add(v128.and(shifted, bothWords(0xfffff, -1)), bothWords(SQRT_HALF_WORD, 0)));
  // The exponent set into the last bits of 2^52, and 2^52 taken away again.
  const exponent = v128.or(i64x2.shrU(shifted, i32.constant(52)), both(2 ** 52));
  return { m, k: body.let(sub(exponent, both(2 ** 52 + 1023))) };
}

/** `logNearOne` of src/numeric with correction 0 (which changes no bit: k * LN2_LOW is never -0). */
export function naturalOf(body: FunctionBody, { m, k }: Parts): Code {
  const f = body.let(sub(m, both(1)));
  const halfSquare = body.let(mul(mul(both(0.5), f), f));
  const small = add(logSeries(body, f, halfSquare), mul(k, both(LN2_LOW)));
  return sub(mul(k, both(LN2_HIGH)), sub(sub(halfSquare, small), f));
}

function decimalOf(body: FunctionBody, { m, k }: Parts): Code {
  const f = body.let(sub(m, both(1)));
  const halfSquare = body.let(mul(mul(both(0.5), f), f));
  const head = body.let(v128.and(sub(f, halfSquare), bothWords(-1, 0)));
  const tail = body.let(add(sub(sub(f, head), halfSquare), logSeries(body, f, halfSquare)));
  const large = body.let(mul(k, both(LG2_HIGH)));
  const medium = body.let(mul(head, both(INVERSE_LN10_HEAD)));
  const tails = add(mul(k, both(LG2_LOW)), mul(add(tail, head), both(INVERSE_LN10_TAIL)));
  const small = add(tails, mul(tail, both(INVERSE_LN10_HEAD)));
  const sum = body.let(add(large, medium));
  return add(sum, add(add(sub(large, sum), medium), small));
}

/** `logSeries` of src/numeric. */
function logSeries(body: FunctionBody, f: Code, halfSquare: Code): Code {
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
  return mul(s, add(halfSquare, mul(z, add(even, mul(z, odd)))));
}

/** a + x (b + x (c + ...)). */
export function polynomial(x: Code, [first, ...rest]: readonly number[]): Code {
  return rest.length === 0 ? both(first!) : add(both(first!), mul(x, polynomial(x, rest)));
}
