import { batchLimit } from "./batch-limit.ts";
import { type DecodeRate, type DecodeRun, decode } from "./decode.ts";
import { generationStep } from "./generation-step.ts";
import type { NamedLayout } from "./layout.ts";
import { acceptedTokens } from "./speculation.ts";
import { stepSetting } from "./step-setting.ts";
import { usualLayouts } from "./usual-layouts.ts";

/** A generation workload whose batch and layout are free. */
export interface ServingSearch
  extends Omit<DecodeRun, "concurrency" | "chips" | "tensorParallel" | "expertParallel"> {
  /** Least tokens/s that every user must get. */
  readonly userSpeed: number;
  /** Most chips that may hold one copy of the model. */
  readonly mostChips: number;
}

export interface BestServing extends NamedLayout {
  readonly concurrency: number;
  readonly rate: DecodeRate;
}

/** Halvings of the batch interval: the batch is found to one part in a million. */
const HALVINGS = 40;

/**
 * The layout and batch with the most generated tokens per second and chip at which every user still gets
 * `userSpeed`; undefined when none does. For one layout the best batch is the largest admissible one, since
 * rate per chip rises and rate per user falls with the batch.
 */
export function bestServing(search: ServingSearch): BestServing | undefined {
  let best: BestServing | undefined;
  for (const layout of usualLayouts(search.chip, search.model, search.mostChips, search.constants)) {
    const found = largestBatch(search, layout);
    if (found && (!best || found.rate.tokensPerSecondPerChip > best.rate.tokensPerSecondPerChip))
      best = found;
  }
  return best;
}

function largestBatch(search: ServingSearch, layout: NamedLayout): BestServing | undefined {
  const setting = stepSetting({ ...search, ...layout });
  const { replicas } = setting.groups;
  const limit = batchLimit(setting, search.context);
  const step = generationStep(setting, search.context);
  const tokens = acceptedTokens(setting.draftTokens, search.constants);
  const admissible = (concurrency: number) => tokens / step(concurrency / replicas).total >= search.userSpeed;
  const found = (concurrency: number) => ({
    ...layout,
    concurrency,
    rate: decode({ ...search, ...layout, concurrency }),
  });
  const full = limit.requests * replicas;
  if (!limit.fits || !admissible(1)) return undefined;
  if (admissible(full)) return found(full);
  let [low, high] = [1, full];
  for (let halving = 0; halving < HALVINGS && high - low > low * 1e-6; halving++) {
    const middle = (low + high) / 2;
    if (admissible(middle)) low = middle;
    else high = middle;
  }
  return found(low);
}
