import { CALIBRATION_SAMPLE } from "../../charts/calibration-sample.ts";
import type { HindcastPage } from "./types.ts";

/** A page of hindcasts with invented scores, for tests. */
export const SAMPLE_HINDCAST: HindcastPage = {
  figure: {
    id: "calibration",
    chart: CALIBRATION_SAMPLE,
    caption: { ru: "Подпись", en: "Caption" },
    source: { ru: "Расчёт", en: "Computed" },
  },
  runs: [
    {
      until: "2023-12-31",
      kind: "pseudo-real-time",
      rows: [
        {
          id: "lag",
          name: { ru: "отставание", en: "lag" },
          n: 7,
          coverage: { "50": 0.4, "80": 0.7, "90": 0.9 },
          crps: 2.5,
          skill: -0.1,
          skillInterval: [-0.4, 0.2],
          persistence: null,
          logScore: -3,
          met: { coverage: true, skill: false },
        },
      ],
      series: [{ id: "lag", name: { ru: "отставание", en: "lag" }, n: 7, coverage90: 0.9, crps: 2.5 }],
      dated: 2,
      ofThen: 1,
      postHoc: [{ id: "progress", name: { ru: "прогресс", en: "progress" } }],
      worlds: 256,
      version: "0.0.0",
      runHash: "0123456789ab",
    },
  ],
  refused: [{ until: "2023-12-31", kind: "real-time" }],
  forecast: {
    asOf: "2025-12-31",
    committed: "2026-11-30",
    ...{ worlds: 256, version: "0.0.0", modelHash: "0123456789ab", runHash: "ba9876543210" },
    figures: [],
    points: [
      {
        name: { ru: "отставание", en: "lag" },
        href: "equations/stock.html",
        date: "2026-06-30",
        ...{ median: 7, low: 2, high: 13, observed: 15, source: "brief", within: null, counts: true },
      },
    ],
    families: [
      {
        name: { ru: "отставание", en: "lag" },
        n: 1,
        coverage: { "50": 0, "80": 0, "90": 0 },
        ...{ crps: 6, line: null, persistence: -0.2 },
      },
    ],
    all: { n: 1, coverage: { "50": 0, "80": 0, "90": 0 } },
    shown: { n: 0, coverage: { "50": null, "80": null, "90": null } },
    missed: [{ names: [{ ru: "отставание", en: "lag" }], why: { ru: "Причина", en: "A reason" } }],
    notCounted: [],
    leftOut: [],
  },
  goals: { coverage90: [0.8, 0.97], crpsSkill: 0.2 },
};
