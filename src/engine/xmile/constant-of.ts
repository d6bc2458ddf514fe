import { EquationError } from "../language/tokens.ts";
import { parseXmileEquation, type XmileExpression } from "./parse-xmile-equation.ts";
import type { ReadContext } from "./read-context.ts";
import { childOf } from "./xml-tree.ts";

const MOST_LEVELS = 50;

/** The number that an expression is whatever happens, when it is made of numbers and constant variables; else undefined. */
export function constantOf(
  expression: XmileExpression,
  context: ReadContext,
  scope: string,
  level = 0,
): number | undefined {
  if (level > MOST_LEVELS) return undefined;
  const value = (part: XmileExpression) => constantOf(part, context, scope, level + 1);
  switch (expression.kind) {
    case "number":
      return Number(expression.text);
    case "unary": {
      const of = value(expression.of);
      return of === undefined || expression.operator === "not" ? undefined : -of;
    }
    case "binary": {
      const [a, b] = [value(expression.left), value(expression.right)];
      if (a === undefined || b === undefined) return undefined;
      if (expression.operator === "+") return a + b;
      if (expression.operator === "-") return a - b;
      if (expression.operator === "*") return a * b;
      return expression.operator === "/" ? a / b : undefined;
    }
    case "name": {
      if (expression.subscripts) return undefined;
      const variable = context.find(expression.name, scope);
      if (!variable) return expression.name === "dt" ? context.time.step : undefined;
      if (variable.constant !== undefined) return variable.constant;
      if (variable.kind === "stock" || variable.gf || variable.axes.length > 0) return undefined;
      const inner = parsedOrNothing(childOf(variable.element, "eqn")?.text ?? "");
      return inner && constantOf(inner, context, variable.scope, level + 1);
    }
    default:
      return undefined;
  }
}

/** What cannot be parsed has its fault elsewhere. */
function parsedOrNothing(text: string): XmileExpression | undefined {
  try {
    return parseXmileEquation(text);
  } catch (error) {
    if (error instanceof EquationError) return undefined;
    throw error;
  }
}
