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
import type { HardwareSetting } from "./hardware-setting.ts";

/** Sizes of a unit that are tried, from one chip to four nodes of eight. */
const SIZES: readonly number[] = [1, 2, 4, 8, 16, 32];
/** Chips that share every matrix: at most a node. */
const MOST_TENSOR = 8;
/** How thoroughly to search. */
export interface Thoroughness {
  /** Sizes of a unit that are tried. */
  readonly sizes: readonly number[];
  /** A batch is found to this part of itself. */
  readonly fineness: number;
  /** Every layout that holds the model; the smallest and the largest of each kind without it. */
  readonly every?: boolean;
}

/** For pages that hold hundreds of services: coarser than a chart, no coarser than the model. */
const COARSE: Thoroughness = { sizes: SIZES, fineness: 0.05 };
/** For charts. */
export const FINE: Thoroughness = { sizes: [...SIZES, 64, 128], fineness: 0.003, every: true };

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
 * model fits in no size that is tried or none is fast enough.
 */
export function serviceAt(
  setting: HardwareSetting,
  load: FreeLoad,
  speed: number,
  how: Thoroughness = COARSE,
): Service | undefined {
  let best: { run: DecodeRun; rate: number; binds: Binding } | undefined;
  for (const layout of layouts(load.chip, load.model, load, how)) {
    const found = batchAt({ ...load, ...layout, concurrency: 1 }, speed, how.fineness);
    if (found && (best === undefined || found.rate > best.rate)) best = found;
  }
  return (
    best && { run: best.run, binds: best.binds, rate: rated(setting, { phase: "decode", run: best.run }) }
  );
}

type SizedLayout = Required<Pick<DecodeRun, "chips" | "tensorParallel" | "expertParallel">>;

/** Layouts that hold the model with one request, for a mixture with its experts spread too. */
function layouts(
  chip: ChipSpec,
  model: ModelSpec,
  load: FreeLoad,
  { sizes, every }: Thoroughness,
): SizedLayout[] {
  const all = sizes.flatMap((chips): SizedLayout[] => [
    ...(chips <= Math.min(MOST_TENSOR, model.heads)
      ? [{ chips, tensorParallel: chips, expertParallel: 1 }]
      : []),
    ...(chips > 1 && chips <= model.experts ? [{ chips, tensorParallel: 1, expertParallel: chips }] : []),
  ]);
  const held = all.filter(
    (layout) => fits(chip, model, { ...load, ...layout }).longestContext >= load.context,
  );
  if (every === true) return held;
  // The smallest and the largest of each kind: what lies between is never far from the better of the two.
  const ends = (kind: readonly SizedLayout[]) =>
    kind.filter((_, index) => index === 0 || index === kind.length - 1);
  return [
    ...ends(held.filter(({ expertParallel }) => expertParallel === 1)),
    ...ends(held.filter(({ expertParallel }) => expertParallel > 1)),
  ];
}

function batchAt(run: DecodeRun, speed: number, fineness: number) {
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
  while (high > low.run.concurrency * (1 + fineness)) {
    const middle = at(Math.sqrt(low.run.concurrency * high));
    if (fast(middle)) low = middle;
    else high = middle.run.concurrency;
  }
  return told(low);
}
