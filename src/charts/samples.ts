import { ACCOUNT_SAMPLES } from "./account-samples.ts";
import { CALIBRATION_SAMPLE } from "./calibration-sample.ts";
import type { CausalDiagram, SectorLinks } from "./causal-types.ts";
import { BINDING_SAMPLE, CURVES_SAMPLE, ROOFLINE_SAMPLE } from "./hardware-samples.ts";
import { IMPULSE_SAMPLE } from "./impulse-sample.ts";
import { SAMPLE_REGION } from "./region-sample.ts";
import type { Chart, FanSeries, Side } from "./types.ts";

/** Small charts of every kind with invented numbers: the tests' gallery. */
const DATES = Array.from(
  { length: 49 },
  (_, index) => `${2023 + Math.floor(index / 6)}-${String((index % 6) * 2 + 1).padStart(2, "0")}-01`,
);
const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

function series(id: string, side: Side, middle: number): FanSeries {
  const at = (z: number) => DATES.map((_, index) => middle + (z * index) / 20);
  return {
    id,
    name: both(`Series ${id}`),
    side,
    dates: DATES,
    p5: at(-1.6),
    p10: at(-1.3),
    p25: at(-0.7),
    p50: at(0),
    p75: at(0.7),
    p90: at(1.3),
    p95: at(1.6),
    observed: [
      { date: "2024-05-01", value: middle, low: middle - 1, high: middle + 2, href: "sources.html#brief" },
    ],
  };
}

function zero(id: string): FanSeries {
  const none = DATES.map(() => 0);
  const { observed: _, ...rest } = series(id, "other", 0);
  return { ...rest, p5: none, p10: none, p25: none, p50: none, p75: none, p90: none, p95: none };
}

const words = (id: string) => ({ id, title: both(`Title ${id}`), description: both(`Description ${id}`) });

