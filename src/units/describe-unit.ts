import { sameDimensions, type Unit } from "./unit.ts";
import { NAMED_UNITS, PREFIXABLE, PREFIXES } from "./unit-table.ts";

/** Symbol of the base unit of each dimension; dimensions not listed are named as their unit. */
const BASE_SYMBOLS: Readonly<Record<string, string>> = { time: "s", byte: "B", energy: "J", length: "m" };

/** A unit in words for error messages, such as `TB/s` or `1000 chip/s`; readable by `parseUnit` where a prefix or a name fits. */
export function describeUnit(unit: Unit): string {
  const named = Object.entries(NAMED_UNITS).find(
    ([, known]) => known.factor === unit.factor && sameDimensions(known, unit),
  );
  if (named) return named[0];
  const entries = Object.entries(unit.dimensions);
  const above = entries.filter(([, power]) => power > 0);
  const below = entries.filter(([, power]) => power < 0);
  const time = timeSymbol(unit);
  const scale = unit.factor / time.factor;
  const top = above.map(([name, power]) => powered(symbolOf(name, time.symbol), power)).join("*") || "1";
  const bottom = below.map(([name, power]) => `/${powered(symbolOf(name, time.symbol), -power)}`).join("");
  if (scale === 1) return top + bottom;
  const prefix = Object.entries(PREFIXES).find(([, factor]) => factor === scale);
  const first = above[0];
  if (prefix && first && first[1] === 1 && PREFIXABLE.includes(symbolOf(first[0], "s")))
    return prefix[0] + top + bottom;
  return `${scale} ${top}${bottom}`;
}

/** The unit of time that leaves the plainest factor: per month rather than per 2629800 s. */
function timeSymbol(unit: Unit): { symbol: string; factor: number } {
  const power = unit.dimensions.time ?? 0;
  if (Math.abs(power) !== 1) return { symbol: "s", factor: 1 };
  for (const symbol of ["s", "hour", "day", "month", "year"]) {
    const size = NAMED_UNITS[symbol]!.factor;
    const factor = power > 0 ? size : 1 / size;
    const scale = unit.factor / factor;
    if (scale === 1 || Object.values(PREFIXES).includes(scale)) return { symbol, factor };
  }
  return { symbol: "s", factor: 1 };
}

function symbolOf(dimension: string, time: string): string {
  return dimension === "time" ? time : (BASE_SYMBOLS[dimension] ?? dimension);
}

function powered(symbol: string, power: number): string {
  return power === 1 ? symbol : `${symbol}^${power}`;
}
