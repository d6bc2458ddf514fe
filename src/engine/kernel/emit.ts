import type { Operation, Program } from "../program.ts";
import { expFunction, expOfAll } from "./emit-exp.ts";
import { Line, type LineContext, type Vectors } from "./emit-line.ts";
import { log10Function, log10OfAll, logFunction, logOfAll } from "./emit-log.ts";
import { powFunction, powOfAll } from "./emit-pow.ts";
import { reachedFunction } from "./emit-reached.ts";
import { FunctionBody } from "./functions.ts";
import { both, type Code, control, F64, f64x2, I32, i32, local } from "./instructions.ts";
import { type Layout, layoutOf, PAIRS } from "./layout.ts";
import { moduleBytes } from "./module-bytes.ts";
import { type Sections, sectionsOf } from "./sections.ts";

/** A program as a WebAssembly module, and where its memory holds what. It serves any number of worlds and months. */
export interface EmittedKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: Layout;
  readonly sections: Sections;
}

/** What the module exports, each called with (bytes of a row in use, months since start, number of the step). */
export type Entry = "once" | "init" | "step" | "month" | "advance";

/**
 * Each entry is a loop over the worlds, some pairs at a time, that calls one straight line: the line is a function of its own because V8
 * then puts its better machine code to use from the next pair on, not from the next call of the loop.
 */
export function emitKernel(program: Program): EmittedKernel {
  const sections = sectionsOf(program);
  const layout = layoutOf(program, sections);
  const context: LineContext = {
    program,
    layout,
    constants: new Map(program.constants.map(({ slot, value }) => [slot, value])),
    functions: { exp: 4, ln: 5, log10: 6, pow: 7, reached: 8 },
  };
  const shared = [
    expOfAll(),
    logOfAll(),
    log10OfAll(),
    powOfAll(),
    expFunction(0),
    logFunction(1),
    log10Function(2),
    powFunction(3),
    reachedFunction(layout, program.stepsPerMonth),
  ];
  const lines: Record<Entry, Line> = {
    once: onceLine(context, sections),
    init: plainLine(context, sections.init, sections),
    step: stepLine(context, sections),
    month: monthLine(context, sections),
    advance: new Line(context),
  };
  update(lines.step, program);
  update(lines.advance, program);
  const bodies = Object.values(lines).map(({ body }) => body);
  const entries = Object.keys(lines).map((name, index) => loopOverWorlds(name, shared.length + index));
  return { bytes: moduleBytes([...shared, ...bodies, ...entries]), layout, sections };
}

/** Does operations and leaves in memory what others read. */
function plainLine(context: LineContext, operations: readonly Operation[], { kept }: Sections): Line {
  const line = new Line(context);
  const rows = new Set(kept);
  for (const operation of operations) {
    line.do(operation, true);
    if (rows.has(operation.out)) line.keep(operation.out);
  }
  return line;
}

function onceLine(context: LineContext, sections: Sections): Line {
  const line = plainLine(context, sections.once, sections);
  checkFinite(line, context, (slot) => sections.timeless.has(slot));
  return line;
}

function monthLine(context: LineContext, sections: Sections): Line {
  const line = plainLine(context, sections.month, sections);
  const { program, layout } = context;
  program.stages.forEach(({ slot }, index) => {
    const row = layout.shortest[index];
    if (row !== undefined) line.store(row, eachPair(f64x2.min, line.load(row), line.read(slot)));
  });
  checkFinite(line, context, (slot) => !sections.timeless.has(slot));
  return line;
}

function stepLine(context: LineContext, { step, carried, searchedEveryStep }: Sections): Line {
  const line = new Line(context);
  for (const operation of step) {
    line.do(operation, operation.op !== "first_reached" || searchedEveryStep.has(operation.history!));
    if (carried.has(operation.out)) line.keep(operation.out);
  }
  return line;
}

/** Moves the states on over one step: what they are moved by is no state, so that the order is free. */
function update(line: Line, { rates, holds, stepsPerMonth }: Program): void {
  const length = both(1 / stepsPerMonth);
  for (const { state, rate } of rates) {
    const moved = line.read(rate).map((value) => f64x2.mul(value, length));
    line.set(state, eachPair(f64x2.add, line.read(state), moved));
  }
  for (const { state, value } of holds) line.set(state, line.read(value));
}

/** Adds to the row of soundness the difference of each watched number to itself: 0, or NaN when it is not finite. */
function checkFinite(line: Line, { program, layout }: LineContext, which: (slot: number) => boolean): void {
  const slots = [...new Set(program.watched.map(({ slot }) => slot).filter(which))];
  if (slots.length === 0) return;
  let sum = line.load(layout.soundness);
  for (const slot of slots) {
    const value = line.read(slot);
    sum = eachPair(f64x2.add, sum, eachPair(f64x2.sub, value, value)).map((code) => line.body.let(code));
  }
  line.store(layout.soundness, sum);
}

function eachPair(operation: (a: Code, b: Code) => Code, a: Vectors, b: Vectors): Vectors {
  return a.map((code, pair) => operation(code, b[pair]!));
}

function loopOverWorlds(name: string, called: number): FunctionBody {
  const body = new FunctionBody([I32, F64, I32], [], name);
  const pair = body.variable(I32);
  const [end, time, step] = [body.parameter(0), body.parameter(1), body.parameter(2)];
  const next = local.set(pair, i32.add(local.get(pair), i32.constant(16 * PAIRS)));
  const again = control.branchIf(i32.ltU(local.get(pair), end), 0);
  body.do(control.loop(control.call(called, local.get(pair), time, step), next, again));
  return body;
}
