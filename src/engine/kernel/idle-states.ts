import type { Program } from "../program.ts";

/**
 * A program without the states that neither an output nor a check depends on, in whatever long way. What is left gives the
 * same bits.
 *
 * @param outputs slots whose numbers are wanted
 */
export function withoutIdleStates(program: Program, outputs: readonly number[]): Program {
  const { once, init, step, record, rates, holds, watched, stages } = program;
  const lines = [...once, ...init, ...step, ...record];
  const needed = new Set([...outputs, ...[...watched, ...stages].map(({ slot }) => slot)]);
  for (const { op, out } of lines) if (op === "first_reached") needed.add(out);
  const need = (when: number, ...slots: readonly number[]) => {
    if (needed.has(when)) for (const slot of slots) needed.add(slot);
  };
  for (let before = -1; before !== needed.size; ) {
    before = needed.size;
    for (const { out, args } of lines) need(out, ...args);
    for (const { state, rate } of rates) need(state, rate);
    for (const { state, value } of holds) need(state, value);
  }
  const used = ({ state }: { readonly state: number }) => needed.has(state);
  return { ...program, rates: rates.filter(used), holds: holds.filter(used) };
}
