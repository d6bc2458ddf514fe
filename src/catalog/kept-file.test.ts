import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readKept, writeKept } from "./kept-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["text", "одна\nстрока\n"],
  ["bytes", Uint8Array.of(0, 10, 255, 13)],
  ["nothing", ""],
])("%s comes back as it was, in a folder made for it, and nothing lies beside", (_, content) => {
  const path = join(folder, "a", "b");
  expect(writeKept(path, content)).toBe(true);
  expect(readKept(path)).toEqual(Buffer.from(content));
  expect(readdirSync(join(folder, "a"))).toEqual(["b"]);
});

test("every byte counts, and so does every byte that is missing", () => {
  const path = join(folder, "x");
  writeKept(path, "content");
  const whole = readFileSync(path);
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    writeFileSync(path, changed);
    expect(readKept(path), `byte ${at} changed`).toBeUndefined();
    writeFileSync(path, whole.subarray(0, at));
    expect(readKept(path), `cut at ${at}`).toBeUndefined();
  }
});

test("a pipe or a folder is none, and where nothing can be written nothing is left", () => {
  const path = join(folder, "x");
  expect(readKept(path)).toBeUndefined();
  execFileSync("mkfifo", [path]);
  expect(readKept(path)).toBeUndefined();
  expect(writeKept(path, "over the pipe")).toBe(true);
  const taken = join(folder, "y");
  mkdirSync(join(taken, "z"), { recursive: true });
  expect(readKept(taken)).toBeUndefined();
  expect(writeKept(taken, "over a folder")).toBe(false);
  expect(writeKept(join(path, "below-a-file"), "x")).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(["x", "y"]);
});
