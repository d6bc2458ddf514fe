import type { Operation, Program } from "../program.ts";
import { isCalled, type MathFunctions, operationCode } from "./emit-operation.ts";
import { type Place, remember, whenReached } from "./emit-reached.ts";
import { FunctionBody } from "./functions.ts";
import {
  both,
  type Code,
  control,
  F64,
  f64x2,
  I32,
  i32,
  local,
  V128,
  type ValueType,
  v128,
} from "./instructions.ts";
import { type Layout, outputBytes, PAIRS, ROW_BYTES } from "./layout.ts";

/** What lines of one kernel share. */
export interface LineContext {
  readonly program: Program;
  readonly layout: Layout;
  readonly constants: ReadonlyMap<number, number>;
  readonly functions: MathFunctions;
}

/** Code for each of the pairs of worlds that a line computes side by side. */
export type Vectors = readonly Code[];

/**
 * What every line and entry takes: bytes of a row before the first pair (lines) or in use (entries), months since
 * start, number of the step, address of this step's shared numbers, address of this month's outputs.
 */
export const LINE_PARAMETERS: readonly ValueType[] = [I32, F64, I32, I32, I32];

/** A straight line of operations: a slot is loaded on first use and then stays at hand. */
export class Line {
  readonly body = new FunctionBody(LINE_PARAMETERS);
  private readonly context: LineContext;
  private readonly places: readonly Place[];
  private readonly uniform: Code;
  private readonly values = new Map<number, Vectors>();

  constructor(context: LineContext) {
    this.context = context;
    const [first, time, step, uniform, output] = LINE_PARAMETERS.map((_, index) =>
      this.body.parameter(index),
    ) as [Code, Code, Code, Code, Code];
    this.uniform = uniform;
    this.places = Array.from({ length: PAIRS }, (_, index) => {
      const pair = index === 0 ? first : this.body.let(i32.add(first, i32.constant(16 * index)), I32);
      return { pair, time, step, output: this.body.let(i32.add(output, pair), I32) };
    });
  }

  /** Code that gives the numbers of a slot. */
  read(slot: number): Vectors {
    const { program, constants, layout } = this.context;
    const known = this.values.get(slot);
    if (known) return known;
    const constant = constants.get(slot);
    if (constant !== undefined) return this.places.map(() => both(constant));
    const shared = layout.uniformOf.get(slot);
    if (slot === program.time || shared !== undefined) {
      const code =
        shared === undefined ? f64x2.splat(this.places[0]!.time) : v128.loadBoth(this.uniform, 8 * shared);
      const value = this.body.let(code);
      const same = this.places.map(() => value);
      this.values.set(slot, same);
      return same;
    }
    return this.hold(slot, this.load(this.rowOf(slot)));
  }

  /** Does an operation; a `first_reached` looks for its level only when `search` says so. */
  do(operation: Operation, search: boolean): void {
    const { functions, constants } = this.context;
    const { op, out, args } = operation;
    if (op === "first_reached") {
      this.reach(operation, search);
      return;
    }
    const read = args.map((slot) => this.read(slot));
    if (isCalled(op)) {
      const found = this.body.letAll(control.call(functions[op], ...read.flat()), PAIRS);
      this.values.set(out, found);
      return;
    }
    const found = this.places.map((_, pair) => {
      const operands = args.map((slot, index) => ({
        code: read[index]![pair]!,
        constant: constants.get(slot),
      }));
      return operationCode(this.body, operation, operands);
    });
    this.hold(out, found);
  }

  /** Leaves a slot's numbers in its row. */
  keep(slot: number): void {
    this.set(slot, this.read(slot));
  }

  /** Leaves a slot's numbers among the month's outputs. */
  give(slot: number, output: number): void {
    const { program } = this.context;
    const value = this.read(slot);
    this.places.forEach((place, index) => {
      this.body.do(v128.store(place.output, output * outputBytes(program.months), value[index]!));
    });
  }

  /** Writes anew the row of a slot. */
  set(slot: number, value: Vectors): void {
    this.store(this.rowOf(slot), value);
  }

  load(row: number): Vectors {
    return this.places.map(({ pair }) => v128.load(pair, row * ROW_BYTES));
  }

  store(row: number, value: Vectors): void {
    this.places.forEach(({ pair }, index) => {
      this.body.do(v128.store(pair, row * ROW_BYTES, value[index]!));
    });
  }

  /** A sum for each pair that grows in the course of the line, 0 at first. */
  sum(): { add(value: Vectors): void; readonly value: Vectors } {
    const sums = this.places.map(() => this.body.variable(V128));
    return {
      add: (value) => {
        sums.forEach((sum, index) => {
          this.body.do(local.set(sum, f64x2.add(local.get(sum), value[index]!)));
        });
      },
      value: sums.map(local.get),
    };
  }

  private reach({ out, args, history }: Operation, search: boolean): void {
    const { layout, functions } = this.context;
    const series = this.read(args[0]!);
    this.places.forEach((place, pair) => {
      remember(this.body, layout, history!, place, series[pair]!);
    });
    if (!search) return;
    const level = this.read(args[1]!);
    const found = this.places.map((place, pair) =>
      whenReached(history!, place, level[pair]!, functions.reached),
    );
    this.hold(out, found);
  }

  private rowOf(slot: number): number {
    return this.context.layout.rowOf.get(slot)!;
  }

  private hold(slot: number, value: Vectors): Vectors {
    const held = value.map((code) => this.body.let(code));
    this.values.set(slot, held);
    return held;
  }
}
