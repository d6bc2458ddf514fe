import type { RuleMoved } from "../../articles/index.ts";
import type { Catalog } from "../../catalog/index.ts";
import type { ModelSource } from "../../engine/index.ts";
import type { SeriesContext } from "../../ensemble/series/context.ts";
import { rateTables } from "../../ensemble/series/rate-tables.ts";
import { resolveSeries } from "../../ensemble/series/resolve.ts";
import { GATE_ROLES, MOVED, mayDecide, type Rule, type RuleBook } from "../../rules/index.ts";

/** A series of the model that is computed from the rules of a scenario. */
type LawSeries = Parameters<typeof resolveSeries>[1];

/**
 * What of the race model each rule moves: the series that come out otherwise without it, found by leaving it out, and
 * what a rule without a chip predicate says that it moves.
 *
 * @returns by rule id; nothing for a rule that is context only
 */
export function rulesMove(
  {
    catalog,
    ruleBook,
    model,
  }: { readonly catalog: Catalog; readonly ruleBook: RuleBook; readonly model: ModelSource },
  months: number,
): ReadonlyMap<string, readonly RuleMoved[]> {
  const series = model.quantities.flatMap((quantity): LawSeries[] =>
    quantity.kind === "series" && quantity.from?.rules === "scenario"
      ? [{ name: quantity.id, element: [], from: quantity.from } as unknown as LawSeries]
      : [],
  );
  const names = new Map(model.quantities.map(({ id, name }) => [id, name]));
  const context: Omit<SeriesContext, "rules"> = {
    catalog,
    ruleBook: decidingBook(ruleBook),
    start: model.start,
    months,
    rates: rateTables(catalog),
  };
  const values = (off: readonly string[]): string[] =>
    series.map((one) => {
      const made = resolveSeries({ ...context, rules: { off, allOff: false } }, one);
      return made.kind === "shared" ? made.values.join() : "";
    });
  const asItWas = values([]);
  return new Map(
    ruleBook.rules.map((rule) => {
      const without = GATE_ROLES.has(rule.role) ? values([rule.id]) : asItWas;
      const drawn = series.flatMap(({ name }, index): RuleMoved[] =>
        asItWas[index] === without[index]
          ? []
          : [{ name: names.get(name)!, quantities: [name], drawn: true }],
      );
      const found = drawn.flatMap(({ quantities }) => quantities);
      return [rule.id, [...drawn, ...saidToMove(rule, found, names)]];
    }),
  );
}

/** The law without what has no say at a gate, so that fewer days are asked about; what replaces something stays. */
function decidingBook({ rules, groups }: RuleBook): RuleBook {
  return { rules: rules.filter(mayDecide), groups };
}

/** What a rule names in `moves`, without what was found by leaving it out. */
function saidToMove(
  { moves }: Rule,
  found: readonly string[],
  names: ReadonlyMap<string, unknown>,
): RuleMoved[] {
  return moves.flatMap((name) => {
    const moved = MOVED[name];
    if (moved === undefined) return [];
    const quantities = moved.series.filter((id) => names.has(id) && !found.includes(id));
    return quantities.length === 0 ? [] : [{ name: moved.name, quantities, drawn: moved.drawn }];
  });
}
