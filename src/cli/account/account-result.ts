import type { Spread } from "../../analysis/accounts/index.ts";
import type { Text } from "../../catalog/index.ts";
import type { Chart } from "../../charts/index.ts";

export const PARTS = ["channels", "uses", "binding", "hours", "frontier"] as const;
export type PartName = (typeof PARTS)[number];

/** A number of an account: mean, median and bounds of 90 % of worlds; a share of worlds has the mean alone. */
export interface AccountRow extends Partial<Spread> {
  /** What the number is a part of: a basis, a use, a side and a period, a quarter. */
  readonly group: string;
  readonly item: string;
  readonly unit: string;
  readonly mean: number;
  /** ISO days that the number is between, or at. */
  readonly from?: string;
  readonly to: string;
  /** The page of its equation, from the root of a language of the site. */
  readonly href: string;
}

/** An account, for people, programs and pages alike. */
export interface AccountResult {
  readonly part: PartName;
  readonly scenario: string;
  /** What the scenario is compared with, where a difference is split. */
  readonly against?: string;
  readonly rows: readonly AccountRow[];
  readonly charts: readonly Chart[];
  /** How it was split, and what to keep in mind. */
  readonly notes: readonly Text[];
  /** Largest distance of a sum of parts from the whole, over all worlds, as a share of the whole's own size. */
  readonly worstSum: number;
  readonly worlds: number;
}

/** Largest distance of the sum of parts from the whole, over worlds, relative to the largest whole. */
export function worstOf(parts: readonly Float64Array[], whole: Float64Array): number {
  let worst = 0;
  let size = 0;
  for (let world = 0; world < whole.length; world += 1) {
    if (Number.isNaN(whole[world]!)) continue;
    const sum = parts.reduce((total, part) => total + part[world]!, 0);
    worst = Math.max(worst, Math.abs(sum - whole[world]!));
    size = Math.max(size, Math.abs(whole[world]!));
  }
  return size === 0 ? worst : worst / size;
}
