import type { Fault } from "../../units/index.ts";

/** What an amount on the command line may be; both bounds are allowed. */
export interface AmountBounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

const SUFFIXES: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 };

/**
 * Reads an amount given on the command line: `4096`, `128k`, `14.8T`, `1e12`. What is wrong with it goes to `faults`,
 * and NaN comes back.
 */
export function readAmount(
  option: string,
  text: string,
  { least, most, whole = false }: AmountBounds,
  faults: Fault[],
): number {
  const match = /^(\d{1,30}(?:\.\d{1,20})?(?:e\+?\d{1,3})?)([kmbgt]?)$/i.exec(text.trim());
  const value = match ? Number(match[1]) * SUFFIXES[match[2]!.toLowerCase()]! : Number.NaN;
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
  if (fits) return value;
  const kind = whole ? "a whole number" : "a number";
  faults.push({
    where: option,
    what: `expected ${kind} from ${shortAmount(least)} to ${shortAmount(most)}, got "${text}"`,
  });
  return Number.NaN;
}

/** `1e12` as `1e12`, 65536 as `65536`. */
function shortAmount(value: number): string {
  return value >= 1e7 ? value.toExponential().replace("e+", "e") : String(value);
}
