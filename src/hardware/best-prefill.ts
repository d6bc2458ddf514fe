import { fits } from "./fits.ts";
import type { NamedLayout } from "./layout.ts";
import { type PrefillRate, type PrefillRun, prefill } from "./prefill.ts";
import { usualLayouts } from "./usual-layouts.ts";

/** A prompt workload whose layout is free. */
export interface PrefillSearch extends Omit<PrefillRun, "chips" | "tensorParallel" | "expertParallel"> {
  /** Most chips that may hold one copy of the model. */
  readonly mostChips: number;
}

export interface BestPrefill extends NamedLayout {
  readonly rate: PrefillRate;
}

/** The layout that reads most prompt tokens per second and chip with room for the prompt; undefined when none has. */
export function bestPrefill(search: PrefillSearch): BestPrefill | undefined {
  let best: BestPrefill | undefined;
  for (const layout of usualLayouts(search.chip, search.model, search.mostChips, search.constants)) {
    if (fits(search.chip, search.model, { ...search, ...layout }).longestContext < search.promptLength)
      continue;
    const rate = prefill({ ...search, ...layout });
    if (!best || rate.tokensPerSecondPerChip > best.rate.tokensPerSecondPerChip) best = { ...layout, rate };
  }
  return best;
}
