import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { browser as installed } from "../../scripts/system-packages.mjs";

/** What the site's pages may do, and nothing else: WebAssembly is the only thing compiled at run time. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'";

/** A page of its own browser, opened from a folder by `file://` with classic scripts and the strict policy. */
export interface OpenPage {
  readonly page: Page;
  /** What the page complained of: errors, refusals of the policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** @param scripts text of each script by its name, in the order in which they run */
export async function openPage(
  scripts: Readonly<Record<string, string>>,
  policy = POLICY,
): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  const tags = Object.keys(scripts).map((name) => `<script src="${name}"></script>`);
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>engine</title>${tags.join("")}`,
  );
  const browser = await startChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startChromium(): Promise<Browser> {
  const executablePath = installed();
  if (!executablePath) throw new Error("no Chromium here; `npm test` installs Debian's");
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const args = ["--no-sandbox", ...quiet, "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}
