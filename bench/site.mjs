// What a reader waits for: the weight of a page before the engine, first paint, when it answers, how far it shifts.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { runQuestion } from "../dist/api/run-question.js";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../dist/api/workspace.js";
import { writeSite } from "../dist/articles/index.js";
import { siteInput } from "../dist/cli/publish/index.js";
import { startChromium } from "../scripts/chromium.mjs";
import { digits, spread } from "./spread.mjs";

const OPENINGS = 9;
const PAGES = ["ru/index.html", "en/index.html", "en/chips.html", "en/sources.html", "ru/search.html"];
/** What computes: it is fetched while the page can already be read. */
const ENGINE = /(?:engine|plan)\.js$/;

/** Each page opened from its folder so many times, each time in a browser that has seen nothing. */
export async function siteTimes() {
  const folder = mkdtempSync(join(tmpdir(), "bench-site-"));
  const workspace = openWorkspace();
  const run = await runQuestion(workspace, openQuestion(DEFAULT_QUESTION), {
    worlds: 256,
    replicates: 2,
    seed: 2025,
    workers: 0,
  });
  writeSite(folder, await siteInput(workspace, run));
  const browser = await startChromium();
  try {
    const pages = {};
    for (const path of PAGES) pages[path] = await pageTimes(browser, folder, path);
    return {
      what: "from its folder, 390 by 844, nothing kept; bytes gzipped of the page, its style and its scripts without engine and plan",
      pages,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pageTimes(browser, folder, path) {
  const runs = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, path)).href, { waitUntil: "load" });
    runs.push(await page.evaluate(timesOf));
    await context.close();
  }
  const of = (name) => spread(runs.map((run) => run[name]));
  return {
    gzippedBytes: weightOf(folder, path),
    milliseconds: { firstPaint: of("firstPaint"), interactive: of("interactive") },
    layoutShift: digits(Math.max(...runs.map(({ shift }) => shift))),
  };
}

/** In the page: first contentful paint, the end of its deferred scripts, and the shifts of a second after it. */
async function timesOf() {
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts.push(value);
  }).observe({ type: "layout-shift", buffered: true });
  const [open] = performance.getEntriesByType("navigation");
  const interactive = open.domContentLoadedEventEnd;
  for (let y = 0; y < 3; y += 1) {
    scrollBy(0, innerHeight);
    await new Promise((done) => setTimeout(done, 300));
  }
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return {
    firstPaint: paint.startTime,
    interactive: Math.max(interactive, paint.startTime),
    shift: shifts.reduce((sum, value) => sum + value, 0),
  };
}

function weightOf(folder, path) {
  const html = readFileSync(join(folder, path), "utf8");
  const parts = [...html.matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]+)"/g)]
    .map(([, href]) => href)
    .filter((href) => !ENGINE.test(href));
  const files = parts.map((href) => readFileSync(join(folder, path, "..", href)));
  return [Buffer.from(html), ...files].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
