import { dirname, join, normalize } from "node:path/posix";
import { expect, test } from "vitest";
import { filesUnder, read } from "./tree.ts";

/** Rooms from the lowest up; rooms of one line do not import each other. */
const ORDER: readonly (readonly string[])[] = [
  ["numeric"],
  ["units"],
  ["random"],
  ["catalog"],
  ["hardware", "rules"],
  ["engine"],
  ["ensemble"],
  ["analysis"],
  ["charts"],
  ["articles"],
  ["page"],
  ["api"],
  ["cluster"],
  ["cli"],
];
/** Rooms in which the same input must give the same bits in every engine. */
const BELOW_THE_EDGE = ORDER.slice(0, 8).flat();
const EDGE = ORDER.slice(8).flat();

const files = filesUnder("src", ".ts");
const shipped = files.filter((path) => !path.endsWith(".test.ts"));

interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import ... from`, `export ... from`, `import()` and `new URL("...", import.meta.url)` of every file. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)["']([^"']+)["']/g;
const imports: Import[] = files.flatMap((from) =>
  [...read(from).matchAll(IMPORT)]
    .map(([, name]) => name!)
    .filter((name) => name.startsWith("."))
    .map((name) => ({ from, to: normalize(join(dirname(from), name)) })),
);

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const rank = (room: string) => ORDER.findIndex((line) => line.includes(room));

/** Imports that point up, or across between rooms of one line. */
function wrong(all: readonly Import[]): string[] {
  return all.flatMap(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    if (own === undefined || other === undefined || own === other) return [];
    return rank(other) < rank(own) ? [] : [`${from} imports ${to}`];
  });
}

test("more than a hundred imports between files are seen", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(({ from, to }) => roomOf(from) !== roomOf(to)).length).toBeGreaterThan(100);
});

test("every room has its place in the order", () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].filter((room) => room === undefined || rank(room) < 0)).toEqual([]);
});

test("no import points up, and hardware and rules do not know each other", () => {
  expect(wrong(imports)).toEqual([]);
});

test("of the page's room others see its door alone: its programs run in browsers", () => {
  const inside = imports.filter(
    ({ from, to }) => shipped.includes(from) && roomOf(from) !== "page" && roomOf(to) === "page",
  );
  expect(inside.map(({ to }) => to).filter((to) => to !== "src/page/index.ts")).toEqual([]);
});

test("an upward import and one across would be seen", () => {
  const across = { from: "src/hardware/decode.ts", to: "src/rules/index.ts" };
  const up = { from: "src/units/unit.ts", to: "src/charts/index.ts" };
  expect(wrong([across, up])).toHaveLength(2);
});

test("no file of the source imports tests or what lies outside the source, package files apart", () => {
  const outside = imports.filter(
    ({ from, to }) => shipped.includes(from) && (roomOf(to) === undefined || to.includes(".test.")),
  );
  expect(outside.map(({ to }) => to).filter((to) => !isPackageFile(to))).toEqual([]);
});

/** Data of the package by its address, and the compiled twin of a source file. */
function isPackageFile(path: string): boolean {
  return /^(\.|\.\/|catalog|model|questions|web|package\.json|dist|src)(\/|$)/.test(path);
}

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  [
    "a function of Math whose bits differ between engines",
    /\bMath\.(?!sqrt\b|min\b|max\b|abs\b|floor\b|ceil\b|round\b|trunc\b|sign\b|imul\b|clz32\b|fround\b|PI\b|E\b|LN2\b|LN10\b)\w+/,
  ],
  ["a power by **, unless of 2", /(?<!(?<![\w.)\]])2\s*)\*\*/],
  ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ["the engine's own formatting", /\bIntl\b|\.toLocale\w+|\.localeCompare\b/],
  ["chance without a seed", /\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/],
];

/** Code without comments and strings, which may speak of what is forbidden. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?<!:)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** Lines of code with what a pattern forbids. */
function offences(pattern: RegExp, path: string, text: string): string[] {
  return codeOf(text)
    .split("\n")
    .filter((line) => pattern.test(line))
    .map((line) => `${path}: ${line.trim()}`);
}

test.each(FORBIDDEN)("below the edge there is not %s", (_, pattern) => {
  const below = shipped.filter((path) => BELOW_THE_EDGE.includes(roomOf(path)!));
  expect(below.length).toBeGreaterThan(100);
  expect(below.flatMap((path) => offences(pattern, path, read(path)))).toEqual([]);
});

test("charts and articles draw no chance and read no clock either", () => {
  const above = shipped.filter(
    (path) => EDGE.includes(roomOf(path)!) && roomOf(path) !== "cli" && roomOf(path) !== "api",
  );
  expect(above.length).toBeGreaterThan(20);
  for (const path of above)
    expect(offences(/\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bIntl\b/, path, read(path))).toEqual(
      [],
    );
});

test("what is forbidden would be seen in code, and not in a comment", () => {
  const [math, power] = FORBIDDEN.map(([, pattern]) => pattern);
  expect(offences(math!, "x", "const y = Math.pow(2, x);")).toHaveLength(1);
  expect(offences(math!, "x", "const y = Math.sqrt(x); // never Math.pow")).toHaveLength(0);
  expect(offences(power!, "x", "const y = x ** 2;")).toHaveLength(1);
  expect(offences(power!, "x", "const y = 2 ** 32;")).toHaveLength(0);
});
