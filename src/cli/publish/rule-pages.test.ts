import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openWorkspace } from "../../api/workspace.ts";
import type { SiteInput } from "../../articles/index.ts";
import { ruleMain } from "../../articles/rules/rule-page.ts";
import { draw, ruleTimeline } from "../../charts/index.ts";
import { rateTables } from "../../ensemble/series/rate-tables.ts";
import { resolveSeries } from "../../ensemble/series/resolve.ts";
import { chipAt, quantities, regionAt, regionKind, status } from "../../rules/index.ts";
import { type LawPages, lawPages } from "./rule-pages.ts";
import { MAIN_CHIPS, regionFigures, regionsCrossed } from "./rule-regions.ts";
import { SHORT_NAMES } from "./rule-short-names.ts";

const workspace = openWorkspace();
const { catalog, ruleBook, model } = workspace;
const MONTHS = 60;
const LAW_DAY = "2026-09-01";
const figures = regionFigures(catalog, ruleBook);
let law: LawPages;

beforeAll(() => {
  law = lawPages(workspace, MONTHS, LAW_DAY);
});

test("a figure of regions for each change of what decides, in order", () => {
  expect(figures.map(({ on, planes }) => [on, planes[0]!.up, planes.length])).toEqual([
    ["2022-10-21", "transferRate", 1],
    ["2023-11-17", "performanceDensity", 2],
    ["2025-04-09", "memoryBandwidth", 2],
    ["2026-01-15", "memoryBandwidth", 2],
  ]);
});

test.each(figures.map((figure) => ({ id: figure.id, figure })))(
  "$id: the colour at any point is the decision for a made-up chip with those numbers",
  ({ figure }) => {
    for (const [index, plane] of figure.planes.entries()) {
      const { map } = figure.chart.panels[index]!;
      const point = ({ domain: [low, high] }: { readonly domain: readonly [number, number] }) =>
        fc.double({ min: 0, max: 1, noNaN: true }).map((part) => low * (high / low) ** part);
      fc.assert(
        fc.property(point(figure.chart.across), point(figure.chart.up), (x, y) => {
          const made = regionKind(status(ruleBook, chipAt(plane, x, y), plane));
          expect(regionAt({ ...map, rules: [] }, x, y)).toBe(made);
        }),
        { numRuns: 150 },
      );
    }
  },
);

test.each(figures.map((figure) => ({ id: figure.id, figure })))(
  "$id: a chip stands in a region of its own status, or is hollow with the reason",
  ({ figure }) => {
    let apart = 0;
    for (const { map, chips } of figure.chart.panels) {
      for (const { id, kind, across, up, apart: why } of chips) {
        if (kind === "home") continue;
        const own = regionKind(status(ruleBook, catalog.chips.get(id)!, { on: figure.on, to: "CN" }));
        expect({ id, kind }).toEqual({ id, kind: own });
        const inside = regionsCrossed(map, across, up).includes(kind);
        expect({ id, hollow: why !== undefined }).toEqual({ id, hollow: !inside });
        if (why !== undefined) apart += 1;
      }
    }
    const all = figure.chart.panels.flatMap(({ chips }) => chips).length;
    expect(apart).toBeLessThan(all / 8);
  },
);

test.each(figures.map((figure) => ({ id: figure.id, figure })))(
  "$id: every chip has a mark or is named as left out, and a mark stands at what may be shown",
  ({ figure }) => {
    const drawn = figure.chart.panels.flatMap(({ chips }) => chips);
    const ids = [...drawn.map(({ id }) => id), ...figure.leftOut.map(({ id }) => id)];
    expect(ids.sort()).toEqual([...catalog.chips.keys()].sort());
    for (const { id, across, up } of drawn) {
      const computed = quantities(catalog.chips.get(id)!);
      expect(computed.tpp.recalled).toEqual([]);
      expect([across.low, across.high]).toEqual([computed.tpp.low, computed.tpp.high]);
      const shown = computed[figure.planes[0]!.up];
      if (shown.recalled.length > 0) expect([up.low, up.high]).toEqual([0, Number.POSITIVE_INFINITY]);
      else expect([up.low, up.high]).toEqual([shown.low, shown.high]);
    }
  },
);

