import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { startChromium } from "../../scripts/chromium.mjs";
import { buildPage } from "../../scripts/page.mjs";
import { runQuestion } from "../../src/api/run-question.ts";
import { writeSite } from "../../src/articles/index.ts";
import { SAMPLE_SITE } from "../../src/articles/sample-site.ts";
import type { FanChart } from "../../src/charts/index.ts";
import { articleLevers } from "../../src/cli/publish/explore/article-part.ts";
import { exploreFiles } from "../../src/cli/publish/explore/explore-files.ts";
import { question, workspace } from "../small-ensemble.ts";

/** What a page that was saved as JSON holds. */
export interface Saved {
  readonly worlds: number;
  readonly outside: number;
  readonly summary: readonly { readonly name: string; readonly yours: string; readonly published: string }[];
  readonly fans: Readonly<Record<string, readonly number[]>>;
  readonly probabilities: Readonly<Record<string, readonly number[]>>;
}

/** Milliseconds to wait for what a page shows. */
const SLOW = 150_000;

/** The sample's fan as if it were the figure of the article. */
const SAMPLE_FAN = SAMPLE_SITE.figures.find(({ id }) => id === "fan")!.chart as FanChart;
const LEAD: FanChart = { ...SAMPLE_FAN, series: [{ ...SAMPLE_FAN.series[0]!, id: "lead_deepseek" }] };

export interface ExploreSite {
  readonly folder: string;
  /** A page in its language and theme; `hash` as it stands after `#`. */
  open(options?: OpenOptions): Promise<OpenExplore>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly language?: "ru" | "en";
  readonly dark?: boolean;
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  /** Another page, from the folder of its language. */
  readonly path?: string;
  /** The page under a policy that forbids WebAssembly. */
  readonly noWebAssembly?: boolean;
}

export interface OpenExplore {
  readonly page: Page;
  /** Errors, and refusals of the policy. */
  readonly complaints: readonly string[];
}

/** A site whose page of conditions has the real model, opened in Chromium from a folder. */
export async function exploreSite(): Promise<ExploreSite> {
  const folder = mkdtempSync(join(tmpdir(), "explore-"));
  const run = await runQuestion(workspace, question, { worlds: 64, replicates: 2, seed: 2025, workers: 0 });
  const made = mkdtempSync(join(tmpdir(), "explore-built-"));
  await buildPage(made);
  const built = (name: string) => readFileSync(join(made, "page", name), "utf8");
  writeSite(folder, {
    ...SAMPLE_SITE,
    exploreFiles: exploreFiles(workspace, run, { illustration: LEAD, built }),
    articleLevers: (language) => articleLevers(workspace, question.id, language),
  });
  rmSync(made, { recursive: true });
  const plain = readFileSync(join(folder, "en/explore.html"), "utf8");
  writeFileSync(join(folder, "en/explore-strict.html"), plain.replace(" 'wasm-unsafe-eval'", ""));
  const browser: Browser = await startChromium();
  const open = async ({
    language = "en",
    dark,
    hash = "",
    width = 1280,
    height = 900,
    noWebAssembly,
    path = "explore.html",
  }: OpenOptions = {}) => {
    const context = await browser.newContext({
      colorScheme: dark ? "dark" : "light",
      viewport: { width, height },
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    // A page left open would count its worlds to the end, beside the next test.
    onTestFinished(() => context.close());
    // A machine that does other work as well is slow, not wrong.
    context.setDefaultTimeout(SLOW);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    const file = noWebAssembly ? "explore-strict.html" : path;
    const fragment = hash === "" ? "" : `#${hash}`;
    await page.goto(pathToFileURL(resolve(folder, language, file)).href + fragment);
    return { page, complaints };
  };
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, open, close };
}

/** Waits until at least so many worlds are shown. */
export async function counted(page: Page, worlds = 256): Promise<void> {
  await page.waitForFunction((least) => Number(document.body.dataset.worlds ?? 0) >= least, worlds);
}

/** What a button saves, as text. */
export async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`#explore-${button}`)]);
  return readFileSync(await file.path(), "utf8");
}

/** The numbers of the first picture of a state, saved while they are shown. */
export async function firstNumbers(site: ExploreSite, hash: string): Promise<Saved> {
  const { page } = await site.open();
  await counted(page, 2048);
  const saved = page.waitForEvent("download");
  await page.evaluate((fragment) => {
    new MutationObserver((_, observer) => {
      if (document.body.dataset.worlds !== "256") return;
      observer.disconnect();
      document.getElementById("explore-json")!.click();
    }).observe(document.body, { attributes: true, attributeFilter: ["data-worlds"] });
    location.hash = fragment;
  }, hash);
  const text = readFileSync(await (await saved).path(), "utf8");
  await page.context().close();
  return JSON.parse(text);
}
