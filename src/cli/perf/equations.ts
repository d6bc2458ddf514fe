import type { Catalog } from "../../catalog/index.ts";
import { type Constants, constants, type Interval, predict, type Workload } from "../../hardware/index.ts";

/** The equations' numbers: constants, and how far predictions lie from measurements. */
export interface Equations {
  readonly constants: Constants;
}

/** From `catalog/hardware`. @throws InputError for a file that is not in order */
export function equations({ hardware }: Catalog): Equations {
  return { constants: constants(hardware.document, hardware.where) };
}

/** Factors that hold eight measurements of ten, by phase: an interim until the hardware room has its own error model. */
const SPREAD = { mixed: 1.35, decode: 1.35, prefill: 1.6, train: 1.5 } as const;
/** What is left of it in a ratio of two chips. */
const SHARED = 1.15;

/** The rate of a workload, tokens/s for each chip, with its 80 % interval. */
export function rateInterval(workload: Workload, _numbers: Equations): Interval {
  const { rate } = predict(workload);
  const factor = SPREAD[workload.phase];
  return { p10: rate / factor, p50: rate, p90: rate * factor };
}

/** One rate over another with the 80 % interval of the ratio, in which common errors cancel. */
export function ratioInterval(above: Workload, below: Workload, _numbers: Equations): Interval {
  const ratio = predict(above).rate / predict(below).rate;
  return { p10: ratio / SHARED, p50: ratio, p90: ratio * SHARED };
}
