/// <reference lib="dom" />
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/api/http/server.ts";
import { counted, download, type ExploreSite, exploreSite } from "./explore-site.ts";

// The page of conditions outside its own place: saved as one file, in frames, inside the article, damaged.
/** The first slider of the article. */
const SLIDER = "#try input[type=range] >> nth=0";

let site: ExploreSite;
beforeAll(async () => {
  site = await exploreSite();
});
afterAll(() => site?.close());

test("a page saved as one file opens anywhere with its state and the same numbers, and runs nothing that was altered", async () => {
  const hash = "s=memory-cut-off&p.grey_scale=2&v=ratio";
  const { page } = await site.open({ hash });
  await counted(page, 8192);
  const numbers = JSON.parse(await download(page, "json"));
  const text = await download(page, "file");
  await page.context().close();
  const folder = mkdtempSync(join(tmpdir(), "one-file-"));
  const open = async (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return site.open({ path: join(folder, name) });
  };
  const saved = await open("saved.html", text);
  const asked: string[] = [];
  saved.page.on("request", (request) => asked.push(request.url()));
  await counted(saved.page, 8192);
  expect(await saved.page.inputValue("#explore-start")).toBe("memory-cut-off");
  expect(await saved.page.isChecked("#view-ratio")).toBe(true);
  const again = JSON.parse(await download(saved.page, "json"));
  expect(again.fans).toEqual(numbers.fans);
  expect(again.probabilities).toEqual(numbers.probabilities);
  expect(again.address).toBe(numbers.address);
  await saved.page.locator("#lever-hbm_delay").fill("100");
  await expect
    .poll(() => saved.page.evaluate(() => location.hash))
    .toMatch(/^#s=memory-cut-off&p\.grey_scale=2&p\.hbm_delay=/);
  expect(saved.complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([]);
  // What leads out leads to the page that it was saved from.
  expect(await saved.page.getAttribute(".origin", "href")).toContain(site.folder);
  const altered = await open("altered.html", text.replace("(globalThis.ssylka??={}).plan=", "alert(1);$&"));
  await expect.poll(() => altered.complaints.join()).toMatch(/Content Security Policy/);
  expect(await altered.page.locator("#explore-levers").innerHTML()).toBe("");
  for (const one of [saved, altered]) await one.page.context().close();
  rmSync(folder, { recursive: true });
});

test("only the page made for frames may stand in one, and it leads to the whole page", async () => {
  const server = await startServer({ site: site.folder, port: 0 });
  const address = `${server.url.replace(/\/*$/, "")}/`;
  // Somebody else's page: another port is another origin. It frames the path in its own address.
  const other = createServer(({ url }, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<iframe src="${address}en${url}" width="800" height="800"></iframe>`);
  });
  await once(other.listen(0, "127.0.0.1"), "listening");
  const { page, complaints } = await site.open();
  try {
    const frameOf = async (path: string) => {
      const { port } = other.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      return (await (await page.waitForSelector("iframe")).contentFrame())!;
    };
    const whole = await frameOf("explore.html");
    await expect.poll(() => whole.url()).toMatch(/^chrome-error:/);
    expect(complaints.join()).toMatch(/frame-ancestors/);
    const embedded = await frameOf("embed.html");
    await embedded.evaluate(() => {
      location.hash = "s=memory-cut-off";
    });
    await expect
      .poll(() => embedded.textContent("#explore-status"), { timeout: 120_000 })
      .toMatch(/^Changed: Memory really cut off/);
    expect(await embedded.locator("#explore-summary tbody tr").count()).toBeGreaterThan(5);
    expect(await embedded.isVisible("#explore-levers")).toBe(false);
    expect(await embedded.getAttribute("base", "target")).toBe("_blank");
    expect(
      await embedded.evaluate(() => (document.getElementById("explore-whole") as HTMLAnchorElement).href),
    ).toBe(`${address}en/explore.html#s=memory-cut-off`);
  } finally {
    other.close();
    await server.close();
    await page.context().close();
  }
});

test.each(["ru", "en"] as const)(
  "%s: sliders of the article bring the model in when a reader turns to them, rewrite answer and figure, and give them back",
  async (language) => {
    const { page, complaints } = await site.open({ language, path: "index.html" });
    const loaded = () => page.evaluate(() => [...document.scripts].map(({ src }) => src.split("/").at(-1)));
    expect(await loaded()).not.toContain("engine.js");
    const parts = () =>
      page.evaluate(() =>
        ["#answer", "#figure-illustration figcaption", "#figure-illustration .drawing.wide"].map(
          (part) => document.querySelector(part)!.outerHTML,
        ),
      );
    const before = await parts();
    await page.locator(SLIDER).fill("200");
    await page.selectOption("#try select", "1");
    await counted(page, 8192);
    expect(await loaded()).toContain("engine.js");
    const after = await parts();
    for (const [index, part] of before.entries()) expect(after[index]).not.toBe(part);
    // The page of all conditions says the same.
    const href = (await page.getAttribute("#try-all", "href"))!;
    expect([...new URLSearchParams(href.split("#")[1])].sort()).toEqual([
      ["p.ceiling_on", "1"],
      [
        await page.locator(SLIDER).evaluate(({ id }) => id.replace("lever-", "p.")),
        expect.stringMatching(/^[\d.e+]+$/),
      ],
    ]);
    const explore = await site.open({ language, hash: href.split("#")[1]! });
    await counted(explore.page, 8192);
    expect(await explore.page.textContent("#explore-answer")).toBe(await page.textContent("#answer"));
    await explore.page.context().close();
    await page.click("#try-back");
    await expect.poll(parts, { timeout: 60_000 }).toEqual(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.each([
  [
    "ru",
    "При ваших условиях, не ответ статьи: ",
    /^При условии «[^»]+: [^»]+» вероятность того, .*; в\u00a0статье\u00a0— [^;]+\.$/,
  ],
  [
    "en",
    "Under your conditions, not the article’s answer: ",
    /^Under the condition “[^”]+: [^”]+”, the probability .*; in the article, [^;]+\.$/,
  ],
] as const)(
  "%s: what sliders of the article made is never taken for its answer, copied or read",
  async (language, label, sentence) => {
    const { page, complaints } = await site.open({ language, path: "index.html" });
    await keepCopies(page);
    const copied = async () => {
      await page.click("button.copy[data-copy=answer]");
      return page.evaluate(() => (window as { copied?: string }).copied!);
    };
    const read = () => page.locator("#answer").textContent() as Promise<string>;
    const published = [await read(), await copied()];
    expect(published[1]).toMatch(/\.html$/);
    await page.locator(SLIDER).fill("200");
    await counted(page, 8192);
    expect(await read()).toMatch(new RegExp(`^${label}`));
    const [first, ...others] = (await copied()).split("\n");
    expect(first).toMatch(sentence);
    // Of the same number as the sentence on the page.
    expect(first).toContain((await read()).match(/(?:около|about) .*?%/)![0]);
    expect(others.at(-1)).toBe(
      await page.evaluate(() => (document.getElementById("try-all") as HTMLAnchorElement).href),
    );
    expect(others.at(-1)).toMatch(/\/explore\.html#p\.\w+=/);
    expect(others.join()).toContain(": 8192");
    // What stands under the figure is of the figure that stands there.
    const source = await page.textContent("#figure-illustration .chart-source");
    expect(source).toMatch(/8\D?192 (?:из|of) 8\D?192/);
    for (const part of [".numbers", ".save"])
      expect(await page.isVisible(`#figure-illustration ${part}`), part).toBe(false);
    await page.click("#try-back");
    await expect.poll(read, { timeout: 60_000 }).toBe(published[0]);
    expect(await copied()).toBe(published[1]);
    expect(await page.textContent("#figure-illustration .chart-source")).not.toBe(source);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

/** Keeps what the page copies where a test can read it. */
async function keepCopies(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keep = (text: string) => {
      (window as { copied?: string }).copied = text;
    };
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => keep(text) },
    });
    document.execCommand = () => {
      keep((document.activeElement as HTMLTextAreaElement).value);
      return true;
    };
  });
}

test("an engine that is damaged says so in words, and the published answer stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  cpSync(site.folder, folder, { recursive: true });
  const open = () => site.open({ path: join(folder, "en", "explore.html") });
  const plan = readFileSync(join(folder, "plan.js"), "utf8");
  writeFileSync(join(folder, "plan.js"), plan.replace(/=(?='\{)[\s\S]*/, `='{"seed":';`));
  const half = await open();
  await expect.poll(() => half.page.textContent("#explore-told")).toMatch(/^The run failed: /);
  expect(await half.page.textContent("#explore-answer")).not.toBe("");
  writeFileSync(join(folder, "plan.js"), plan);
  const engine = readFileSync(join(folder, "engine.js"), "utf8");
  // The worker's program is a text inside the engine: its first letters are gone.
  writeFileSync(join(folder, "engine.js"), engine.slice(0, engine.length / 2));
  const cut = await open();
  await expect.poll(() => cut.page.textContent("#explore-told")).toMatch(/could not be loaded/);
  for (const one of [half, cut]) await one.page.context().close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["ru", false],
  ["ru", true],
  ["en", false],
  ["en", true],
] as const)(
  "%s, dark %s: a page in a frame and sliders of the article break no rule of accessibility",
  async (language, dark) => {
    for (const path of ["embed.html", "index.html"]) {
      const { page } = await site.open({ language, dark, path, width: 390 });
      if (path === "index.html") await page.locator(SLIDER).fill("20");
      await counted(page, 2048);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [
          path,
          id,
          nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
        ]),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.context().close();
    }
  },
);
