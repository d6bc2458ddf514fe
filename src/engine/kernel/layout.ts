import type { Program } from "../program.ts";
import type { Sections, Wanted } from "./sections.ts";

/** Worlds that a kernel computes in one go; larger blocks are cut. */
export const CHUNK_WORLDS = 64;

/**
 * Bytes of a row: 8 for each world, and 16 more, since rows a power of two apart would fall on few lines of the cache.
 */
export const ROW_BYTES = CHUNK_WORLDS * 8 + 16;

/** Vectors of two worlds that a straight line computes side by side: two are a sixth faster than one on the race model. */
export const PAIRS = 2;

/** Where everything lies in a kernel's memory, in rows of one number a world. */
export interface Layout {
  /** Row of each slot that is kept. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Row that stays 0 in worlds in which every watched number was finite. */
  readonly soundness: number;
  /** Row with the shortest length of each stage that changes in time; undefined for the others. */
  readonly shortest: readonly (number | undefined)[];
  /** Row with the step at which each history's level was last found, a whole number of 32 bits a world. */
  readonly cursors: number;
  /** First row of the running maxima: one a history and step. As many rows before it hold minus infinity. */
  readonly histories: number;
  readonly historyCount: number;
  /** Place of each number that all worlds share, in the list of such numbers of one step. */
  readonly uniformOf: ReadonlyMap<number, number>;
  /** How many outputs are written every month. */
  readonly outputs: number;
}

export function layoutOf(program: Program, sections: Sections, { outputs }: Wanted): Layout {
  const rowOf = new Map(sections.kept.map((slot, row) => [slot, row]));
  let rows = rowOf.size;
  const soundness = rows++;
  const shortest = program.stages.map(({ slot }) => (sections.timeless.has(slot) ? undefined : rows++));
  const cursors = rows;
  const histories = cursors + 2 * program.histories;
  const uniformOf = new Map([...sections.uniformSlots].map((slot, place) => [slot, place]));
  const historyCount = program.histories;
  return { rowOf, soundness, shortest, cursors, histories, historyCount, uniformOf, outputs: outputs.length };
}

/**
 * Bytes of an output's numbers of all months, `[month][world]` without gaps, and of the numbers of worlds that there are
 * not: a line writes all its pairs, and the next month's numbers go over them.
 */
export function outputBytes(months: number): number {
  return ((months + 1) * CHUNK_WORLDS + 2 * PAIRS) * 8;
}

/** Byte at which the shared numbers begin, those at which the outputs begin, and the end of the memory. */
export function regions(layout: Layout, steps: number, months: number) {
  const uniform = (layout.histories + layout.historyCount * steps) * ROW_BYTES;
  const outputs = uniform + Math.ceil((layout.uniformOf.size * steps) / 2) * 16;
  return { uniform, outputs, end: outputs + layout.outputs * outputBytes(months) };
}
