import { area, line } from "d3-shape";

export type Point = readonly [number, number];

/** Path through points (x, y), one decimal. Throws `RangeError` on a non-finite coordinate. */
export function linePath(points: readonly Point[]): string {
  return (
    line<Point>(
      (point) => finite(point[0]),
      (point) => finite(point[1]),
    ).digits(1)(points as Point[]) ?? ""
  );
}

/** Closed path between two lines that share their x. */
export function areaPath(low: readonly Point[], high: readonly Point[]): string {
  const index = low.map((_, position) => position);
  const shape = area<number>()
    .x((position) => finite(low[position]![0]))
    .y0((position) => finite(low[position]![1]))
    .y1((position) => finite(high[position]![1]))
    .digits(1);
  return shape(index) ?? "";
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("chart: a value to draw is not a finite number");
  return value;
}
