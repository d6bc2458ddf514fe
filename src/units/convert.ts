import { describeUnit } from "./describe-unit.ts";
import { sameDimensions, type Unit, UnitError } from "./unit.ts";

/**
 * A value in `from` expressed in `to`.
 * @throws UnitError when the two measure different things.
 * @example convert(2, parseUnit("TB/s"), parseUnit("GB/s")) // 2000
 */
export function convert(value: number, from: Unit, to: Unit): number {
  if (!sameDimensions(from, to)) {
    throw new UnitError(`expected a unit like ${describeUnit(to)}, got ${describeUnit(from)}`);
  }
  if (from.factor === to.factor) return value;
  // Division by the smaller factor keeps whole results whole: 1e12 / 1e9 is exact, 1e12 * 1e-9 is not.
  return from.factor >= to.factor ? value * (from.factor / to.factor) : value / (to.factor / from.factor);
}
