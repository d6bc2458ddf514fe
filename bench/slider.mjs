// The page on which readers change conditions, as a reader meets it: from a move of a slider to the picture of its 256 worlds.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startChromium } from "../scripts/chromium.mjs";
import { digits, spread } from "./spread.mjs";

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const MOVES = 60;
const VIEWPORT = { width: 1280, height: 900 };

/** Sliders by what their belief does: of the page of conditions, and inside the article. */
const LEVERS = {
  "a flow that history has too": { page: "explore.html", lever: "lever-grey_scale" },
  "after the date of the data": { page: "explore.html", lever: "lever-us_power_later" },
  "from the first month on": { page: "explore.html", lever: "lever-publication_time_closed" },
  "inside the article": { page: "index.html", lever: "lever-hbm_domestic_peak" },
};
const DRAGGED = "a flow that history has too";

/**
 * Milliseconds from a move of a slider until its first picture stands in the page (`drawn`), and until the frame with it
 * has ended (`painted`): single moves after a rest, and moves of a drag, each measured to the picture of its own value.
 *
 * @param folder of a site; published anew if left out
 */
export async function sliderTimes(folder) {
  const made = folder === undefined ? mkdtempSync(join(tmpdir(), "ssylka-slider-")) : undefined;
  if (made) publish(made);
  const browser = await startChromium();
  try {
    const report = {
      what: `${MOVES} moves after a rest; pictures while a slider moves every 16 milliseconds`,
      milliseconds: {},
    };
    for (const [name, { page: path, lever }] of Object.entries(LEVERS)) {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await page.goto(pathToFileURL(join(folder ?? made, "en", path)).href);
      await ready(page, lever);
      const moves = await page.evaluate(timeMoves, { moves: MOVES, lever });
      report.milliseconds[name] = {
        drawn: told(moves.map(([drawn]) => drawn)),
        painted: told(moves.map(([, painted]) => painted)),
      };
      if (name === DRAGGED)
        report["milliseconds between pictures of a drag"] = told(
          await page.evaluate(picturesOfDrag, { moves: MOVES, lever }),
        );
      await page.close();
    }
    return report;
  } finally {
    await browser.close();
    if (made) rmSync(made, { recursive: true, force: true });
  }
}

/** Waits until all worlds are counted: the article counts none before its slider is moved. */
async function ready(page, lever) {
  const input = page.locator(`#${lever}`);
  await input.evaluate((one) => {
    // In a group that is closed the control is there all the same.
    one.scrollIntoView();
    one.dispatchEvent(new Event("focusin", { bubbles: true }));
  });
  await page.waitForFunction(() => globalThis.ssylka?.openEngine !== undefined);
  await input.evaluate((one) => {
    one.value = "100";
    one.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.waitForFunction(() => document.body.dataset.worlds === "8192", undefined, { timeout: 120_000 });
}

function publish(folder) {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, "answer", "--quiet", "--publish", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the site was not published: ${stderr}`);
}

function told(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { ...spread(values), p95: digits(sorted[Math.ceil(0.95 * sorted.length) - 1]) };
}

/** In the page: one move at a time. */
async function timeMoves({ moves, lever }) {
  const input = document.getElementById(lever);
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const move = (value) =>
    new Promise((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver(() => {
        seen.disconnect();
        const drawn = performance.now() - start;
        requestAnimationFrame(() => setTimeout(() => resolve([drawn, performance.now() - start])));
      });
      seen.observe(document.body, { attributes: true, attributeFilter: ["data-worlds"] });
      input.value = String(value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  // The first moves meet the scenario compared with, and machine code that is still being made.
  for (let warm = 0; warm < 10; warm += 1) await move(50 + warm);
  const times = [];
  for (let at = 0; at < moves; at += 1) {
    await rest(100);
    times.push(await move(20 + ((at * 37) % 160)));
  }
  return times;
}

/** In the page: how long the reader waits for the next picture while a slider keeps moving. */
async function picturesOfDrag({ moves, lever }) {
  const input = document.getElementById(lever);
  const seen = [];
  const observer = new MutationObserver(() => seen.push(performance.now()));
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-worlds"] });
  for (let at = 0; at < 4 * moves; at += 1) {
    input.value = String(20 + (at % 160));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  observer.disconnect();
  return seen.slice(1).map((time, index) => time - seen[index]);
}
