import { SAMPLE_DIAGRAM, SAMPLE_LINKS, SAMPLES } from "../charts/samples.ts";
import { parseExpression } from "../engine/index.ts";
import { SAMPLE_ACCOUNTS } from "./accounts/sample-accounts.ts";
import { SAMPLE_CHIP } from "./chips/sample-chip.ts";
import { SAMPLE_EFFECTS } from "./effects/sample-effects.ts";
import { SAMPLE_LLMS, SAMPLE_SPEEDS, SAMPLE_STORY } from "./hardware/sample-hardware.ts";
import { SAMPLE_HINDCAST } from "./hindcast/sample-hindcast.ts";
import { SAMPLE_REGIONS, SAMPLE_RULES, SAMPLE_TIMELINE } from "./rules/sample-rules.ts";
import { SAMPLE_SENSITIVITY } from "./sensitivity/sample-sensitivity.ts";
import type { Claim, SiteInput } from "./types.ts";

/** A small site with invented content, for tests: one of everything. */
const both = (words: string) => ({ ru: `${words} по-русски`, en: `${words} in English` });

const formula = (written: string) => ({ key: "", written, expression: parseExpression(written) });

const CLAIM: Claim = {
  id: "c1",
  from: "article",
  kind: "right",
  title: both("Memory matters"),
  claim: both("Memory limits deployment"),
  modality: both("asserted"),
  verdict: "mostly",
  verdictText: both("At small batches: {{chip:h20.hbm_bandwidth}}"),
  quantity: both("Share of months"),
  notes: [{ kind: "error", text: both("It is an accelerator") }],
  for: [{ source: "brief", text: both("It has {{chip:h20.hbm_bandwidth}}") }],
  against: [],
  threshold: {
    date: "2025-12-31",
    text: both("Above three"),
    checks: [{ reference: "chip:h20.hbm_bandwidth", atLeast: 3 }],
  },
  decide: [],
  wouldChangeIf: both("A measurement appears"),
  checked: "2025-12-31",
  nextCheck: "2026-06-30",
  equations: ["stock"],
  where: "questions/q/claims.yaml:1:3",
};

const BODY = 'Text with "quotes" and {{chip:h20.hbm_bandwidth}}, since 2023.\n\n{{figure:fan}}\n';

const resolveSample: SiteInput["resolve"] = (reference, language) =>
  reference === "chip:h20.hbm_bandwidth"
    ? {
        text: language === "ru" ? "4,0\u00A0ТБ/с" : "4.0\u00A0TB/s",
        href: "sources.html#chip:h20.hbm_bandwidth",
        title: "4.0 TB/s\nBrief, table 1",
        kind: "fact",
      }
    : undefined;