export const SAMPLES: readonly Chart[] = [
  SAMPLE_REGION,
  {
    kind: "fan",
    ...words("fan"),
    unit: both("Months"),
    dataDate: "2025-12-31",
    series: [series("us", "us", 7), series("cn", "cn", 12)],
    divide: { value: 8, above: both("above"), below: both("below"), at: "left" },
    notes: [{ date: "2029-01-01", value: 9, words: both("note") }],
  },
  {
    kind: "fan",
    ...words("fan-log"),
    unit: both("FLOP"),
    dataDate: "2025-12-31",
    scale: "log",
    series: [series("deepseek", "deepseek", 40)],
  },
  {
    kind: "fan-panels",
    ...words("panels"),
    unit: both("Months"),
    dataDate: "2025-12-31",
    scale: "linear",
    panels: [series("us", "us", 7), series("cn", "cn", 12), zero("none")],
  },
  {
    kind: "fan-panels",
    ...words("panel"),
    unit: both("FLOP"),
    dataDate: "2025-12-31",
    scale: "log",
    panels: [series("us", "us", 40)],
  },
  {
    kind: "event-bars",
    ...words("events"),
    events: [
      {
        id: "lead",
        name: both("A Chinese laboratory holds the highest score for at least three months in a row"),
        side: "cn",
        by: [
          { by: "2028", probability: 0.002, error: 0.001, low: 0, high: 0.01 },
          { by: "2030", probability: 0.31, error: 0.01, low: 0.1, high: 0.62 },
        ],
      },
    ],
  },
  {
    kind: "tornado",
    ...words("tornado"),
    unit: both("Lag, months"),
    baseline: 7,
    drivers: [
      {
        id: "a",
        name: both("Progress"),
        atP5: 3,
        atP95: 11,
        mcse: 0.4,
        p5: both("1"),
        p95: both("9"),
        href: "parameters.html#progress",
      },
      { id: "b", name: both("Grey flow"), atP5: 7.5, atP95: 7.2, mcse: 0.1, p5: both("2"), p95: both("8") },
    ],
  },
  {
    kind: "sobol",
    ...words("sobol"),
    unit: both("Share of the variance of the lag at the end of 2028"),
    rows: [
      {
        id: "a",
        name: both("Progress"),
        first: { value: 0.21, low: 0.18, high: 0.24 },
        total: { value: 0.34, low: 0.3, high: 0.38 },
        href: "parameters.html#progress",
      },
      { id: "b", name: both("Grey flow"), first: { value: -0.001, low: -0.004, high: 0.002 } },
      {
        id: "c",
        name: both("One replicate"),
        first: { value: 0.05, low: Number.NaN, high: Number.NaN },
        total: { value: 0.06, low: Number.NaN, high: Number.NaN },
      },
    ],
  },
  {
    kind: "boxes",
    ...words("boxes"),
    boxes: [
      {
        id: "first",
        name: both("54% instead of 27%"),
        rows: [
          {
            id: "a",
            name: both("Progress"),
            below: 0.6,
            above: 0,
            range: both("above 5 points a year"),
            href: "parameters.html#progress",
          },
          {
            id: "b",
            name: both("Grey flow"),
            below: 0.1,
            above: 0.4,
            range: both("from 12 to 40 thousand a month"),
          },
        ],
      },
    ],
  },
  {
    kind: "ratios",
    ...words("ratios"),
    unit: both("times, log scale"),
    dataDate: "2025-12-31",
    series: ["flop", "bandwidth", "capacity", "decode"].map((id, index) => {
      const { name, dates, p5, p50, p95, observed } = series(id, "us", 6 + index);
      return { id, name, dates, p5, p50, p95, ...(observed === undefined ? {} : { observed }) };
    }),
  },
  {
    kind: "channels",
    ...words("channels"),
    unit: both("Thousand"),
    divisor: 1000,
    dataDate: "2025-12-31",
    channels: ["legal", "grey", "domestic", "rented"].map((id, index) => ({
      id,
      name: both(id),
      side: id === "rented" ? ("other" as const) : ("cn" as const),
      dates: DATES,
      p5: DATES.map((_, month) => 800 * month * (index + 1)),
      p50: DATES.map((_, month) => 1000 * month * (index + 1)),
      p95: DATES.map((_, month) => 1500 * month * (index + 1)),
    })),
  },
  {
    kind: "record",
    ...words("record"),
    unit: both("times, log scale"),
    series: ["flop", "bandwidth"].map((id, index) => ({
      id,
      name: both(id),
      side: index === 0 ? ("us" as const) : ("other" as const),
      points: [3, 12, 4].map((value, quarter) => ({
        date: `202${2 + quarter}-09-30`,
        value: value + index,
        href: "sources.html#brief",
      })),
    })),
    flags: [{ date: "2023-10-17", words: both("rules") }],
  },
  {
    kind: "differences",
    ...words("differences"),
    unit: both("Months"),
    less: both("shorter"),
    more: both("longer"),
    beyond: both("longer by one"),
    rows: [
      { id: "no-rules", name: both("No rules"), p5: -4, p25: -3, p50: -2, p75: -1, p95: 0.4, beyond: 0.07 },
      {
        id: "memory",
        name: both("Memory cut off"),
        p5: -0.2,
        p25: 0.6,
        p50: 1.4,
        p75: 2,
        p95: 3.1,
        beyond: 0.93,
        href: "index.html",
      },
    ],
  },
  ROOFLINE_SAMPLE,
  BINDING_SAMPLE,
  CURVES_SAMPLE,
  ...ACCOUNT_SAMPLES,
  CALIBRATION_SAMPLE,
  IMPULSE_SAMPLE,
];

const node = (id: string, kind: CausalDiagram["nodes"][number]["kind"], sector = 0) => ({
  id,
  kind,
  sector,
  name: both(`Quantity ${id}`),
  title: both(`Quantity ${id} in full`),
  href: `equations/${id}.html`,
  beliefs: [],
  readIn: [],
});

/** A stock that a flow fills and that empties itself, a loop, a quantity of another sector, a belief. */
export const SAMPLE_DIAGRAM: CausalDiagram = {
  ...words("diagram"),
  sectors: [both("Supply"), both("Race")],
  sector: 0,
  nodes: [
    {
      ...node("arrivals", "flow"),
      beliefs: [{ id: "progress", name: both("Progress"), href: "parameters.html#progress" }],
    },
    { ...node("stock", "stock"), readIn: [1] },
  ],
  edges: [
    { from: "arrivals", to: "stock", sign: "+" },
    { from: "stock", to: "stock", sign: "−" },
    { from: "stock", to: "arrivals" },
  ],
};

export const SAMPLE_LINKS: SectorLinks = {
  ...words("links"),
  sectors: ["Supply", "Race", "Uses"].map((name, place) => ({
    name: both(name),
    href: "equations.html#sector-0",
    quantities: place + 2,
  })),
  links: [
    { from: 0, to: 1, count: 3 },
    { from: 1, to: 0, count: 1 },
    { from: 2, to: 1, count: 9 },
  ],
};
