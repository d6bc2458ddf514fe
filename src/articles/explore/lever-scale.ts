import type { Lever } from "./types.ts";

/** Steps of a slider. */
export const STEPS = 200;
/** Figures kept of a value: finer than any belief. */
const FIGURES = 4;

/** The value of a place on a slider, to the figures that the address keeps. */
export function valueAt(position: number, { low, high, log }: Lever): number {
  const share = position / STEPS;
  if (position === 0) return rounded(low);
  if (position === STEPS) return rounded(high);
  return rounded(log ? low * (high / low) ** share : low + (high - low) * share);
}

/** The place of a value, to the nearest step. */
export function positionOf(value: number, lever: Lever): number {
  return Math.round(shareOf(value, lever) * STEPS);
}

/** The place of a value between the ends, 0 to 1. */
export function shareOf(value: number, { low, high, log }: Lever): number {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}

/** A value as the address keeps it. */
export function rounded(value: number): number {
  return Number(value.toPrecision(FIGURES));
}
