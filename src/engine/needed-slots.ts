import type { Program } from "./program.ts";

/** Slots that these depend on, in whatever long way through states; themselves included. */
export function neededSlots(program: Program, slots: Iterable<number>): ReadonlySet<number> {
  const { once, init, step, record, rates, holds } = program;
  const lines = [...once, ...init, ...step, ...record];
  const needed = new Set(slots);
  const need = (when: number, ...read: readonly number[]) => {
    if (needed.has(when)) for (const slot of read) needed.add(slot);
  };
  for (let before = -1; before !== needed.size; ) {
    before = needed.size;
    for (const { out, args } of lines) need(out, ...args);
    for (const { state, rate } of rates) need(state, rate);
    for (const { state, value } of holds) need(state, value);
  }
  return needed;
}

/**
 * A program without the states that neither an output nor a check depends on. What is left gives the same bits.
 *
 * @param outputs slots whose numbers are wanted
 */
export function withoutIdleStates(program: Program, outputs: readonly number[]): Program {
  const { step, record, rates, holds, watched, stages } = program;
  const searched = [...step, ...record].filter(({ op }) => op === "first_reached").map(({ out }) => out);
  const checked = [...watched, ...stages].map(({ slot }) => slot);
  const needed = neededSlots(program, [...outputs, ...checked, ...searched]);
  const used = ({ state }: { readonly state: number }) => needed.has(state);
  return { ...program, rates: rates.filter(used), holds: holds.filter(used) };
}
