/** Place of a piece of an equation: offsets into its text, end exclusive. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "^"
  | "<"
  | "<="
  | ">"
  | ">="
  | "="
  | "<>"
  | "and"
  | "or";

/** `name` is an element id, or a dimension name standing for the current element; `*` only inside a reduction. */
export type Subscript = { readonly kind: "all" } | { readonly kind: "name"; readonly name: string };

/** An equation as parsed: XMILE 1.0 expressions and the declared extensions, subscripts not yet expanded. */
export type Expression = Span &
  (
    | { readonly kind: "number"; readonly value: number; readonly unit?: string }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "reference"; readonly id: string; readonly subscripts?: readonly Subscript[] }
    | { readonly kind: "unary"; readonly operator: "-" | "not"; readonly of: Expression }
    | {
        readonly kind: "binary";
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly kind: "if";
        readonly condition: Expression;
        readonly then: Expression;
        readonly otherwise: Expression;
      }
    /** `name` is in capitals; functions without arguments (`TIME`, `DT`) are calls too. */
    | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  );

/** The direct parts of an expression, left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "unary":
      return [expression.of];
    case "binary":
      return [expression.left, expression.right];
    case "if":
      return [expression.condition, expression.then, expression.otherwise];
    case "call":
      return expression.args;
    default:
      return [];
  }
}

/** Ids of the quantities an equation reads, each once, in order of appearance. */
export function referencesIn(expression: Expression): string[] {
  const ids = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === "reference") ids.add(part.id);
    partsOf(part).forEach(visit);
  };
  visit(expression);
  return [...ids];
}
