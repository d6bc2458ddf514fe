/// <reference lib="dom" />
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../src/articles/index.ts";
import { SAMPLE_SITE } from "../../src/articles/sample-site.ts";
import { type ReadSite, sampleSite } from "./read-site.ts";

/** One page of each folder, and every page beside them. The page that computes has tests of its own. */
const kinds = kindsOf(
  buildSite(SAMPLE_SITE)
    .map(({ path }) => path)
    .filter((path) => path.startsWith("ru/") && path.endsWith(".html"))
    .map((path) => path.slice("ru/".length)),
);

/** Rules that look at colours. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

let site: ReadSite;
beforeAll(async () => {
  site = await sampleSite();
});
afterAll(() => site?.close());

test("there is every kind of page", () => {
  expect(kinds.length).toBeGreaterThan(25);
});

test.each(kinds)("%s: no violation of accessibility rules in both languages and themes", async (path) => {
  for (const [language, dark, width] of [
    ["ru", false, 390],
    ["ru", true, 390],
    ["en", true, 1280],
    ["en", false, 768],
  ] as const) {
    const { page, context, complaints, outside } = await site.read(`${language}/${path}`, { dark, width });
    // The judge asks for the stylesheet itself, which the policy rightly refuses.
    const before = { complaints: [...complaints], outside: [...outside] };
    const judge = new AxeBuilder({ page }).options({ preload: false });
    // The dark page differs in its colours alone.
    const { violations } = await (dark ? judge.withRules(OF_COLOUR) : judge).analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 2).map(({ html }) => html)]);
    expect({ language, dark, found }).toEqual({ language, dark, found: [] });
    expect({ language, ...before }).toEqual({ language, complaints: [], outside: [] });
    await context.close();
  }
});

test.each(kinds)("%s: nothing is wider than the screen, and every drawing has words", async (path) => {
  const { page, context } = await site.read(`ru/${path}`, { width: 390 });
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const mute = await page.evaluate(() =>
    [...document.querySelectorAll("svg:not(svg svg)")]
      .filter(
        (svg) => svg.getAttribute("aria-hidden") !== "true" && svg.closest("[aria-hidden=true]") === null,
      )
      .filter((svg) => !svg.hasAttribute("aria-label") && svg.querySelector("title, desc") === null)
      .map((svg) => svg.outerHTML.slice(0, 120)),
  );
  expect(mute).toEqual([]);
  await context.close();
});

test("a table that is a list of its rows on a phone has all its values at one edge", async () => {
  const { page, context } = await site.read("ru/effects.html", { width: 390 });
  const edges = await page.$$eval("table.stacked.numeric td", (cells) =>
    cells.map((cell) => getComputedStyle(cell).textAlign),
  );
  expect(edges.length).toBeGreaterThan(3);
  expect([...new Set(edges)]).toEqual(["left"]);
  await context.close();
});

function kindsOf(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  return paths.filter((path) => {
    if (path === "explore.html") return false;
    const folder = path.includes("/") ? path.split("/")[0]! : path;
    if (folder !== "n" && folders.has(folder)) return false;
    folders.add(folder);
    return true;
  });
}
