import type { Uncertain } from "../../charts/index.ts";
import {
  type Binding,
  type ChipSpec,
  type DecodeRun,
  decode,
  fits,
  type ModelSpec,
} from "../../hardware/index.ts";
import { rated } from "./hardware-rates.ts";

/** Sizes of a unit that are tried, from one chip to four nodes of eight. */
const SIZES: readonly number[] = [1, 2, 4, 8, 16, 32];
/** Chips that share every matrix: at most a node. */
const MOST_TENSOR = 8;
/** A batch is found to this part of itself: finer than the model is. */
const FINENESS = 0.02;

/** A load whose layout and batch are free. */
export type FreeLoad = Omit<DecodeRun, "chips" | "tensorParallel" | "expertParallel" | "concurrency">;

/** How a chip serves a model at a promised speed. */
export interface Service {
  readonly run: DecodeRun;
  readonly rate: Uncertain;
  readonly binds: Binding;
}

/**
 * The layout and batch with the most tokens a second and chip at which each user gets `speed`; undefined when the
 * model fits in no size that is tried or none is fast enough. A coarse search, for pages that hold hundreds of them.
 */
export function serviceAt(load: FreeLoad, speed: number): Service | undefined {
  let best: { run: DecodeRun; rate: number; binds: Binding } | undefined;
  for (const layout of layouts(load.chip, load.model, load)) {
    const found = batchAt({ ...load, ...layout, concurrency: 1 }, speed);
    if (found && (best === undefined || found.rate > best.rate)) best = found;
  }
  return best && { run: best.run, binds: best.binds, rate: rated({ phase: "decode", run: best.run }) };
}

type SizedLayout = Required<Pick<DecodeRun, "chips" | "tensorParallel" | "expertParallel">>;

/** Layouts that hold the model with one request, for a mixture with its experts spread too. */
function layouts(chip: ChipSpec, model: ModelSpec, load: FreeLoad): SizedLayout[] {
  const all = SIZES.flatMap((chips): SizedLayout[] => [
    ...(chips <= Math.min(MOST_TENSOR, model.heads)
      ? [{ chips, tensorParallel: chips, expertParallel: 1 }]
      : []),
    ...(chips > 1 && chips <= model.experts ? [{ chips, tensorParallel: 1, expertParallel: chips }] : []),
  ]);
  return all.filter((layout) => fits(chip, model, { ...load, ...layout }).longestContext >= load.context);
}

function batchAt(run: DecodeRun, speed: number) {
  const at = (concurrency: number) => ({ run: { ...run, concurrency }, ...decode({ ...run, concurrency }) });
  const told = ({ run: one, tokensPerSecondPerChip: rate, binds }: ReturnType<typeof at>) => ({
    run: one,
    rate,
    binds,
  });
  const fast = ({ tokensPerSecondPerUser }: ReturnType<typeof at>) => tokensPerSecondPerUser >= speed;
  const one = at(1);
  if (!fast(one)) return undefined;
  const full = at(one.batchLimit);
  if (fast(full)) return told(full);
  let low = one;
  let high = one.batchLimit;
  while (high > low.run.concurrency * (1 + FINENESS)) {
    const middle = at(Math.sqrt(low.run.concurrency * high));
    if (fast(middle)) low = middle;
    else high = middle.run.concurrency;
  }
  return told(low);
}
