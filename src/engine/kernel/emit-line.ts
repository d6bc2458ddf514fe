import type { Operation, Program } from "../program.ts";
import { type MathFunctions, type Operand, operationCode } from "./emit-operation.ts";
import { type Place, remember, whenReached } from "./emit-reached.ts";
import { FunctionBody } from "./functions.ts";
import { both, type Code, F64, f64x2, I32, v128 } from "./instructions.ts";
import { type Layout, ROW_BYTES } from "./layout.ts";

/** What lines of one kernel share. */
export interface LineContext {
  readonly program: Program;
  readonly layout: Layout;
  readonly constants: ReadonlyMap<number, number>;
  readonly functions: MathFunctions;
}

/** A straight line of operations for one pair of worlds: a slot is loaded on first use and then stays at hand. */
export class Line {
  readonly body = new FunctionBody([I32, F64, I32]);
  private readonly context: LineContext;
  private readonly at: Place;
  private readonly values = new Map<number, Code>();

  constructor(context: LineContext) {
    this.context = context;
    this.at = {
      pair: this.body.parameter(0),
      time: this.body.parameter(1),
      step: this.body.parameter(2),
    };
  }

  /** Code that gives the numbers of a slot. */
  read(slot: number): Code {
    const { program, constants } = this.context;
    const known = this.values.get(slot);
    if (known) return known;
    const constant = constants.get(slot);
    if (constant !== undefined) return both(constant);
    const found = slot === program.time ? f64x2.splat(this.at.time) : this.load(this.rowOf(slot));
    return this.hold(slot, found);
  }

  /** Does an operation; a `first_reached` looks for its level only when `search` says so. */
  do(operation: Operation, search: boolean): void {
    const { layout, functions, constants } = this.context;
    const { op, out, args } = operation;
    if (op === "first_reached") {
      const history = operation.history!;
      remember(this.body, layout, history, this.at, this.read(args[0]!));
      if (search) this.hold(out, whenReached(history, this.at, this.read(args[1]!), functions.reached));
      return;
    }
    const operands = args.map((slot): Operand => ({ code: this.read(slot), constant: constants.get(slot) }));
    this.hold(out, operationCode(this.body, operation, operands, functions));
  }

  /** Leaves a slot's numbers in its row. */
  keep(slot: number): void {
    this.store(this.rowOf(slot), this.read(slot));
  }

  /** Writes anew the row of a slot. */
  set(slot: number, value: Code): void {
    this.store(this.rowOf(slot), value);
  }

  load(row: number): Code {
    return v128.load(this.at.pair, row * ROW_BYTES);
  }

  store(row: number, value: Code): void {
    this.body.do(v128.store(this.at.pair, row * ROW_BYTES, value));
  }

  private rowOf(slot: number): number {
    return this.context.layout.rowOf.get(slot)!;
  }

  private hold(slot: number, value: Code): Code {
    const held = this.body.let(value);
    this.values.set(slot, held);
    return held;
  }
}
