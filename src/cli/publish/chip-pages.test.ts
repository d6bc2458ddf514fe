import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import { chipMain } from "../../articles/chips/chip-page.ts";
import { chipsMain } from "../../articles/chips/chips-index.ts";
import { type ChipEntry, type SiteInput, strayDigits } from "../../articles/index.ts";
import type { Fact } from "../../catalog/index.ts";
import { isDrawn } from "../../charts/index.ts";
import { lawAsOf, quantities, STATUS_WORDS, sinceAnnounced, status, timeline } from "../../rules/index.ts";
import type { Language } from "../../units/index.ts";
import { chipEntries } from "./chip-entries.ts";
import { knownNames } from "./known-names.ts";
import { factLookup } from "./lookup-facts.ts";
import type { Values } from "./resolver.ts";
import { attributes } from "./site-links.ts";
import { valueText } from "./value-text.ts";
import { valueTitle } from "./value-title.ts";

const { catalog, ruleBook, model } = openWorkspace();
const on = lawAsOf(ruleBook);
const lookup = factLookup(catalog, ruleBook);
/** The catalog's own values: a page of a chip shows no result of a run. */
const values: Values = {
  lookup,
  measured: () => undefined,
  references: [],
  resolve: (reference, language) => {
    const found = lookup(reference);
    if (!found) return undefined;
    const { href, kind } = found;
    return {
      href,
      kind,
      text: valueText(found, language),
      title: valueTitle(found, language, catalog.sources),
    };
  },
};
const entries = chipEntries({
  catalog,
  ruleBook,
  on,
  values,
  readers: {
    quantities: model.quantities,
    claims: [],
    feed: [],
    article: { texts: [], headline: { ru: "", en: "" } },
  },
});
const byId = new Map(entries.map((entry) => [entry.page.chip.id, entry]));
const site = {
  sources: [...catalog.sources.values()],
  chips: entries,
  // What a chip makes of language models is the page of hardware to test.
  chipSpeeds: new Map(),
  edition: { lawDate: on },
} as unknown as SiteInput;
const markup = (entry: ChipEntry, language: Language) => chipMain(entry.page, site, language);
const pageOf = (id: string) => byId.get(id)!.page;
const figureOf = (id: string, name: string) => pageOf(id).figures.find((figure) => figure.id === name)!;

test("every chip of the catalog has a page and a row, in both languages", () => {
  expect(entries.map(({ page }) => page.chip.id)).toEqual([...catalog.chips.keys()]);
  expect(entries.length).toBeGreaterThan(150);
  for (const language of ["ru", "en"] as const) {
    const table = chipsMain(site, language);
    expect(attributes(table, "id").filter((id) => byId.has(id))).toHaveLength(entries.length);
    for (const entry of entries)
      expect(attributes(table, "href")).toContain(`chips/${entry.page.chip.id}.html`);
  }
});

test("no page of a chip, nor the table of all, has a digit outside links, dates, drawings and records", () => {
  const names = knownNames(catalog);
  for (const language of ["ru", "en"] as const) {
    const all = [chipsMain(site, language), ...entries.map((entry) => markup(entry, language))];
    expect(all.flatMap((html) => strayDigits(`<body>${html}</body>`, names))).toEqual([]);
  }
  const note = markup(byId.get("h20")!, "en").replace('<p class="note">', '<p class="note">7 ');
  expect(strayDigits(`<body>${note}</body>`, names)).toHaveLength(1);
});

test("the stretches of a page are those of the timeline, day by day", () => {
  let seen = 0;
  for (const { page } of entries) {
    if (page.standing.home) continue;
    const stretches = sinceAnnounced(timeline(ruleBook, page.chip, { to: "CN" }), page.chip);
    seen += stretches.length;
    expect({
      chip: page.chip.id,
      rows: page.standing.stretches.map(({ from, until, paragraph, kind }) => [
        from,
        until,
        paragraph?.rule,
        kind,
      ]),
    }).toEqual({
      chip: page.chip.id,
      rows: stretches.map(({ from, until, rule, status }) => [from, until, rule ?? undefined, KINDS[status]]),
    });
  }
  expect(seen).toBeGreaterThan(300);
});

const KINDS = {
  free: "open",
  notification: "notice",
  letter: "letter",
  controlled: "shut",
  unknown: "unknown",
};

test("the first words of a page are the status of the last day of the law", () => {
  for (const { page, rule } of entries) {
    if (page.standing.home) continue;
    const now = status(ruleBook, page.chip, { on, to: "CN" });
    expect([page.chip.id, page.standing.words, rule ?? null]).toEqual([
      page.chip.id,
      STATUS_WORDS[now.status],
      now.rule,
    ]);
  }
});

test("a row of the page says from when, with a link to the rule", () => {
  const table = markup(byId.get("a800")!, "en").split('<table class="stacked')[1]!.split("</table>")[0]!;
  const days = [...table.matchAll(/<tr><th[^>]*><time datetime="([^"]+)"/g)].map((match) => match[1]);
  expect(days).toEqual(pageOf("a800").standing.stretches.map(({ from }) => from));
  expect(table).toContain('href="../rules/us-2023-10-advanced-computing.html"');
});

