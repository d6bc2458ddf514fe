import type { Chip, ChipFactName, Fact } from "../catalog/index.ts";
import { convert, InputError, parseUnit, UnitError } from "../units/index.ts";
import type { Interval } from "./interval.ts";

/** The quantities over which the law is written. */
export const QUANTITIES = [
  "tpp",
  "performanceDensity",
  "transferRate",
  "memoryBandwidth",
  "totalBandwidth",
  "memoryBandwidthDensity",
  "transistors",
] as const;

export type QuantityName = (typeof QUANTITIES)[number];

/** Facts that the law reads: those of every room, and the precisions that only the law counts. */
export type FactName = ChipFactName | "fp32_dense" | "fp16_dense" | "fp6_dense" | "int4_dense" | "stack_area";

/** A separate stack of memory, not a processor: told by the fact of its own area. */
export function isMemoryStack(chip: Chip): boolean {
  return factOf(chip, "stack_area") !== undefined;
}

/** The value of a quantity that is known exactly; null when it is not. */
export function exactly({ low, high }: Interval): number | null {
  return low === high ? low : null;
}

/** A quantity of the law computed from a chip's facts, with what it rests on. */
export interface Computed extends Interval {
  /** `1` for TPP, `1/mm2` for performance density, otherwise `GB/s`, `GB/s/mm2` or `1`. */
  readonly unit: string;
  /** Facts used, in the order of use. */
  readonly facts: readonly FactName[];
  /** Facts that would narrow it, absent from the catalog. */
  readonly missing: readonly FactName[];
  /** Facts used that are quoted from memory only. */
  readonly recalled: readonly FactName[];
  /** For TPP: the fact that sets the maximum (of the upper ends). */
  readonly decidedBy?: FactName;
}

/** A fact of a chip in a unit of the law, over its own bounds where it gives any; undefined when absent. */
export function factIn(chip: Chip, name: FactName, unit: string): Interval | undefined {
  const fact = factOf(chip, name);
  if (!fact) return undefined;
  const inUnit = (value: number) => inLegalUnit(chip, name, fact, value, unit);
  return { low: inUnit(fact.low ?? fact.value), high: inUnit(fact.high ?? fact.value) };
}

/** One fact as a computed quantity; unknown (zero to infinity) when the catalog lacks it. */
export function fromFact(chip: Chip, name: FactName, unit: string): Computed {
  const value = factIn(chip, name, unit);
  if (!value)
    return { low: 0, high: Number.POSITIVE_INFINITY, unit, facts: [], missing: [name], recalled: [] };
  return { ...value, unit, facts: [name], missing: [], recalled: recalledAmong(chip, [name]) };
}

/** Those of the facts that are quoted from memory. */
export function recalledAmong(chip: Chip, names: readonly FactName[]): FactName[] {
  return names.filter((name) => factOf(chip, name)?.evidence === "recalled");
}

function factOf(chip: Chip, name: FactName): Fact | undefined {
  return (chip.facts as Readonly<Partial<Record<FactName, Fact>>>)[name];
}

/** Decimal digits that a double always keeps. */
const DECIMAL_DIGITS = 15;

function inLegalUnit(chip: Chip, name: string, fact: Fact, value: number, unit: string): number {
  try {
    const converted = convert(value, parseUnit(fact.unit), parseUnit(unit));
    // 2.039 TB/s must be 2039 GB/s and not 2039.0000000000002: products sit exactly on some lines.
    return converted === value ? value : Number(converted.toPrecision(DECIMAL_DIGITS));
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    const what = `expected a unit such as "${unit}", got "${fact.unit}"`;
    throw new InputError({ where: `chip ${chip.id}`, path: `facts.${name}.unit`, what });
  }
}
