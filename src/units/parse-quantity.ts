import { parseUnit } from "./parse-unit.ts";
import { type Unit, UnitError } from "./unit.ts";

/** A value and its unit; `text` is the unit as written. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly text: string;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?=$|\s|[^\w.,])/;

/**
 * Reads `4.0 TB/s`, `671e9 parameter`, `7 %`, `0.3` (dimensionless). A value has a decimal point, no
 * grouping and no underscore, and is finite.
 * @throws UnitError that says what was expected.
 */
export function parseQuantity(text: string): Quantity {
  const trimmed = text.trim();
  const match = NUMBER.exec(trimmed);
  const value = match ? Number(match[0]) : Number.NaN;
  if (!match || !Number.isFinite(value)) {
    throw new UnitError(`expected a finite number and a unit such as "4.0 TB/s", got "${text}"`);
  }
  const rest = trimmed.slice(match[0].length).trim();
  const unitText = rest === "" ? "1" : rest;
  return { value, unit: parseUnit(unitText), text: unitText };
}
