import { availableParallelism } from "node:os";
import { type Fault, InputError } from "../units/index.ts";
import { DEFAULT_REPLICATES, DEFAULT_SEED, DEFAULT_WORLDS, type RunSize } from "./run-question.ts";
import { wholeNumber } from "./whole-number.ts";

/** The options of the size of a run, as written. */
export interface WrittenSize {
  readonly worlds?: string;
  readonly replicates?: string;
  readonly seed?: string;
  readonly workers?: string;
}

const MOST_WORLDS = 1_048_576;
const MOST_WORKERS = 64;
/** More say nothing more about an error, and each is counted by itself. */
const MOST_REPLICATES = 256;

/**
 * Checks `--worlds`, `--replicates`, `--seed` and `--workers` and fills in the defaults: 8,192 worlds in 8 replicates,
 * on as many workers as the machine runs at once.
 *
 * @param mostWorlds that a command takes
 * @throws InputError with every fault
 */
export function runSize(written: WrittenSize, mostWorlds = MOST_WORLDS): RunSize {
  const faults: Fault[] = [];
  const read = (option: string, text: string | undefined, fallback: number, low: number, high: number) =>
    text === undefined ? fallback : wholeNumber(option, text, { low, high }, faults);
  const worlds = read("--worlds", written.worlds, DEFAULT_WORLDS, 1, mostWorlds);
  const replicates = read("--replicates", written.replicates, DEFAULT_REPLICATES, 1, MOST_REPLICATES);
  const seed = read("--seed", written.seed, DEFAULT_SEED, 0, Number.MAX_SAFE_INTEGER);
  const fallback = Math.min(availableParallelism(), MOST_WORKERS);
  const workers = read("--workers", written.workers, fallback, 1, MOST_WORKERS);
  if (worlds % replicates !== 0 && !Number.isNaN(worlds % replicates)) {
    const what = `expected a multiple of the ${replicates} replicates, got ${worlds}`;
    faults.push({ where: "--worlds", what });
  }
  if (faults.length > 0) throw new InputError(faults);
  return { worlds, replicates, seed, workers };
}
