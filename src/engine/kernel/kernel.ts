import { withoutPause } from "../in-parts.ts";
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
import type { Wanted } from "./sections.ts";

/** A kernel for some outputs with its memory. */
interface Ready {
  readonly key: string;
  readonly wanted: Wanted;
  readonly kernel: EmittedKernel;
  readonly memory: ChunkMemory;
}

/**
 * The fast back-end: a WebAssembly module for the program and the outputs asked for, with the interpreter's bits. Worlds that went
 * wrong are run again by the interpreter, alone, to be named.
 *
 * `run` throws a KernelRefusal where the host has no WebAssembly with SIMD, or does not take the module; see `createRunner`.
 */
export function createKernel(model: RunnableModel): Runner {
  const { program } = model;
  let ready: Ready | undefined;
  const runner: Runner = {
    run: (...asked) => withoutPause(runner.parts(...asked)),
    *parts(block, outputs, borrow = false) {
      checkBlock(model, block);
      // One world's series looks the same whether it is shared or not, and either kernel reads it.
      const shared =
        (block.worlds === 1 ? ready?.wanted.shared : undefined) ??
        block.series.map((values) => values.length === program.months + 1);
      const wanted = { outputs, shared };
      const key = keyOf(wanted);
      if (ready?.key !== key) {
        const kernel = emittedFor(program, wanted, `${program.months} ${key}`);
        ready = { key, wanted, kernel, memory: new ChunkMemory(program, kernel) };
      }
      const { memory, kernel } = ready;
      const length = (program.months + 1) * block.worlds;
      const lent = borrow && block.worlds <= CHUNK_WORLDS;
      const values = outputs.map((_, output) =>
        lent ? memory.outputOf(output, length) : new Float64Array(length),
      );
      const shortest = program.stages.map(() => new Float64Array(block.worlds));
      const bad = new Uint8Array(block.worlds);
      for (let first = 0; first < block.worlds; first += CHUNK_WORLDS) {
        const worlds = Math.min(CHUNK_WORLDS, block.worlds - first);
        yield* memory.simulate({ block, first, worlds });
        if (!lent) memory.copyOutputs(worlds, values, first, block.worlds);
        program.stages.forEach(({ slot }, index) => {
          const row = kernel.layout.shortest[index] ?? kernel.layout.rowOf.get(slot)!;
          memory.copyRow(row, worlds, shortest[index]!, first);
        });
        for (let world = 0; world < worlds; world += 1) {
          if (memory.at(kernel.layout.soundness, world) !== 0) bad[first + world] = 1;
        }
      }
      const faults = bad.includes(1) ? nameFaults(model, block, bad) : [];
      canonicalNumbers(values, faults, block.worlds);
      return { values, faults, shortDelays: shortDelays(program, shortest) };
    },
  };
  return runner;
}

/** Kernels of programs by their steps, months and what is wanted. */
const emitted = new WeakMap<
  readonly Operation[],
  Map<string, { readonly program: Program; readonly kernel: EmittedKernel }>
>();
/** More than the sets of outputs that are asked of one program again and again. */
const KEPT = 8;

function emittedFor(program: Program, wanted: Wanted, key: string): EmittedKernel {
  const known = emitted.get(program.step) ?? new Map();
  emitted.set(program.step, known);
  const found = known.get(key);
  if (found && sameProgram(found.program, program)) return found.kernel;
  const kernel = emitKernel(program, wanted);
  known.set(key, { program, kernel });
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return kernel;
}

function keyOf({ outputs, shared }: Wanted): string {
  return `${outputs.join(" ")} ${shared.map(Number).join("")}`;
}

function sameProgram(one: Program, other: Program): boolean {
  return (Object.keys(one) as (keyof Program)[]).every((key) => one[key] === other[key]);
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
