import { didYouMean } from "../units/index.ts";
import type { Expression } from "./language/ast.ts";
import { EquationError } from "./language/tokens.ts";
import type { Table } from "./types.ts";

/**
 * Puts the points of a named table, with their units, in its place: `LOOKUP(learning, x)` becomes
 * `LOOKUP(x, 0 {month}, 0.2, ...)`, and nothing further on knows of tables.
 *
 * @throws EquationError where LOOKUP has two arguments and the first names no table
 */
export function withTables(expression: Expression, tables: ReadonlyMap<string, Table>): Expression {
  const within = (part: Expression): Expression => withTables(part, tables);
  switch (expression.kind) {
    case "unary":
      return { ...expression, of: within(expression.of) };
    case "binary":
      return { ...expression, left: within(expression.left), right: within(expression.right) };
    case "if": {
      const [condition, then, otherwise] = [expression.condition, expression.then, expression.otherwise].map(
        within,
      ) as [Expression, Expression, Expression];
      return { ...expression, condition, then, otherwise };
    }
    case "call": {
      const [first, second] = expression.args;
      if (expression.name !== "LOOKUP" || expression.args.length !== 2)
        return { ...expression, args: expression.args.map(within) };
      return { ...expression, args: [within(second!), ...pointsOf(tableNamed(first!, tables), first!)] };
    }
    default:
      return expression;
  }
}

function tableNamed(name: Expression, tables: ReadonlyMap<string, Table>): Table {
  const id = name.kind === "reference" && name.subscripts === undefined ? name.id : undefined;
  const table = id === undefined ? undefined : tables.get(id);
  if (table) return table;
  const what = id === undefined ? "expected LOOKUP(table, x)" : `unknown table "${id}"`;
  throw new EquationError(name, `${what}${id === undefined ? "" : didYouMean(id, tables.keys())}`);
}

function pointsOf({ points, x, y }: Table, { at, end }: Expression): Expression[] {
  return points.flatMap((point) =>
    point.map((value, place): Expression => ({ kind: "number", value, unit: place === 0 ? x : y, at, end })),
  );
}
