import type { RegionChart } from "./region-types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });
const exactly = (value: number) => ({ low: value, high: value });
const NOT_KNOWN = { low: 0, high: Number.POSITIVE_INFINITY };

/** A small plane with a chip of every sort, for tests. */
export const SAMPLE_REGION: RegionChart = {
  kind: "region",
  id: "region-sample",
  title: both("Title of regions"),
  description: both("Description of regions"),
  across: { name: both("TPP"), domain: [1000, 40_000] },
  up: { name: both("Density"), domain: [0.5, 40] },
  panels: [
    {
      id: "datacenter",
      name: both("For datacenters"),
      map: {
        across: [2400, 4800],
        up: [1.6],
        cells: [
          ["free", "letter"],
          ["free", "notification"],
          ["case-by-case", "denied"],
        ],
      },
      chips: [
        chip("h20", "free", exactly(2368), exactly(1.5), { main: true }),
        chip("h100", "denied", exactly(15_831), exactly(19.4), { main: true }),
        chip("h200", "denied", exactly(15_831), exactly(19.4), { main: true }),
        chip("gaudi-3", "unknown", exactly(26_848), NOT_KNOWN, { main: true }),
        chip("mi308x", "notification", { low: 3008, high: 3728 }, { low: 1.2, high: 1.6 }, {}),
        chip("b200", "denied", exactly(36_000), exactly(22), { later: true }),
        chip("ascend-910b", "home", exactly(6400), exactly(9.6), {}),
        chip("l4", "denied", exactly(1936), exactly(2), { apart: both("density decides") }),
      ],
    },
    {
      id: "other",
      name: both("Not for datacenters"),
      map: { across: [4800], up: [], cells: [["free"], ["notification"]] },
      chips: [chip("rtx-4090", "notification", exactly(5285), exactly(8.7), { main: true })],
    },
  ],
  words: {
    free: both("not caught"),
    notification: both("after notice"),
    letter: both("by letter"),
    "case-by-case": both("case by case"),
    denied: both("refused"),
    licence: both("licence"),
    unknown: both("cannot be told"),
    home: both("at home"),
  },
};

type Chip = RegionChart["panels"][number]["chips"][number];

function chip(
  id: string,
  kind: Chip["kind"],
  across: Chip["across"],
  up: Chip["up"],
  rest: Partial<Pick<Chip, "main" | "later" | "apart">>,
): Chip {
  return { id, name: both(id), href: "chips/h20.html", kind, across, up, main: false, later: false, ...rest };
}
