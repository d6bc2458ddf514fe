import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSiteFolder, fillSiteFolder } from "./site-folder.ts";

const OURS = '<!DOCTYPE html><meta name="generator" content="Ssylka 9.9.9">';
const SITE = [
  { path: "index.html", text: "door" },
  { path: "en/index.html", text: OURS },
  { path: "en/n/one.html", text: OURS },
  { path: "site.css", text: "style" },
];

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "ssylka-folder-"));
});
afterEach(() => rmSync(base, { recursive: true }));

describe("a folder that cannot hold a site is refused before a run, in one line that names the option", () => {
  const file = () => {
    writeFileSync(join(base, "file"), "mine");
    return join(base, "file");
  };
  const dangling = () => {
    symlinkSync(join(base, "nowhere"), join(base, "link"));
    return join(base, "link");
  };
  it.each([
    ["no name", () => "", /got ""$/],
    ["a file", file, /got a file: .*file$/],
    ["a folder inside a file", () => join(file(), "sub"), /got ENOTDIR: .*file\/sub$/],
    ["/dev/null", () => "/dev/null", /got a file: \/dev\/null$/],
    ["a dangling link", dangling, /got a link that leads to no folder: .*link$/],
    [
      "/proc, in which Node's recursive mkdir never ends",
      () => "/proc/ssylka-x",
      /got [A-Z]+: \/proc\/ssylka-x$/,
    ],
    ["a name of 300 letters", () => join(base, "new", "a".repeat(300)), /got ENAMETOOLONG: /],
  ])("%s", (_, place, said) => {
    const check = place();
    expect(() => checkSiteFolder(check)).toThrow(
      /^--publish: expected a folder that can be written, got [^\n]*$/,
    );
    expect(() => checkSiteFolder(check)).toThrow(said);
    expect(existsSync(join(base, "new"))).toBe(false);
  });

  it("a folder with somebody's own files, none of which is touched", () => {
    writeFileSync(join(base, "index.html"), "mine");
    writeFileSync(join(base, "site.css"), "mine");
    expect(() => checkSiteFolder(base)).toThrow(/choose an empty folder$/);
    expect(() => fillSiteFolder(base, SITE)).toThrow(/choose an empty folder$/);
    expect(readFileSync(join(base, "index.html"), "utf8")).toBe("mine");
    expect(readdirSync(base)).toHaveLength(2);
  });
});

it("a check leaves nothing behind, though the folder and its parents were missing", () => {
  checkSiteFolder(join(base, "a", "b"));
  checkSiteFolder(base);
  expect(readdirSync(base)).toEqual([]);
});

it("a site is written over a site of ours: links are replaced and not followed, old pages of ours go, others stay", () => {
  const site = join(base, "site");
  const outside = join(base, "outside");
  mkdirSync(outside);
  writeFileSync(join(base, "mine"), "mine");
  fillSiteFolder(site, [...SITE, { path: "en/old.html", text: OURS }, { path: "ru/index.html", text: OURS }]);
  writeFileSync(join(site, "en", "mine.html"), "mine");
  symlinkSync(join(base, "mine"), join(site, "en", "n", "two.html"));
  symlinkSync(outside, join(site, "ru", "n"));

  const next = [...SITE, { path: "en/n/two.html", text: OURS }, { path: "ru/n/two.html", text: OURS }];
  expect(fillSiteFolder(site, next)).toEqual(next.map(({ path }) => join(site, path)));

  expect(readFileSync(join(base, "mine"), "utf8")).toBe("mine");
  expect(lstatSync(join(site, "en", "n", "two.html")).isFile()).toBe(true);
  expect(readdirSync(outside)).toEqual([]);
  expect(existsSync(join(site, "en", "old.html"))).toBe(false);
  expect(existsSync(join(site, "en", "mine.html"))).toBe(true);
  expect(readdirSync(site).sort()).toEqual(["en", "index.html", "ru", "site.css"]);
});

it("a folder in the place of a page is a fault of the folder, and what was made aside is taken away", () => {
  fillSiteFolder(base, SITE);
  mkdirSync(join(base, "en", "n", "two.html"));
  const next = [...SITE, { path: "en/n/two.html", text: OURS }];
  expect(() => fillSiteFolder(base, next)).toThrow(/got E[A-Z]+: .*two\.html$/);
  expect(readdirSync(base).sort()).toEqual(["en", "index.html", "site.css"]);
});
