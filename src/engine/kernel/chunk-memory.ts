import type { Program } from "../program.ts";
import type { Block } from "../types.ts";
import type { EmittedKernel, Entry } from "./emit.ts";
import { type Layout, memoryBytes, ROW_BYTES } from "./layout.ts";
import { compiledModule } from "./modules.ts";
import { webAssembly } from "./web-assembly.ts";

const PAGE_BYTES = 65536;
const ROW = ROW_BYTES / 8;

type Entries = Readonly<Record<Entry, (end: number, time: number, step: number) => void>>;

/** Some neighbouring worlds of a block. */
export interface Chunk {
  readonly block: Block;
  readonly first: number;
  readonly worlds: number;
}

/** A kernel with its memory: the steps of a run for one chunk of worlds after another. */
export class ChunkMemory {
  private readonly program: Program;
  private readonly layout: Layout;
  private readonly numbers: Float64Array;
  private readonly entries: Entries;
  private readonly seriesRows: readonly number[];

  constructor(program: Program, { bytes, layout }: EmittedKernel) {
    const { Memory, Instance } = webAssembly();
    const steps = program.months * program.stepsPerMonth + 1;
    const memory = new Memory({ initial: Math.ceil(memoryBytes(layout, steps) / PAGE_BYTES) });
    this.program = program;
    this.layout = layout;
    this.numbers = new Float64Array(memory.buffer);
    this.entries = new Instance(compiledModule(bytes), { kernel: { memory } }).exports as Entries;
    this.seriesRows = program.series.map(({ slot }) => layout.rowOf.get(slot)!);
    for (const { slot, value } of program.constants) {
      const row = layout.rowOf.get(slot);
      if (row !== undefined) this.fill(row, value);
    }
    for (let history = 1; history <= layout.historyCount; history += 1) {
      this.fill(layout.histories - history, Number.NEGATIVE_INFINITY);
    }
  }

  /** All steps of a chunk; `atMonth` sees the rows of every whole month before the states move on. */
  simulate(chunk: Chunk, atMonth: (month: number) => void): void {
    const { program, layout, entries } = this;
    const { stepsPerMonth, months } = program;
    const end = Math.ceil(chunk.worlds / 2) * 16;
    this.clear();
    program.parameters.forEach((slot, index) => {
      this.copyIn(layout.rowOf.get(slot)!, chunk.block.parameters[index]!, chunk.first, chunk.worlds);
    });
    entries.once(end, 0, 0);
    this.setSeries(chunk, 0);
    entries.init(end, 0, 0);
    for (let step = 0; ; step += 1) {
      const time = step / stepsPerMonth;
      if (step > 0) this.setSeries(chunk, step);
      if (step % stepsPerMonth !== 0) {
        entries.step(end, time, step);
        continue;
      }
      entries.month(end, time, step);
      const timeRow = layout.rowOf.get(program.time);
      if (timeRow !== undefined) this.fill(timeRow, time);
      atMonth(time);
      if (time === months) return;
      entries.advance(end, time, step);
    }
  }

  /** Number of a world (of the chunk) in a row. */
  at(row: number, world: number): number {
    return this.numbers[row * ROW + world]!;
  }

  /** Copies a row of so many worlds to a place in an array. */
  copyOut(row: number, worlds: number, target: Float64Array, place: number): void {
    const { numbers } = this;
    const from = row * ROW;
    for (let world = 0; world < worlds; world += 1) target[place + world] = numbers[from + world]!;
  }

  private clear(): void {
    const { layout } = this;
    this.fill(layout.soundness, 0);
    for (const row of layout.shortest) if (row !== undefined) this.fill(row, Number.POSITIVE_INFINITY);
    for (let history = 0; history < layout.historyCount; history += 1) this.fill(layout.cursors + history, 0);
  }

  private setSeries(chunk: Chunk, step: number): void {
    const { program, seriesRows } = this;
    const { stepsPerMonth, months } = program;
    const month = Math.floor(step / stepsPerMonth);
    const past = (step % stepsPerMonth) / stepsPerMonth;
    for (let index = 0; index < seriesRows.length; index += 1) {
      const linear = program.series[index]!.interpolation === "linear";
      if (past !== 0 && !linear) continue;
      const values = chunk.block.series[index]!;
      const row = seriesRows[index]!;
      if (values.length === months + 1) {
        const here = values[month]!;
        this.fill(row, past === 0 ? here : here + (values[month + 1]! - here) * past);
      } else this.readMonths(row, values, { month, past, chunk });
    }
  }

  private readMonths(
    row: number,
    values: Float64Array,
    { month, past, chunk }: { readonly month: number; readonly past: number; readonly chunk: Chunk },
  ): void {
    const { numbers } = this;
    const { worlds, block } = chunk;
    const here = month * block.worlds + chunk.first;
    if (past === 0) {
      this.copyIn(row, values, here, worlds);
      return;
    }
    const [next, to] = [here + block.worlds, row * ROW];
    for (let world = 0; world < worlds; world += 1) {
      const now = values[here + world]!;
      numbers[to + world] = now + (values[next + world]! - now) * past;
    }
  }

  private copyIn(row: number, values: Float64Array, from: number, worlds: number): void {
    const { numbers } = this;
    const to = row * ROW;
    for (let world = 0; world < worlds; world += 1) numbers[to + world] = values[from + world]!;
  }

  private fill(row: number, value: number): void {
    this.numbers.fill(value, row * ROW, (row + 1) * ROW);
  }
}
