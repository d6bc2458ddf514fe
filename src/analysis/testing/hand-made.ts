import type { Catalog } from "../../catalog/index.ts";
import { BUCKETS, type EnsembleResult, type ScenarioResult } from "../../ensemble/index.ts";
import type { Question } from "../question.ts";

const never = Number.POSITIVE_INFINITY;
const failed = Number.NaN;
const both = (text: string) => ({ ru: text, en: text });

/** Runs start here: month 12 ends with 2025, month 24 with 2026. */
export const START = "2025-01";
const MONTHS = 24;
const BY = "2026-12-31";

/** One event, one lag and one ratio, asked for the end of 2026 of two scenarios. */
export const QUESTION: Question = {
  id: "hand-made",
  title: both("Does it happen?"),
  published: "2026-01-01",
  scenarios: ["reference", "other"],
  events: [
    {
      id: "lead",
      quantity: "lead",
      margin: 0,
      months: 3,
      actor: "cn",
      ruler: "ECI",
      against: "us",
      name: both("Lead"),
    },
  ],
  by: [BY],
  fans: [{ id: "lag", scale: "linear", low: 0, high: 10 }],
  table: { dates: [BY], quantities: ["lag", "ratio"] },
  lags: { lag: "match" },
  ratios: { ratio: { basis: "H100e(flop)", scope: "owned" } },
  headline: { event: { id: "lead", by: BY }, lag: { quantity: "lag", date: BY } },
  baselines: [],
  excluded: [both("Everything else")],
  wouldChange: [],
};

/**
 * Two replicates of eight worlds that ran, four of each in the table; world 6 of the table failed in the reference. The
 * switch is on in every other world, the cause runs from 0 to 3 within each replicate.
 */
export const ENSEMBLE = {
  plan: {
    seed: 7,
    replicates: 2,
    worldsPerReplicate: 8,
    months: MONTHS,
    dataMonth: 1,
    scenarios: QUESTION.scenarios.map((id) => ({ id, name: both(id) })),
    anchors: { solve: [{ parameter: "level" }] },
    outputs: { fans: QUESTION.fans },
  },
  worlds: 8,
  worldsPerReplicate: 4,
  ran: 16,
  parameters: new Map([
    ["switch", Float64Array.of(0, 1, 0, 1, 0, 1, 0, 1)],
    ["cause", Float64Array.of(0, 1, 2, 3, 0, 1, 2, 3)],
    ["level", Float64Array.of(0, 1, 2, 3, 0, 1, 2, 3)],
  ]),
  scenarios: new Map([
    [
      "reference",
      scenario("reference", {
        lag: Float64Array.of(1, 2, 3, 4, 5, 6, failed, 8),
        reached: Float64Array.of(20, never, 24, never, never, 25, failed, 24),
        // Of eight worlds four by the end of 2026, then one of seven.
        counts: [
          { 20: 2, 24: 2, 25: 4 },
          { 24: 1, 25: 6 },
        ],
        above: 1,
        failures: [{ quantity: "stock", reason: "not finite", worlds: 1, firstMonth: 13, lastMonth: 14 }],
      }),
    ],
    [
      "other",
      scenario("other", {
        lag: Float64Array.of(3, 4, 5, 6, 5, 6, 7, 7),
        reached: Float64Array.of(20, 24, never, never, 12, never, 24, 24),
        counts: [
          { 20: 4, 25: 4 },
          { 24: 4, 25: 4 },
        ],
        above: 0,
        failures: [],
      }),
    ],
  ]),
  anchorError: 0.2,
  anchorMisses: { worst: 0.2, above: 3, leftOut: 1 },
} as unknown as EnsembleResult;

/** The switch and its two options; nothing else is needed of a catalog. */
export const CATALOG = {
  parameters: new Map([
    ["switch", { id: "switch", structural: true, options: { "0": both("off"), "1": both("on") } }],
    ["cause", { id: "cause" }],
  ]),
  observations: [],
} as unknown as Catalog;

export const EDITION = {
  version: "1",
  modelHash: "m",
  catalogHash: "c",
  runHash: "r",
  dataDate: "2025-12-31",
  lawDate: "2025-12-31",
};

/**
 * @param made.counts of the event, by replicate: month to worlds; the month after the run stands for never
 * @param made.above worlds beside a hundred others whose lag lies above its fan in the last month
 */
function scenario(
  id: string,
  made: {
    lag: Float64Array;
    reached: Float64Array;
    counts: readonly Readonly<Record<number, number>>[];
    above: number;
    failures: ScenarioResult["failures"];
  },
): Partial<ScenarioResult> {
  const width = BUCKETS + 2;
  const histogram = new Uint32Array((MONTHS + 1) * width);
  for (let month = 0; month <= MONTHS; month += 1) histogram[month * width + 1] = 100;
  // Beyond the scale before the date of the data as well, where it is no matter.
  histogram[BUCKETS + 1] = 50;
  histogram[MONTHS * width + BUCKETS + 1] = made.above;
  return {
    id,
    histograms: [histogram],
    table: new Map([
      [`lag@${MONTHS}`, made.lag],
      [`ratio@${MONTHS}`, made.lag.map((value) => 10 * value)],
    ]),
    events: new Map([["lead", made.reached]]),
    eventCounts: new Map([
      [
        "lead",
        made.counts.map((one) => Uint32Array.from({ length: MONTHS + 2 }, (_, month) => one[month] ?? 0)),
      ],
    ]),
    failed: [],
    failures: made.failures,
  };
}
