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
  goals: { coverage90: [0.8, 0.97], crpsSkill: 0.2 },
};
