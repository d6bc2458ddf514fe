/**
 * What is wrong with a range in the unit `share`: a share of a whole lies from 0 to 1 (a ratio, which has the same
 * dimension, may be anything). Undefined when nothing is, and for every other unit.
 */
export function shareProblem(unit: string, low: number, high: number = low): string | undefined {
  if (unit !== "share" || (low >= 0 && high <= 1)) return undefined;
  const got = low === high ? `${low}` : `values from ${low} to ${high}`;
  return `expected a share from 0 to 1, got ${got}`;
}
