import type { Part, WaterfallStep } from "./account-types.ts";
import type { Chart } from "./types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });
const words = (id: string) => ({ id, title: both(`Title ${id}`), description: both(`Description ${id}`) });

function part(id: string, mean: number): Part {
  const spread = Math.abs(mean) / 2;
  return {
    id,
    name: both(`The part called ${id}`),
    mean,
    p5: mean - spread,
    p50: mean * 0.9,
    p95: mean + spread,
  };
}
const step = (id: string, mean: number, role: WaterfallStep["role"]): WaterfallStep => ({
  ...part(id, mean),
  role,
});

const STEPS = [
  step("start", 200, "level"),
  step("legal", 900, "part"),
  step("grey", 700, "part"),
  step("retired", -400, "part"),
  step("end", 1400, "level"),
  step("rented", 500, "beside"),
];
const PARTS = ["size", "own", "learned", "luck"];
const MEANS = [
  [4, 9, 3, 0.5],
  [6, 5, 8, -1.5],
];

/** Charts of accounts with invented numbers. */
export const ACCOUNT_SAMPLES: readonly Chart[] = [
  {
    kind: "waterfall",
    ...words("waterfall"),
    unit: both("Thousand"),
    divisor: 1000,
    panels: ["flop", "bandwidth", "capacity"].map((id) => ({ id, name: both(id), steps: STEPS })),
  },
  {
    kind: "waterfall",
    ...words("waterfall-lone"),
    unit: both("Months"),
    panels: [{ id: "lone", name: both("lone"), steps: STEPS }],
  },
  {
    kind: "decomposition",
    ...words("decomposition"),
    unit: both("Points"),
    alone: true,
    parts: PARTS.map((id) => ({ id, name: both(id), href: "equations.html" })),
    groups: MEANS.map((means, index) => ({
      id: `group-${index}`,
      name: both(`Group ${index}`),
      total: part(
        "total",
        means.reduce((sum, mean) => sum + mean, 0),
      ),
      parts: means.map((mean) => part("any", mean)),
      projected: index === 1,
    })),
  },
  {
    kind: "decomposition",
    ...words("decomposition-apart"),
    unit: both("Thousand"),
    alone: true,
    divisor: 1000,
    parts: PARTS.map((id) => ({ id, name: both(id), href: "equations.html" })),
    groups: [4, 90, -2000].map((mean, index) => ({
      id: `year-${index}`,
      name: both(`Year ${index}`),
      total: { mean, p50: mean, p5: mean - 20 * 30 ** index, p95: mean + 20 * 30 ** index },
      parts: PARTS.map(() => part("any", mean / PARTS.length)),
      projected: index > 0,
    })),
  },
  {
    kind: "sankey",
    ...words("sankey"),
    unit: both("Million hours"),
    sources: [part("own cluster", 30), part("share of leading chips", 60)],
    uses: [part("serving", 40), part("experiments", 35), part("final runs", 15)],
    flows: [
      [10, 15, 5],
      [30, 20, 10],
    ],
    beside: { name: both("one run"), value: 3, href: "sources.html" },
  },
  {
    kind: "binding-calendar",
    ...words("calendar"),
    quarters: Array.from(
      { length: 8 },
      (_, at) => `202${4 + Math.floor(at / 4)}-${["03-31", "06-30", "09-30", "12-31"][at % 4]}`,
    ),
    dataDate: "2024-12-31",
    panels: ["chips", "purchases"].map((id, panel) => ({
      id,
      name: both(id),
      limits: ["dies", "memory"].map((limit) => ({ id: limit, name: both(limit), href: "equations.html" })),
      shares: [0.3, 0.7].map((share) =>
        Array.from({ length: 8 }, (_, at) => (panel === 1 && at < 4 ? 0 : share)),
      ),
    })),
  },
];
