import type { RuleTimeline } from "../../charts/index.ts";
import { SAMPLE_REGION } from "../../charts/region-sample.ts";
import type { RegionEntry, RuleEntry } from "../types.ts";

const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

/** Two rules with everything that a page of a rule can hold, for tests. */
export const SAMPLE_RULES: readonly RuleEntry[] = [
  {
    id: "us-2022",
    name: both("Older rule"),
    short: both("Older"),
    lane: "chips",
    text: both("Links count"),
    authority: both("US"),
    role: both("control rule"),
    citation: "87 FR 62186",
    at: "ECCN 3A090",
    source: "brief",
    sources: [],
    announced: "2022-10-07",
    effective: "2022-10-21",
    suspended: [{ from: "2023-01-01", until: "2023-02-01" }],
    standing: { state: "replaced", since: "2023-11-17" },
    weak: false,
    scope: [both("delivery to China")],
    addressees: [],
    products: [],
    paragraphs: [],
    replaces: [],
    replacedBy: ["us-2023"],
    builtOn: [],
    builtOver: [],
    dealings: [],
    moved: [],
    modelled: false,
    notChecked: [],
  },
  {
    id: "us-2023",
    name: both("Rule of 2023"),
    short: both("Rule"),
    lane: "chips",
    text: both("Above 4800"),
    authority: both("US"),
    role: both("control rule"),
    citation: "88 FR 73458",
    at: "ECCN 3A090",
    source: "brief",
    sources: ["brief"],
    announced: "2023-10-17",
    published: "2023-10-25",
    effective: "2023-10-25",
    compliance: "2023-11-17",
    ended: "2024-04-04",
    suspended: [],
    standing: { state: "ended", since: "2024-04-04" },
    weak: true,
    note: both("44 countries"),
    scope: [both("delivery to China")],
    addressees: [both("Nvidia")],
    products: [{ id: "h20", name: both("H20") }],
    paragraphs: [
      {
        id: "3A090.a",
        at: "ECCN 3A090.a",
        appliesTo: [both("3A090.b")],
        condition: {
          kind: "any",
          parts: [
            {
              kind: "bound",
              name: both("TPP"),
              bounds: [
                { sign: "≥", value: { ru: "2400", en: "2,400" } },
                { sign: "<", value: { ru: "4800", en: "4,800" } },
              ],
            },
            { kind: "none", parts: [{ kind: "trait", words: both("for datacenters") }] },
          ],
        },
        treatments: [
          { where: both("China"), status: both("licence"), review: both("denial") },
          { where: both("elsewhere"), status: both("licence"), text: both("within 25 days") },
        ],
      },
    ],
    replaces: ["us-2022"],
    replacedBy: [],
    builtOn: ["us-2022"],
    builtOver: [],
    effect: {
      destination: both("China"),
      day: "2023-11-17",
      caught: [{ before: both("free"), after: both("licence"), chips: [{ id: "h20", name: both("H20") }] }],
      released: [],
      other: [],
    },
    dealings: [
      {
        on: "2023-12-01",
        until: "2023-12-31",
        stage: both("order"),
        title: both("5 thousand chips"),
        amount: both("5 thousand"),
        weak: true,
        source: "brief",
        at: "p. 2",
      },
    ],
    moved: [{ name: both("Stock"), quantities: ["stock"], drawn: true }],
    modelled: true,
    notChecked: [both("end use")],
  },
];

export const SAMPLE_REGIONS: readonly RegionEntry[] = [
  {
    on: "2023-11-17",
    rule: "us-2023",
    figure: {
      id: "region-2023-11-17",
      chart: SAMPLE_REGION,
      caption: both("A die as in the {{chip:h20.hbm_bandwidth}}"),
      source: { ru: "[правило](rules/us-2023.html)", en: "[the rule](rules/us-2023.html)" },
    },
    leftOut: [{ id: "h20", name: both("MI309") }],
  },
];

export const SAMPLE_TIMELINE: RuleTimeline = {
  id: "rule-timeline",
  title: both("Line of time"),
  description: both("Rules and chips"),
  from: "2022-01-01",
  until: "2027-01-01",
  today: "2026-09-01",
  todayWords: both("law known"),
  lanes: [
    {
      id: "chips",
      name: both("Rules"),
      drawn: "bars",
      items: [
        {
          id: "us-2023",
          words: both("Rule"),
          href: "rules/us-2023.html",
          side: "us",
          spans: [
            { from: "2023-10-17", until: "2023-11-17", kind: "pending" },
            { from: "2023-11-17", until: "2024-04-04", kind: "binding" },
          ],
        },
      ],
    },
    {
      id: "products",
      name: both("Chips"),
      drawn: "bars",
      items: [
        {
          id: "h20",
          words: both("H20"),
          href: "chips/h20.html",
          side: "us",
          spans: [
            { from: "2024-02-01", until: "2025-04-09", kind: "free" },
            { from: "2025-04-09", kind: "letter" },
          ],
        },
      ],
    },
  ],
};
