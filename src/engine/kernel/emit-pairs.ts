import { FunctionBody } from "./functions.ts";
import { type Code, V128 } from "./instructions.ts";
import { PAIRS } from "./layout.ts";

/**
 * A function of one or two numbers for all pairs of a straight line: it takes the first number of every pair, then the
 * second of every pair, and leaves a result for each.
 */
export function ofPairs(
  arity: 1 | 2,
  formula: (body: FunctionBody, numbers: readonly Code[]) => Code,
): FunctionBody {
  const vectors = (count: number) => new Array<typeof V128>(count).fill(V128);
  const body = new FunctionBody(vectors(arity * PAIRS), vectors(PAIRS));
  const results = Array.from({ length: PAIRS }, (_, pair) => {
    const numbers = Array.from({ length: arity }, (_unused, index) => body.parameter(index * PAIRS + pair));
    return body.let(formula(body, numbers));
  });
  body.do(...results);
  return body;
}
