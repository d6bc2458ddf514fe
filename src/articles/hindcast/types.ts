import type { Text } from "../../catalog/types.ts";
import type { Figure } from "../types.ts";
import type { ForecastSection } from "./forecast-types.ts";

/** Scores of one family of series in one run; shares and skills from 0 to 1, null where there is nothing to compare. */
export interface HindcastRow {
  readonly id: string;
  readonly name: Text;
  readonly n: number;
  readonly coverage: { readonly "50": number; readonly "80": number; readonly "90": number };
  readonly crps: number;
  readonly skill: number | null;
  readonly skillInterval: readonly (number | null)[];
  readonly persistence: number | null;
  readonly logScore: number;
  /** Whether each goal was met; null where it could not be. */
  readonly met: { readonly coverage: boolean; readonly skill: boolean | null };
}

/** One series of a run by itself. */
export interface HindcastSeries {
  readonly id: string;
  readonly name: Text;
  readonly n: number;
  readonly coverage90: number;
  readonly crps: number;
}

/** One run as of an earlier date. */
export interface HindcastOfDate {
  /** Last day of its record, ISO. */
  readonly until: string;
  readonly kind: "real-time" | "pseudo-real-time";
  readonly rows: readonly HindcastRow[];
  readonly series: readonly HindcastSeries[];
  /** Beliefs in force in a version of the date, and those that rest on sources of the time alone. */
  readonly dated: number;
  readonly ofThen: number;
  /** Beliefs written after what they are scored on. */
  readonly postHoc: readonly { readonly id: string; readonly name: Text }[];
  readonly worlds: number;
  readonly version: string;
  readonly runHash: string;
}

/** The page of hindcasts. */
export interface HindcastPage {
  readonly figure: Figure;
  readonly runs: readonly HindcastOfDate[];
  /** Days as of which a run in real time could not be made. */
  readonly refused: readonly { readonly until: string; readonly kind: HindcastOfDate["kind"] }[];
  readonly forecast: ForecastSection;
  readonly goals: { readonly coverage90: readonly number[]; readonly crpsSkill: number };
}
