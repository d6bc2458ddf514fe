import { block, leaf } from "./xml-text.ts";

/** Points of a graphical function, x rising. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly kind: "continuous" | "discrete";
}

/** The `<gf>` of points; a discrete one ends with two equal y, as XMILE asks. */
export function graphicalLines({ x, y, kind }: Points): string[] {
  const range = (values: readonly number[]) => ({
    min: String(values.reduce((a, b) => Math.min(a, b))),
    max: String(values.reduce((a, b) => Math.max(a, b))),
  });
  return block(
    "gf",
    [
      leaf("xscale", "", range(x)),
      leaf("yscale", "", range(y)),
      leaf("xpts", x.join(",")),
      leaf("ypts", y.join(",")),
    ],
    { type: kind },
  );
}

/**
 * A monthly series as a graphical function over TIME: only the months at which something changes, so that the value at
 * any time is that of the series to the last bit. Undefined when it never changes.
 */
export function seriesPoints(values: Float64Array, interpolation: "step" | "linear"): Points | undefined {
  const last = values.length - 1;
  const months = [...values.keys()];
  if (months.every((month) => Object.is(values[month], values[0]))) return undefined;
  const same = (a: number, b: number) => Object.is(values[a], values[b]);
  const kept = months.filter((month) => {
    if (month === 0 || month === last) return true;
    if (interpolation === "step") return !same(month, month - 1);
    return !same(month, month - 1) || !same(month, month + 1);
  });
  const points = { x: kept, y: kept.map((month) => values[month]!) };
  if (interpolation === "linear") return { ...points, kind: "continuous" };
  return { x: [...points.x, last + 1], y: [...points.y, values[last]!], kind: "discrete" };
}

/** Points written as x1, y1, x2, y2, ... */
export function pairedPoints(points: readonly number[]): Points {
  const of = (part: 0 | 1) => points.filter((_, place) => place % 2 === part);
  return { x: of(0), y: of(1), kind: "continuous" };
}
