/** Lines between neighbouring columns: from place `a` of a column to place `b` of the next, by ids. */
export interface Link {
  readonly left: string;
  readonly right: string;
}

/**
 * Orders each column so that few lines cross: barycentres forth and back, the best order seen is kept.
 *
 * @param columns ids from left to right, each column in its first order
 * @param links lines between each column and the next one
 */
export function orderColumns(
  columns: readonly (readonly string[])[],
  links: readonly (readonly Link[])[],
  sweeps = 24,
): string[][] {
  let order = columns.map((column) => [...column]);
  let best = order;
  let fewest = crossings(order, links);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    order = order.map((column) => [...column]);
    const forth = sweep % 2 === 0;
    const places = order.map((_, at) => at);
    for (const at of forth ? places.slice(1) : places.reverse().slice(1)) {
      const fixed = new Map(order[forth ? at - 1 : at + 1]!.map((id, place) => [id, place]));
      order[at] = byBarycentre(order[at]!, fixed, links[forth ? at - 1 : at]!, forth);
    }
    const now = crossings(order, links);
    if (now < fewest) [best, fewest] = [order, now];
  }
  return best;
}

function byBarycentre(
  column: readonly string[],
  fixed: ReadonlyMap<string, number>,
  links: readonly Link[],
  forth: boolean,
): string[] {
  const weight = new Map(
    column.map((id, place) => {
      const near = links
        .filter(({ left, right }) => (forth ? right : left) === id)
        .map(({ left, right }) => fixed.get(forth ? left : right)!);
      return [id, near.length === 0 ? place : near.reduce((sum, one) => sum + one, 0) / near.length];
    }),
  );
  return [...column].sort((a, b) => weight.get(a)! - weight.get(b)!);
}

/** How many pairs of lines cross. */
export function crossings(
  order: readonly (readonly string[])[],
  links: readonly (readonly Link[])[],
): number {
  return links.reduce((sum, own, at) => {
    const left = new Map(order[at]!.map((id, place) => [id, place]));
    const right = new Map(order[at + 1]!.map((id, place) => [id, place]));
    const ends = own.map((link) => [left.get(link.left)!, right.get(link.right)!] as const);
    const here = ends.reduce(
      (count, [a, b], index) =>
        count + ends.slice(index + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length,
      0,
    );
    return sum + here;
  }, 0);
}
