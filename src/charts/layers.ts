/** An arrow between nodes, by their ids. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** Nodes that lie on a common loop, by id of one of them; a node on none is its own. */
export function loopsOf(ids: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, string> {
  const forward = reach(ids, arrows);
  return new Map(
    ids.map((id) => [
      id,
      ids.find((other) => other === id || (forward.get(id)!.has(other) && forward.get(other)!.has(id)))!,
    ]),
  );
}

function reach(ids: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map(ids.map((id) => [id, arrows.filter(({ from }) => from === id).map(({ to }) => to)]));
  return new Map(
    ids.map((id) => {
      const seen = new Set<string>();
      const open = [...next.get(id)!];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (seen.has(at)) continue;
        seen.add(at);
        open.push(...next.get(at)!);
      }
      return [id, seen];
    }),
  );
}

/**
 * An order in which few arrows point backwards (the greedy order of Eades, Lin and Smyth, 1993): ends first, then the
 * node that gives most more than it takes. Ties go by the order given.
 */
export function causalOrder(ids: readonly string[], arrows: readonly Arrow[]): string[] {
  const left = new Set(ids);
  const first: string[] = [];
  const last: string[] = [];
  const count = (id: string, end: "from" | "to"): number =>
    arrows.filter((arrow) => arrow[end] === id && left.has(arrow.from) && left.has(arrow.to)).length;
  while (left.size > 0) {
    const rest = [...left];
    const sink = rest.find((id) => count(id, "from") === 0);
    const source = rest.find((id) => count(id, "to") === 0);
    const most = (): string =>
      rest.reduce((best, id) =>
        count(id, "from") - count(id, "to") > count(best, "from") - count(best, "to") ? id : best,
      );
    if (source !== undefined) first.push(source);
    else if (sink !== undefined) last.unshift(sink);
    else first.push(most());
    left.delete(source ?? sink ?? first.at(-1)!);
  }
  return [...first, ...last];
}

/**
 * The column of each node: right of all that points to it (backward arrows turned round), what has no causes as near
 * to its first effect as it can be. Nodes of the `margin` stand in column 0, all others right of it.
 */
export function columnsOf(
  ids: readonly string[],
  arrows: readonly Arrow[],
  margin: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const order = causalOrder(ids, arrows);
  const rank = new Map(order.map((id, place) => [id, place]));
  const turned = arrows.map(({ from, to }) =>
    rank.get(from)! < rank.get(to)! ? { from, to } : { from: to, to: from },
  );
  const first = margin.size > 0 ? 1 : 0;
  const columns = new Map<string, number>();
  for (const id of order) {
    const before = turned.filter(({ to }) => to === id).map(({ from }) => columns.get(from)! + 1);
    columns.set(id, margin.has(id) ? 0 : Math.max(first, ...before));
  }
  for (const id of [...order].reverse()) {
    if (margin.has(id) || turned.some(({ from, to }) => to === id && !margin.has(from))) continue;
    const after = turned.filter(({ from }) => from === id).map(({ to }) => columns.get(to)! - 1);
    if (after.length > 0) columns.set(id, Math.max(columns.get(id)!, Math.min(...after)));
  }
  return columns;
}
