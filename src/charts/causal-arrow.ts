import { ARRIVAL, type NodeShape } from "./causal-node.ts";
import { BETWEEN, COLUMN, EDGE } from "./causal-size.ts";
import type { CausalEdge } from "./causal-types.ts";
import type { Layout, Route } from "./layered.ts";
import { PAPER } from "./paint.ts";
import { element, label } from "./svg.ts";

/** Lines that end at one side of a node are spread over its height in the order in which they come. */
export function arrivalHeights(layout: Layout, shapes: ReadonlyMap<string, NodeShape>): Map<Route, number> {
  const ends = new Map<Route, number>();
  for (const { id } of shapes.values()) {
    const y = layout.places.get(id)!.y;
    const own = layout.routes.filter(({ to, back }) => to === id && !back);
    const before = (route: Route): number => route.through.at(-1) ?? layout.places.get(route.from)!.y;
    [...own]
      .sort((a, b) => before(a) - before(b))
      .forEach((route, place) => {
        ends.set(route, y + (place - (own.length - 1) / 2) * ARRIVAL);
      });
    // Those from the right stand one under the other, each with room for its sign.
    const turned = layout.routes.filter(({ to, back }) => to === id && back);
    turned.forEach((route, place) => {
      ends.set(route, y + 5 + (place - (turned.length - 1) / 2) * ARRIVAL);
    });
  }
  return ends;
}

export interface ArrowPlace {
  readonly layout: Layout;
  readonly shapes: ReadonlyMap<string, NodeShape>;
  readonly end: number;
  readonly pipe: boolean;
}

/** The parts of an arrow: lines of all arrows lie below the heads, and heads below the signs. */
export interface ArrowParts {
  readonly line: string;
  readonly head: string;
  readonly sign: string;
}

/** An arrow along its route: across the rooms between columns in curves, past the nodes of a column in a straight line. */
export function arrow(route: Route, edge: CausalEdge, place: ArrowPlace): ArrowParts {
  const { layout, shapes, end, pipe } = place;
  const to = layout.places.get(route.to)!;
  const turn = route.back ? -1 : 1;
  const last = route.back ? to.x + shapes.get(route.to)!.width : to.x;
  const tip = last - turn * 2;
  const d = `${pathOf(route, place)}H${at(tip - turn * (pipe ? 7 : 5))}`;
  const reach = pipe ? 5.5 : 3.5;
  const head = element("path", {
    d: `M${at(tip)} ${at(end)}l${-turn * (pipe ? 9 : 7)} ${-reach}v${reach * 2}z`,
  });
  const line = pipe
    ? element("path", { "stroke-width": 5, d }) +
      element("path", { class: "pipe-inside", stroke: PAPER, "stroke-width": 2.6, d })
    : element("path", { d });
  return { line, head, sign: signAt(edge, tip - turn * (pipe ? 15 : 13), end) };
}

function pathOf(route: Route, { layout, shapes, end }: ArrowPlace): string {
  const from = layout.places.get(route.from)!;
  const turn = route.back ? -1 : 1;
  const start = route.back ? from.x : from.x + shapes.get(route.from)!.width;
  let y = route.back ? from.y + 5 : from.y;
  let path = `M${at(start)} ${at(y)}`;
  // The far side of the column in which it starts; then across each column that it passes.
  let x = route.back ? from.x : from.x + COLUMN;
  if (!route.back) path += `H${at(x)}`;
  const heights = [...route.through, end];
  for (const [index, next] of heights.entries()) {
    const near = x + turn * BETWEEN;
    path += curve(x, y, near, next, turn);
    y = next;
    x = near;
    if (index < heights.length - 1) {
      x += turn * COLUMN;
      path += `H${at(x)}`;
    }
  }
  return path;
}

function curve(x: number, y: number, toX: number, toY: number, turn: number): string {
  const half = (BETWEEN / 2) * turn;
  return y === toY
    ? `H${at(toX)}`
    : `C${at(x + half)} ${at(y)} ${at(toX - half)} ${at(toY)} ${at(toX)} ${at(toY)}`;
}

function signAt({ sign }: CausalEdge, x: number, y: number): string {
  return sign === undefined ? "" : label(sign, { class: "halo", x: x + EDGE, y: y + EDGE + 4 });
}

/** A quantity that moves itself: its own arrow above its right corner. */
export function selfLoop(edge: CausalEdge, layout: Layout, shape: NodeShape): ArrowParts {
  const { x, y } = layout.places.get(edge.from)!;
  const [right, top] = [x + shape.width, y - shape.label / 2];
  const d = `M${at(right - 22)} ${at(top)}C${at(right - 22)} ${at(top - 14)} ${at(right + 12)} ${at(top - 14)} ${at(right + 7)} ${at(top + 6)}`;
  return {
    line: element("path", { d }),
    head: element("path", { d: `M${at(right + 1)} ${at(top + 9)}l-1.5 -7.5l7 2.5z` }),
    sign: signAt(edge, right + 16, top - 3),
  };
}

/** A coordinate with the drawing's margin, to a tenth. */
const at = (value: number): number => Math.round((value + EDGE) * 10) / 10;
