import type { Program } from "../program.ts";
import type { Block } from "../types.ts";
import type { EmittedKernel, Entry } from "./emit.ts";
import { type Layout, outputBytes, ROW_BYTES, regions } from "./layout.ts";
import { compiledModule } from "./modules.ts";
import type { Sections } from "./sections.ts";
import { uniformNumbers } from "./uniform.ts";
import { ofHost } from "./web-assembly.ts";

const PAGE_BYTES = 65536;
const ROW = ROW_BYTES / 8;

type Entries = Readonly<
  Record<Entry, (end: number, time: number, step: number, uniform: number, outputs: number) => void>
>;

/** Series that all worlds share, and what follows from them. */
interface Shared {
  readonly series: readonly Float64Array[];
  readonly numbers: Float64Array;
}

/** Scenarios that take turns on one model. */
const SHARED_KEPT = 4;

/** Steps times worlds of a part of a run: about three milliseconds of the race model. */
const PART = 4480;

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
  private readonly sections: Sections;
  private readonly places: ReturnType<typeof regions>;
  private readonly numbers: Float64Array;
  private readonly entries: Entries;
  /** Series that differ between worlds. */
  private readonly ofWorlds: readonly {
    readonly index: number;
    readonly row: number;
    readonly linear: boolean;
  }[];
  /** The chunk begun last. */
  private current: Chunk | undefined;
  /** Numbers shared by all worlds for the last sets of series, the newest first. */
  private shared: readonly Shared[] = [];

  constructor(program: Program, { bytes, layout, sections }: EmittedKernel) {
    const { months, stepsPerMonth } = program;
    this.places = regions(layout, months * stepsPerMonth + 1, months);
    const initial = Math.ceil(this.places.end / PAGE_BYTES);
    const memory = ofHost(({ Memory }) => new Memory({ initial }));
    this.program = program;
    this.layout = layout;
    this.sections = sections;
    this.numbers = new Float64Array(memory.buffer);
    const module = compiledModule(bytes);
    this.entries = ofHost(({ Instance }) => new Instance(module, { kernel: { memory } })).exports as Entries;
    this.ofWorlds = program.series.flatMap(({ slot, interpolation }, index) => {
      const row = layout.rowOf.get(slot);
      return row === undefined ? [] : [{ index, row, linear: interpolation === "linear" }];
    });
    for (const { slot, value } of program.constants) {
      const row = layout.rowOf.get(slot);
      if (row !== undefined) this.fill(row, value);
    }
    for (let history = 1; history <= layout.historyCount; history += 1) {
      this.fill(layout.histories - history, Number.NEGATIVE_INFINITY);
    }
  }

  /** All steps of a chunk, in parts; then its outputs, rows and soundness can be read. */
  *simulate(chunk: Chunk): Generator<void, void> {
    const steps = this.program.months * this.program.stepsPerMonth + 1;
    const part = Math.ceil(PART / chunk.worlds);
    this.begin(chunk);
    for (let from = 0; from < steps; from += part) {
      if (from > 0) yield;
      if (this.current !== chunk) {
        // Another run has used this memory meanwhile: what was here is computed once more.
        this.begin(chunk);
        this.simulateSteps(chunk, 0, from);
      }
      this.simulateSteps(chunk, from, Math.min(from + part, steps));
    }
  }

  private begin(chunk: Chunk): void {
    const { program, layout, entries, places } = this;
    const end = Math.ceil(chunk.worlds / 2) * 16;
    this.current = chunk;
    this.shareSeries(chunk.block);
    this.clear();
    program.parameters.forEach((slot, index) => {
      this.copyIn(layout.rowOf.get(slot)!, chunk.block.parameters[index]!, chunk.first, chunk.worlds);
    });
    entries.once(end, 0, 0, 0, 0);
    this.setSeries(chunk, 0);
    entries.init(end, 0, 0, places.uniform, 0);
  }

  private simulateSteps(chunk: Chunk, from: number, to: number): void {
    const { layout, entries, places } = this;
    const { stepsPerMonth } = this.program;
    const end = Math.ceil(chunk.worlds / 2) * 16;
    const stride = layout.uniformOf.size * 8;
    for (let step = from; step < to; step += 1) {
      if (step > 0) this.setSeries(chunk, step);
      const uniform = places.uniform + step * stride;
      const whole = step % stepsPerMonth === 0;
      const month = step / stepsPerMonth;
      const outputs = whole ? places.outputs + month * chunk.worlds * 8 : 0;
      entries[whole ? "month" : "step"](end, month, step, uniform, outputs);
    }
  }

  /** Number of a world (of the chunk) in a row. */
  at(row: number, world: number): number {
    return this.numbers[row * ROW + world]!;
  }

  /** Copies a row of so many worlds to a place in an array. */
  copyRow(row: number, worlds: number, target: Float64Array, place: number): void {
    for (let world = 0; world < worlds; world += 1) target[place + world] = this.at(row, world);
  }

  /** So many of an output's numbers where they lie: good until the next chunk. */
  outputOf(output: number, length: number): Float64Array {
    const from = (this.places.outputs + output * outputBytes(this.program.months)) / 8;
    return this.numbers.subarray(from, from + length);
  }

  /** Copies all outputs of a chunk: each month's worlds to `place`, and for every later month `stride` further on. */
  copyOutputs(worlds: number, targets: readonly Float64Array[], place: number, stride: number): void {
    const length = (this.program.months + 1) * worlds;
    for (const [output, target] of targets.entries()) {
      const numbers = this.outputOf(output, length);
      for (let from = 0, to = place; from < length; from += worlds, to += stride) {
        for (let world = 0; world < worlds; world += 1) target[to + world] = numbers[from + world]!;
      }
    }
  }

  private clear(): void {
    const { layout } = this;
    for (const row of layout.shortest) if (row !== undefined) this.fill(row, Number.POSITIVE_INFINITY);
    for (let history = 0; history < layout.historyCount; history += 1) this.fill(layout.cursors + history, 0);
  }

  /** Puts into memory what all worlds share; computed unless one of the last runs had the same series. */
  private shareSeries({ series }: Block): void {
    const { program, sections, places } = this;
    const shared = series.filter((_, index) => sections.uniformSlots.has(program.series[index]!.slot));
    const place = this.shared.findIndex(({ series: known }) =>
      known.every((one, index) => sameNumbers(one, shared[index]!)),
    );
    if (place === 0) return;
    const found = this.shared[place] ?? {
      series: shared.map((one) => one.slice()),
      numbers: uniformNumbers(program, sections, series),
    };
    this.shared = [found, ...this.shared.filter((one) => one !== found)].slice(0, SHARED_KEPT);
    this.numbers.set(found.numbers, places.uniform / 8);
  }

  /** Sets the rows of series that differ between worlds. Plain loops over plain numbers: nothing here may allocate. */
  private setSeries({ block, first, worlds }: Chunk, step: number): void {
    const { numbers, ofWorlds } = this;
    const { stepsPerMonth } = this.program;
    const month = Math.floor(step / stepsPerMonth);
    const past = (step % stepsPerMonth) / stepsPerMonth;
    const here = month * block.worlds + first;
    const next = here + block.worlds;
    for (let one = 0; one < ofWorlds.length; one += 1) {
      const { index, row, linear } = ofWorlds[one]!;
      const values = block.series[index]!;
      if (past === 0) this.copyIn(row, values, here, worlds);
      if (past === 0 || !linear) continue;
      for (let world = 0, to = row * ROW; world < worlds; world += 1) {
        const now = values[here + world]!;
        numbers[to + world] = now + (values[next + world]! - now) * past;
      }
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

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
