/// <reference lib="dom" />
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace } from "../../src/api/workspace.ts";
import { exploreWords } from "../../src/articles/explore/words.ts";
import { type Plan, prepare, runEnsemble } from "../../src/ensemble/index.ts";
import { decodePlan } from "../../src/page/index.ts";
import { stageAnswer } from "../../src/page/stage-answer.ts";
import { formatProbability } from "../../src/units/index.ts";
import {
  counted,
  download,
  type ExploreSite,
  exploreSite,
  firstNumbers,
  type Saved,
} from "./explore-site.ts";

/** Bytes zipped: what a reader waits for. */
const LIMITS = {
  engineAndPlan: 68 * 1024,
  explore: 50 * 1024,
  addition: 16 * 1024,
  /** What the article carries of all this before a reader turns to its sliders. */
  try: 1024,
};

let site: ExploreSite;
let plan: Plan;
beforeAll(async () => {
  site = await exploreSite();
  const scope: { ssylka?: { plan: string } } = {};
  new Function("globalThis", readFileSync(join(site.folder, "plan.js"), "utf8"))(scope);
  plan = decodePlan(scope.ssylka!.plan);
});
afterAll(() => site?.close());

test("the scripts are small", () => {
  const size = (name: string) => gzipSync(readFileSync(join(site.folder, name)), { level: 9 }).length;
  const [engine, packed, explore] = ["engine.js", "plan.js", "explore.js"].map(size) as [
    number,
    number,
    number,
  ];
  console.log(`zipped bytes: engine ${engine}, plan ${packed}, explore ${explore}`);
  expect(engine + packed).toBeLessThan(LIMITS.engineAndPlan);
  expect(explore).toBeLessThan(LIMITS.explore);
  expect(size("try.js")).toBeLessThan(LIMITS.try);
  const additions = readdirSync(site.folder).filter((name) => /^plan-.*\.js$/.test(name));
  expect(additions.length).toBeGreaterThan(10);
  for (const name of additions) expect(size(name)).toBeLessThan(LIMITS.addition);
});

