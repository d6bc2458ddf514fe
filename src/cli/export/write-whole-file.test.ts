import {
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
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeWholeFile } from "./write-whole-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, force = false) => writeWholeFile(file, "text", { option: "--xmile", force });

it("a device is no file to replace, even when asked", () => {
  expect(() => write("/dev/null", true)).toThrow("--xmile: expected a regular file, got another kind");
  expect(lstatSync("/dev/null").isFile()).toBe(false);
});

it("through a link the file that it names is replaced, and the link stays", () => {
  const [target, link] = [join(folder, "target"), join(folder, "link")];
  writeFileSync(target, "mine");
  symlinkSync(target, link);
  expect(() => write(link)).toThrow("is there already: add --force");
  write(link, true);
  expect(readFileSync(target, "utf8")).toBe("text");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

it("a link that leads nowhere is not replaced unasked", () => {
  const link = join(folder, "link");
  symlinkSync(join(folder, "nothing"), link);
  expect(() => write(link)).toThrow("is there already: add --force");
});

it.each([
  ["", 'expected a file, got ""'],
  ["there", "expected a file, got the folder"],
  ["none/file", "to write in, got none"],
  ["file/below", "expected a file that can be written, got ENOTDIR"],
])("what cannot be written is refused and leaves nothing: %s", (name, message) => {
  mkdirSync(join(folder, "there"));
  writeFileSync(join(folder, "file"), "mine");
  expect(() => write(name === "" ? "" : join(folder, name))).toThrow(message);
  expect(readdirSync(folder).sort()).toEqual(["file", "there"]);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("mine");
});
