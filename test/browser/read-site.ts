import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startChromium } from "../../scripts/chromium.mjs";
import { buildPage } from "../../scripts/page.mjs";
import { runQuestion } from "../../src/api/run-question.ts";
import { type SiteFile, type SiteInput, siteFiles, writeSite } from "../../src/articles/index.ts";
import { SAMPLE_SITE } from "../../src/articles/sample-site.ts";
import { siteInput } from "../../src/cli/publish/index.ts";
import { question, workspace } from "../small-ensemble.ts";

export interface Reading {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, and refusals of the policy. */
  readonly complaints: string[];
  /** Addresses asked for outside the folder. */
  readonly outside: string[];
}

export interface ReadOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly touch?: boolean;
}

/** A site in a folder, read in Chromium without a network. */
export interface ReadSite {
  readonly folder: string;
  readonly files: readonly SiteFile[];
  read(path: string, options?: ReadOptions): Promise<Reading>;
  close(): Promise<void>;
}

/** The real site of a small run: its articles, numbers and sources are those that are published. */
export async function realSite(): Promise<ReadSite> {
  const run = await runQuestion(workspace, question, { worlds: 64, replicates: 2, seed: 2025, workers: 0 });
  return await siteOf(await siteInput(workspace, run));
}

/** A small site with one of everything. */
export function sampleSite(): Promise<ReadSite> {
  return siteOf(SAMPLE_SITE);
}

async function siteOf(input: SiteInput): Promise<ReadSite> {
  const folder = mkdtempSync(join(tmpdir(), "read-"));
  const built = mkdtempSync(join(tmpdir(), "read-built-"));
  await buildPage(built);
  const searchScript = readFileSync(join(built, "page", "search.js"), "utf8");
  rmSync(built, { recursive: true });
  writeSite(folder, { ...input, searchScript });
  const browser: Browser = await startChromium();
  return {
    folder,
    files: siteFiles(input),
    read: (path, options) => read(browser, pathToFileURL(join(folder, path)).href, options),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function read(
  browser: Browser,
  address: string,
  { dark, width = 1280, touch }: ReadOptions = {},
): Promise<Reading> {
  const context = await browser.newContext({
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
    hasTouch: touch === true,
    offline: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(address);
  return { page, context, complaints, outside };
}
