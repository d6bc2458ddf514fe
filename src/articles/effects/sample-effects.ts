import { IMPULSE_SAMPLE } from "../../charts/impulse-sample.ts";
import type { EffectsPage } from "./types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

/** One rule with an effect and one without, for tests. */
export const SAMPLE_EFFECTS: EffectsPage = {
  effects: [
    {
      rule: "us-2023",
      date: "2023-11-17",
      rows: [
        {
          output: "stock",
          peak: both("+96%"),
          settled: both("+1%"),
          half: both("3.4"),
          none: false,
          positive: both("99%"),
        },
      ],
      figure: {
        id: "effect-us-2023",
        chart: IMPULSE_SAMPLE,
        caption: both("What it did"),
        source: both("the run"),
      },
    },
  ],
  idle: ["us-2022"],
  outputs: [{ id: "stock", name: both("Stock"), short: both("Stock"), quantity: "stock" }],
  worlds: { ru: "1024", en: "1,024" },
};
