import type { Fact } from "../catalog/types.ts";
import { convert, InputError, parseUnit, UnitError } from "../units/index.ts";

/** A value in a base unit of the equations (`FLOP/s`, `B`, `B/s`, `s`, `token`...); an InputError says what does not fit. */
export function baseValue(quantity: Pick<Fact, "value" | "unit">, unit: string, where: string): number {
  try {
    return convert(quantity.value, parseUnit(String(quantity.unit)), parseUnit(unit));
  } catch (error) {
    if (error instanceof UnitError) throw new InputError({ where, what: error.message });
    throw error;
  }
}
