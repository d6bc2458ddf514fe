import {
  describeUnit,
  dimensionless,
  divideUnits,
  multiplyUnits,
  parseUnit,
  powerUnit,
  sameDimensions,
  type Unit,
  UnitError,
} from "../units/index.ts";
import type { Expression } from "./language/ast.ts";
import { ANY, type Measured } from "./measured.ts";
import { type UnitsOfParts, unitOfCall } from "./unit-of-call.ts";

/** A part of an equation whose units do not fit. */
export class UnitFault extends Error {
  readonly expression: Expression;
  constructor(expression: Expression, message: string) {
    super(message);
    this.expression = expression;
  }
}

export interface UnitContext {
  unitOfQuantity(id: string): Measured;
  /** The equation, from which parts are quoted in messages. */
  readonly text: string;
}

/** Nothing when two units agree; otherwise what to add to a message: ` (they differ by a factor of 1000)` or "". */
export function differences(a: Unit, b: Unit): string | undefined {
  if (!sameDimensions(a, b)) return "";
  const factor = a.factor / b.factor;
  // Products of conversion factors are rounded.
  if (Math.abs(factor - 1) < 1e-9) return undefined;
  const larger = factor > 1 ? factor : 1 / factor;
  return ` (they differ by factor ${Number(larger.toPrecision(6))}: convert explicitly)`;
}

/** The unit of an expression. @throws UnitFault at the smallest part that does not fit */
export function unitOf(expression: Expression, context: UnitContext): Measured {
  switch (expression.kind) {
    case "number":
      if (expression.unit !== undefined) return literalUnit(expression, expression.unit);
      return expression.value === 0 ? ANY : dimensionless;
    case "text":
      return ANY;
    case "reference":
      return context.unitOfQuantity(expression.id);
    case "unary":
      return expression.operator === "-" ? unitOf(expression.of, context) : logic([expression.of], context);
    case "binary":
      return unitOfBinary(expression, context);
    case "if":
      logic([expression.condition], context);
      return same([expression.then, expression.otherwise], expression, context);
    case "call":
      return unitOfCall(expression, unitsOfParts(context));
  }
}

function literalUnit(expression: Expression, text: string): Unit {
  try {
    return parseUnit(text);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    throw new UnitFault(expression, error.message);
  }
}

function unitOfBinary(expression: Expression & { kind: "binary" }, context: UnitContext): Measured {
  const { operator, left, right } = expression;
  switch (operator) {
    case "+":
    case "-":
      return same([left, right], expression, context);
    case "*":
    case "/": {
      const [a, b] = [unitOf(left, context), unitOf(right, context)];
      if (a === ANY || b === ANY) return ANY;
      return operator === "*" ? multiplyUnits(a, b) : divideUnits(a, b);
    }
    case "^":
      return unitOfPower(expression, context);
    case "and":
    case "or":
      return logic([left, right], context);
    default:
      same([left, right], expression, context);
      return dimensionless;
  }
}

function unitOfPower({ left, right }: Expression & { kind: "binary" }, context: UnitContext): Measured {
  plain(right, context, "as an exponent");
  const base = unitOf(left, context);
  if (base === ANY || differences(base, dimensionless) === undefined) return base;
  const exponent = literalValue(right);
  if (exponent === undefined) {
    plain(left, context, "under an exponent that is not a plain number");
    return dimensionless;
  }
  try {
    return powerUnit(base, exponent);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    throw new UnitFault(right, error.message);
  }
}

function literalValue(expression: Expression): number | undefined {
  if (expression.kind === "number") return expression.value;
  if (expression.kind !== "unary" || expression.operator !== "-") return undefined;
  const value = literalValue(expression.of);
  return value === undefined ? undefined : -value;
}

/** The one unit of all parts. */
function same(parts: readonly Expression[], whole: Expression, context: UnitContext): Measured {
  let known: { readonly unit: Unit; readonly part: Expression } | undefined;
  for (const part of parts) {
    const unit = unitOf(part, context);
    if (unit === ANY) continue;
    known ??= { unit, part };
    const difference = differences(known.unit, unit);
    if (difference === undefined) continue;
    const a = `"${quote(known.part, context)}" is ${describeUnit(known.unit)}`;
    const b = `"${quote(part, context)}" is ${describeUnit(unit)}`;
    throw new UnitFault(
      whole,
      `expected one unit in "${quote(whole, context)}", got ${a}, ${b}${difference}`,
    );
  }
  return known?.unit ?? ANY;
}

function plain(expression: Expression, context: UnitContext, role: string): void {
  expect(expression, dimensionless, `a number without unit ${role}`, context);
}

function logic(parts: readonly Expression[], context: UnitContext): Unit {
  for (const part of parts) plain(part, context, "as a condition");
  return dimensionless;
}

function expect(expression: Expression, wanted: Unit, words: string, context: UnitContext): void {
  const unit = unitOf(expression, context);
  if (unit === ANY) return;
  const difference = differences(unit, wanted);
  if (difference === undefined) return;
  const got = `"${quote(expression, context)}" in ${describeUnit(unit)}`;
  throw new UnitFault(expression, `expected ${words}, got ${got}${difference}`);
}

function unitsOfParts(context: UnitContext): UnitsOfParts {
  return {
    of: (part) => unitOf(part, context),
    same: (parts, whole) => same(parts, whole, context),
    plain: (part, role) => plain(part, context, role),
    expect: (part, wanted, words) => expect(part, wanted, words, context),
  };
}

function quote(expression: Expression, { text }: UnitContext): string {
  return text.slice(expression.at, expression.end).replaceAll(/\s+/g, " ");
}
