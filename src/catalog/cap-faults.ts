import type { Fault } from "../units/index.ts";
import { shorten } from "./shorten.ts";

/** Faults of one file that a person is told at once. */
const FAULTS_A_FILE = 100;

/** Words of one fault; longer ones quote what nobody reads. */
const FAULT_LENGTH = 1000;

/**
 * Keeps the first faults of each file and tells how many more there are. Give them sorted by file (`sortFaults`).
 *
 * @example capFaults(faults).at(-1)?.what // "and 119,900 more faults in this file"
 */
export function capFaults(faults: readonly Fault[], most: number = FAULTS_A_FILE): Fault[] {
  const counts = new Map<string, number>();
  const kept: Fault[] = [];
  for (const [i, fault] of faults.entries()) {
    const file = fileOf(fault);
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count <= most) kept.push({ ...fault, what: shorten(fault.what, FAULT_LENGTH) });
    const isLast = i === faults.length - 1 || fileOf(faults[i + 1] as Fault) !== file;
    if (isLast && count > most) kept.push({ where: file, what: moreOf(count - most) });
  }
  return kept;
}

function moreOf(count: number): string {
  const grouped = String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `and ${grouped} more ${count === 1 ? "fault" : "faults"} in this file`;
}

function fileOf(fault: Fault): string {
  return fault.where.replace(/:\d+:\d+$/, "");
}