test("the drawing covers the time from the announcement, or from 2022, to the last day of the law", () => {
  for (const { page } of entries) {
    const { strip } = page.standing;
    if (strip === undefined) continue;
    for (const { spans } of strip.bands) {
      expect([spans[0]!.from, spans.at(-1)!.until]).toEqual([strip.from, strip.until]);
      expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until));
    }
  }
  expect(pageOf("h20").standing.strip!.bands).toHaveLength(2);
});

test("the sum that decides gives the TPP, and the sum of the H100 is the worked one", () => {
  const sums = figureOf("h100", "tpp").sums.map(({ parts }) =>
    parts.map((part) => ("value" in part ? part.value.text.en : part.en)).join(""),
  );
  expect(sums.join("\n")).toMatch(/1,978\.9\sTFLOP\/s\s×\s8\s=\s15,831\.2/);
  for (const { page } of entries) {
    const figure = page.figures.find(({ id }) => id === "tpp")!;
    if (figure.value === undefined || figure.sums.length === 0) continue;
    const { low, high } = quantities(page.chip).tpp;
    if (low !== high) continue;
    const last = figure.sums.find(({ decides }) => decides)!.parts.at(-1)!;
    expect({ chip: page.chip.id, is: "value" in last && last.value.text.en }).toEqual({
      ...{ chip: page.chip.id, is: figure.value.text.en },
    });
  }
});

test("what is quoted from memory is on no page, nor what is computed from it", () => {
  let hidden = 0;
  for (const entry of entries) {
    const { page, figures } = entry;
    const facts = Object.entries(page.chip.facts as Readonly<Record<string, Fact>>);
    const recalled = facts.filter(([, fact]) => fact.evidence === "recalled").map(([name]) => name);
    expect(page.facts.map(({ id }) => id).filter((id) => recalled.includes(id))).toEqual([]);
    for (const [name, { recalled: from }] of Object.entries(quantities(page.chip))) {
      if (from.length === 0) continue;
      hidden += 1;
      const figure = page.figures.find(({ id }) => id === name);
      expect([page.chip.id, name, figure?.value, figure?.sums ?? []]).toEqual([
        page.chip.id,
        name,
        undefined,
        [],
      ]);
      expect(figures[name as keyof typeof figures]).toBeUndefined();
    }
  }
  expect(hidden).toBeGreaterThan(30);
  // 3360 = 420 x 8, from a rate that nobody published.
  expect(markup(byId.get("mi308x")!, "en")).not.toMatch(/3,360|3,008|3,728/);
  // The area of the LPU is from memory: the TPP at which its density would cross a line would tell it.
  expect(markup(byId.get("groq-lpu")!, "en")).not.toMatch(/4,292|725/);
});

test("without a die area density is unknown, and the page says why", () => {
  const { value, reason, sums } = figureOf("jetson-thor", "performanceDensity");
  expect([value, sums]).toEqual([undefined, []]);
  expect(reason!.en).toContain("the area of the logic die is not published");
  expect(markup(byId.get("jetson-thor")!, "ru")).toContain("площадь логического кристалла не опубликована");
});

test("memory on the die is no DRAM: its bandwidth is zero and not unknown", () => {
  expect(figureOf("wse-3", "memoryBandwidth")).toMatchObject({ value: { text: { en: "0\u00A0GB/s" } } });
  expect(pageOf("wse-3").unknown.map(({ en }) => en)).not.toContain("memory bandwidth");
});

test("no rule on exports to China decides over a Chinese chip, and its figures are told all the same", () => {
  const { standing, distances } = pageOf("ascend-910b");
  expect([standing.home, standing.stretches, standing.strip]).toEqual([true, [], undefined]);
  expect(distances.ladder.rows.filter(isDrawn).length).toBeGreaterThan(0);
  expect(markup(byId.get("ascend-910b")!, "en")).toContain(
    "rules on exports to China decide nothing about it",
  );
});

test("why nothing catches a chip is told by the rules of the last day of the stretch", () => {
  const [first] = pageOf("h20").standing.stretches;
  expect(first!.because.en).toContain("TPP 2,368 < 4,800");
});

test("chips of one die name each other", () => {
  const related = (id: string) => pageOf(id).relatives.flatMap(({ chips }) => chips.map((chip) => chip.id));
  expect(related("h20")).toEqual(expect.arrayContaining(["h100", "h800", "h200"]));
  for (const { page } of entries)
    for (const other of related(page.chip.id)) expect(related(other), other).toContain(page.chip.id);
});

test("a page is under 100 KB, and the table of all chips under 30 KB gzipped", () => {
  for (const entry of entries)
    expect([entry.page.chip.id, markup(entry, "ru").length < 100_000]).toEqual([entry.page.chip.id, true]);
  expect(gzipSync(chipsMain(site, "ru")).length).toBeLessThan(30_000);
});

test("each page has its disclaimer and what was not checked", () => {
  for (const entry of entries) {
    expect(markup(entry, "en")).toContain("Neither legal advice nor a classification request");
    expect(markup(entry, "ru")).toContain("санкции");
  }
});
