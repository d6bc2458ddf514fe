import { TABLE_WORLDS } from "../ensemble/index.ts";
import { InputError } from "../units/index.ts";
import type { RunSize } from "./run-question.ts";
import { runSize, type WrittenSize } from "./run-size.ts";

/**
 * The size of a run that is read world by world: no more worlds than the table holds.
 *
 * @param fallback worlds when none are asked for; as many as an answer if left out
 * @throws InputError with every fault
 */
export function tableSize(written: WrittenSize, fallback?: number): RunSize {
  const worlds = written.worlds ?? (fallback === undefined ? undefined : String(fallback));
  const size = runSize({ ...written, ...(worlds === undefined ? {} : { worlds }) });
  if (size.worlds <= TABLE_WORLDS) return size;
  const what = `expected a whole number from 1 to ${TABLE_WORLDS}, got "${size.worlds}"`;
  throw new InputError({ where: "--worlds", what });
}
