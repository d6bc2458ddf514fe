// Opens a page in Chromium as a reader would from a folder: by `file://`, with classic scripts and the site's strict policy.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { browser as installed } from "./system-packages.mjs";

/** What pages that compute may do, and nothing else: WebAssembly is the only thing compiled at run time. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'";

/**
 * A page in a browser of its own.
 *
 * @param scripts text of each script by its name, in the order in which they run
 * @returns the page, what it complained of (errors, refusals of the policy), and `close`
 */
export async function openPage(scripts, policy = POLICY) {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  for (const [name, text] of Object.entries(scripts)) writeFileSync(join(folder, name), text);
  const tags = Object.keys(scripts).map((name) => `<script src="${name}"></script>`);
  const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  writeFileSync(join(folder, "index.html"), `<!doctype html>${meta}<title>engine</title>${tags.join("")}`);
  const browser = await startChromium();
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, complaints, close };
}

/** A browser without a window. @throws Error where none is installed */
export async function startChromium() {
  const executablePath = installed();
  if (!executablePath) throw new Error("no Chromium here; `npm test` installs Debian's");
  const { chromium } = await import("playwright-core");
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const args = ["--no-sandbox", ...quiet, "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args });
}
