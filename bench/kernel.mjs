// The kernel against C with the same bits, turn by turn, on a block of 64 worlds of the published model.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRunner } from "../dist/engine/index.js";
import { cInput, cTwin, hashOf } from "./c-twin.mjs";
import { busyTime, ratioOf, spread } from "./spread.mjs";

const COMMON = ["-O3", "-ffp-contract=off", "-fno-math-errno", "-march=native"];
/** Vectors of the C, and what asks the compiler for them. */
const WIDTHS = [
  { id: "c128", bits: 128, lanes: 2, flags: [] },
  { id: "c256", bits: 256, lanes: 4, flags: ["-mprefer-vector-width=256"] },
  { id: "c512", bits: 512, lanes: 8, flags: ["-mprefer-vector-width=512"] },
];
const TURNS = 15;
/** Runs within a turn; the fastest counts. */
const TRIES = 5;

/** @param one a model, a block of worlds, and the slots asked for */
export function kernelAgainstC({ model, block, outputs }) {
  const folder = mkdtempSync(join(tmpdir(), "ssylka-bench-"));
  try {
    const source = join(folder, "twin.c");
    const input = join(folder, "block.bin");
    writeFileSync(
      source,
      cTwin(
        model,
        outputs,
        block.series.map((values) => values.length > model.program.months + 1),
      ),
    );
    writeFileSync(input, cInput(model, block));
    const programs = WIDTHS.filter(({ bits }) => bits <= widest()).map((width) => {
      const program = join(folder, width.id);
      execFileSync("gcc", [
        ...COMMON,
        ...width.flags,
        "-w",
        `-DLANES=${width.lanes}`,
        source,
        "-o",
        program,
        "-lm",
      ]);
      return { ...width, program, times: [] };
    });
    const kernel = createRunner(model, "kernel");
    const interpreter = createRunner(model, "interpreter");
    const hash = hashOf(kernel.run(block, outputs).values);
    if (hashOf(interpreter.run(block, outputs).values) !== hash) throw new Error("the back-ends differ");
    for (let warm = 0; warm < 60; warm += 1) kernel.run(block, outputs, true);
    const times = { kernel: [], interpreter: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.kernel.push(
        Math.min(...Array.from({ length: TRIES }, () => busyTime(() => kernel.run(block, outputs, true)))),
      );
      times.interpreter.push(busyTime(() => interpreter.run(block, outputs)));
      for (const one of programs) {
        const lines = execFileSync(one.program, [input, String(TRIES)], { encoding: "utf8" })
          .trim()
          .split("\n");
        if (lines.at(-1) !== hash) throw new Error(`${one.id} has other bits: ${lines.at(-1)}, not ${hash}`);
        one.times.push(Math.min(...lines.slice(0, -1).map(Number)));
      }
    }
    const { program, budget } = model;
    const operations = budget.operationsPerStep;
    const steps = program.months * program.stepsPerMonth + 1;
    return {
      what: `one block of ${block.worlds} worlds, ${operations} operations and ${budget.states} states, ${steps} steps; the same hash in all: ${hash}`,
      compiler: execFileSync("gcc", ["--version"], { encoding: "utf8" }).split("\n")[0],
      milliseconds: {
        kernel: spread(times.kernel),
        interpreter: spread(times.interpreter),
        ...Object.fromEntries(programs.map((one) => [one.id, spread(one.times)])),
      },
      nanosecondsPerOperationWorld: spread(
        times.kernel.map((ms) => (ms * 1e6) / (block.worlds * steps * operations)),
      ),
      ratios: {
        ...Object.fromEntries(
          programs.map((one) => [`kernel / ${one.id}`, ratioOf(times.kernel, one.times)]),
        ),
        "interpreter / kernel": ratioOf(times.interpreter, times.kernel),
      },
      flags: Object.fromEntries(programs.map((one) => [one.id, ["gcc", ...COMMON, ...one.flags].join(" ")])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bits of the widest vectors of this processor. */
function widest() {
  const macros = execFileSync("gcc", ["-march=native", "-dM", "-E", "-"], { input: "", encoding: "utf8" });
  return macros.includes("__AVX512F__") ? 512 : macros.includes("__AVX__") ? 256 : 128;
}
