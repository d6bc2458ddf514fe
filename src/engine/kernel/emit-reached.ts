import { FunctionBody } from "./functions.ts";
import { type Code, control, F64, f64, f64x2, I32, i32, local, v128 } from "./instructions.ts";
import { type Layout, ROW_BYTES } from "./layout.ts";

const { add, sub, mul, constant } = i32;

/** Takes the series of this step into its running maximum. */
export function remember(body: FunctionBody, layout: Layout, history: number, at: Place, series: Code): void {
  const { histories, historyCount } = layout;
  const here = add(at.pair, mul(at.step, constant(historyCount * ROW_BYTES)));
  const row = (histories + history) * ROW_BYTES;
  const before = v128.load(here, row - historyCount * ROW_BYTES);
  body.do(v128.store(here, row, f64x2.max(before, series)));
}

/** When each world of the pair first reached `level`, by `reachedFunction`. */
export function whenReached(history: number, at: Place, level: Code, reached: number): Code {
  const lane = (lane: 0 | 1): Code => {
    const world = add(at.pair, constant(lane * 8));
    const column = add(world, constant(history * ROW_BYTES));
    return control.call(reached, column, at.step, f64x2.lane(level, lane), at.time);
  };
  return f64x2.withLane(f64x2.splat(lane(0)), 1, lane(1));
}

/** Offset of the pair in a row, number of the step, months since start. */
export interface Place {
  readonly pair: Code;
  readonly step: Code;
  readonly time: Code;
  /** Address of the pair among the first output's numbers of this month. */
  readonly output: Code;
}

/**
 * One world's search in `ReachedHistory.at`, after this step has been taken in: (column, step, level, time) to months
 * since start.
 */
export function reachedFunction(layout: Layout, stepsPerMonth: number): FunctionBody {
  const body = new FunctionBody([I32, I32, F64, F64], [F64]);
  const [column, step, level, time] = [0, 1, 2, 3].map((index) => body.parameter(index)) as [
    Code,
    Code,
    Code,
    Code,
  ];
  const rows = layout.histories * ROW_BYTES;
  const stride = layout.historyCount * ROW_BYTES;
  const highest = (k: Code, back = 0) =>
    f64.load(add(column, mul(k, constant(stride))), rows - back * stride);
  const now = body.let(highest(step), F64);
  const unknown = i32.or(f64.ne(now, now), f64.ne(level, level));
  const notYet = control.choose(f64.constant(Number.NaN), time, unknown);
  body.do(control.when(i32.eqz(f64.ge(now, level)), control.give(notYet)));

  const cursorRow = layout.cursors * ROW_BYTES;
  const k = body.variable(I32);
  const at = local.get(k);
  const move = (by: number) => local.set(k, add(at, constant(by)));
  body.do(local.set(k, i32.load(column, cursorRow)));
  body.do(control.loop(control.when(f64.lt(highest(at), level), move(1), control.branch(1))));
  // Before step 0 stands minus infinity: only a level of minus infinity could lead further back.
  const further = i32.and(i32.ltU(constant(0), at), f64.ge(highest(at, 1), level));
  body.do(control.loop(control.when(further, move(-1), control.branch(1))));
  body.do(i32.store(column, cursorRow, at));
  body.do(control.when(i32.eqz(at), control.give(f64.constant(0))));

  const low = body.let(highest(at, 1), F64);
  const part = control.choose(
    f64.constant(1),
    f64.div(f64.sub(level, low), f64.sub(highest(at), low)),
    f64.eq(low, f64.constant(Number.NEGATIVE_INFINITY)),
  );
  const steps = f64.add(f64.ofInteger(sub(at, constant(1))), part);
  body.do(f64.div(steps, f64.constant(stepsPerMonth)));
  return body;
}
