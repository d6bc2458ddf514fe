import type { QuantityElements } from "../elements.ts";
import type { Expression } from "../language/ast.ts";

/** What flows into and out of a stock, when its equation is a plain sum of declared flows. */
export interface StockFlows {
  readonly inflows: readonly string[];
  readonly outflows: readonly string[];
}

/**
 * The flows of a stock whose rate is `a + b - c`: names of declared flows with the stock's own dimensions. Undefined when
 * there is anything else in it, or when a flow has a place on that side of another stock already (a flow runs from one
 * stock to one other).
 */
export function stockFlows(
  rate: Expression,
  stock: QuantityElements,
  quantities: ReadonlyMap<string, QuantityElements>,
  taken: { readonly inflows: Set<string>; readonly outflows: Set<string> },
): StockFlows | undefined {
  const terms: { readonly id: string; readonly side: "inflows" | "outflows" }[] = [];
  const visit = (part: Expression, positive: boolean): boolean => {
    if (part.kind === "binary" && (part.operator === "+" || part.operator === "-"))
      return visit(part.left, positive) && visit(part.right, part.operator === "+" ? positive : !positive);
    if (part.kind !== "reference" || part.subscripts) return false;
    const flow = quantities.get(part.id);
    if (flow?.source.kind !== "flow" || flow.axes.join() !== stock.axes.join()) return false;
    terms.push({ id: part.id, side: positive ? "inflows" : "outflows" });
    return true;
  };
  if (!visit(rate, true)) return undefined;
  const ids = terms.map(({ id }) => id);
  if (new Set(ids).size < ids.length || terms.some(({ id, side }) => taken[side].has(id))) return undefined;
  for (const { id, side } of terms) taken[side].add(id);
  const of = (side: string) => terms.filter((term) => term.side === side).map(({ id }) => id);
  return { inflows: of("inflows"), outflows: of("outflows") };
}
