import type { Fault } from "../units/index.ts";

/** What a numeric option may be; both bounds are allowed. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Reads a whole number given on the command line; what is wrong with it goes to `faults`, and NaN comes back. */
export function wholeNumber(option: string, text: string, { low, high }: Bounds, faults: Fault[]): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  faults.push({ where: option, what: `expected a whole number from ${low} to ${high}, got "${text}"` });
  return Number.NaN;
}
