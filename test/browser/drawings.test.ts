import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Drawing, drawingsOf, faultsOf } from "./drawings.ts";
import { type ReadSite, realSite } from "./read-site.ts";

let site: ReadSite;
let page: Page;
let stylesheet: string;
let drawings: readonly Drawing[];
beforeAll(async () => {
  site = await realSite();
  const { context } = await site.read("en/index.html");
  page = await context.newPage();
  stylesheet = readFileSync(join(site.folder, "site.css"), "utf8");
  drawings = drawingsOf(site.files);
});
afterAll(() => site?.close());

test("there are charts of every page, narrow and wide, in both languages", () => {
  for (const shown of ["narrow", "wide"] as const) {
    const own = drawings.filter((one) => one.shown === shown);
    expect(own.filter(({ where }) => where.startsWith("ru/")).length).toBeGreaterThan(300);
    expect(own.filter(({ where }) => where.startsWith("en/")).length).toBeGreaterThan(300);
  }
});

describe.each(["narrow", "wide"] as const)("on a %s screen", (screen) => {
  test("no words of a chart lie on others, leave the drawing or are too small", async () => {
    expect(await faultsOf(page, drawings, screen, stylesheet)).toEqual([]);
  });
});

test("the measure finds words on words, outside and small", async () => {
  const svg = (inside: string): Drawing => ({
    where: "made",
    shown: "narrow",
    svg: `<svg class="drawing narrow" viewBox="0 0 360 100" width="360" height="100">${inside}</svg>`,
  });
  const text = (words: string, x: number, size = 13) =>
    `<text x="${x}" y="40" font-size="${size}">${words}</text>`;
  const found = async (inside: string) =>
    (await faultsOf(page, [svg(inside)], "narrow", stylesheet)).map(({ fault }) => fault);
  expect(await found(text("here", 10) + text("there", 100))).toEqual([]);
  expect(await found(text("here", 10) + text("there", 15))).toEqual(["“here” lies on “there”"]);
  expect(await found(text("a long word that goes on", 300))).toEqual([
    "“a long word that goes on” leaves the drawing",
  ]);
  expect(await found(text("small", 10, 9.6))).toEqual(["“small” is 9.4 px"]);
});

test("a chart of a page is as wide as it was measured", async () => {
  const reading = await site.read("ru/index.html", { width: 390 });
  const widths = await reading.page.evaluate(() =>
    [...document.querySelectorAll("figure.chart svg.drawing.narrow")].map((svg) => {
      const { paddingLeft, paddingRight } = getComputedStyle(svg);
      const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
      return Math.round(svg.getBoundingClientRect().width - padding);
    }),
  );
  expect(new Set(widths)).toEqual(new Set([354]));
  await reading.context.close();
});

test("numbers on axes are written as the page's language has them", () => {
  const ticks = (language: string): string[] =>
    drawings
      .filter(({ where }) => where.startsWith(language))
      .flatMap(({ svg }) => [...svg.matchAll(/<text class="tick"[^>]*>([^<]*)</g)].map((found) => found[1]!))
      .filter((tick) => /^[+−]?[\d\u00a0.,]+[%×]?$/.test(tick));
  expect(ticks("ru/").length).toBeGreaterThan(1000);
  expect(ticks("ru/").filter((tick) => /\d\.\d|\d%/.test(tick))).toEqual([]);
  expect(ticks("en/").filter((tick) => /\d,\d(?!\d\d)|\u00a0%/.test(tick))).toEqual([]);
});
