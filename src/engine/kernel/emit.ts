import type { Operation, Program } from "../program.ts";
import { expFunction, expOfAll } from "./emit-exp.ts";
import { LINE_PARAMETERS, Line, type LineContext, type Vectors } from "./emit-line.ts";
import { log10Function, log10OfAll, logFunction, logOfAll } from "./emit-log.ts";
import { powFunction, powOfAll } from "./emit-pow.ts";
import { reachedFunction } from "./emit-reached.ts";
import { FunctionBody } from "./functions.ts";
import { both, type Code, control, f64x2, I32, i32, local } from "./instructions.ts";
import { type Layout, layoutOf, PAIRS } from "./layout.ts";
import { moduleBytes } from "./module-bytes.ts";
import { type Sections, sectionsOf, type Wanted } from "./sections.ts";

/** A program as a WebAssembly module, and where its memory holds what. It serves any number of worlds. */
export interface EmittedKernel {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: Layout;
  readonly sections: Sections;
}

/** What the module exports; see `LINE_PARAMETERS`. `month` is a step at a whole month, outputs and checks included. */
export type Entry = "once" | "init" | "step" | "month";

/**
 * Each entry is a loop over the worlds, some pairs at a time, that calls one straight line: the line is a function of its own because V8
 * then puts its better machine code to use from the next pair on, not from the next call of the loop.
 */
export function emitKernel(program: Program, wanted: Wanted): EmittedKernel {
  const sections = sectionsOf(program, wanted);
  const layout = layoutOf(program, sections, wanted);
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
    init: plainLine(new Line(context), sections.init, sections),
    step: stepLine(context, sections),
    month: monthLine(context, sections, wanted.outputs),
  };
  const bodies = Object.values(lines).map(({ body }) => body);
  const entries = Object.keys(lines).map((name, index) => loopOverWorlds(name, shared.length + index));
  return { bytes: moduleBytes([...shared, ...bodies, ...entries]), layout, sections };
}

/** Does operations and leaves in memory what others read. */
function plainLine(line: Line, operations: readonly Operation[], { kept }: Sections): Line {
  const rows = new Set(kept);
  for (const operation of operations) {
    line.do(operation, true);
    if (rows.has(operation.out)) line.keep(operation.out);
  }
  return line;
}

function onceLine(context: LineContext, sections: Sections): Line {
  const line = plainLine(new Line(context), sections.once, sections);
  const sum = line.sum();
  for (const slot of sections.checked) if (sections.timeless.has(slot)) sum.add(line.read(slot));
  line.store(context.layout.soundness, unsound(sum.value));
  return line;
}

function monthLine(context: LineContext, sections: Sections, outputs: readonly number[]): Line {
  const { program, layout } = context;
  const line = new Line(context);
  const sum = line.sum();
  const given = new Map<number, number[]>();
  for (const [output, slot] of outputs.entries()) given.set(slot, [...(given.get(slot) ?? []), output]);
  const settle = (slot: number) => {
    for (const output of given.get(slot) ?? []) line.give(slot, output);
    if (sections.checked.has(slot) && !sections.timeless.has(slot)) sum.add(line.read(slot));
  };
  const computed = new Set(sections.month.map(({ out }) => out));
  for (const slot of new Set([...outputs, ...sections.checked])) if (!computed.has(slot)) settle(slot);
  for (const operation of sections.month) {
    line.do(operation, true);
    if (sections.carried.has(operation.out)) line.keep(operation.out);
    settle(operation.out);
  }
  program.stages.forEach(({ slot }, index) => {
    const row = layout.shortest[index];
    if (row !== undefined) line.store(row, eachPair(f64x2.min, line.load(row), line.read(slot)));
  });
  line.store(layout.soundness, eachPair(f64x2.add, line.load(layout.soundness), unsound(sum.value)));
  move(line, program);
  return line;
}

function stepLine(context: LineContext, { step, carried, searchedEveryStep }: Sections): Line {
  const line = new Line(context);
  for (const operation of step) {
    line.do(operation, operation.op !== "first_reached" || searchedEveryStep.has(operation.history!));
    if (carried.has(operation.out)) line.keep(operation.out);
  }
  move(line, context.program);
  return line;
}

/** Moves the states on over one step: what they are moved by is no state, so that the order is free. */
function move(line: Line, { rates, holds, stepsPerMonth }: Program): void {
  const length = both(1 / stepsPerMonth);
  for (const { state, rate } of rates) {
    const moved = line.read(rate).map((value) => f64x2.mul(value, length));
    line.set(state, eachPair(f64x2.add, line.read(state), moved));
  }
  for (const { state, value } of holds) line.set(state, line.read(value));
}

/** 0, or NaN where a sum of numbers is not finite. A sum that only grew too large is found to be sound by the interpreter. */
function unsound(sum: Vectors): Vectors {
  return eachPair(f64x2.sub, sum, sum);
}

function eachPair(operation: (a: Code, b: Code) => Code, a: Vectors, b: Vectors): Vectors {
  return a.map((code, pair) => operation(code, b[pair]!));
}

function loopOverWorlds(name: string, called: number): FunctionBody {
  const body = new FunctionBody(LINE_PARAMETERS, [], name);
  const pair = body.variable(I32);
  const [end, ...rest] = LINE_PARAMETERS.map((_, index) => body.parameter(index)) as [Code, ...Code[]];
  const next = local.set(pair, i32.add(local.get(pair), i32.constant(16 * PAIRS)));
  const again = control.branchIf(i32.ltU(local.get(pair), end), 0);
  body.do(control.loop(control.call(called, local.get(pair), ...rest), next, again));
  return body;
}