export const SAMPLE_SITE: SiteInput = {
  // Stand-ins at the places that the page links to.
  exploreFiles: ["engine.js", "plan.js", "explore.js", "ru/explore-data.js", "en/explore-data.js"].map(
    (path) => ({
      path,
      text: "",
    }),
  ),
  searchScript: "",
  edition: {
    version: "0.0.1",
    published: "2026-01-02",
    dataDate: "2025-12-31",
    lawDate: "2026-01-01",
    worlds: 8192,
    seed: "1",
    runHash: "0123456789abcdef",
    modelHash: "aaaaaaaaaaaaaaaa",
    catalogHash: "bbbbbbbbbbbbbbbb",
  },
  questions: [],
  openQuestions: [],
  published: [],
  question: {
    id: "q",
    headline: both("Who leads?"),
    lede: both("Probably not: {{chip:h20.hbm_bandwidth}}"),
    illustration: { figure: "fan", alt: both("A fan"), caption: both("Bands and a line") },
    body: { ru: BODY, en: BODY },
    files: { ru: "questions/q/ru.md", en: "questions/q/en.md" },
    wouldChange: [both("A measurement")],
    excluded: [both("Everything else")],
    sources: ["brief"],
  },
  figures: SAMPLES.map((chart) => ({
    id: chart.id,
    chart,
    caption: both("Caption"),
    note: both("On a closer look"),
    source: both("Run"),
    responses: both("stockpiling"),
  })),
  claims: [CLAIM],
  thresholds: new Map([["c1", "met"]]),
  computed: new Map(),
  reading: [],
  feed: [
    {
      id: 3,
      kind: "question",
      of: "q",
      date: "2026-01-02",
      headline: both("Who leads?"),
      where: "feed.yaml:1:3",
    },
    { id: 4, kind: "claim", of: "c1", date: "2026-01-02", headline: both("Memory"), where: "feed.yaml:2:3" },
    {
      id: 7,
      kind: "revision",
      of: "q",
      date: "2026-01-03",
      headline: both("Moved"),
      text: both("By {{chip:h20.hbm_bandwidth}}"),
      where: "feed.yaml:3:3",
    },
  ],
  corrections: [
    {
      of: "q",
      date: "2026-01-02",
      title: both("A word"),
      text: both("It was wrong"),
      where: "corrections.yaml:1:3",
    },
  ],
  resolve: resolveSample,
  references: ["chip:h20.hbm_bandwidth"],
  sources: [
    {
      id: "brief",
      type: "report",
      title: "Product brief",
      publisher: "NVIDIA",
      issued: "2023-11-09",
      URL: "https://example.org/brief",
      grade: "A",
    },
  ],
  facts: [
    {
      reference: "chip:h20.hbm_bandwidth",
      name: both("H20: memory"),
      value: { ru: "4,0 ТБ/с", en: "4.0 TB/s" },
      source: "brief",
      at: "table 1",
      date: "2023-11-09",
    },
  ],
  chips: [SAMPLE_CHIP],
  parameters: [
    {
      parameter: {
        id: "progress",
        name: both("Progress"),
        unit: "1/year",
        distribution: { p5: 1, p95: 2 },
        sources: ["brief"],
        why: both("Estimates differ"),
        sector: "knowledge",
      },
      distribution: both("lognormal"),
      p5: both("1"),
      p50: both("1.4"),
      p95: both("2"),
      sector: both("Knowledge"),
    },
  ],
  equations: [
    {
      id: "stock",
      name: both("Stock (all of it)"),
      short: both("Stock"),
      unit: "chip",
      kind: "stock",
      sectorId: "supply",
      sector: both("Supply"),
      elements: new Map([["us", both("US")]]),
      formulas: [formula("arrivals - stock / 60 {month}")],
      initials: [{ ...formula("progress * 2"), key: "us", element: both("US") }],
      note: both("Since 2 years"),
      inputs: ["arrivals", "progress"],
      sources: ["brief"],
      graph: {
        figure: {
          id: "graph",
          chart: SAMPLES.find(({ kind }) => kind === "fan-panels")!,
          caption: both(""),
          source: both("Run"),
        },
        dates: ["2025-12-31"],
        rows: [
          { name: both("US"), whole: true, values: [{ median: both("7"), interval: both("from 5 to 9") }] },
        ],
        worlds: { whole: both("8,192"), traced: both("256") },
      },
    },
    {
      id: "arrivals",
      name: both("Arrivals"),
      short: both("Arrivals"),
      unit: "chip/month",
      kind: "flow",
      sectorId: "supply",
      sector: both("Supply"),
      elements: new Map(),
      formulas: [formula("IF 1 < 2 THEN 3 / progress ELSE 4")],
      initials: [],
      origin: both("Of [a chip](chips.html#h20)"),
      inputs: ["progress"],
      sources: [],
    },
  ],
  sectors: [{ id: "supply", name: both("Supply"), diagram: SAMPLE_DIAGRAM }],
  sectorLinks: SAMPLE_LINKS,
  events: [
    {
      id: "lead",
      name: both("The lead"),
      definition: [{ name: both("Ruler"), words: both("Index of 2025") }],
      quantity: "stock",
      by: ["2025-12-31"],
      rows: [{ scenario: both("As it was"), references: ["chip:h20.hbm_bandwidth"] }],
    },
  ],
  hardware: SAMPLE_STORY,
  hindcast: SAMPLE_HINDCAST,
  accounts: { ...SAMPLE_ACCOUNTS, resolve: resolveSample, references: [] },
  sensitivity: SAMPLE_SENSITIVITY,
  labs: [
    {
      id: "lab",
      name: both("A laboratory"),
      side: "us",
      note: both("Founded in 2023"),
      element: "us",
      record: [],
      facts: [],
    },
    { id: "others", name: both("Others"), side: "cn", record: [], facts: [] },
  ],
  llms: SAMPLE_LLMS,
  chipSpeeds: SAMPLE_SPEEDS,
  rules: SAMPLE_RULES,
  ruleEffects: SAMPLE_EFFECTS,
  regions: SAMPLE_REGIONS,
  timeline: SAMPLE_TIMELINE,
  lawDisclaimer: both("Not advice"),
};
