import type { Spread } from "./account-types.ts";
import type { Axis } from "./axes.ts";
import { DASH, PAPER, TEXT } from "./paint.ts";
import { element } from "./svg.ts";

/** Half the height of a cap: what ends an interval, so that none passes for an axis. */
const CAP = 4;

/** A sum: an open dot at its mean, a thin line with caps over 90 % of worlds, dashed where it is a projection. */
export function sumWhisker({ mean, p5, p95 }: Spread, axis: Axis, y: number, projected: boolean): string {
  return whisker(axis.at(p5), axis.at(p95), y, projected) + dot(axis.at(mean), y);
}

/** Its sample for a legend. */
export function sumSample(projected: boolean) {
  // A dot would leave too little of a dashed line to see the dashes.
  return (x: number, y: number): string =>
    whisker(x + 1, x + 21, y, projected) + (projected ? "" : dot(x + 11, y));
}

function whisker(from: number, to: number, y: number, projected: boolean): string {
  const paint = { class: "whole", stroke: TEXT, "stroke-width": 1.5 };
  const line = element("line", {
    ...paint,
    "stroke-dasharray": projected ? DASH : undefined,
    x1: from,
    x2: to,
    y1: y,
    y2: y,
  });
  const caps = [from, to].map((x) => element("line", { ...paint, x1: x, x2: x, y1: y - CAP, y2: y + CAP }));
  return line + caps.join("");
}

function dot(cx: number, cy: number): string {
  return element("circle", { class: "middle", fill: PAPER, stroke: TEXT, "stroke-width": 2, cx, cy, r: 3.4 });
}