test.each(["ru", "en"] as const)(
  "%s: loads, answers, a slider changes the answer, undo brings it back",
  async (language) => {
    const { page, complaints } = await site.open({ language });
    await counted(page, 8192);
    const probabilities = () => page.locator("#explore-summary tbody td:nth-child(2)").allTextContents();
    const before = await probabilities();
    const published = await page.innerHTML("#explore-answer");
    expect(before.length).toBeGreaterThan(5);
    await page.locator("#lever-publication_time_closed").fill("200");
    await counted(page, 256);
    await expect.poll(probabilities, { timeout: 60_000 }).not.toEqual(before);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#p\.publication_time_closed=/);
    expect(await page.innerHTML("#explore-answer")).not.toBe(published);
    expect(await page.textContent("#explore-summary .about")).toContain(exploreWords(language).pastToo);
    await page.click("#explore-undo");
    await expect.poll(probabilities, { timeout: 60_000 }).toEqual(before);
    expect(await page.innerHTML("#explore-answer")).toBe(published);
    expect(await page.evaluate(() => location.hash)).toBe("");
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.each([
  [
    "ru",
    /^посчитано прогонов: 256 из 8192; числа в таблице — из статьи/,
    ", предварительно",
    "Вероятность, что разница больше нуля",
    /, месяцев$/,
  ],
  [
    "en",
    /^worlds counted: 256 of 8,192; numbers in the table are the article’s/,
    ", preliminary",
    "Probability that the difference is above zero",
    /, months$/,
  ],
] as const)(
  "%s: numbers are the article's until something is changed, then whole per cents until enough worlds are counted",
  async (language, counting, rough, chance, months) => {
    const { page, complaints } = await site.open({ language });
    const first = await pictureAt(page, "256");
    expect(first.count).toMatch(counting);
    const article = await page.evaluate(
      () => (globalThis as unknown as Printed).ssylka.explore.summary.events[0]!.article,
    );
    expect(first.headline).toBe(formatProbability(article, language));
    expect(first.cells[0]).toBe(first.headline);
    const all = await pictureAt(page, "8192");
    expect([all.headline, all.cells]).toEqual([first.headline, first.cells]);
    const changed = pictureAt(page, "256");
    await page.evaluate(() => {
      location.hash = "p.publication_time_closed=12";
    });
    const few = await changed;
    expect(few.told).toContain(rough);
    expect(few.count).toContain(rough);
    expect(few.cells[0]).toMatch(/^(?:менее\u00a0|<)?\d+\u00a0?%$/);
    const enough = await pictureAt(page, "8192");
    expect(enough.told + enough.count).not.toContain(rough);
    expect(enough.cells[0]).toMatch(/^(?:менее\u00a0|<)?\d+[.,]\d\u00a0?%$/);
    // The last column has a whole name, and something in every row; units stand in the names of rows.
    expect(await page.locator("#explore-summary thead th").last().textContent()).toBe(chance);
    expect(enough.cells).not.toContain("");
    expect(enough.cells).toContain("—");
    expect(enough.cells.join()).not.toMatch(/ECI|месяц|month/);
    expect(await page.locator("#explore-summary tbody th a", { hasText: months }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

/** What the page's data say of the article's numbers. */
type Printed = { ssylka: { explore: { summary: { events: readonly { article: number }[] } } } };

/** What stands on the page in the picture of so many worlds. */
function pictureAt(page: Page, worlds: string) {
  return page.evaluate(
    (wanted) =>
      new Promise<{ headline: string; told: string; count: string; cells: string[] }>((resolve) => {
        const text = (of: string) => document.querySelector(of)!.textContent!;
        const look = () => {
          if (document.body.dataset.worlds !== wanted || !document.querySelector("#explore-summary td"))
            return;
          observer.disconnect();
          resolve({
            headline: text("#explore-headline strong"),
            told: text("#explore-headline"),
            count: text("#explore-count"),
            cells: [...document.querySelectorAll("#explore-summary td")].map((cell) => cell.textContent!),
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, {
          attributes: true,
          attributeFilter: ["data-worlds"],
          subtree: true,
          childList: true,
        });
        look();
      }),
    worlds,
  );
}

test("on a phone the whole table unfolds right under the chart; elsewhere it stands there", async () => {
  const { page } = await site.open({ width: 390 });
  await counted(page);
  expect(await page.isVisible("#explore-summary")).toBe(false);
  await page.click("#explore-all > summary");
  const at = async (part: string) => (await page.locator(part).boundingBox())!;
  const [headline, table, levers] = [
    await at("#explore-headline"),
    await at("#explore-summary"),
    await at("#explore-levers"),
  ];
  expect(table.y - (headline.y + headline.height)).toBeLessThan(250);
  expect(table.y + table.height).toBeLessThan(levers.y);
  await page.click("#explore-all > summary");
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(() => page.isVisible("#explore-summary")).toBe(true);
  expect(await page.isVisible("#explore-all > summary")).toBe(false);
  await page.context().close();
});

test.each([
  ["light", 1280],
  ["light", 390],
  ["dark", 390],
] as const)(
  "%s, %i wide: the knob of a slider that is not set is hollow and says so, and stays where it is when it is set",
  async (theme, width) => {
    const { page } = await site.open({ dark: theme === "dark", width });
    await counted(page, 8192);
    const slider = page.locator("#lever-hbm_domestic_peak");
    const knob = () =>
      slider.evaluate((one) => {
        const style = getComputedStyle(one);
        const [paper, edge, inside] = ["--paper", "--knob", "--inside"].map((name) =>
          style.getPropertyValue(name),
        );
        return { paper, edge, inside };
      });
    const free = await knob();
    expect(free.inside).toBe(free.paper);
    expect(free.edge).not.toBe(free.paper);
    const told = page.locator("output[for=lever-hbm_domestic_peak]");
    expect(await told.textContent()).toMatch(
      /^not set: its own in each world, [\d.]+\smillion to\s\d+\smillion\sGB\sa month$/,
    );
    expect(await slider.getAttribute("aria-valuetext")).toBe(await told.textContent());
    const place = () =>
      slider.evaluate(
        (one) =>
          one.getBoundingClientRect().top -
          document.getElementById("explore-levers")!.getBoundingClientRect().top,
      );
    const before = await place();
    await slider.fill("150");
    expect(await told.textContent()).toMatch(/^\d+\smillion\sGB\sa month$/);
    expect(await place()).toBe(before);
    const set = await knob();
    expect(set.inside).toBe(set.edge);
    expect(set.edge).not.toBe(free.edge);
    await page.context().close();
  },
);

test.each([
  ["a belief moved, a rule lifted and one moved", "p.grey_scale=2&off=us-2024-12-hbm&r.us-2022-08-letter=4"],
  ["a rule in force again where the scenario lifts all", "s=no-rules&on=us-2022-08-letter"],
  [
    "sales set, over those of a scenario",
    "s=h20-to-2027&p.licence_share=0.5&p.h20_sold=0.5&p.b30a_sold=0.25",
  ],
  [
    "sales set in a model with equations of its own",
    "s=without-beijing-gate&p.h20_sold=0.25&off=us-2025-04-letters",
  ],
])("256 worlds in the page are Node's to the last bit: %s", async (_what, hash) => {
  const saved = await firstNumbers(site, hash);
  expect(saved.worlds).toBe(256);
  expect(saved).toMatchObject(await ownNumbers(await ownFile(hash), saved.worlds));
  // Another question has other numbers.
  expect(saved.fans).not.toEqual((await ownNumbers(undefined, 256)).fans);
});

test.each(["no-rules", "h20-never", "lines-of-2023-in-2022", "memory-cut-off", "without-responses"])(
  "starting from %s gives the scenario of the catalog to the last bit, and so does the file that is saved",
  async (id) => {
    const saved = await firstNumbers(site, `s=${id}`);
    expect(saved).toMatchObject(await ownNumbers(openWorkspace(), 256, id));
    expect(saved).toMatchObject(await ownNumbers(await ownFile(`s=${id}`), 256));
  },
);

test("only worlds that meet a condition count, and too few of them are refused with words", async () => {
  const { page, complaints } = await site.open({ hash: "w.hbm_delay=0..12" });
  await counted(page, 8192);
  const some: Saved = JSON.parse(await download(page, "json"));
  const result = await runEnsemble({ ...plan, worldsPerReplicate: 1024 }, { workers: 0 });
  const drawn = result.parameters.get("hbm_delay")!;
  const inside = [...drawn.keys()].filter((world) => drawn[world]! >= 0 && drawn[world]! <= 12);
  expect(some.worlds - some.outside).toBe(inside.length);
  expect(inside.length).toBeGreaterThan(500);
  expect(inside.length).toBeLessThan(7000);
  const reached = result.scenarios.get("as-it-was")!.events.get(plan.outputs.events[0]!.id)!;
  // A world that failed counts nowhere.
  const kept = inside.filter((world) => !Number.isNaN(reached[world]!));
  const share = kept.filter((world) => reached[world]! <= plan.months).length / kept.length;
  expect(some.probabilities[plan.outputs.events[0]!.id]!.at(-1)).toBe(share);
  await page.evaluate(() => {
    location.hash = "w.hbm_delay=0..12&w.grey_scale=2.9..3&w.die_yield=0.6..0.61";
  });
  await expect
    .poll(() => page.locator("#explore-few").textContent(), { timeout: 60_000 })
    .toMatch(/^Fewer than 30/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("an address brings a state back, and one that was tampered with is refused with words", async () => {
  const hash = "s=no-rules&p.grey_scale=2&v=ratio&v.ratio=decode";
  const { page, complaints } = await site.open({ hash });
  await counted(page);
  await page.reload();
  await counted(page);
  expect(await page.evaluate(() => location.hash)).toBe(`#${hash}`);
  expect(await page.inputValue("#explore-start")).toBe("no-rules");
  expect(await page.isChecked("#view-ratio")).toBe(true);
  expect(await page.inputValue("#explore-choice")).toBe("decode");
  await page.evaluate(() => {
    location.hash = "s=<script>alert(1)</script>&p.grey_scale=1e9&p.grey_scale=2";
  });
  await expect
    .poll(() => page.locator("#explore-told").textContent())
    .toMatch(/^Part of the link could not be read/);
  expect(await page.evaluate(() => location.hash)).toBe("#p.grey_scale=2");
  expect(await page.locator("#explore-told script").count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("how the lag and the fleets are counted is a switch of table and chart that asks the model nothing", async () => {
  const { page, complaints } = await site.open({ hash: "p.grey_scale=2" });
  await counted(page, 8192);
  const row = (view: string) => page.locator("tr", { has: page.locator(`#way-${view}`) }).textContent();
  const [lag, fleets, drawing] = [
    await row("lag"),
    await row("ratio"),
    await page.innerHTML("#explore-chart"),
  ];
  await page.selectOption("#way-lag", "pace");
  expect(await row("lag")).not.toBe(lag);
  expect(await page.innerHTML("#explore-chart")).not.toBe(drawing);
  expect(await page.inputValue("#explore-choice")).toBe("pace");
  for (const basis of ["bandwidth", "capacity", "decode"]) {
    await page.selectOption("#way-ratio", basis);
    expect(await row("ratio")).not.toBe(fleets);
  }
  expect(await page.evaluate(() => location.hash)).toBe("#p.grey_scale=2&v.lag=pace&v.ratio=decode");
  expect(await page.evaluate(() => document.body.dataset.worlds)).toBe("8192");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("rules show what their scenario does with them, and do what they say or refuse in words", async () => {
  const { page, complaints } = await site.open({ hash: "s=no-rules" });
  await counted(page, 2048);
  const rule = page.locator(".rule", { has: page.locator("#rule-us-2022-08-letter") });
  expect(await rule.locator("output").textContent()).toBe("lifted by the scenario");
  expect(await page.locator(".rule input[type=checkbox]:checked").count()).toBe(0);
  const free = await page.textContent("#explore-answer");
  await page.check("#rule-us-2022-08-letter");
  expect(await page.evaluate(() => location.hash)).toBe("#s=no-rules&on=us-2022-08-letter");
  expect(await rule.locator("output").textContent()).toBe(
    "26\u00a0August 2022, in force against the scenario",
  );
  await expect.poll(() => page.textContent("#explore-answer"), { timeout: 120_000 }).not.toBe(free);
  await page.uncheck("#rule-us-2022-08-letter");
  expect(await page.evaluate(() => location.hash)).toBe("#s=no-rules");
  // A day that the scenario has moved.
  await page.selectOption("#explore-start", "lines-of-2023-in-2022");
  const moved = page.locator(".rule", { has: page.locator("#rule-us-2023-10-advanced-computing") });
  expect(await moved.locator("output").textContent()).toBe("21\u00a0October 2022 (set by the scenario)");
  expect(await moved.locator(".slider-scale").textContent()).toBe("November\u00a02020November\u00a02026");
  // Scenarios that set themselves what rules and sales would.
  await page.selectOption("#explore-start", "h20-never");
  expect(await page.isDisabled("#rule-us-2025-04-letters")).toBe(true);
  expect(await page.isDisabled("#lever-h20_sold")).toBe(false);
  await page.selectOption("#explore-start", "without-responses");
  expect(await page.isDisabled("#lever-h20_sold")).toBe(true);
  expect(await page.textContent("output[for=lever-h20_sold]")).toMatch(/^does nothing in this scenario/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("chips sold follow the levers of sales: those licensed, the H20 and the B30A", async () => {
  const { page } = await site.open({ hash: "p.licence_share=0&p.h20_sold=0" });
  await counted(page, 2048);
  const amounts = () => page.locator(".group-told dd").allTextContents();
  await expect.poll(amounts).toEqual(["0", "0", "0"]);
  await page.locator("#lever-h20_sold").fill("100");
  const million = /^[\d,]+ \([\d,]+ to\u00a0[\d,]+\)\u00a0thousand$/;
  await expect.poll(async () => (await amounts())[2], { timeout: 60_000 }).toMatch(million);
  expect((await amounts()).slice(0, 2)).toEqual(["0", "0"]);
  await page.locator("#lever-b30a_sold").fill("100");
  await expect.poll(async () => (await amounts())[1], { timeout: 60_000 }).toMatch(million);
  await page.context().close();
});

test.each([900, 720])(
  "chart, answer and the first rows stay in sight on a screen %i high",
  async (height) => {
    const { page } = await site.open({ height, hash: "p.grey_scale=2" });
    await counted(page, 2048);
    await page.evaluate(() =>
      document.getElementById("lever-grey_scale")!.scrollIntoView({ block: "center" }),
    );
    for (const part of ["#explore-chart", "#explore-headline", "#explore-summary tbody tr >> nth=1"]) {
      const box = (await page.locator(part).boundingBox())!;
      expect(box.y, part).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, part).toBeLessThanOrEqual(height);
    }
    await page.context().close();
  },
);

test("a link opens the control of a belief or a rule, whatever group it is in", async () => {
  const rest = await site.open({ hash: "open=eci_error_deepseek" });
  await counted(rest.page);
  expect(await rest.page.evaluate(() => document.activeElement!.id)).toBe("lever-eci_error_deepseek");
  expect(await rest.page.isVisible("#lever-eci_error_deepseek")).toBe(true);
  expect(await rest.page.evaluate(() => location.hash)).toBe("");
  expect(await rest.page.textContent("#explore-told")).toBe("");
  await rest.page.context().close();
});

test("while a slider keeps moving pictures follow it, and the last one is of where it stopped", async () => {
  const { page } = await site.open();
  await counted(page, 8192);
  const pictures = await page.evaluate(async () => {
    const input = document.getElementById("lever-grey_scale") as HTMLInputElement;
    let drawn = 0;
    const seen = new MutationObserver(() => {
      drawn += 1;
    });
    seen.observe(document.body, { attributes: true, attributeFilter: ["data-worlds"] });
    // Until three pictures have come, however slow the machine: without a pause long enough to end a run.
    for (let at = 0; drawn < 3 && at < 20_000; at += 1) {
      input.value = String(at % 200);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
    seen.disconnect();
    input.value = "150";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return drawn;
  });
  expect(pictures).toBe(3);
  const hash = await page.evaluate(() => location.hash.slice(1));
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.worlds), { timeout: 120_000 })
    .toBe("8192");
  const moved = await page.innerHTML("#explore-chart");
  const other = await site.open({ hash });
  await counted(other.page, 8192);
  await expect.poll(() => other.page.innerHTML("#explore-chart"), { timeout: 60_000 }).toBe(moved);
  await other.page.context().close();
  await page.context().close();
});

test("another view of numbers amid a move is saved with the conditions of those numbers", async () => {
  const { page, complaints } = await site.open({ hash: "p.grey_scale=2" });
  await counted(page, 8192);
  const status = await page.textContent("#explore-status");
  const saved = page.waitForEvent("download");
  await page.evaluate(() => {
    const input = document.getElementById("lever-grey_scale") as HTMLInputElement;
    input.value = input.min;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    document.getElementById("view-ratio")!.click();
    document.getElementById("explore-csv")!.click();
  });
  const csv = readFileSync(await (await saved).path(), "utf8");
  expect(csv).toContain(`# ${status}`);
  expect(csv).toMatch(/#p\.grey_scale=2&v=ratio\n/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a view that the first picture has not counted is saved once it is, one file a button", async () => {
  const { page, complaints } = await site.open();
  await counted(page, 2048);
  const files: string[] = [];
  page.on("download", (file) => files.push(file.suggestedFilename()));
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (document.body.dataset.worlds !== "256") return;
      observer.disconnect();
      document.getElementById("view-ratio")!.click();
      for (const id of ["svg", "csv", "json", "json"]) document.getElementById(`explore-${id}`)!.click();
    }).observe(document.body, { attributes: true, attributeFilter: ["data-worlds"] });
    location.hash = "p.grey_scale=2";
  });
  await expect.poll(() => files.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  await counted(page, 8192);
  expect([...files].sort()).toEqual(["ssylka.csv", "ssylka.json", "ssylka.svg"]);
  expect(await page.textContent("#explore-told")).toBe("");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a failure is told until a picture comes", async () => {
  const { page } = await site.open();
  await counted(page, 2048);
  const told = () => page.textContent("#explore-told");
  // The equations of a scenario are not to be had.
  await page.evaluate(() =>
    Object.defineProperty(HTMLScriptElement.prototype, "src", {
      set(this: HTMLScriptElement) {
        this.setAttribute("src", "missing.js");
      },
    }),
  );
  await page.selectOption("#explore-start", "without-beijing-gate");
  await expect.poll(told, { timeout: 60_000 }).toMatch(/^The run failed: /);
  await page.selectOption("#explore-start", "no-rules");
  await expect.poll(told, { timeout: 60_000 }).toBe("");
  await page.context().close();
});

test("everything can be done by keyboard", async () => {
  const { page } = await site.open();
  await counted(page);
  await page.focus("#view-lag");
  await page.keyboard.press("ArrowRight");
  expect(await page.isChecked("#view-frontier")).toBe(true);
  await page.focus("#explore-search");
  await page.keyboard.type("grey_scale");
  const focused = () => page.evaluate(() => document.activeElement!.id);
  for (let presses = 0; presses < 12 && (await focused()) !== "lever-grey_scale"; presses += 1)
    await page.keyboard.press("Tab");
  expect(await focused()).toBe("lever-grey_scale");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => location.hash)).toMatch(/^#p\.grey_scale=\d/);
  await page.context().close();
});

test("a page that may not compile WebAssembly answers by the interpreter, and says so", async () => {
  const { page } = await site.open({ noWebAssembly: true });
  await counted(page);
  expect(await page.textContent("#explore-count")).toMatch(/slower/);
  await page.context().close();
});

test("what is copied and saved says what it is", async () => {
  const { page } = await site.open({ hash: "p.grey_scale=2" });
  await counted(page);
  const csv = await download(page, "csv");
  expect(csv).toMatch(/^# China's lag/);
  expect(csv).toMatch(/\n# https?:|\n# file:/);
  expect(csv.split("\n").filter((line) => /^\d{4}-\d\d-\d\d,/.test(line)).length).toBeGreaterThan(100);
  expect(await download(page, "svg")).toMatch(/^<svg /);
  const [png] = await Promise.all([page.waitForEvent("download"), page.click("#explore-png")]);
  const bytes = readFileSync(await png.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  await page.context().close();
});

test.each([
  ["ru", false],
  ["ru", true],
  ["en", false],
  ["en", true],
] as const)(
  "%s, dark %s: no violation of accessibility rules, nothing wider than a phone",
  async (language, dark) => {
    const hash = "p.grey_scale=2&w.hbm_delay=0..12";
    const { page } = await site.open({ language, dark, hash, width: 390 });
    await counted(page, 2048);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.evaluate(() =>
      document.getElementById("lever-grey_scale")!.scrollIntoView({ block: "center" }),
    );
    // The answer and the way back stay in sight while a lever moves, and leave room for it.
    const bar = (await page.locator(".explore-bar").boundingBox())!;
    expect(bar.y).toBeGreaterThanOrEqual(-1);
    expect(bar.y + bar.height).toBeLessThanOrEqual(120);
    expect(await page.isVisible(".explore-bar #explore-reset")).toBe(true);
    // Nothing is too small for a finger.
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ".explore :is(button, select, summary, .origin, input:not([type=checkbox], [type=radio]))",
        ),
      ]
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await page.context().close();
  },
);

/** The catalog with the file that the page saves in a state. */
async function ownFile(hash: string): Promise<ReturnType<typeof openWorkspace>> {
  const { page } = await site.open({ hash });
  await counted(page);
  const folder = mkdtempSync(join(tmpdir(), "yours-"));
  const file = join(folder, "yours.yaml");
  writeFileSync(file, await download(page, "yaml"));
  await page.context().close();
  const workspace = openWorkspace(undefined, [file]);
  rmSync(folder, { recursive: true });
  return workspace;
}

/** The same numbers from Node: of a saved file's scenario, or of one of the catalog. */
async function ownNumbers(from: ReturnType<typeof openWorkspace> | undefined, worlds: number, id = "yours") {
  const own: Plan = from
    ? prepare({
        ...from,
        scenarios: [id],
        outputs: plan.outputs,
        seed: plan.seed,
        replicates: plan.replicates,
        worldsPerReplicate: worlds / plan.replicates,
      }).plan
    : { ...plan, worldsPerReplicate: worlds / plan.replicates };
  const { scenarios, ...result } = await runEnsemble(own, { workers: 0 });
  const part = { ...result, scenarios: [...scenarios.values()] };
  const { fans, probabilities } = stageAnswer(own, { scenarios: [] }, part, "kernel").scenarios[0]!;
  return {
    fans: Object.fromEntries(own.outputs.fans.map((fan, index) => [fan.id, [...fans[index]!]])),
    probabilities: Object.fromEntries(
      own.outputs.events.map((event, index) => [event.id, [...probabilities[index]!]]),
    ),
  };
}
