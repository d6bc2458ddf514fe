/// <reference lib="dom" />
import type { Page } from "playwright-core";
import type { SiteFile } from "../../src/articles/index.ts";

/** A drawing of a page. */
export interface Drawing {
  readonly where: string;
  readonly svg: string;
  /** Shown on narrow screens, on wide ones, or (diagrams, which scroll) on both. */
  readonly shown: "narrow" | "wide" | "both";
}

/** What is wrong with the words of a drawing. */
export interface DrawingFault {
  readonly where: string;
  readonly fault: string;
}

/** Every chart of a site's pages; the same drawing on several pages once. */
export function drawingsOf(files: readonly SiteFile[]): Drawing[] {
  const seen = new Set<string>();
  return files.flatMap(({ path, text }) => {
    if (!path.endsWith(".html")) return [];
    return [...text.matchAll(/<svg [^>]*class="drawing ([^"]*)"/g)].flatMap(({ index, 1: names }) => {
      const svg = text.slice(index, endOf(text, index));
      if (seen.has(svg)) return [];
      seen.add(svg);
      const shown = /\bnarrow\b/.test(names!) ? "narrow" : /\bwide\b/.test(names!) ? "wide" : "both";
      const id = /aria-labelledby="(\S+?)-title/.exec(svg)?.[1] ?? names!;
      return [{ where: `${path}#${id}`, svg, shown } as const];
    });
  });
}

/** Drawings may hold viewports of their own. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (const { 0: tag, index } of text.slice(start).matchAll(/<svg\b[^>]*>|<\/svg>/g)) {
    if (tag !== "</svg>" && !tag.endsWith("/>")) depth += 1;
    if (tag === "</svg>") depth -= 1;
    if (depth === 0) return start + index + tag.length;
  }
  throw new RangeError("a drawing without an end");
}

/** As wide as a chart is on a page: a telephone of 390 pixels, and a desk. */
const COLUMNS = { narrow: 354, wide: 760 } as const;
/** The smallest letters that are easily read, CSS pixels. */
const SMALLEST = 11;
/** How many drawings are measured at once. */
const BATCH = 60;

/**
 * Measures the words of drawings in a browser.
 *
 * @param page an empty one
 * @returns words on other words, outside their drawing or smaller than 11 pixels
 */
export async function faultsOf(
  page: Page,
  drawings: readonly Drawing[],
  screen: "narrow" | "wide",
  stylesheet: string,
): Promise<DrawingFault[]> {
  const own = drawings.filter(({ shown }) => shown === screen || shown === "both");
  await page.setViewportSize({ width: screen === "narrow" ? 390 : 1280, height: 900 });
  const faults: DrawingFault[] = [];
  for (let first = 0; first < own.length; first += BATCH) {
    const batch = own.slice(first, first + BATCH);
    const boxes = batch.map(({ svg, shown }) =>
      shown === "both" ? `<div>${svg}</div>` : `<div style="width:${COLUMNS[screen]}px">${svg}</div>`,
    );
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${stylesheet}</style><body style="max-width:none">${boxes.join("")}`,
    );
    const found = await page.evaluate(measured, SMALLEST);
    faults.push(...found.map(([index, fault]) => ({ where: batch[index]!.where, fault })));
  }
  return faults;
}

/** Runs in the page: faults by the number of their drawing. */
function measured(smallest: number): [number, string][] {
  const faults: [number, string][] = [];
  [...document.querySelectorAll("body > div > svg")].forEach((svg, index) => {
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll("text")]
      .filter((text) => text.textContent.trim() !== "")
      .map((text) => {
        const box = text.getBoundingClientRect();
        const scale = text.getScreenCTM()!;
        return {
          text: text.textContent,
          left: box.left,
          right: box.right,
          // The box of a line of text has room for accents above and tails below that most letters do not fill.
          top: box.top + box.height * 0.2,
          bottom: box.bottom - box.height * 0.22,
          size: Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.a, scale.b),
        };
      });
    words.forEach((one, at) => {
      if (one.size < smallest) faults.push([index, `“${one.text}” is ${one.size.toFixed(1)} px`]);
      if (
        one.left < frame.left - 2 ||
        one.right > frame.right + 2 ||
        one.top < frame.top - 1 ||
        one.bottom > frame.bottom + 1
      )
        faults.push([index, `“${one.text}” leaves the drawing`]);
      for (const other of words.slice(at + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0.5 && down > 0.5) faults.push([index, `“${one.text}” lies on “${other.text}”`]);
      }
    });
  });
  return faults;
}
