import type { ChipEntry, LiveText } from "../types.ts";
import type { ChipPage } from "./types.ts";

/** A chip with invented words, for tests: one of everything that a page can show. */
const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

const live = (text: string, href: string): LiveText => ({
  text: { ru: text, en: text },
  href,
  title: both("Brief"),
});

const FACT = live("4.0 TB/s", "sources.html#chip:h20.hbm_bandwidth");
const RESULT = live("4000 GB/s", "rules.html#us-2023");
const LINK = { rule: "us-2023", words: both("Rule of 2023") };

export const SAMPLE_CHIP_PAGE: ChipPage = {
  chip: {
    id: "h20",
    name: { ru: "NVIDIA H20", en: "NVIDIA H20" },
    vendor: "nvidia",
    headquarters: "US",
    announced: "2023-11-09",
    available: "2024-02-01",
    datacenter: true,
    nonPlanar: true,
    aliases: ["HGX H20"],
    facts: {},
    note: both("Under 2400"),
  },
  maker: both("Maker"),
  country: both("Country"),
  aliases: ["HGX H20"],
  relatives: [{ name: both("The same die"), chips: [{ id: "h20", name: both("Itself") }] }],
  facts: [
    {
      id: "hbm_bandwidth",
      name: both("memory bandwidth"),
      value: FACT,
      source: "brief",
      at: "table 1",
      date: "2023-11-09",
      note: both("Six stacks of 2023"),
      derived: true,
      weak: true,
    },
  ],
  unknown: [both("area")],
  awaiting: [both("price")],
  figures: [
    {
      id: "memoryBandwidth",
      name: both("Memory bandwidth"),
      value: RESULT,
      sums: [
        {
          name: both("FP8"),
          parts: [{ value: FACT, kind: "fact" }, both("="), { value: RESULT, kind: "rule" }],
          decides: true,
        },
        { name: both("FP4"), parts: [{ value: FACT, kind: "fact" }], decides: false },
      ],
      note: both("Six stacks of 2023"),
    },
    { id: "performanceDensity", name: both("Density"), sums: [], reason: both("not known: no area of 2") },
  ],
  standing: {
    on: "2026-01-01",
    words: both("needs a licence"),
    kind: "shut",
    home: false,
    also: [],
    stretches: [
      {
        from: "2023-11-09",
        until: "2025-04-09",
        kind: "open",
        words: both("not caught"),
        applications: false,
        because: both("TPP 2368 < 2400"),
        couldBe: [],
        also: [],
        remarks: [],
      },
      {
        from: "2025-04-09",
        until: null,
        kind: "shut",
        words: both("needs a licence"),
        paragraph: { rule: "us-2023", words: both("3A090.a") },
        decidedBy: LINK,
        policy: LINK,
        applications: true,
        because: both("memory 4000 ≥ 1400"),
        couldBe: [LINK],
        also: [LINK],
        remarks: [both("Reported")],
      },
    ],
    strip: {
      id: "status",
      title: both("By date"),
      description: both("A band"),
      from: "2023-11-09",
      until: "2026-01-01",
      bands: [
        {
          name: both("US rules"),
          spans: [
            { from: "2023-11-09", until: "2024-11-09", kind: "open", words: both("free") },
            { from: "2024-11-09", until: "2025-02-09", kind: "notice", words: both("notice") },
            { from: "2025-02-09", until: "2025-04-09", kind: "unknown", words: both("unknown") },
            { from: "2025-04-09", until: "2025-09-09", kind: "letter", words: both("letter") },
            { from: "2025-09-09", until: "2026-01-01", kind: "shut", words: both("shut") },
          ],
        },
      ],
      flags: [{ date: "2024-02-01", words: both("on sale") }],
    },
    china: { words: both("bars it"), because: both("Since 2025."), rule: LINK, weak: true },
  },
  distances: {
    ladder: {
      id: "lines",
      title: both("Among the lines"),
      description: both("A dot"),
      rows: [
        {
          name: both("TPP"),
          value: both("2368"),
          low: 2368,
          high: 2368,
          lines: [
            { value: 2400, words: both("2400") },
            { value: 4800, words: both("4800") },
          ],
        },
        {
          name: both("Density"),
          value: both("2–3"),
          low: 2,
          high: 3,
          lines: [{ value: 5.92, words: both("5.92") }],
        },
      ],
    },
    paragraphs: [
      {
        link: LINK,
        role: both("control"),
        lines: [
          {
            quantity: both("TPP"),
            value: both("2368"),
            threshold: both("≥ 2400"),
            away: both("−1.3%"),
            side: both("outside"),
          },
          {
            quantity: both("density"),
            value: both("unknown"),
            threshold: both("≥ 3.2"),
            side: both("unknown"),
          },
        ],
      },
    ],
    changes: [{ link: LINK, words: both("TPP ≥ 2400 (+1.4%)") }],
  },
  dealings: [
    {
      on: "2025-08",
      until: "2025-12-31",
      stage: both("licence"),
      title: both("Leave of 2025"),
      amount: both("60 million"),
      weak: true,
      source: "brief",
      at: "page 2",
      note: both("Of 2025"),
    },
  ],
  uses: [{ name: both("Series"), links: [{ href: "equations/stock.html", words: both("stock") }] }],
  notChecked: [both("end use, 4A090")],
  disclaimer: both("No advice."),
};

export const SAMPLE_CHIP: ChipEntry = {
  page: SAMPLE_CHIP_PAGE,
  figures: { memoryBandwidth: RESULT },
  status: both("licence"),
  kind: "shut",
  home: false,
  rule: "us-2023",
};
