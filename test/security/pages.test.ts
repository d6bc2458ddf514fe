import { describe, expect, it } from "vitest";
import { CONTENT_POLICY } from "../../src/articles/page.ts";
import { SAMPLE_SITE } from "../../src/articles/sample-site.ts";
import { buildSite } from "../../src/articles/site.ts";
import type { SiteInput } from "../../src/articles/types.ts";
import { readXml, type XmlElement } from "../../src/engine/xmile/xml-tree.ts";
import { markupProblem } from "./judge-markup.ts";

/** Texts that would leave the place where they stand, if nobody held them there. */
const PAYLOADS = [
  `"><script>alert(1)</script><img src=x onerror=alert(1)>'`,
  `" onmouseover="alert(1)" x="`,
  `' onfocus='alert(1)' autofocus x='`,
  "</script><script>alert(1)</script>",
  "</title></style></textarea><svg onload=alert(1)>",
  "<!--<script>--!><script>alert(1)//",
  "]]><x/>\u2028\u2029'+alert(1)+'\\",
  "[a](javascript:alert(1)) <javascript:alert(1)> ![x](data:text/html,x)",
  "&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;img src=x onerror=alert(1)&#x3E;",
  "$" + "{alert(1)} `alert(1)` \u0000\u001b[2J",
];
const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "//evil.example/x",
  'https://e.example/"><script>alert(1)</script>',
];

/** Names of fields that hold a person's words, whatever the words look like. */
const WORDS_OF =
  /^(ru|en|title|publisher|license|at|citation|unit|where|runHash|modelHash|catalogHash|version|seed|via|quote|equations|written|label|author|said|note)$/;

/** The same plain data with every text that a person may have written replaced; ids, dates, kinds and numbers stay. */
function poisoned(value: unknown, evil: string, key = ""): unknown {
  if (value instanceof Map || typeof value === "function") return value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, evil, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, evil, name)]));
  if (typeof value !== "string" || value.includes("questions/")) return value;
  const looksLikeWords = /\s|[А-я]/.test(value) && key !== "text";
  return WORDS_OF.test(key) || looksLikeWords ? evil : value;
}

function siteOf(evil: string, address: string) {
  const hostile = poisoned(SAMPLE_SITE, evil) as SiteInput;
  return buildSite({
    ...hostile,
    exploreFiles: SAMPLE_SITE.exploreFiles,
    thresholds: SAMPLE_SITE.thresholds,
    sources: hostile.sources.map((source) => ({ ...source, URL: address })),
    resolve: () => ({ text: evil, title: evil, href: address, kind: "fact" }),
  });
}

function namesIn({ name, children }: XmlElement): Set<string> {
  return new Set([name, ...children.flatMap((child) => [...namesIn(child)])]);
}

const MARKUP = /\.(html|svg)$/;

describe("whatever a catalog, a question or a source says stays text on every page", () => {
  it.each(PAYLOADS.map((payload, place) => [payload, ADDRESSES[place % ADDRESSES.length]!] as const))(
    "%j",
    (evil, address) => {
      const files = siteOf(evil, address);
      const pages = files.filter(({ path }) => MARKUP.test(path));
      expect(pages.length).toBeGreaterThan(40);
      expect(files.filter(({ text }) => text.includes("alert")).length).toBeGreaterThan(20);
      for (const { path, text } of pages) expect([path, markupProblem(text)]).toEqual([path, undefined]);
    },
  );

  it("feeds and maps of the site stay well formed, with the elements they had", () => {
    const elements = (evil: string) =>
      siteOf(evil, "javascript:alert(1)")
        .filter(({ path }) => path.endsWith(".xml"))
        .map(({ path, text }) => [path, [...namesIn(readXml(text, path))].sort()]);
    const clean = elements("words");
    expect(clean.length).toBeGreaterThan(1);
    for (const payload of PAYLOADS) expect(elements(payload)).toEqual(clean);
  });

  it.each(ADDRESSES)("an address that runs is no address: %j", (address) => {
    for (const { path, text } of siteOf("words", address).filter(({ path }) => MARKUP.test(path)))
      expect([path, markupProblem(text)]).toEqual([path, undefined]);
  });

  it("scripts of data hold nothing that ends them, and give back the words that went in", () => {
    for (const payload of PAYLOADS.slice(0, 7)) {
      const scripts = siteOf(payload, "https://e.example/").filter(({ text }) =>
        text.includes("JSON.parse('"),
      );
      expect(scripts.length).toBeGreaterThan(0);
      for (const { text } of scripts) {
        expect(text).not.toMatch(/<\/script|<!--/i);
        const place: { ssylka?: unknown } = {};
        new Function("globalThis", text)(place);
        expect(JSON.stringify(place.ssylka)).toContain("alert(1)");
      }
    }
  });
});

describe("the policy of content", () => {
  it("allows our own files only, and what a page that computes needs beside them", () => {
    expect(CONTENT_POLICY.split("; ").sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });

  it("stands before everything else on every page, and none allows words of scripts or code out of text", () => {
    const pages = siteOf("words", "https://e.example/").filter(({ path }) => path.endsWith(".html"));
    for (const { path, text } of pages) {
      const policy =
        /^<!DOCTYPE html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
          text,
        )?.[1];
      expect(policy, path).toBeDefined();
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });
});

it("the judge finds what it is to find", () => {
  for (const [markup, expected] of [
    ["<p>a</p><script>alert(1)</script>", "a script inside a page"],
    ['<p title="x" onclick="y">a</p>', "a handler"],
    ['<a href="java&#10;script:alert(1)">a</a>', "an address that runs"],
    ["<blink>a</blink>", "a tag of nobody"],
    ["1 < 2", "a tag of nobody"],
    ['<p title="x"x>a</p>', "a tag that is no tag"],
    ['<p style="x:y">a</p>', "an attribute of nobody"],
  ] as const)
    expect(markupProblem(markup)).toContain(expected);
  expect(markupProblem('<!DOCTYPE html><p title="a &lt; b">1 &lt; 2 <a href="https://e.org">x</a></p>')).toBe(
    undefined,
  );
});
