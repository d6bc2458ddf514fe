import type { Point } from "./points.ts";

/** A normal predictive distribution. */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/** Fewer points say nothing about how much a series moves. */
const LEAST_STEPS = 3;
const LEAST_LINE = 4;

/** No series is steadier than this, on any scale: the record itself is not known better. */
const LEAST_SD = 0.02;

/**
 * Persistence: the last value goes on. Its spread is that of a walk whose steps are as large as those seen, growing with
 * the root of the time ahead. Undefined with fewer than three steps to learn from.
 */
export function persistence(known: readonly Point[], month: number, error: number): Normal | undefined {
  if (known.length <= LEAST_STEPS) return undefined;
  const squares = stepsOf(known).map(({ change, months }) => (change * change) / months);
  const last = known.at(-1)!;
  return widened(last.value, mean(squares) * (month - last.month), error);
}

/**
 * Extrapolation along a line (of logarithms where scores are in logarithms): the slope of least squares, carried on from
 * the last value. Its spread is that of a walk about the line, and of the slope, which is known as badly as so many steps
 * allow. Undefined with fewer than four points.
 */
export function lineOn(known: readonly Point[], month: number, error: number): Normal | undefined {
  if (known.length < LEAST_LINE) return undefined;
  const slope = slopeOf(known);
  const steps = stepsOf(known);
  const squares = steps.map(({ change, months }) => {
    const off = change - slope * months;
    return (off * off) / months;
  });
  const perMonth = (mean(squares) * steps.length) / (steps.length - 1);
  const last = known.at(-1)!;
  const ahead = month - last.month;
  const seen = last.month - known[0]!.month;
  return widened(last.value + slope * ahead, perMonth * (ahead + (ahead * ahead) / seen), error);
}

function widened(centre: number, variance: number, error: number): Normal {
  return { mean: centre, sd: Math.sqrt(variance + error * error + LEAST_SD * LEAST_SD) };
}

function stepsOf(known: readonly Point[]): { change: number; months: number }[] {
  return known.slice(1).map(({ month, value }, place) => ({
    change: value - known[place]!.value,
    months: month - known[place]!.month,
  }));
}

function slopeOf(known: readonly Point[]): number {
  const month = mean(known.map((point) => point.month));
  const value = mean(known.map((point) => point.value));
  const products = known.map((point) => (point.month - month) * (point.value - value));
  const squares = known.map((point) => (point.month - month) * (point.month - month));
  return mean(products) / mean(squares);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
