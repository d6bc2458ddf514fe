import { describeUnit, divideUnits, parseUnit, type Unit, UnitError } from "../units/index.ts";
import type { QuantityElements } from "./elements.ts";
import type { FaultList } from "./faults.ts";
import { ANY, type Measured } from "./measured.ts";
import type { ParsedEquation, ParsedEquations } from "./parse-equations.ts";
import { differences, UnitFault, unitOf } from "./unit-of.ts";

/**
 * Checks that every equation has the unit its quantity declares: a stock's equation its unit a month, everything else
 * the unit itself. Nothing is converted silently: TB is not GB, and a month is not a year.
 */
export function checkUnits(
  quantities: ReadonlyMap<string, QuantityElements>,
  parsed: ParsedEquations,
  faults: FaultList,
): void {
  const units = new Map<string, Unit | undefined>();
  for (const { source } of quantities.values()) {
    try {
      units.set(source.id, parseUnit(source.unit));
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      faults.add(source.where, `quantities.${source.id}.unit`, error.message);
    }
  }
  for (const equation of parsed.all) checkOne(equation, quantities, units, faults);
}

function checkOne(
  { id, field, expression, placed }: ParsedEquation,
  quantities: ReadonlyMap<string, QuantityElements>,
  units: ReadonlyMap<string, Unit | undefined>,
  faults: FaultList,
): void {
  const { kind, unit } = quantities.get(id)!.source;
  const declared = units.get(id);
  // A unit that cannot be read is reported already, and fits anything.
  const named = (reference: string): Measured => units.get(reference) ?? ANY;
  try {
    const found = unitOf(expression, { unitOfQuantity: named, text: placed.text });
    if (!declared || found === ANY) return;
    const isRate = kind === "stock" && field === "equation";
    const wanted = isRate ? divideUnits(declared, parseUnit("month")) : declared;
    const difference = differences(found, wanted);
    if (difference === undefined) return;
    const words = isRate ? `${unit} a month (the rate of a stock in ${unit})` : unit;
    faults.inEquation(
      placed,
      expression,
      `expected ${words}, got ${describeUnit(found)}${difference} in "${placed.text}"`,
    );
  } catch (error) {
    if (!(error instanceof UnitFault)) throw error;
    faults.inEquation(placed, error.expression, error.message);
  }
}
