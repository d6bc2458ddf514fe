import { BINDING_SAMPLE, CURVES_SAMPLE, ROOFLINE_SAMPLE } from "../../charts/hardware-samples.ts";
import type { ChipSpeed, HardwareStory, LlmPage } from "./types.ts";

/** A story and pages of models with invented content, for tests: one of everything. */
const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });
const live = (words: string) => ({
  text: both(words),
  href: "hardware.html#method",
  title: both("Computed"),
});
const REFERENCE = "{{chip:h20.hbm_bandwidth}}";

const belief = {
  id: "overlap",
  name: both("Overlap"),
  value: both("0.3"),
  interval: both("0.1 … 0.5"),
  why: both("Fitted on 3 rows"),
  source: "brief",
};

export const SAMPLE_STORY: HardwareStory = {
  title: both("Speed"),
  lede: both(`It has ${REFERENCE}`),
  sections: [
    {
      id: "method",
      heading: both("Method"),
      parts: [
        { ru: `Текст ${REFERENCE}\n\n{{figure:roofline}}`, en: `Text ${REFERENCE}\n\n{{figure:roofline}}` },
        {
          head: { ru: ["Чип", "Память"], en: ["Chip", "Memory"] },
          rows: [{ ru: ["H20", REFERENCE], en: ["H20", REFERENCE] }],
        },
      ],
    },
    {
      id: "binds",
      heading: both("Binds"),
      parts: [
        { ru: "{{figure:binding}}\n\n{{figure:curves}}", en: "{{figure:binding}}\n\n{{figure:curves}}" },
      ],
    },
  ],
  figures: [ROOFLINE_SAMPLE, BINDING_SAMPLE, CURVES_SAMPLE].map((chart) => ({
    id: chart.id,
    chart,
    caption: both("Caption"),
    source: both("Run"),
  })),
  constants: [belief],
  costs: [{ ...belief, id: "life" }],
};

const fact = {
  id: "layers",
  name: both("layers"),
  value: { text: both("61"), href: "sources.html#brief", title: both("Brief") },
  source: "brief",
  at: "table 2",
  date: "2024-12-27",
  note: both("Of 61"),
};

const row = { chip: "h20", name: both("H20"), cells: [live("8"), live("16"), undefined] };

export const SAMPLE_LLMS: readonly LlmPage[] = [
  {
    model: {
      id: "open-model",
      name: { ru: "Open", en: "Open" },
      aliases: [],
      lab: "lab",
      released: "2024-12-26",
      weights: "open",
      attention: "mla",
      facts: {},
      note: both("Two parts"),
    },
    lab: both("Lab"),
    facts: [fact],
    computed: {
      summary: { weights: live("671"), cache: live("70") },
      memory: [{ name: both("Weights in 8 bits"), value: live("671 GB") }],
      needs: [row],
      rates: [{ ...row, cells: [live("553"), live("bandwidth"), live("1180"), undefined] }],
      measured: [
        { words: both("16 chips"), href: "sources.html#brief", rate: live("714"), predicted: live("670") },
      ],
      figure: {
        id: "llm-open",
        chart: { ...CURVES_SAMPLE, id: "llm-open" },
        caption: both("Caption"),
        source: both("Run"),
      },
    },
  },
  {
    model: {
      id: "closed-model",
      name: { ru: "Closed", en: "Closed" },
      aliases: [],
      lab: "lab",
      released: "2025-01-02",
      weights: "closed",
      facts: {},
    },
    lab: both("Lab"),
    facts: [],
  },
];

export const SAMPLE_SPEEDS: ReadonlyMap<string, ChipSpeed> = new Map([
  [
    "h20",
    {
      figure: {
        id: "roof-h20",
        chart: { ...ROOFLINE_SAMPLE, id: "roof-h20" },
        caption: both("Caption"),
        source: both("Run"),
      },
      rates: [
        { llm: "open-model", name: both("Open"), cells: [live("553"), live("FLOP"), undefined, undefined] },
      ],
      measured: [],
    },
  ],
]);
