import { insteadOf } from "../catalog/retired.ts";
import { assignEquations, type QuantityElements } from "./elements.ts";
import { type FaultList, type PlacedEquation, placedEquation } from "./faults.ts";
import { type Expression, partsOf, referencesIn } from "./language/ast.ts";
import { parseExpression } from "./language/parse.ts";
import { EquationError } from "./language/tokens.ts";
import { withTables } from "./named-tables.ts";
import type { Table } from "./types.ts";

export interface ParsedEquation {
  readonly id: string;
  readonly field: "equation" | "initial";
  readonly expression: Expression;
  readonly placed: PlacedEquation;
}

/** All equations of a model, parsed once each, however many elements they serve. */
export class ParsedEquations {
  private readonly byKey = new Map<string, ParsedEquation>();
  private readonly byId = new Map<string, ParsedEquation[]>();

  get all(): readonly ParsedEquation[] {
    return [...this.byKey.values()];
  }

  get(id: string, field: "equation" | "initial", key: string): Expression | undefined {
    return this.byKey.get(`${id} ${field} ${key}`)?.expression;
  }

  set(equation: ParsedEquation, key: string): void {
    this.byKey.set(`${equation.id} ${equation.field} ${key}`, equation);
    const own = this.byId.get(equation.id);
    if (own) own.push(equation);
    else this.byId.set(equation.id, [equation]);
  }

  /** Ids that the equations of a quantity read, initial values included. */
  inputsOf(id: string): readonly string[] {
    const own = this.byId.get(id) ?? [];
    return [...new Set(own.flatMap(({ expression }) => referencesIn(expression)))];
  }
}

/** Parses every equation; reports what cannot be parsed, unknown names, elements without an equation, idle keys. */
export function parseEquations(
  quantities: ReadonlyMap<string, QuantityElements>,
  tables: readonly Table[],
  faults: FaultList,
): ParsedEquations {
  const tablesById = new Map(tables.map((table) => [table.id, table]));
  const parsed = new ParsedEquations();
  for (const quantity of quantities.values()) {
    for (const field of ["equation", "initial"] as const) {
      const written = quantity.source[field];
      if (written === undefined) continue;
      checkCoverage(quantity, field, faults);
      for (const key of typeof written === "string" ? [""] : Object.keys(written)) {
        const placed = placedEquation(quantity.source, field, key);
        const expression = parseOne(placed, tablesById, faults);
        if (!expression) continue;
        parsed.set({ id: quantity.source.id, field, expression, placed }, key);
        checkNames(expression, placed, { quantities, tables: tablesById }, faults);
      }
    }
  }
  return parsed;
}

function parseOne(
  placed: PlacedEquation,
  tables: ReadonlyMap<string, Table>,
  faults: FaultList,
): Expression | undefined {
  try {
    return withTables(parseExpression(placed.text), tables);
  } catch (error) {
    if (!(error instanceof EquationError)) throw error;
    faults.inEquation(placed, error.span, error.message);
    return undefined;
  }
}

interface Names {
  readonly quantities: ReadonlyMap<string, QuantityElements>;
  readonly tables: ReadonlyMap<string, Table>;
}

function checkNames(expression: Expression, placed: PlacedEquation, names: Names, faults: FaultList): void {
  const { quantities, tables } = names;
  if (expression.kind === "reference" && !quantities.has(expression.id)) {
    const { id } = expression;
    const near = tables.has(id)
      ? `: it is a table; write LOOKUP(${id}, x)`
      : insteadOf(id, quantities.keys());
    faults.inEquation(placed, expression, `unknown quantity "${id}"${near}`);
  }
  for (const part of partsOf(expression)) checkNames(part, placed, names, faults);
}

function checkCoverage(quantity: QuantityElements, field: "equation" | "initial", faults: FaultList): void {
  const { source, elements } = quantity;
  const { keys, idle } = assignEquations(source[field] ?? "", quantity);
  const place = source.places?.[field];
  const path = place?.path ?? `quantities.${source.id}.${field}`;
  const where = place?.where ?? source.where;
  for (const key of idle) {
    const own = source.places?.[`${field}.${key}`];
    faults.add(
      own?.where ?? where,
      own?.path ?? `${path}.${key}`,
      `expected an element of "${source.id}", got "${key}"`,
    );
  }
  const without = elements.filter((_, place) => keys[place] === undefined);
  if (without.length === 0) return;
  const names = without.map((element) => `[${element.join(", ")}]`).join(" ");
  faults.add(where, path, `expected an equation for every element, got none for ${names}`);
}
