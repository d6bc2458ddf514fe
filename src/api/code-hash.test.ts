import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { codeHash } from "./code-hash.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-"));
  for (const room of ["engine/kernel", "charts"]) mkdirSync(join(folder, room), { recursive: true });
  write("engine/kernel/emit.js", "1");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

it.each([
  ["a line of the kernel", "engine/kernel/emit.js", "2"],
  ["a file more", "engine/added.js", ""],
  ["the same text under another name", "engine/kernel/emit-line.js", "1"],
])("is another after %s has changed", (_, name, text) => {
  const before = codeHash(folder);
  write(name, text);
  expect(codeHash(folder)).not.toBe(before);
});

it.each(["engine/kernel/emit.d.ts", "engine/kernel/emit.test.ts", "charts/fan.js", "notes.md"])(
  "does not depend on %s, which computes nothing",
  (name) => {
    const before = codeHash(folder);
    write(name, "other");
    expect(codeHash(folder)).toBe(before);
  },
);

it("reads the code that runs by itself", () => {
  expect(codeHash()).toMatch(/^[0-9a-f]{64}$/);
  expect(codeHash()).not.toBe(codeHash(folder));
});
