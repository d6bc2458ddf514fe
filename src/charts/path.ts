export type Point = readonly [number, number];

/**
 * Path through points (x, y), one decimal. Every point after the first is written as a step from the one before, both
 * rounded first, so that the file is short and nothing drifts. Throws `RangeError` on a non-finite coordinate.
 */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points.map(([x, y]) => [tenths(x), tenths(y)] as const);
  if (first === undefined) return "";
  let [x, y] = first;
  let steps = "";
  for (const [nextX, nextY] of rest) {
    for (const step of [nextX - x, nextY - y]) {
      const written = short(step);
      // A minus divides two numbers as well as a space does.
      steps += steps === "" || written.startsWith("-") ? written : ` ${written}`;
    }
    [x, y] = [nextX, nextY];
  }
  const start = `M${short(first[0])},${short(first[1])}`;
  // A single point is drawn by a pen that stays where it is.
  return steps === "" ? `${start}Z` : `${start}l${steps}`;
}

/** Closed path between two lines that share their x. */
export function areaPath(low: readonly Point[], high: readonly Point[]): string {
  const there = low.map(([x], index): Point => [x, high[index]![1]]);
  const path = linePath([...there, ...[...low].reverse()]);
  return path === "" || path.endsWith("Z") ? path : `${path}Z`;
}

/** A coordinate in tenths of a unit. */
function tenths(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("chart: a value to draw is not a finite number");
  return Math.round(value * 10);
}

/** Tenths as a number of the shortest form: `-.3`, `12`, `4.5`. */
function short(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}
