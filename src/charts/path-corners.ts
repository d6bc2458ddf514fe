import type { Point } from "./path.ts";

/** The corners of a path as `linePath` and `areaPath` write it, where a reader of SVG finds them. For tests. */
export function cornersOf(path: string): Point[] {
  const [start, steps = ""] = path.slice(1).replace(/Z$/, "").split("l");
  const corners: Point[] = [start!.split(",").map(Number) as unknown as Point];
  const numbers = (steps.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  for (let index = 0; index < numbers.length; index += 2) {
    const [x, y] = corners.at(-1)!;
    corners.push([tenth(x + numbers[index]!), tenth(y + numbers[index + 1]!)]);
  }
  return corners;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
