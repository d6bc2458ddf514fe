import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { strayDigits } from "./crawl.ts";
import { SAMPLE_SITE } from "./sample-site.ts";
import { buildSite, writeSite } from "./site.ts";
import type { SiteInput } from "./types.ts";

const files = buildSite(SAMPLE_SITE);
const pages = files.filter((file) => file.path.endsWith(".html"));
/** What the standard says of elements and where they may stand; the habits of a style are ours. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "no-inline-style": "error" },
});
const text = (path: string): string => files.find((file) => file.path === path)!.text;

describe.each(pages)("page $path", ({ path, text: html }) => {
  it("has balanced tags and unique ids", () => {
    expect(unbalanced(html)).toEqual([]);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("is valid HTML", async () => {
    const { results } = await validator.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it("states its language and the strict policy, and holds no inline script, handler or style", () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="(ru|en)">/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script(?! src=)|<[^>]* on[a-z]+=|<[^>]* style=|<style|type="module"/);
  });

  it("links to pages and anchors that exist", () => {
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links.filter(
      (one) => !/^https?:/.test(one) && !/(site\.css|(?:site|lists)\.js|icon\.svg)$/.test(one),
    )) {
      const target = new URL(link, `file:///${path}`);
      const found = files.find((file) => file.path === target.pathname.slice(1));
      expect(found, link).toBeDefined();
      if (target.hash !== "") expect(found!.text.includes(`id="${target.hash.slice(1)}"`), link).toBe(true);
    }
  });

  it("holds no digit outside a link, a date or a reference", () => {
    expect(strayDigits(html, ["H20"])).toEqual([]);
  });
});

it("the judge of HTML does find what is wrong", async () => {
  const html = text("en/index.html").replace("</h1>", '</h1><p><ul></ul></p><b id="answer"></b>');
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    "close-order",
    "no-dup-id",
  ]);
});

describe("site", () => {
  it("marks the section on its own page, and otherwise on those that belong to it", () => {
    const marked = (path: string): string[] =>
      [
        ...text(path)
          .split("<main")[0]!
          .matchAll(/<a href="([^"]*)" aria-current="(\w+)"/g),
      ].map(([, href, current]) => `${href} ${current}`);
    expect(marked("ru/index.html")).toEqual(["index.html page"]);
    expect(marked("en/how.html")).toEqual(["how.html page"]);
    for (const path of [
      "accounts",
      "effects",
      "sensitivity",
      "hindcast",
      "published",
      "parameters",
      "equations",
      "events",
      "hardware",
    ]) {
      expect(marked(`en/${path}.html`)).toEqual(["how.html true"]);
      expect(text("en/how.html")).toContain(`<li><a href="${path}.html">`);
    }
    const chip = pages.find(({ path }) => path.startsWith("ru/chips/"))!;
    expect(marked(chip.path)).toEqual(["../chips.html true"]);
    const equation = pages.find(({ path }) => path.startsWith("ru/equations/"))!;
    expect(marked(equation.path)).toEqual(["../how.html true"]);
  });

  it("keeps the page when the language changes", () => {
    expect(text("ru/n/4.html")).toContain('href="../../en/n/4.html" hreflang="en" lang="en"');
    expect(text("en/chips.html")).toContain('href="../ru/chips.html" hreflang="ru" lang="ru"');
  });

  it("gives every number of the feed a permanent page in both languages, newest first in the list", () => {
    for (const id of [3, 4, 7])
      for (const language of ["ru", "en"]) expect(text(`${language}/n/${id}.html`)).toContain("<h1>");
    const numbers = [...text("ru/index.html").matchAll(/<li value="(\d+)">/g)].map((match) =>
      Number(match[1]),
    );
    expect(numbers).toEqual([7, 4, 3]);
  });

  it("shows the newest 14 headlines at the foot, and all of them in the archive", () => {
    const feed = Array.from({ length: 20 }, (_, index) => ({ ...SAMPLE_SITE.feed[0]!, id: index + 1 }));
    const long = buildSite({ ...SAMPLE_SITE, feed });
    const count = (path: string): number =>
      long.find((file) => file.path === path)!.text.split("<li value=").length - 1;
    expect([count("en/index.html"), count("en/archive.html")]).toEqual([14, 20]);
  });

  it("puts what was right before the errors", () => {
    const html = text("en/index.html");
    expect(html.indexOf("What it got right")).toBeGreaterThan(0);
    expect(html.indexOf("Errors")).toBeGreaterThan(html.indexOf("What it got right"));
  });

  it("publishes a threshold that fails as failed", () => {
    const failed = buildSite({ ...SAMPLE_SITE, thresholds: new Map([["c1", "failed" as const]]) });
    expect(failed.find((file) => file.path === "en/n/4.html")!.text).toContain("not met");
    expect(text("en/n/4.html")).not.toContain("not met");
  });

  it("gives a quantity its formula with links, what was written, its graph and what reads it", () => {
    const html = text("en/equations/stock.html");
    expect(html).toContain('<var data-id="arrivals"><a href="../equations/arrivals.html"');
    expect(html).toContain('<var data-id="progress"><a href="../parameters.html#progress"');
    expect(html).toContain('<var data-id="stock">Stock in English</var>');
    expect(html).toContain("<code>d(stock)/dt = arrivals - stock / 60 {month}</code>");
    expect(html).toContain("<code>INIT(stock[us]) = progress * 2</code>");
    expect(html).toContain('id="figure-graph"');
    expect(text("en/equations/arrivals.html")).toMatch(/What reads it.*equations\/stock\.html/s);
    expect(html).toContain('href="../events.html#lead"');
  });

  it("draws each sector with its arrows as a list too", () => {
    const html = text("en/equations.html");
    expect(html).toContain('class="drawing diagram"');
    expect(html).toMatch(/<ul class="readings record">.*Quantity stock.*←.*Quantity arrivals.*\(\+\)/s);
  });

  it("has a well-formed Atom feed", () => {
    const feed = text("ru/feed.xml");
    expect(unbalanced(feed)).toEqual([]);
    expect(feed.match(/<entry>/g)).toHaveLength(3);
    expect(feed).toContain("<updated>2026-01-03T00:00:00Z</updated>");
  });

  it("stays text whatever a catalog or a question says", () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
    const hostile = poisoned(SAMPLE_SITE, evil) as SiteInput;
    const built = buildSite({
      ...hostile,
      thresholds: SAMPLE_SITE.thresholds,
      sources: hostile.sources.map((source) => ({ ...source, URL: "javascript:alert(1)" })),
      resolve: () => ({ text: evil, title: evil, href: "javascript:alert(1)", kind: "fact" }),
    });
    expect(built.length).toBe(files.length);
    for (const file of built.filter(({ path }) => !/\.(bib|ris)$/.test(path))) {
      expect(file.text, file.path).not.toMatch(/<script>|<img|href="javascript/);
      expect(unbalanced(file.text), file.path).toEqual([]);
    }
  });

  it("a figure says little above its drawing, and below it what is for a closer look", () => {
    const page = files.find(({ path }) => path === "ru/index.html")!.text;
    const one = page.slice(page.indexOf("<figure"), page.indexOf("</figure>"));
    const order = [
      /class="caption"/,
      /class="drawing/,
      /class="remark">On a closer look/,
      /class="responses"/,
    ].map((part) => one.search(part));
    expect(order[0]).toBeGreaterThan(0);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("an article with every kind of chart stays under 100 kB gzipped with its style and script", async () => {
    const { gzipSync } = await import("node:zlib");
    const out = mkdtempSync(join(tmpdir(), "ssylka-site-"));
    const body = SAMPLE_SITE.figures.map((figure) => `{{figure:${figure.id}}}`).join("\n\n");
    const question = {
      ...SAMPLE_SITE.question,
      illustration: { ...SAMPLE_SITE.question.illustration, figure: "none" },
      body: { ru: body, en: body },
    };
    const written = writeSite(out, { ...SAMPLE_SITE, question });
    const size = ["ru/index.html", "article.css", "site.js"].map((path) => {
      expect(written).toContain(join(out, path));
      return gzipSync(readFileSync(join(out, path))).length;
    });
    expect(size.reduce((sum, one) => sum + one, 0)).toBeLessThan(100_000);
  });
});

/** Tags that do not close as they opened. */
function unbalanced(markup: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name, attributes] of markup.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g,
  )) {
    if (closing === "/") {
      if (open.pop() !== name) wrong.push(name!);
    } else if (!attributes!.endsWith("/") && !/^(meta|link|br|hr|img|input|wbr)$/.test(name!))
      open.push(name!);
    else if (name === "link" && markup.startsWith("<?xml") && !attributes!.endsWith("/")) wrong.push(name);
  }
  return [...wrong, ...open];
}

/** The same plain data with every free text replaced; ids, dates, kinds, numbers and addresses stay. */
function poisoned(value: unknown, evil: string, key = ""): unknown {
  if (value instanceof Map || typeof value === "function") return value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, evil, key));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, evil, name)]));
  }
  const free =
    /^(ru|en|title|publisher|license|at|citation|unit|where|runHash|modelHash|catalogHash|version|seed|via|quote|equations|written|label)$/;
  return typeof value === "string" && free.test(key) && !value.includes("questions/") ? evil : value;
}
