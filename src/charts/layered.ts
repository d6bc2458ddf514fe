import { type Link, orderColumns } from "./layer-order.ts";
import { type Arrow, columnsOf, loopsOf } from "./layers.ts";
import { settle } from "./settle.ts";

/** A thing to be placed. Lines meet it `port` below its top; its `width` is that of its column at most. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly port: number;
  /** Stands in the first column. */
  readonly margin?: boolean;
}

export interface LayoutOptions {
  /** Width of a column and of the room between two. */
  readonly column: number;
  readonly between: number;
  /** Least room between nodes of a column, and between the lines that pass it. */
  readonly gap: number;
  readonly lineGap: number;
}

export interface Route {
  readonly from: string;
  readonly to: string;
  /** Heights at which it crosses the columns between its ends, from `from` on. */
  readonly through: readonly number[];
  /** Points against the reading direction. */
  readonly back: boolean;
  /** Lies on a loop. */
  readonly loop: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Column, left edge and the height of the port of each node. */
  readonly places: ReadonlyMap<string, { readonly column: number; readonly x: number; readonly y: number }>;
  readonly routes: readonly Route[];
}

/** Item of a column: a node, or the lines of one node on their way past it. */
interface Item {
  readonly above: number;
  readonly below: number;
  readonly line: boolean;
}

const SWEEPS = 24;

/**
 * Places nodes in columns, causes left of effects as far as loops allow, with few crossings and short lines; lines
 * of one node that go far run together until they part. The same input gives the same drawing.
 */
export function layered(
  nodes: readonly LayoutNode[],
  arrows: readonly Arrow[],
  options: LayoutOptions,
): Layout {
  const ids = nodes.map(({ id }) => id);
  const margin = new Set(nodes.flatMap((node) => (node.margin ? [node.id] : [])));
  const columnOf = columnsOf(ids, arrows, margin);
  const loops = loopsOf(ids, arrows);
  const last = Math.max(0, ...columnOf.values());
  const items = new Map<string, Item>(
    nodes.map(({ id, height, port }) => [id, { above: port, below: height - port, line: false }]),
  );
  const columns: string[][] = Array.from({ length: last + 1 }, () => []);
  for (const id of ids) columns[columnOf.get(id)!]!.push(id);
  const links: Link[][] = Array.from({ length: last }, () => []);
  const chains = arrows.map((arrow) => chainOf(arrow, columnOf));
  for (const { steps } of chains) {
    steps.forEach(({ id, column }, index) => {
      if (!items.has(id)) {
        items.set(id, { above: 1, below: 1, line: true });
        columns[column]!.push(id);
      }
      const next = steps[index + 1];
      if (next && !links[column]!.some((link) => link.left === id && link.right === next.id))
        links[column]!.push({ left: id, right: next.id });
    });
  }
  const order = orderColumns(columns, links);
  const heights = placed(order, links, items, options);
  const routes = chains.map(({ arrow, steps, back }) => {
    const through = steps.slice(1, -1).map(({ id }) => heights.get(id)!);
    const loop = loops.get(arrow.from) === loops.get(arrow.to);
    return { ...arrow, through: back ? through.reverse() : through, back, loop };
  });
  const places = new Map(
    nodes.map(({ id }) => {
      const column = columnOf.get(id)!;
      return [id, { column, x: column * (options.column + options.between), y: heights.get(id)! }];
    }),
  );
  const bottoms = [...items].map(([id, { below }]) => heights.get(id)! + below);
  return {
    width: (last + 1) * options.column + last * options.between,
    height: Math.max(0, ...bottoms),
    places,
    routes,
  };
}

/** The items that an arrow runs through from left to right, its ends among them. */
function chainOf(arrow: Arrow, columnOf: ReadonlyMap<string, number>) {
  const [from, to] = [columnOf.get(arrow.from)!, columnOf.get(arrow.to)!];
  const back = from >= to;
  const [left, right] = back ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
  const [start, end] = [Math.min(from, to), Math.max(from, to)];
  const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, index) => ({
    id: `${arrow.from} ${back ? "<" : ">"} ${start + 1 + index}`,
    column: start + 1 + index,
  }));
  return {
    arrow,
    back,
    steps: [{ id: left, column: start }, ...between, { id: right, column: end }],
  };
}

function placed(
  order: readonly (readonly string[])[],
  links: readonly (readonly Link[])[],
  items: ReadonlyMap<string, Item>,
  { gap, lineGap }: LayoutOptions,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const apart = order.map((column) =>
    column.slice(1).map((id, index) => {
      const [above, below] = [items.get(column[index]!)!, items.get(id)!];
      return above.below + below.above + (above.line && below.line ? lineGap : gap);
    }),
  );
  order.forEach((column, at) => {
    settle(
      column.map(() => 0),
      apart[at]!,
    ).forEach((y, index) => {
      heights.set(column[index]!, y);
    });
  });
  const neighbours = neighboursOf(links);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const columns = order.map((_, at) => at);
    for (const at of sweep % 2 === 0 ? columns : columns.reverse()) {
      const wanted = order[at]!.map((id) => {
        const near = neighbours.get(id) ?? [];
        if (near.length === 0) return heights.get(id)!;
        return near.reduce((sum, one) => sum + heights.get(one)!, 0) / near.length;
      });
      settle(wanted, apart[at]!).forEach((y, index) => {
        heights.set(order[at]![index]!, y);
      });
    }
  }
  const top = Math.min(...[...items].map(([id, { above }]) => heights.get(id)! - above));
  return new Map([...heights].map(([id, y]) => [id, y - top]));
}

function neighboursOf(links: readonly (readonly Link[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    found.set(id, [...(found.get(id) ?? []), other]);
  };
  for (const { left, right } of links.flat()) {
    add(left, right);
    add(right, left);
  }
  return found;
}
