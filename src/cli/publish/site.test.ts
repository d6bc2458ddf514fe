import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { type QuestionRun, runQuestion } from "../../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace, questionIds } from "../../api/workspace.ts";
import type { SiteInput } from "../../articles/index.ts";
import { buildSite, mentions, type SiteFile, strayDigits } from "../../articles/index.ts";
import { type DifferencesChart, type FanChart, tableOf } from "../../charts/index.ts";
import { openCrew } from "../../ensemble/index.ts";
import { runTogether } from "../run-together.ts";
import { knownNames } from "./known-names.ts";
import { valuesOf } from "./resolver.ts";
import { siteInput } from "./site-input.ts";
import { attributes, brokenLinks } from "./site-links.ts";

const workspace = openWorkspace();
const names = knownNames(workspace.catalog);
let answered: QuestionRun;
let input: SiteInput;
let files: readonly SiteFile[];
let pages: readonly SiteFile[];

beforeAll(async () => {
  answered = await runQuestion(workspace, openQuestion(DEFAULT_QUESTION), {
    worlds: 128,
    replicates: 2,
    seed: 2025,
    workers: 0,
  });
  const questions = questionIds()
    .filter((id) => id !== DEFAULT_QUESTION)
    .map(openQuestion);
  const crew = openCrew(0);
  const runs = runTogether(workspace, questions, { worlds: 32, replicates: 2, seed: 2025 }, crew);
  input = await siteInput(workspace, answered, { others: { questions, runs }, crew });
  files = buildSite(input);
  pages = files.filter(({ path }) => path.endsWith(".html"));
});

test("a site has the article, the pages of record and each headline's page in both languages", () => {
  for (const page of [
    "index",
    "archive",
    "questions",
    "sources",
    "equations",
    "parameters",
    "chips",
    "llms",
    "hardware",
    "rules",
    "events",
  ]) {
    for (const language of ["ru", "en"])
      expect(pages.map(({ path }) => path)).toContain(`${language}/${page}.html`);
  }
  expect(pages.filter(({ path }) => path.startsWith("ru/n/"))).toHaveLength(input.feed.length);
  expect(input.feed.length).toBeGreaterThan(0);
});

test("no page has a digit outside links, dates, drawings, records and names", () => {
  // A frame in somebody else's page: the answer as a sentence, and the way to the page where its numbers are links.
  const read = pages.filter(({ path }) => !path.endsWith("/embed.html"));
  const strays = read.flatMap(({ path, text }) =>
    strayDigits(text, names).map((stray) => ({ path, ...stray })),
  );
  expect(strays).toEqual([]);
});

test("the crawl does find a digit that a text writes by hand", () => {
  const page = files.find(({ path }) => path === "en/index.html")!;
  expect(strayDigits(page.text.replace("</h1>", "</h1><p>The gap is 7 months.</p>"), names)).toHaveLength(1);
});

