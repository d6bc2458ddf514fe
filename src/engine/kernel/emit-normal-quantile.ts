import * as coefficients from "../../numeric/normal-quantile.ts";
import { naturalOf, polynomial, splitNormal } from "./emit-log.ts";
import { ofPair } from "./emit-pairs.ts";
import type { FunctionBody } from "./functions.ts";
import { both, type Code, control, f64x2, i32, i64x2, local, V128, v128 } from "./instructions.ts";

const { abs, sub, mul, div, neg, sqrt, le, lt } = f64x2;

/** `normalQuantile` of src/numeric for p strictly inside (0, 1); `tails` is the number of `tailQuantile` in the module. */
export function normalQuantile(body: FunctionBody, p: Code, tails: number): Code {
  const fromMiddle = body.let(sub(p, both(0.5)));
  const r = body.let(sub(both(0.180625), mul(fromMiddle, fromMiddle)));
  const { CENTRE_TOP, CENTRE_BOTTOM } = coefficients;
  const centre = body.let(mul(fromMiddle, ratio(r, CENTRE_TOP, CENTRE_BOTTOM)));
  const inside = body.let(le(abs(fromMiddle), both(0.425)));
  return orElse(body, centre, inside, control.call(tails, p));
}

/** The same outside the middle 85 % of p. */
export function tailQuantile(): FunctionBody {
  const { NEAR_TOP, NEAR_BOTTOM, FAR_TOP, FAR_BOTTOM } = coefficients;
  return ofPair(1, (body, [p]) => {
    const isLower = body.let(lt(p!, both(0.5)));
    const tail = body.let(v128.bitselect(p!, sub(both(1), p!), isLower));
    const r = body.let(sqrt(neg(naturalOf(body, splitNormal(body, tail)))));
    const nearer = body.let(sub(r, both(1.6)));
    const near = body.let(ratio(nearer, NEAR_TOP, NEAR_BOTTOM));
    const further = body.let(sub(r, both(5)));
    const size = orElse(body, near, body.let(le(r, both(5))), ratio(further, FAR_TOP, FAR_BOTTOM));
    return v128.bitselect(neg(size), size, isLower);
  });
}

/** `usual` where a mask holds, `other` elsewhere, which is computed only if it is needed. */
function orElse(body: FunctionBody, usual: Code, holds: Code, other: Code): Code {
  const chosen = body.variable(V128);
  body.do(local.set(chosen, usual));
  const choice = local.set(chosen, v128.bitselect(usual, other, holds));
  body.do(control.when(i32.eqz(i64x2.allTrue(holds)), choice));
  return local.get(chosen);
}

function ratio(r: Code, top: readonly number[], bottom: readonly number[]): Code {
  return div(polynomial(r, top), polynomial(r, bottom));
}
