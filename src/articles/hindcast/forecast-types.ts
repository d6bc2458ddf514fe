import type { Text } from "../../catalog/types.ts";
import type { Figure } from "../types.ts";

/** A point of a forecast that had been written down, and what came. */
export interface ForecastPointRow {
  readonly name: Text;
  /** Page of the quantity that answers to it, from the root of the language. */
  readonly href: string;
  /** Day at whose end the forecast speaks, ISO. */
  readonly date: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly observed: number;
  /** Source of what came, in the list of sources. */
  readonly source: string;
  /** 50, 80 or 90; null beyond all. */
  readonly within: number | null;
  readonly counts: boolean;
}

export interface ForecastShares {
  readonly n: number;
  readonly coverage: {
    readonly "50": number | null;
    readonly "80": number | null;
    readonly "90": number | null;
  };
}

export interface ForecastFamilyRow extends ForecastShares {
  readonly name: Text;
  readonly crps: number | null;
  /** How much better than a yardstick; null where there is none. */
  readonly line: number | null;
  readonly persistence: number | null;
}

/** Something about series, with its reason. */
export interface ForecastReason {
  readonly names: readonly Text[];
  readonly why: Text;
}

/** The forecast that was committed before what it is scored on had been looked at. */
export interface ForecastSection {
  readonly asOf: string;
  readonly committed: string;
  readonly worlds: number;
  readonly version: string;
  readonly modelHash: string;
  readonly runHash: string;
  readonly figures: readonly Figure[];
  readonly points: readonly ForecastPointRow[];
  readonly families: readonly ForecastFamilyRow[];
  readonly all: ForecastShares;
  readonly shown: ForecastShares;
  readonly missed: readonly ForecastReason[];
  readonly notCounted: readonly ForecastReason[];
  readonly leftOut: readonly ForecastReason[];
}
