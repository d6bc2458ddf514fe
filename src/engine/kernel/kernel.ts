import {
  canonicalNumbers,
  checkBlock,
  createInterpreter,
  type RunnableModel,
  type Runner,
  shortDelays,
  type WorldFault,
} from "../interpreter.ts";
import type { Operation, Program } from "../program.ts";
import type { Block } from "../types.ts";
import { ChunkMemory } from "./chunk-memory.ts";
import { type EmittedKernel, emitKernel } from "./emit.ts";
import { CHUNK_WORLDS } from "./layout.ts";

/**
 * The fast back-end: one WebAssembly module for the program, with the interpreter's bits. Worlds that went wrong are run again
 * by the interpreter, alone, to be named.
 *
 * @throws Error where there is no WebAssembly with SIMD (see `canRunKernels`)
 */
export function createKernel(model: RunnableModel): Runner {
  const { program } = model;
  const kernel = emittedFor(program);
  const memory = new ChunkMemory(program, kernel);
  const { rowOf, soundness, shortest: shortestRows } = kernel.layout;
  return {
    run(block, outputs) {
      checkBlock(model, block);
      // Only numbers of quantities last until they can be read.
      if (!outputs.every((slot) => rowOf.has(slot))) return createInterpreter(model).run(block, outputs);
      const rows = outputs.map((slot) => rowOf.get(slot)!);
      const values = rows.map(() => new Float64Array((program.months + 1) * block.worlds));
      const shortest = program.stages.map(() => new Float64Array(block.worlds));
      const bad = new Uint8Array(block.worlds);
      for (let first = 0; first < block.worlds; first += CHUNK_WORLDS) {
        const worlds = Math.min(CHUNK_WORLDS, block.worlds - first);
        memory.simulate({ block, first, worlds }, (month) => {
          const place = month * block.worlds + first;
          for (let index = 0; index < rows.length; index += 1) {
            memory.copyOut(rows[index]!, worlds, values[index]!, place);
          }
        });
        program.stages.forEach(({ slot }, index) => {
          const row = shortestRows[index] ?? rowOf.get(slot)!;
          memory.copyOut(row, worlds, shortest[index]!, first);
        });
        for (let world = 0; world < worlds; world += 1) {
          if (memory.at(soundness, world) !== 0) bad[first + world] = 1;
        }
      }
      const faults = bad.includes(1) ? nameFaults(model, block, bad) : [];
      canonicalNumbers(values, faults, block.worlds);
      return { values, faults, shortDelays: shortDelays(program, shortest) };
    },
  };
}

/** Kernels of programs by their steps: a program that runs for fewer months has the same kernel. */
const emitted = new WeakMap<
  readonly Operation[],
  { readonly program: Program; readonly kernel: EmittedKernel }
>();

function emittedFor(program: Program): EmittedKernel {
  const known = emitted.get(program.step);
  if (known && sameButMonths(known.program, program)) return known.kernel;
  const kernel = emitKernel(program);
  emitted.set(program.step, { program, kernel });
  return kernel;
}

function sameButMonths(one: Program, other: Program): boolean {
  const keys = Object.keys(one) as (keyof Program)[];
  return keys.every((key) => key === "months" || one[key] === other[key]);
}

/** Runs the worlds that went wrong by themselves: a world's numbers do not depend on its neighbours. */
function nameFaults(model: RunnableModel, block: Block, bad: Uint8Array): WorldFault[] {
  const worlds = [...bad.keys()].filter((world) => bad[world] === 1);
  const months = model.program.months + 1;
  const alone: Block = {
    worlds: worlds.length,
    parameters: block.parameters.map((values) => Float64Array.from(worlds, (world) => values[world]!)),
    series: block.series.map((values) =>
      values.length === months
        ? values
        : Float64Array.from({ length: months * worlds.length }, (_, place) => {
            const month = Math.floor(place / worlds.length);
            return values[month * block.worlds + worlds[place % worlds.length]!]!;
          }),
    ),
  };
  const { faults } = createInterpreter(model).run(alone, []);
  return faults.map((fault) => ({ ...fault, world: worlds[fault.world]! }));
}
