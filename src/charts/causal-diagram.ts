import type { Language } from "../units/index.ts";
import { type ArrowParts, arrivalHeights, arrow, selfLoop } from "./causal-arrow.ts";
import { causalKey } from "./causal-key.ts";
import { nodeShape } from "./causal-node.ts";
import { BETWEEN, COLUMN, EDGE } from "./causal-size.ts";
import type { CausalDiagram } from "./causal-types.ts";
import { layered } from "./layered.ts";
import { legend } from "./legend.ts";
import { LOOP_INK, QUIET, SANS, TEXT } from "./paint.ts";
import { element, escapeMarkup } from "./svg.ts";

export interface DiagramOptions {
  readonly language: Language;
  /** Unique in the page. */
  readonly id: string;
  /** From the page to the language's root. */
  readonly root?: string;
}

/**
 * What reads what in a sector, from causes at the left to effects at the right: stocks in boxes, flows with a valve and
 * a pipe into their stock, other quantities as words, beliefs small beneath what reads them, quantities of other
 * sectors at the left margin in the colour of their sector. An arrow carries the sign of its effect where the equation
 * tells it; what closes a loop is drawn in the colour of loops. One drawing in its natural size, for a box that scrolls.
 */
export function causalDiagram(diagram: CausalDiagram, options: DiagramOptions): string {
  const { language, id, root = "" } = options;
  const between = diagram.edges.filter(({ from, to }) => from !== to);
  const shapes = new Map(
    diagram.nodes.map((node) => [
      node.id,
      nodeShape(node, {
        language,
        width: COLUMN,
        outside: node.sector !== diagram.sector,
        arrivals: between.filter(({ to }) => to === node.id).length,
        root,
      }),
    ]),
  );
  const layout = layered(
    diagram.nodes.map((node) => {
      const { width, height, port } = shapes.get(node.id)!;
      return {
        id: node.id,
        width,
        height: height + LOOP,
        port: port + LOOP,
        margin: node.sector !== diagram.sector,
      };
    }),
    between,
    { column: COLUMN, between: BETWEEN, gap: 12, lineGap: 5 },
  );
  const kinds = new Map(diagram.nodes.map((node) => [node.id, node.kind]));
  const ends = arrivalHeights(layout, shapes);
  const arrows = layout.routes.map((route, index) => {
    const edge = between[index]!;
    const pipe = kinds.get(edge.from) === "flow" && kinds.get(edge.to) === "stock";
    return { loop: route.loop, ...arrow(route, edge, { layout, shapes, end: ends.get(route)!, pipe }) };
  });
  const selves = diagram.edges
    .filter(({ from, to }) => from === to)
    .map((edge) => ({ loop: true, ...selfLoop(edge, layout, shapes.get(edge.from)!) }));
  const loops = selves.length > 0 || layout.routes.some(({ loop }) => loop);
  const drawn = diagram.nodes.map(({ id: node }) => {
    const { x, y } = layout.places.get(node)!;
    return shapes.get(node)!.draw(x + EDGE, y + EDGE);
  });
  // The sign of a loop stands to the right of its node.
  const width = Math.max(layout.width + LOOP * 2, MOST_LEGEND) + EDGE * 2;
  const key = legend(causalKey(diagram, language, loops), EDGE, layout.height + EDGE * 3, MOST_LEGEND, 11);
  const height = layout.height + EDGE * 3 + key.height + 4;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "drawing diagram",
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: "group",
      "aria-labelledby": `${id}-title ${id}-description`,
      "font-family": SANS,
      "font-size": 12,
      fill: TEXT,
    },
    element("title", { id: `${id}-title` }, escapeMarkup(diagram.title[language])) +
      element("desc", { id: `${id}-description` }, escapeMarkup(diagram.description[language])) +
      layers([...arrows, ...selves]) +
      drawn.join("") +
      key.markup,
  );
}

/** Room above each node for the arrow of what reads itself, and for the marks of its readers. */
const LOOP = 12;
const MOST_LEGEND = 760;

/** Arrows in layers, loops above the rest; what all of a layer share is said once. */
function layers(arrows: readonly (ArrowParts & { readonly loop: boolean })[]): string {
  const layer = (loop: boolean): string => {
    const own = arrows.filter((one) => one.loop === loop);
    const join = (part: keyof ArrowParts): string => own.map((one) => one[part]).join("");
    const [name, ink] = loop ? ["edge loop", LOOP_INK] : ["edge", QUIET];
    return (
      element("g", { class: name, fill: "none", stroke: ink, "stroke-width": 1.1 }, join("line")) +
      element("g", { class: `${name} head`, fill: ink }, join("head")) +
      element(
        "g",
        { class: `${name} sign`, fill: ink, "font-weight": 600, "text-anchor": "middle" },
        join("sign"),
      )
    );
  };
  return layer(false) + layer(true);
}
