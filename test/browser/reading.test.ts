/// <reference lib="dom" />
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReadSite, realSite } from "./read-site.ts";

let site: ReadSite;
beforeAll(async () => {
  site = await realSite();
});
afterAll(() => site?.close());

test.each(["ru", "en"] as const)(
  "%s: an article opens from its folder without a network; a number shows what it is and leads to what is behind it",
  async (language) => {
    const { page, context, complaints, outside } = await site.read(`${language}/index.html`);
    expect(await page.locator("h1").textContent()).toMatch(/DeepSeek/);
    const fact = page.locator(".body a.value.fact").first();
    await fact.hover();
    const note = page.locator("#value-note");
    await expect.poll(() => note.isVisible()).toBe(true);
    const said = (await note.textContent()) ?? "";
    // What it is, its number, source and date.
    expect(said).toMatch(/: .*\d.*(19|20)\d\d/s);
    await note.locator("a").click();
    await page.waitForURL(/sources\.html#/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect.poll(() => page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
    await page.goBack();
    await page.locator(".lede a.value.result").first().click();
    await page.waitForURL(/(events|equations\/\w+)\.html/);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  },
);

test("the keyboard reaches the text, a number and its note, and Escape closes the note", async () => {
  const { page, context } = await site.read("en/index.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("text");
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement?.matches("a.value") ?? false);
  expect(await focused()).toBe(true);
  expect(await page.locator("#value-note").isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-describedby"))).toBe(
    "value-note",
  );
  await page.keyboard.press("Escape");
  expect(await page.locator("#value-note").isVisible()).toBe(false);
  await context.close();
});

test.each([
  ["ru", 390, false],
  ["en", 1280, true],
] as const)(
  "%s, %d wide: the article looks the same with its part of the stylesheet as with the whole",
  async (language, width, dark) => {
    const { page, context } = await site.read(`${language}/index.html`, { width, dark });
    const looks = (): Promise<string[]> =>
      page.evaluate(() => {
        const asked = [
          ...["display", "position", "visibility", "color", "background", "font", "margin", "padding"],
          ...["width", "height", "border", "text-align", "white-space", "fill", "stroke", "opacity"],
        ];
        return [...document.querySelectorAll("*")].map((one) => {
          const style = getComputedStyle(one);
          return `${one.tagName} ${one.getAttribute("class") ?? ""}: ${asked.map((name) => style.getPropertyValue(name)).join("; ")}`;
        });
      });
    const own = await looks();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!;
          if (!link.href.endsWith("/article.css")) reject(new Error(link.href));
          link.addEventListener("load", () => resolve());
          link.href = "../site.css";
        }),
    );
    const whole = await looks();
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter((look, at) => look !== whole[at])).toEqual([]);
    await context.close();
  },
);

test("on a touch screen the first tap shows the note and the second follows the link", async () => {
  const { page, context } = await site.read("ru/index.html", { touch: true, width: 390 });
  const number = page.locator(".lede a.value").first();
  await number.tap();
  expect(await page.locator("#value-note").isVisible()).toBe(true);
  expect(page.url()).toMatch(/ru\/index\.html$/);
  await number.tap();
  await page.waitForURL(/events\.html/);
  await context.close();
});

test("the answer stands on a phone's first screen", async () => {
  for (const language of ["ru", "en"]) {
    const { page, context } = await site.read(`${language}/index.html`, { width: 390 });
    const box = (await page.locator("#answer").boundingBox())!;
    expect(box.y + box.height).toBeLessThan(844);
    await context.close();
  }
});

test.each(["ru", "en"] as const)(
  "%s: an article prints to PDF, without what is for the screen",
  async (language) => {
    const { page, context } = await site.read(`${language}/index.html`);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.length).toBeLessThan(60);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead nav").isVisible()).toBe(false);
    expect(await page.locator("svg.drawing.wide").first().isVisible()).toBe(true);
    expect(await page.locator("svg.drawing.narrow").first().isVisible()).toBe(false);
    await context.close();
  },
);

test("a chart is saved as its table, its drawing and a picture", async () => {
  const { page, context, complaints } = await site.read("ru/index.html", { width: 390 });
  const save = async (kind: string) => {
    const button = page.locator("figure.chart").first().getByRole("button", { name: kind });
    const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFileSync(await file.path());
  };
  const csv = (await save("CSV")).toString("utf8");
  expect(csv).toMatch(/^\uFEFF# /);
  expect(csv).toContain("# Источник:");
  expect(
    csv.split("\n").filter((line) => !line.startsWith("#") && line.includes(",")).length,
  ).toBeGreaterThan(3);
  expect((await save("SVG")).toString("utf8")).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const png = await save("PNG");
  expect(png.readUInt32BE(16)).toBe(1520);
  expect(complaints).toEqual([]);
  await context.close();
});

test.each([
  ["ru", "отставанием", /отставани/i, 5],
  ["ru", "памятью", /памят/i, 5],
  // The article comes first, and its parts have the word in their texts only.
  ["en", "laboratory", /laborator/i, 8],
  ["en", "H20", /^NVIDIA H20/, 1],
] as const)(
  "%s: a search for “%s” finds it in any form, and the address keeps it",
  async (language, words, first, among) => {
    const { page, context, complaints, outside } = await site.read(`${language}/search.html`);
    await page.locator("#search-examples button").first().click();
    expect(await page.inputValue("#search-words")).not.toBe("");
    expect(await page.locator("#search-found li").count()).toBeGreaterThan(0);
    await page.fill("#search-words", words);
    const found = page.locator("#search-found li a");
    expect(await found.count()).toBeGreaterThan(0);
    const titles = await page.locator("#search-found li").allTextContents();
    expect(titles.slice(0, among).some((title) => first.test(title))).toBe(true);
    await page.reload();
    expect(await page.inputValue("#search-words")).toBe(words);
    expect(await page.locator("#search-found li").allTextContents()).toEqual(titles);
    await found.first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("search.html"));
    expect(await page.locator("h1").count()).toBe(1);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  },
);

