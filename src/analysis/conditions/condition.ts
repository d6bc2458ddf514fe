import { type Expression, parseExpression, partsOf, referencesIn } from "../../engine/index.ts";
import { EquationError } from "../../engine/language/tokens.ts";
import { ANY } from "../../engine/measured.ts";
import { UnitFault, unitOf } from "../../engine/unit-of.ts";
import { didYouMean, type Fault, InputError, parseUnit } from "../../units/index.ts";
import { withUnitsOfOthers } from "./literal-units.ts";
import { FUNCTIONS, valueIn } from "./value-in.ts";

/** A quantity at a date, as a condition names it: `lag_match@2028-12`. */
export interface DatedName {
  readonly id: string;
  /** As written after the `@`. */
  readonly date: string;
}

/** A condition on worlds, checked: what it reads, and what it says. */
export interface Condition {
  /** As given. */
  readonly text: string;
  readonly parameters: readonly string[];
  readonly outputs: readonly DatedName[];
  /**
   * Whether a world satisfies it.
   *
   * @param numberOf gives a drawn value by id, or a quantity by `lag_match@2028-12`, of the world at hand; NaN fails
   */
  readonly holds: (numberOf: (name: string) => number) => boolean;
}

/** What may be named in a condition, with the unit in which its numbers stand. */
export interface Nameable {
  readonly parameters: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** A name with subscripts perhaps, and a date after it. */
const DATED = /([A-Za-z_]\w*(?:\s*\[[^\]]*\])?)@([\w-]+)/g;

/**
 * Reads a condition in the language of the model's equations: `grey_flow_now < 50000 AND lag_match@2028-12 < 6`. Assumptions
 * go by their ids, quantities of the model by theirs with a date. A bare number has the unit of what it is compared with;
 * a number with a unit, `600 {kchip/year}`, is converted to it.
 *
 * @throws InputError with the place, for what is unknown, undated, no condition, or of units that do not fit
 */
export function readCondition(text: string, nameable: Nameable, where = "where"): Condition {
  const outputs = new Map<string, DatedName>();
  // The language has no `@`: a dated name becomes a plain one of the same length, so that places stay places.
  const plain = text.replaceAll(DATED, (whole, id: string, date: string) => {
    const name = `at${outputs.size}_`.padEnd(whole.length, "_");
    outputs.set(name, { id: id.replaceAll(/\s/g, "").toLowerCase(), date });
    return name;
  });
  const fault = ({ at }: { readonly at: number }, what: string): Fault => ({
    where: `${where}:${at + 1}`,
    what: what.replaceAll(/\bat\d+_+/g, (name) => nameOf(outputs.get(name)) ?? name),
  });
  const parsed = attempt(() => parseExpression(plain), fault);
  const faults = [...unknownNames(parsed, outputs, nameable, fault), ...leftOut(parsed, fault)];
  if (faults.length > 0) throw new InputError(faults);
  const unitOfName = (name: string) => {
    const output = outputs.get(name);
    return output ? nameable.outputs.get(output.id)! : nameable.parameters.get(name)!;
  };
  const context = { text: plain, unitOfQuantity: (id: string) => parseUnit(unitOfName(id)) };
  const expression = attempt(() => {
    const settled = withUnitsOfOthers(parsed, unitOfName);
    const unit = unitOf(settled, context);
    if (unit !== ANY && Object.keys(unit.dimensions).length > 0)
      throw new UnitFault(settled, "expected a condition that is true or false, got an amount");
    return settled;
  }, fault);
  if (!isCondition(expression))
    throw new InputError(fault(expression, "expected a comparison, such as `grey_flow_now < 50000`"));
  return {
    text,
    parameters: referencesIn(expression).filter((name) => !outputs.has(name)),
    outputs: [...outputs.values()],
    holds: (numberOf) => valueIn(expression, (name) => numberOf(nameOf(outputs.get(name)) ?? name)) === 1,
  };
}

function nameOf(output: DatedName | undefined): string | undefined {
  return output && `${output.id}@${output.date}`;
}

function attempt<T>(step: () => T, fault: (span: { at: number }, what: string) => Fault): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof EquationError) throw new InputError(fault(error.span, error.message));
    if (error instanceof UnitFault) throw new InputError(fault(error.expression, error.message));
    throw error;
  }
}

function all(expression: Expression): Expression[] {
  return [expression, ...partsOf(expression).flatMap(all)];
}

function unknownNames(
  expression: Expression,
  outputs: ReadonlyMap<string, DatedName>,
  nameable: Nameable,
  fault: (span: { at: number }, what: string) => Fault,
): Fault[] {
  return all(expression).flatMap((part) => {
    if (part.kind !== "reference") return [];
    const output = outputs.get(part.id);
    if (output && nameable.outputs.has(output.id)) return [];
    if (output)
      return [fault(part, `unknown output "${output.id}"${didYouMean(output.id, nameable.outputs.keys())}`)];
    if (nameable.parameters.has(part.id) && part.subscripts === undefined) return [];
    if (nameable.outputs.has(part.id) || part.subscripts !== undefined)
      return [fault(part, `expected a date after "${part.id}", such as "${part.id}@2028-12"`)];
    const near = didYouMean(part.id, [...nameable.parameters.keys(), ...nameable.outputs.keys()]);
    return [fault(part, `unknown name "${part.id}"${near}`)];
  });
}

function leftOut(expression: Expression, fault: (span: { at: number }, what: string) => Fault): Fault[] {
  return all(expression).flatMap((part) => {
    if (part.kind === "if") return [fault(part, "expected AND, OR and comparisons, got IF")];
    if (part.kind === "text") return [fault(part, `expected a number or a name, got "${part.value}"`)];
    if (part.kind !== "call" || Object.hasOwn(FUNCTIONS, part.name)) return [];
    return [
      fault(
        part,
        `expected one of ${Object.keys(FUNCTIONS).join(", ")}, got ${part.name}: a condition knows one moment`,
      ),
    ];
  });
}

const COMPARISONS = new Set(["<", "<=", ">", ">=", "=", "<>", "and", "or"]);

/** Whether it is true or false by its form. */
function isCondition(expression: Expression): boolean {
  if (expression.kind === "binary") return COMPARISONS.has(expression.operator);
  return expression.kind === "unary" && expression.operator === "not";
}
