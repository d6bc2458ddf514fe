import type { BindingMapChart, CurvesChart, RooflineChart } from "./hardware-types.ts";

/** Small hardware charts with invented numbers, for the tests' gallery. */
const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });
const words = (id: string) => ({ id, title: both(`Title ${id}`), description: both(`Description ${id}`) });

export const ROOFLINE_SAMPLE: RooflineChart = {
  kind: "roofline",
  ...words("roofline"),
  roofs: [
    { id: "a", name: both("A"), peak: 300e12, bandwidth: 4e12, href: "chips.html#h20" },
    { id: "b", name: both("B"), peak: 2000e12, bandwidth: 3e12 },
  ],
  loads: both("Verticals: one request, prompts"),
  workloads: [
    {
      name: both("One request"),
      short: both("1"),
      points: [
        { roof: "a", intensity: 2, attained: { value: 5e12, low: 4e12, high: 6e12 } },
        { roof: "b", intensity: 2, attained: { value: 4e12, low: 3e12, high: 5e12 } },
      ],
    },
    {
      name: both("Prompts"),
      short: both("many"),
      points: [{ roof: "b", intensity: 4000, attained: { value: 900e12 } }],
    },
  ],
};

export const BINDING_SAMPLE: BindingMapChart = {
  kind: "binding-map",
  ...words("binding"),
  across: both("Requests"),
  down: both("Context"),
  columns: [1, 4, 16],
  rows: [1024, 8192],
  panels: [
    {
      id: "a",
      name: both("Chip A"),
      cells: [
        ["bandwidth", "compute", "compute"],
        ["overhead", "communication", "capacity"],
      ],
    },
    {
      id: "b",
      name: both("Chip B"),
      cells: [
        ["bandwidth", "bandwidth", "compute"],
        ["bandwidth", "bandwidth", "bandwidth"],
      ],
    },
  ],
};

export const CURVES_SAMPLE: CurvesChart = {
  kind: "curves",
  ...words("curves"),
  across: both("Requests"),
  unit: both("Times"),
  scale: "linear",
  series: [
    {
      id: "decode",
      name: both("Decode"),
      points: [1, 8, 64].map((x, index) => ({
        x,
        y: { value: 1.2 - index * 0.4, low: 1.1 - index * 0.4, high: 1.3 - index * 0.3 },
      })),
    },
    { id: "flop", name: both("FLOP"), flat: true, points: [1, 64].map((x) => ({ x, y: { value: 0.15 } })) },
  ],
  divide: { value: 1, words: both("equal") },
  crossings: [{ series: "decode", x: 2.83, y: 1, words: both("equal at 2.8") }],
  measured: [
    { series: "decode", x: 48, y: 0.39, words: both("by two operators"), href: "sources.html#brief" },
  ],
};
