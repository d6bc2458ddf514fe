import { FunctionBody } from "./functions.ts";
import { type Code, control, i32, i64x2, local, V128, v128 } from "./instructions.ts";
import { PAIRS } from "./layout.ts";

/** A function for one pair of worlds, whatever its numbers are. */
export function ofPair(
  arity: 1 | 2,
  formula: (body: FunctionBody, numbers: readonly Code[]) => Code,
): FunctionBody {
  const body = new FunctionBody(new Array<typeof V128>(arity).fill(V128), [V128]);
  const numbers = Array.from({ length: arity }, (_, index) => body.parameter(index));
  body.do(formula(body, numbers));
  return body;
}

/** What is short for ordinary numbers, and a mask that is all ones where it holds. */
export interface Ordinary {
  readonly result: Code;
  readonly holds: Code;
}

/**
 * A function for all pairs of a straight line: it takes the first number of every pair, then the second of every pair,
 * and leaves a result for each. Where one lane is not ordinary the function for any numbers, `always`, does them all.
 */
export function ofPairs(
  arity: 1 | 2,
  always: number,
  ordinary: (body: FunctionBody, numbers: readonly Code[]) => Ordinary,
): FunctionBody {
  const vectors = (count: number) => new Array<typeof V128>(count).fill(V128);
  const body = new FunctionBody(vectors(arity * PAIRS), vectors(PAIRS));
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    const numbers = Array.from({ length: arity }, (_unused, index) => body.parameter(index * PAIRS + pair));
    const { result, holds } = ordinary(body, numbers);
    const value = body.variable(V128);
    body.do(local.set(value, result));
    return { numbers, value, holds: body.let(holds) };
  });
  const all = pairs.map(({ holds }) => holds).reduce((a, b) => v128.and(a, b));
  const again = pairs.map(({ numbers, value }) => local.set(value, control.call(always, ...numbers)));
  body.do(control.when(i32.eqz(i64x2.allTrue(all)), ...again));
  body.do(...pairs.map(({ value }) => local.get(value)));
  return body;
}
