import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../units/index.ts";
import { readYaml } from "./read-yaml.ts";

function read(text: string): unknown {
  return readYaml("f.yaml", text).value;
}

function faults(text: string): string {
  try {
    read(text);
    return "";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}

test("the core schema of YAML 1.2 decides what is a number: dates and yes stay text", () => {
  expect(read("a: 2024-01-02\nb: yes\nc: 1e3\nd: 0x1f\ne: 0o17\nf: 1_000\ng: ~\nh: true\n0: zero")).toEqual({
    a: "2024-01-02",
    b: "yes",
    c: 1000,
    d: 31,
    e: 15,
    f: "1_000",
    g: null,
    h: true,
    "0": "zero",
  });
});

test("an empty file is null", () => {
  expect(read("")).toBeNull();
  expect(read("# only a comment\n")).toBeNull();
});

test("stars, exclamation and percent signs inside text are text", () => {
  expect(read("a: |\n  *x\n  !y %z\nb: x *y !z\nc: \"*x\"\nd: '!y'")).toEqual({
    a: "*x\n!y %z\n",
    b: "x *y !z",
    c: "*x",
    d: "!y",
  });
});

test("every value and key has its place, and what is missing has its parent's", () => {
  const document = readYaml("f.yaml", "a:\n  b: [1, {c: 2}]\n  e:\nd: 3\n");
  expect(document.where(["a", "b", 1, "c"])).toBe("f.yaml:2:14");
  expect(document.where(["a", "b", 1, "c"], "key")).toBe("f.yaml:2:11");
  expect(document.where(["a", "b", 5])).toBe("f.yaml:2:6");
  expect(document.where(["a", "e"])).toBe("f.yaml:3:3");
  expect(document.where(["zz"])).toBe("f.yaml:1:1");
  expect(document.where()).toBe("f.yaml:1:1");
});

test.each([
  ["an alias", "a: &x [1]\nb: *x", "f.yaml:2:4: expected the value written out, got the alias *x"],
  ["a tag", "a: !!binary eA==", "f.yaml:1:4: expected a value without a tag, got the tag !!binary"],
  ["a directive", "%YAML 1.1\n---\na: 1", "f.yaml:1:1: expected no directives, got %YAML 1.1"],
  ["a second document", "a: 1\n---\nb: 2", "f.yaml:2:1: expected one document in a file, got a second one"],
  ["a duplicate key", "a: 1\nb:\n  c: 1\n  c: 2", 'f.yaml:4:3 b: expected each key once, got "c" twice'],
  [
    "the key __proto__",
    "a:\n  __proto__: {b: 1}",
    'f.yaml:2:3 a: expected another key, got "__proto__", which is never allowed',
  ],
  [
    "the key constructor",
    "constructor: 1",
    'f.yaml:1:1: expected another key, got "constructor", which is never allowed',
  ],
  ["an empty key", ": 1", "f.yaml:1:1: expected a key before the colon, got nothing"],
  ["an infinite number", "a: [-.inf]", "f.yaml:1:5 a[0]: expected a finite number, got -.inf"],
  ["a number that overflows", "a: 1e999", "f.yaml:1:4 a: expected a finite number, got 1e999"],
  ["33 levels", "[".repeat(33) + "]".repeat(33), "f.yaml:1:33: expected at most 32 nested levels, got more"],
  ["33 levels of blocks", `${"- ".repeat(33)}x`, "f.yaml:1:65: expected at most 32 nested levels, got more"],
  [
    "a control character",
    "a: b\nc: \u001b[2J",
    "f.yaml:2:4: expected text without control characters, got U+001B",
  ],
  [
    "a tab for indentation",
    "a:\n\tb: 1",
    "f.yaml:2:1: expected YAML 1.2, got an error: Tabs are not allowed as indentation",
  ],
])("%s is refused in one line", (_title, text, line) => {
  expect(faults(text)).toBe(line);
});

test("32 levels are read", () => {
  expect(faults("[".repeat(32) + "]".repeat(32))).toBe("");
  expect(faults(`${"- ".repeat(32)}x`)).toBe("");
});

test("text above the limit is refused before it is parsed", () => {
  const limits = { bytes: 10, depth: 32, tokens: 100 };
  expect(() => readYaml("f.yaml", "a: жжжж", limits)).toThrow(
    "f.yaml:1:1: expected at most 10 bytes, got 11",
  );
});

test("of several syntax errors only the first is reported", () => {
  expect(faults("a: [1\nb: [2\nc: [3").split("\n")).toHaveLength(1);
});

test("no text is answered with anything but a value or an InputError", () => {
  const piece = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "|",
    ">",
    "&",
    "*",
    "?",
    "#",
    "\t",
    "1",
    "~",
    "%",
    "!",
    "\\",
    "\r",
    "---",
    "...",
    "  ",
    "\u00e9",
    "\ud800",
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (written) => {
      faults(written);
    }),
    { numRuns: 5000, seed: 1 },
  );
});