test("Russian and English pages carry the same values", () => {
  const values = (text: string) =>
    [
      ...new Set([...text.matchAll(/<a class="value [a-z]+" href="([^"]*)"/g)].map((match) => match[1]!)),
    ].sort();
  const russian = pages.filter(({ path }) => path.startsWith("ru/"));
  for (const { path, text } of russian) {
    const twin = pages.find((one) => one.path === path.replace(/^ru/, "en"))!;
    expect({ path, values: values(text) }).toEqual({ path, values: values(twin.text) });
  }
  expect(values(russian.find(({ path }) => path === "ru/index.html")!.text).length).toBeGreaterThan(50);
});

test("every internal link leads to a page and an anchor that exist", () => {
  const others = [
    ...files.map(({ path }) => path),
    "site.css",
    "article.css",
    "site.js",
    "lists.js",
    "icon.svg",
  ];
  expect(brokenLinks(files, others)).toEqual([]);
  expect(brokenLinks([{ path: "a.html", text: '<a href="b.html#c"></a>' }], [])).toHaveLength(1);
});

test("no id stands twice on a page", () => {
  for (const { path, text } of pages) {
    const ids = attributes(text, "id");
    expect({ path, twice: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({
      path,
      twice: [],
    });
  }
});

test("every element that a page opens it closes, in order", () => {
  const empty = new Set(["base", "meta", "link", "br", "hr", "img", "input", "wbr"]);
  for (const { path, text } of pages) {
    const open: string[] = [];
    for (const [, closing, tag, rest] of text.matchAll(
      /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g,
    )) {
      if (closing === "/") expect({ path, closes: tag }).toEqual({ path, closes: open.pop() });
      else if (!empty.has(tag!.toLowerCase()) && !rest!.endsWith("/")) open.push(tag!);
    }
    expect({ path, open }).toEqual({ path, open: [] });
  }
});

test("the first page is under 100 KB gzipped", () => {
  for (const language of ["ru", "en"]) {
    const { text } = files.find(({ path }) => path === `${language}/index.html`)!;
    expect(gzipSync(text).length).toBeLessThan(100_000);
  }
});

test("what is quoted from memory is no fact of the site", () => {
  const recalled = [...workspace.catalog.chips.values()].flatMap((chip) =>
    Object.entries(chip.facts)
      .filter(([, fact]) => fact.evidence === "recalled")
      .map(([name]) => `chip:${chip.id}.${name}`),
  );
  expect(recalled.length).toBeGreaterThan(0);
  for (const reference of recalled) {
    expect(input.resolve(reference, "en", undefined)).toBeUndefined();
    expect(input.facts.map((fact) => fact.reference)).not.toContain(reference);
  }
});

test("each threshold of the ledger is checked against a value that exists", () => {
  expect([...input.thresholds].filter(([, outcome]) => outcome === "unknown")).toEqual([]);
  expect(input.thresholds.size).toBe(input.claims.length);
});

test("a verdict that numbers decide is the one written, or the ledger says that it has moved", () => {
  const ruled = input.claims.filter(({ decide }) => decide.length > 0);
  expect(ruled.length).toBeGreaterThan(5);
  const { text } = files.find(({ path }) => path === "en/claims.html")!;
  for (const { id, verdict } of ruled) {
    const own = text.split(`id="${id}"`)[1]!.split("</section>")[0]!;
    expect({ id, moved: own.includes("is now another") }).toEqual({
      id,
      moved: input.computed.get(id) !== verdict,
    });
  }
});

test("every claim has a place in the ledger, and the sentences of the article lead to it", () => {
  const { text } = files.find(({ path }) => path === "ru/claims.html")!;
  for (const { id, equations } of input.claims) {
    expect(text, id).toContain(`<section class="claim" id="${id}">`);
    const known = workspace.model.quantities.map((quantity) => quantity.id);
    expect(
      equations.filter((equation) => !known.includes(equation)),
      id,
    ).toEqual([]);
  }
  expect(input.reading.length).toBe(15);
});

test("every quantity of the model has a page in both languages, with a graph where the run gave it values", () => {
  expect(input.equations.length).toBe(workspace.model.quantities.length);
  for (const { id } of workspace.model.quantities) {
    for (const language of ["ru", "en"]) {
      const page = files.find(({ path }) => path === `${language}/equations/${id}.html`);
      expect(page?.text, id).toContain('id="figure-graph"');
    }
  }
});

test("the formula on a page names what the equation reads, each name a link", () => {
  for (const { id, inputs, formulas, initials } of input.equations) {
    const { text } = files.find(({ path }) => path === `ru/equations/${id}.html`)!;
    const shown = [...text.matchAll(/<var data-id="([^"]+)">(<a href=)?/g)];
    const names = shown.map(([, name]) => name!).filter((name) => name !== id);
    expect({ id, names: [...new Set(names)].sort() }).toEqual({ id, names: [...inputs].sort() });
    const bare = shown.filter(([, name, link]) => name !== id && link === undefined);
    expect({ id, bare }).toEqual({ id, bare: [] });
    const equations = formulas.length + initials.length;
    expect({ id, written: text.includes("as-written") }).toEqual({ id, written: equations > 0 });
  }
});

test("what a page says it reads says that it is read there", () => {
  const readers = new Map(input.equations.map(({ id }) => [id, [] as string[]]));
  for (const { id, inputs } of input.equations) for (const read of inputs) readers.get(read)?.push(id);
  for (const [id, own] of readers) {
    const { text } = files.find(({ path }) => path === `en/equations/${id}.html`)!;
    const section = text.split("<h2>What reads it</h2>")[1]?.split("</ul>")[0] ?? "";
    const linked = attributes(section, "href").map((href) => href.replace(/^.*\/(\w+)\.html$/, "$1"));
    expect({ id, linked }).toEqual({ id, linked: own });
  }
});

test("no page of a quantity is heavier than 60 kB, and 5 kB for each row of its graph beyond five", () => {
  const limits = new Map(
    input.equations.map(({ id, graph }) => [id, 60_000 + 5_000 * Math.max(0, (graph?.rows.length ?? 0) - 5)]),
  );
  const sizes = pages
    .filter(({ path }) => path.includes("/equations/"))
    .map(({ path, text }) => ({ path, size: Buffer.byteLength(text) }));
  const limit = (path: string) => limits.get(path.replace(/^.*\/(\w+)\.html$/, "$1")) ?? 60_000;
  expect(sizes.filter(({ path, size }) => size >= limit(path))).toEqual([]);
  expect(sizes.length).toBe(2 * input.equations.length);
});

test("each diagram has every quantity of its sector and every arrow between quantities", () => {
  for (const { id, diagram } of input.sectors) {
    const own = diagram.nodes.filter(({ sector }) => sector === diagram.sector).map((node) => node.id);
    const entries = input.equations.filter(({ sectorId }) => sectorId === id);
    const constants = entries.filter((entry) => !own.includes(entry.id));
    expect(constants.every(({ inputs, kind }) => inputs.length === 0 && kind === "auxiliary")).toBe(true);
    for (const entry of entries.filter((one) => own.includes(one.id))) {
      const causes = [
        ...diagram.edges.filter(({ from, to }) => to === entry.id && from !== to).map(({ from }) => from),
        ...diagram.nodes.find((node) => node.id === entry.id)!.beliefs.map((belief) => belief.id),
      ];
      expect({ id: entry.id, causes: causes.sort() }).toEqual({
        id: entry.id,
        causes: [...entry.inputs].sort(),
      });
    }
  }
});

test("the probability of an event leads to the page that says what counts as the event", () => {
  const value = input.resolve("answer:deepseek-lead-eci-3m@2030-12-31", "en", undefined);
  expect(value?.href).toBe("events.html#deepseek-lead-eci-3m");
  const { text } = files.find(({ path }) => path === "en/events.html")!;
  expect(text).toMatch(/id="deepseek-lead-eci-3m".*all other laboratories.*at least 3.months running/s);
});

test("the range over variants, which the lede prints, stands where its link leads, as the ends of the table of variants", () => {
  const event = input.events.find(({ id }) => id === "deepseek-lead-eci-3m")!;
  const { text } = files.find(({ path }) => path === "en/events.html")!;
  const box = text.slice(text.indexOf('id="deepseek-lead-eci-3m"'), text.indexOf('id="lead-eci-3m"'));
  const words = box.replace(/<[^>]*>/g, " ");
  const range = input.resolve(event.variants!.reference, "en", "interval")!.text;
  expect(words).toContain(range);
  const ends = range.match(/[\d.]+/g)!.map(Number);
  const told = event.variants!.rows.map(({ probability }) =>
    Number.parseFloat(probability.en.replace("<", "")),
  );
  expect(told).toContain(ends.at(-1));
  for (const { option, probability } of event.variants!.rows) {
    expect(box).toContain(`${option.en}</td>`);
    expect(words).toContain(probability.en.replace("<", "&lt;"));
  }
});

/** Words of the page that a link of a page in the language's root leads to. */
function wordsAt(href: string): string {
  const { text } = files.find(({ path }) => path === `en/${href.replace(/#.*$/, "")}`)!;
  return decoded(
    text
      .replace(/<svg[\s\S]*?<\/svg>/g, " ")
      .replace(/ title="[^"]*"/g, " ")
      .replace(/<[^>]*>/g, " "),
  );
}

function decoded(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

test("each number of the run in the article stands on the page that it leads to, as the article prints it", () => {
  const references = mentions(input.question.body.en).map(({ reference }) => reference);
  const medians = references.filter((one) => /^(?:out|diff):[^/]*$/.test(one));
  expect(medians.filter((one) => one.startsWith("diff:")).length).toBeGreaterThan(2);
  for (const reference of medians) {
    const { href } = input.resolve(reference, "en", undefined)!;
    const format = href.includes("#numbers") ? undefined : "bare";
    const words = wordsAt(href);
    const { text } = input.resolve(reference, "en", format)!;
    expect(words.includes(text), `${reference}: ${text} at ${href}`).toBe(true);
    const interval = input.resolve(reference, "en", "interval")!.text;
    if (format === undefined)
      expect(words.includes(interval), `${reference}: ${interval} at ${href}`).toBe(true);
  }
});

test("the table of a fan says at the dates of the world table what texts say", () => {
  const { chart } = input.figures.find(({ id }) => id === "lag-fan")!;
  const [series] = (chart as FanChart).series;
  const at = series!.dates.indexOf("2028-12-31");
  const run = valuesOf(workspace, answered).measured("out:lag_match@2028-12-31")!;
  expect([series!.p5[at], series!.p50[at], series!.p95[at]]).toEqual([run.low, run.value, run.high]);
});

test("a question's page has the numbers of its own run, beside them the article's where they differ", () => {
  const { numbers } = input.questions.find(({ question }) => question.id === "months-by-rule")!;
  const row = numbers.find(({ reference }) => reference === "diff:no-rules:lag_match@2028-12-31")!;
  expect(row.inArticle?.interval?.en).toBe(
    input.resolve("diff:no-rules:lag_match@2028-12-31", "en", "interval")!.text,
  );
  const words = wordsAt("q/months-by-rule.html");
  expect(words).toContain(`in the article ${row.inArticle!.interval!.en}`);
  expect(input.resolve("out:lag_match@2028-12-31", "en", undefined)!.href).toBe("equations/lag_match.html");
});

test("the record of the lead names the release that changed it on its day, and all of several", () => {
  const { chart } = input.figures.find(({ id }) => id === "lead")!;
  const table = tableOf(chart, { language: "ru" }).record!;
  expect(table.columns).toContain("Чей выпуск изменил разрыв");
  const named = table.rows.map((row) => row[2]!.text);
  expect(named[0]).toBe("DeepSeek Coder 33B");
  expect(named.every((label) => label !== "")).toBe(true);
});

test("a laboratory's page tells its largest known run beside that of the run, and that it shares its place", () => {
  const { text } = files.find(({ path }) => path === "en/labs/deepseek.html")!;
  const model = text.slice(text.indexOf('<section id="model"'), text.indexOf('<section id="record"'));
  const largest = input.labs.find(({ id }) => id === "deepseek")!.largestRun!.reference;
  const values = workspace.catalog.observations.filter(({ series }) => series === "deepseek_run_flop");
  expect(valuesOf(workspace, answered).measured(largest)!.value).toBe(
    Math.max(...values.map(({ value }) => value)),
  );
  expect(model).toContain(input.resolve(largest, "en", undefined)!.text);
  const frontier = input.equations.find(({ id }) => id === "frontier")!.graph!;
  const at = frontier.dates.indexOf(input.edition.dataDate);
  const medians = frontier.rows.map(({ values: row }) => row[at]!.median.en);
  const own = medians[frontier.rows.findIndex(({ name }) => name?.en.includes("DeepSeek"))];
  const shared = medians.filter((one) => one === own).length > 1;
  expect(/place 1?\d of 10/.test(model.slice(0, model.indexOf("</tr>", model.indexOf("<tbody>"))))).toBe(
    shared,
  );
});

test("text, table and description of a difference between scenarios read one number", () => {
  const chart = input.figures.find(({ id }) => id === "scenarios")!.chart as DifferencesChart;
  const row = chart.rows.find(({ id }) => id === "no-rules")!;
  const told = valuesOf(workspace, answered).measured("diff:no-rules:lag_match@2028-12-31")!;
  expect([row.p5, row.p50, row.p95]).toEqual([told.low, told.value, told.high]);
  const cells = tableOf(chart, { language: "en" }).rows.find(([name]) => name!.text === row.name.en)!;
  const [median, interval] = [cells[1]!.text, cells[2]!.text];
  expect(chart.description.en).toContain(`${median} (${interval})`);
});
