import {
  describeUnit,
  dimensionless,
  divideUnits,
  multiplyUnits,
  parseUnit,
  powerUnit,
  type Unit,
} from "../units/index.ts";
import type { Expression } from "./language/ast.ts";
import { DELAY_STAGES } from "./language/functions.ts";
import { ANY, type Measured } from "./measured.ts";

/** What the rule of a function may ask of its arguments; each throws a UnitFault at the part that does not fit. */
export interface UnitsOfParts {
  of(part: Expression): Measured;
  /** The one unit of all parts. */
  same(parts: readonly Expression[], whole: Expression): Measured;
  /** `role` completes "expected a number without unit". */
  plain(part: Expression, role: string): void;
  expect(part: Expression, wanted: Unit, words: string): void;
}

/** The unit of a function call, by its name. */
export function unitOfCall(call: Expression & { readonly kind: "call" }, units: UnitsOfParts): Measured {
  const { name, args } = call;
  const month = parseUnit("month");
  const [first, second, third, fourth] = args as [Expression, Expression, ...(Expression | undefined)[]];
  const inMonths = (part: Expression | undefined): void => {
    if (part) units.expect(part, month, "months");
  };
  switch (name) {
    case "TIME":
    case "DT":
    case "STEP_SIZE":
    case "STARTTIME":
    case "STOPTIME":
    case "DATE":
      return month;
    case "PI":
      return dimensionless;
    case "EXP":
    case "LN":
    case "LOG10":
    case "INT":
      units.plain(first, `in ${name}`);
      return dimensionless;
    case "SQRT":
      return withUnit(units.of(first), (unit) => powerUnit(unit, 0.5));
    case "ABS":
    case "SUM":
    case "MEAN":
    case "INIT":
      return units.of(first);
    case "MIN":
    case "MAX":
    case "MOD":
    case "PREVIOUS":
      return units.same(args, call);
    case "SAFEDIV":
      return unitOfSafeDivision([first, second, third], units);
    case "STEP":
      inMonths(second);
      return units.of(first);
    case "RAMP":
      inMonths(second);
      return withUnit(units.of(first), (slope) => multiplyUnits(slope, month));
    case "PULSE":
      inMonths(second);
      inMonths(third);
      return withUnit(units.of(first), (volume) => divideUnits(volume, month));
    case "LOOKUP": {
      const points = args.slice(1);
      const isX = (_: Expression, place: number) => place % 2 === 0;
      units.same([first, ...points.filter(isX)], call);
      return units.same(
        points.filter((part, place) => !isX(part, place)),
        call,
      );
    }
    case "FIRST_REACHED":
      units.same(args, call);
      return month;
    default: {
      // Delays and smooths: (x, tau, initial), or (x, tau, n, initial).
      const byNumber = DELAY_STAGES[name] === "third";
      inMonths(second);
      if (byNumber && third) units.plain(third, `of stages in ${name}`);
      const initial = byNumber ? fourth : third;
      return initial ? units.same([first, initial], call) : units.of(first);
    }
  }
}

function unitOfSafeDivision(
  [above, below, otherwise]: readonly [Expression, Expression, Expression | undefined],
  units: UnitsOfParts,
): Measured {
  const [a, b] = [units.of(above), units.of(below)];
  if (a === ANY || b === ANY) return otherwise ? units.of(otherwise) : ANY;
  const quotient = divideUnits(a, b);
  if (otherwise) units.expect(otherwise, quotient, `${describeUnit(quotient)}, the unit of the quotient`);
  return quotient;
}

function withUnit(unit: Measured, change: (unit: Unit) => Unit): Measured {
  return unit === ANY ? ANY : change(unit);
}
