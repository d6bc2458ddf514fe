import { exp, log, log10, pow } from "../../../numeric/index.ts";

/** Least and greatest value that something takes. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const ANYTHING: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Nothing but this number. */
export function only(value: number): Range {
  return { low: value, high: value };
}

/** The range of both together. */
export function hull(...ranges: readonly Range[]): Range {
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

/** What a binary operator makes of two ranges that vary freely. */
export function combined(operator: string, a: Range, b: Range): Range {
  switch (operator) {
    case "+":
      return { low: a.low + b.low, high: a.high + b.high };
    case "-":
      return { low: a.low - b.high, high: a.high - b.low };
    case "*":
      return corners(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y));
    case "/":
      return b.low <= 0 && b.high >= 0 && !(b.low === 0 && a.low >= 0)
        ? ANYTHING
        : corners(a, b, (x, y) => (x === 0 ? 0 : x / y));
    case "^":
      return a.low >= 0 ? corners(a, b, pow) : ANYTHING;
    default:
      return { low: 0, high: 1 };
  }
}

/** What a rising function of one argument makes of a range; others give anything. */
export function mapped(name: string, { low, high }: Range): Range {
  const rising: Readonly<Record<string, (x: number) => number>> = {
    EXP: exp,
    LN: (x) => (x > 0 ? log(x) : Number.NEGATIVE_INFINITY),
    LOG10: (x) => (x > 0 ? log10(x) : Number.NEGATIVE_INFINITY),
    SQRT: (x) => Math.sqrt(Math.max(0, x)),
    INT: Math.floor,
  };
  const map = rising[name];
  return map ? { low: map(low), high: map(high) } : ANYTHING;
}

function corners(a: Range, b: Range, of: (x: number, y: number) => number): Range {
  const values = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)].map((value) =>
    Number.isNaN(value) ? 0 : value,
  );
  return { low: Math.min(...values), high: Math.max(...values) };
}
