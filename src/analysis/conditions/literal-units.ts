import type { Expression } from "../../engine/index.ts";
import { convert, parseUnit, sameDimensions, type Unit, UnitError } from "../../units/index.ts";

/** Operators whose two sides are of one unit. */
const OF_ONE_UNIT = new Set(["+", "-", "<", "<=", ">", ">=", "=", "<>"]);

/**
 * An expression with every number that stands beside a quantity in the quantity's own unit: a bare one takes it, one with
 * another unit of the same kind is converted. Others are left to the check of units.
 *
 * @param unitOf unit of a name, as written
 */
export function withUnitsOfOthers(expression: Expression, unitOf: (name: string) => string): Expression {
  const settle = (part: Expression): Expression => {
    switch (part.kind) {
      case "unary":
        return { ...part, of: settle(part.of) };
      case "call":
        return { ...part, args: part.args.map(settle) };
      case "binary": {
        const [left, right] = [settle(part.left), settle(part.right)];
        if (!OF_ONE_UNIT.has(part.operator)) return { ...part, left, right };
        return { ...part, left: besides(left, right, unitOf), right: besides(right, left, unitOf) };
      }
      default:
        return part;
    }
  };
  return settle(expression);
}

function besides(part: Expression, other: Expression, unitOf: (name: string) => string): Expression {
  const written = writtenUnit(other, unitOf);
  if (written === undefined) return part;
  if (part.kind === "unary" && part.operator === "-" && part.of.kind === "number")
    return { ...part, of: inUnit(part.of, written) };
  return part.kind === "number" ? inUnit(part, written) : part;
}

/** The unit of a name, also under a minus sign, beside a number, or in a sum. */
function writtenUnit(part: Expression, unitOf: (name: string) => string): string | undefined {
  if (part.kind === "reference") return unitOf(part.id);
  if (part.kind === "unary" && part.operator === "-") return writtenUnit(part.of, unitOf);
  if (part.kind === "call") return part.args.length === 0 ? undefined : ofSame(part, unitOf);
  if (part.kind !== "binary") return undefined;
  const [left, right] = [writtenUnit(part.left, unitOf), writtenUnit(part.right, unitOf)];
  if (part.operator === "+" || part.operator === "-") return left ?? right;
  // A bare factor changes no unit.
  if (part.operator === "*") return isBare(part.left) ? right : isBare(part.right) ? left : undefined;
  return part.operator === "/" && isBare(part.right) ? left : undefined;
}

function ofSame(
  { name, args }: Expression & { kind: "call" },
  unitOf: (name: string) => string,
): string | undefined {
  return ["ABS", "MIN", "MAX"].includes(name)
    ? args.map((part) => writtenUnit(part, unitOf)).find((unit) => unit !== undefined)
    : undefined;
}

function isBare(part: Expression): boolean {
  return part.kind === "number" && part.unit === undefined;
}

function inUnit(number: Expression & { kind: "number" }, unit: string): Expression {
  if (number.unit === undefined) return { ...number, unit };
  const [from, to] = [unitNamed(number.unit), parseUnit(unit)];
  if (from === undefined || !sameDimensions(from, to)) return number;
  return { ...number, value: convert(number.value, from, to), unit };
}

/** A unit that cannot be read is reported with its place by the check of units. */
function unitNamed(text: string): Unit | undefined {
  try {
    return parseUnit(text);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    return undefined;
  }
}
