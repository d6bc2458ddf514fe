import { didYouMean } from "../units/index.ts";
import { assignEquations, type QuantityElements } from "./elements.ts";
import { type FaultList, type PlacedEquation, placedEquation } from "./faults.ts";
import { type Expression, partsOf, referencesIn } from "./language/ast.ts";
import { parseExpression } from "./language/parse.ts";
import { EquationError } from "./language/tokens.ts";

export interface ParsedEquation {
  readonly id: string;
  readonly field: "equation" | "initial";
  readonly expression: Expression;
  readonly placed: PlacedEquation;
}

/** All equations of a model, parsed once each, however many elements they serve. */
export class ParsedEquations {
  private readonly byKey = new Map<string, ParsedEquation>();

  get all(): readonly ParsedEquation[] {
    return [...this.byKey.values()];
  }

  get(id: string, field: "equation" | "initial", key: string): Expression | undefined {
    return this.byKey.get(`${id} ${field} ${key}`)?.expression;
  }

  set(equation: ParsedEquation, key: string): void {
    this.byKey.set(`${equation.id} ${equation.field} ${key}`, equation);
  }

  /** Ids that the equations of a quantity read, initial values included. */
  inputsOf(id: string): readonly string[] {
    const own = this.all.filter((equation) => equation.id === id);
    return [...new Set(own.flatMap(({ expression }) => referencesIn(expression)))];
  }
}

/** Parses every equation; reports what cannot be parsed, unknown names, elements without an equation, idle keys. */
export function parseEquations(
  quantities: ReadonlyMap<string, QuantityElements>,
  faults: FaultList,
): ParsedEquations {
  const parsed = new ParsedEquations();
  for (const quantity of quantities.values()) {
    for (const field of ["equation", "initial"] as const) {
      const written = quantity.source[field];
      if (written === undefined) continue;
      checkCoverage(quantity, field, faults);
      for (const key of typeof written === "string" ? [""] : Object.keys(written)) {
        const placed = placedEquation(quantity.source, field, key);
        const expression = parseOne(placed, faults);
        if (!expression) continue;
        parsed.set({ id: quantity.source.id, field, expression, placed }, key);
        checkNames(expression, placed, quantities, faults);
      }
    }
  }
  return parsed;
}

function parseOne(placed: PlacedEquation, faults: FaultList): Expression | undefined {
  try {
    return parseExpression(placed.text);
  } catch (error) {
    if (!(error instanceof EquationError)) throw error;
    faults.inEquation(placed, error.span, error.message);
    return undefined;
  }
}

function checkNames(
  expression: Expression,
  placed: PlacedEquation,
  quantities: ReadonlyMap<string, QuantityElements>,
  faults: FaultList,
): void {
  if (expression.kind === "reference" && !quantities.has(expression.id)) {
    const near = didYouMean(expression.id, quantities.keys());
    faults.inEquation(placed, expression, `unknown quantity "${expression.id}"${near}`);
  }
  for (const part of partsOf(expression)) checkNames(part, placed, quantities, faults);
}

function checkCoverage(quantity: QuantityElements, field: "equation" | "initial", faults: FaultList): void {
  const { source, elements } = quantity;
  const { keys, idle } = assignEquations(source[field] ?? "", quantity);
  const place = source.places?.[field];
  const path = place?.path ?? `quantities.${source.id}.${field}`;
  const where = place?.where ?? source.where;
  for (const key of idle) {
    faults.add(where, `${path}.${key}`, `expected an element of "${source.id}", got "${key}"`);
  }
  const without = elements.filter((_, place) => keys[place] === undefined);
  if (without.length === 0) return;
  const names = without.map((element) => `[${element.join(", ")}]`).join(" ");
  faults.add(where, path, `expected an equation for every element, got none for ${names}`);
}