test("what a search finds stands in groups by kind with their counts, and the rest of a group comes when asked for", async () => {
  const { page, context, complaints } = await site.read("en/search.html");
  await page.fill("#search-words", "memory");
  const groups = page.locator("#search-found section");
  expect(await groups.count()).toBeGreaterThan(3);
  const counts = await page.locator("#search-found h2 .number").allTextContents();
  const all = /\d+/.exec((await page.locator("#search-count").textContent()) ?? "")?.[0];
  expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(Number(all));
  const name = await groups
    .filter({ has: page.locator("button") })
    .first()
    .locator("h2")
    .getAttribute("id");
  const cut = groups.filter({ has: page.locator(`#${name}`) });
  const before = await cut.locator("li").count();
  const whole = Number(await cut.locator(".number").textContent());
  await cut.locator("button").click();
  expect(before).toBeLessThan(whole);
  expect(await cut.locator("li").count()).toBe(whole);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a list is narrowed by words and by kind, the address keeps both", async () => {
  const { page, context, complaints } = await site.read("en/chips.html");
  const shown = page.locator("tr[data-row]:visible");
  const all = await shown.count();
  await page.fill(".list-filter input", "h20");
  await page.selectOption(".list-filter select[name=status]", "shut");
  const left = await shown.allTextContents();
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(all);
  expect(left.every((one) => /h20/i.test(one) && /licen[cs]e/i.test(one))).toBe(true);
  expect(await page.locator(".list-filter [role=status]").textContent()).toContain(
    `${left.length} of ${all}`,
  );
  // Makers of whom nothing is left are gone with their headings.
  expect(await page.locator("tbody:visible").count()).toBeLessThan(5);
  await page.reload();
  expect(await shown.allTextContents()).toEqual(left);
  // An address that anyone may have damaged leaves the choice as it is; one of a hidden row shows it.
  await page.evaluate(() => {
    location.hash = "%";
  });
  expect(await shown.allTextContents()).toEqual(left);
  const hidden = await page.locator("[id][data-row]:not(:visible)").first().getAttribute("id");
  await page.evaluate((id) => {
    location.hash = id!;
  }, hidden);
  await expect.poll(() => shown.count()).toBe(all);
  expect(await page.evaluate(() => location.hash)).toBe(`#${hidden}`);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the first page is small, with its style and its script", () => {
  const size = ["ru/index.html", "article.css", "site.js"].map(
    (path) => gzipSync(readFileSync(join(site.folder, path))).length,
  );
  expect(size.reduce((sum, one) => sum + one, 0)).toBeLessThan(100 * 1024);
});

test("the index of a search is small", () => {
  for (const language of ["ru", "en"]) {
    const bytes = gzipSync(readFileSync(join(site.folder, language, "search-index.js"))).length;
    expect(bytes).toBeLessThan(150_000);
  }
});

test("the same pages from any host, without headers of ours: nothing is refused and nothing else asked for", async () => {
  const types: Readonly<Record<string, string>> = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
  };
  const host = createServer((request, response) => {
    const path = join(site.folder, decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    response.writeHead(existsSync(path) ? 200 : 404, {
      "Content-Type": types[extname(path)] ?? "text/plain",
    });
    response.end(existsSync(path) ? readFileSync(path) : undefined);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  try {
    const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
    const { page, context, complaints } = await site.read("en/index.html");
    await context.setOffline(false);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const path of ["en/index.html", "ru/search.html", "en/chips/h20.html", "ru/labs/deepseek.html"])
      await page.goto(address + path);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((one) => /^http/.test(one) && !one.startsWith(address))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  } finally {
    host.closeAllConnections();
    host.close();
  }
});

test.each([
  ["ru/index.html", false, 390],
  ["en/index.html", true, 1280],
  ["ru/labs/deepseek.html", true, 390],
] as const)("%s, dark %s, %s wide: no violation of accessibility rules", async (path, dark, width) => {
  const { page, context } = await site.read(path, { dark, width });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)])).toEqual([]);
  await context.close();
});
