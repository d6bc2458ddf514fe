import { ARITY, type Operation, type Program } from "../../engine/index.ts";
import type { AddFault } from "./fault-sink.ts";
import { LIMITS } from "./limits.ts";

/**
 * Checks that a program of unknown origin keeps the promises of `Program`: every operation has its number of operands,
 * reads only what has been computed by then, and writes what nothing else writes. Such a program cannot read outside of
 * its memory, and its numbers do not depend on what a block before it left behind.
 *
 * @returns the slots that hold something at a whole month
 */
export function programFaults(program: Program, path: string, add: AddFault): ReadonlySet<number> {
  const fault: AddFault = (inside, what) => add(`${path}.${inside}`, what);
  const { slots, months, stepsPerMonth, histories } = program;
  const steps = months * stepsPerMonth + 1;
  if (steps > LIMITS.steps) fault("months", `expected at most ${LIMITS.steps} steps, got ${steps}`);
  const remembered = 64 * (slots + histories * (steps + 2));
  if (remembered > LIMITS.blockNumbers)
    fault(
      "histories",
      `expected at most ${LIMITS.blockNumbers} numbers of memory a block, got ${remembered}`,
    );
  const operations = program.once.length + program.init.length + program.step.length + program.record.length;
  if (operations > LIMITS.operations)
    fault("step", `expected at most ${LIMITS.operations} operations, got ${operations}`);

  const defined = new Set<number>();
  const define = (slot: number, inside: string): void => {
    if (slot >= slots) fault(inside, `expected a slot below ${slots}, got ${slot}`);
    else if (defined.has(slot)) fault(inside, `expected a slot that nothing else writes, got ${slot}`);
    defined.add(slot);
  };
  const known = (slot: number, inside: string, among: ReadonlySet<number> = defined): void => {
    if (!among.has(slot)) fault(inside, `expected a slot computed before, got ${slot}`);
  };
  const doLine = (name: "once" | "step" | "record"): void =>
    program[name].forEach((operation, index) => {
      operationFaults(operation, `${name}[${index}]`, fault);
      for (const slot of operation.args) known(slot, `${name}[${index}].args`);
      define(operation.out, `${name}[${index}].out`);
    });

  for (const [index, { slot }] of program.constants.entries()) define(slot, `constants[${index}]`);
  for (const [index, slot] of program.parameters.entries()) define(slot, `parameters[${index}]`);
  doLine("once");
  if (program.time >= 0) define(program.time, "time");
  for (const [index, { slot }] of program.series.entries()) define(slot, `series[${index}]`);

  const moved = [...program.rates, ...program.holds].map(({ state }) => state);
  const states = new Set(moved);
  initFaults(program, states, new Set(defined), { fault, known });
  for (const state of moved) define(state, "rates");
  // What is set at the start and never again, for INIT.
  const later = new Set([...program.step, ...program.record].map(({ out }) => out));
  for (const out of new Set(program.init.map((operation) => operation.out)))
    if (!later.has(out) && !states.has(out)) define(out, "init");
  doLine("step");
  for (const [index, { rate }] of program.rates.entries()) known(rate, `rates[${index}]`);
  for (const [index, { value }] of program.holds.entries()) known(value, `holds[${index}]`);
  const movers = [...program.rates.map(({ rate }) => rate), ...program.holds.map(({ value }) => value)];
  if (movers.some((slot) => states.has(slot)))
    fault("rates", "expected no state to be moved by a state itself");
  doLine("record");
  for (const [index, { slot }] of program.watched.entries()) known(slot, `watched[${index}]`);
  for (const [index, { slot }] of program.stages.entries()) known(slot, `stages[${index}]`);
  historyFaults(program, fault);
  return defined;
}

/** The lines that set the states: they may compute ahead what `step` will compute again. */
function initFaults(
  { init, slots }: Program,
  states: ReadonlySet<number>,
  ready: Set<number>,
  { fault, known }: { fault: AddFault; known: (slot: number, inside: string, among: Set<number>) => void },
): void {
  const given = new Set(ready);
  init.forEach((operation, index) => {
    const inside = `init[${index}]`;
    operationFaults(operation, inside, fault);
    for (const slot of operation.args) known(slot, `${inside}.args`, ready);
    const { out } = operation;
    if (out >= slots || given.has(out))
      fault(`${inside}.out`, `expected a slot of a state or a step, got ${out}`);
    if (operation.op === "first_reached")
      fault(`${inside}.op`, "expected no first_reached before the first step");
    ready.add(out);
  });
  for (const state of states)
    if (!ready.has(state)) fault("init", `expected a line that sets state ${state}`);
}

function operationFaults({ op, args, points, history }: Operation, inside: string, fault: AddFault): void {
  if (args.length !== ARITY[op])
    fault(`${inside}.args`, `expected ${ARITY[op]} operands of ${op}, got ${args.length}`);
  if ((op === "first_reached") !== (history !== undefined))
    fault(`${inside}.history`, "expected a history for first_reached alone");
  if ((op === "lookup") !== (points !== undefined))
    fault(`${inside}.points`, "expected points for lookup alone");
  if (!points) return;
  const rising = points.every((x, index) => index % 2 === 1 || index === 0 || x > points[index - 2]!);
  if (points.length < 4 || points.length % 2 === 1 || !rising || !points.every(Number.isFinite))
    fault(`${inside}.points`, "expected pairs of finite numbers x, y with x rising, at least two");
}

/** Each history belongs to one operation, which takes it up at every step: in `step`, or its maximum would have gaps. */
function historyFaults({ step, once, record, histories }: Program, fault: AddFault): void {
  const used = step.flatMap(({ history }) => (history === undefined ? [] : [history])).sort((a, b) => a - b);
  if (used.length !== histories || used.some((history, index) => history !== index))
    fault("histories", `expected each of the ${histories} histories in one operation of step`);
  for (const [name, line] of Object.entries({ once, record }))
    if (line.some(({ op }) => op === "first_reached")) fault(name, "expected first_reached in step alone");
}