test.each(figures.map((figure) => ({ id: figure.id, figure })))(
  "$id: the main chips are labelled at both widths",
  ({ figure }) => {
    for (const width of [760, 360] as const) {
      const svg = draw(figure.chart, { language: "en", width, id: "x" });
      const names = [...svg.matchAll(/class="chip-name[^>]*>([^<]*)</g)].flatMap((match) =>
        match[1]!.replace(" →", "").split(", "),
      );
      const main = figure.chart.panels.flatMap(({ chips }) => chips.filter((chip) => chip.main));
      expect(main.length).toBeGreaterThan(10);
      expect(main.filter(({ name }) => !names.includes(name.en)).map(({ id }) => id)).toEqual([]);
    }
  },
);

test("a chip without the second quantity is drawn over the whole height, not dropped", () => {
  const density = figures.find(({ planes }) => planes[0]!.up === "performanceDensity")!;
  const unknown = density.chart.panels
    .flatMap(({ chips }) => chips)
    .filter(({ up }) => up.high === Number.POSITIVE_INFINITY);
  expect(unknown.length).toBeGreaterThan(5);
  const svg = draw(density.chart, { language: "en", width: 760, id: "x" });
  expect(svg.match(/class="reach [a-z-]+"[^>]*stroke-dasharray="1 4"/g)!.length).toBeGreaterThanOrEqual(
    unknown.length,
  );
});

test("every main chip is in the catalog", () => {
  expect(MAIN_CHIPS.filter((id) => !catalog.chips.has(id))).toEqual([]);
});

test("every rule has a page that names its dates, its source and each threshold of its predicate as a link", () => {
  expect(law.rules.map(({ id }) => id)).toEqual(ruleBook.rules.map(({ id }) => id));
  const input = {
    ...law,
    sources: [...catalog.sources.values()],
    equations: [],
    edition: { lawDate: LAW_DAY },
  };
  const ruleEffects = {
    effects: [],
    idle: ruleBook.rules.map(({ id }) => id),
    outputs: [],
    worlds: { ru: "", en: "" },
  };
  for (const rule of ruleBook.rules) {
    const entry = law.rules.find(({ id }) => id === rule.id)!;
    for (const language of ["ru", "en"] as const) {
      const html = ruleMain(entry, { ...input, ruleEffects } as unknown as SiteInput, language);
      const said = { rule: rule.id, language };
      expect({ ...said, effect: html.includes('href="../effects.html#none"') }).toEqual({
        ...said,
        effect: true,
      });
      for (const day of [rule.announced, rule.effective, rule.compliance, rule.until])
        if (day !== undefined)
          expect({ ...said, has: html.includes(`datetime="${day}"`) }).toEqual({ ...said, has: true });
      expect({ ...said, source: html.includes(`sources.html#${rule.source}`) }).toEqual({
        ...said,
        source: true,
      });
      const written = (
        JSON.stringify(rule.paragraphs.map(({ when }) => when)).match(/:\d+(\.\d+)?(e\d+)?/g) ?? []
      ).length;
      const links =
        (html.match(/<div class="condition.*?<\/div>/gs) ?? []).join("").match(/<a class="value fact"/g) ??
        [];
      expect({ ...said, links: links.length }).toEqual({ ...said, links: written });
      expect(html).toContain(law.lawDisclaimer[language].split(".")[0]!);
    }
  }
});

test("the A100 and H100 are caught by the letters of 2022, the A800 by those of 2023, the H20 by those of 2025; the H200 is eased in 2026", () => {
  const chipsOf = (id: string, way: "caught" | "released") =>
    law.rules
      .find((rule) => rule.id === id)!
      .effect![way].flatMap(({ chips }) => chips.map((chip) => chip.id));
  expect(chipsOf("us-2022-08-letter", "caught")).toEqual(expect.arrayContaining(["a100", "h100"]));
  expect(chipsOf("us-2023-10-letter", "caught")).toEqual(expect.arrayContaining(["a800", "h800"]));
  expect(chipsOf("us-2023-10-advanced-computing", "caught")).toEqual(
    expect.arrayContaining(["rtx-4090", "l4"]),
  );
  expect(chipsOf("us-2025-04-letters", "caught")).toContain("h20");
  expect(chipsOf("us-2026-01-review-policy", "released")).toContain("h200");
  expect(chipsOf("us-2024-04-corrections", "caught")).toEqual([]);
});

test("a chip that a rule changed was announced by then, and its status did differ the day before", () => {
  for (const { effect } of law.rules) {
    if (effect === undefined) continue;
    const changed = [...effect.caught, ...effect.released].flatMap(({ chips }) => chips);
    for (const { id } of changed) expect(catalog.chips.get(id)!.announced <= effect.day).toBe(true);
  }
  expect(
    law.rules.filter(({ effect }) => effect !== undefined && effect.caught.length > 0).length,
  ).toBeGreaterThan(6);
});

test("what a rule moves is what comes out otherwise without it, with the whole law", () => {
  const context = { catalog, ruleBook, start: model.start, months: MONTHS, rates: rateTables(catalog) };
  const of = (name: string, off: readonly string[]) => {
    const quantity = model.quantities.find(({ id }) => id === name)!;
    const series = { name, element: [], from: quantity.from } as unknown as Parameters<
      typeof resolveSeries
    >[1];
    const made = resolveSeries({ ...context, rules: { off, allOff: false } }, series);
    return made.kind === "shared" ? made.values.join() : "";
  };
  const movedBy = (id: string) =>
    law.rules.find((rule) => rule.id === id)!.moved.flatMap(({ quantities: own }) => own);
  for (const id of [
    "us-2022-08-letter",
    "us-2025-04-letters",
    "cn-2025-08-h20",
    "us-2024-12-hbm",
    "cn-2025-10-customs",
  ])
    for (const gate of ["gate_lead", "gate_variant", "gate_cutdown", "gate_china", "gate_hbm"])
      expect({ id, gate, moved: movedBy(id).includes(gate) }).toEqual({
        id,
        gate,
        moved: of(gate, [id]) !== of(gate, []),
      });
});

test("every rule is once on the line of time, each item a link, spans in order", () => {
  const { timeline } = law;
  const rules = timeline.lanes.filter(({ id }) => id !== "products").flatMap(({ items }) => items);
  expect(rules.map(({ id }) => id).sort()).toEqual(ruleBook.rules.map(({ id }) => id).sort());
  for (const language of ["ru", "en"] as const) {
    const svg = ruleTimeline(timeline, { language, id: "x" });
    for (const { href } of timeline.lanes.flatMap(({ items }) => items))
      expect(svg).toContain(`href="${href}"`);
    expect(svg).not.toMatch(/NaN|undefined/);
  }
  for (const { id, spans } of timeline.lanes.flatMap(({ items }) => items)) {
    const days = spans.flatMap(({ from, until }) => [from, until ?? "9999"]);
    expect({ id, days }).toEqual({ id, days: [...days].sort() });
  }
});

test("on the line of time the A800 goes free until 23 October 2023, the H20 until 9 April 2025, the L20 still does", () => {
  const free = (id: string) =>
    law.timeline.lanes
      .find((lane) => lane.id === "products")!
      .items.find((item) => item.id === id)!
      .spans.find(({ kind }) => kind === "free");
  expect(free("a800")).toMatchObject({ from: "2022-11-08", until: "2023-10-23" });
  expect(free("h20")).toMatchObject({ from: "2024-02-01", until: "2025-04-09" });
  expect(free("l20")).toEqual({ from: "2024-02-01", kind: "free" });
  expect(free("h200")).toBeUndefined();
});

test("short names are of rules that exist, and no rule of the catalog lacks one", () => {
  expect(Object.keys(SHORT_NAMES).sort()).toEqual(ruleBook.rules.map(({ id }) => id).sort());
});
