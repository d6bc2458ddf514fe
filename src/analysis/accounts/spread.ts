import { quantilesOf } from "../select.ts";

/** Mean over worlds, and 5th, 50th and 95th percentile. Means of parts add up to the mean of their sum; quantiles do not. */
export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** A part of an account: one value a world, NaN in a world that failed. */
export type Column = Float64Array;

/** Spread of a column over the worlds that did not fail; NaN of none. */
export function spreadOf(column: Column): Spread {
  const kept = column.filter((value) => !Number.isNaN(value));
  const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
  const [p5, p50, p95] = quantilesOf(kept, [0.05, 0.5, 0.95]) as [number, number, number];
  return { mean, p5, p50, p95 };
}

/** A column of what a function gives in each world. */
export function columnOf(worlds: number, value: (world: number) => number): Column {
  return Float64Array.from({ length: worlds }, (_, world) => value(world));
}

/** World by world. */
export function plus(columns: readonly Column[]): Column {
  return columnOf(columns[0]!.length, (world) => columns.reduce((sum, column) => sum + column[world]!, 0));
}

/** World by world. */
export function minus(a: Column, b: Column): Column {
  return columnOf(a.length, (world) => a[world]! - b[world]!);
}
