import { expect, test } from "vitest";
import { projectFiles, read } from "./tree.ts";

/** What no file may name, put together here so that this one does not. */
const UNWELCOME: Readonly<Record<string, string>> = {
  "a folder of one machine": ["", "work", ""].join("/"),
  "another folder of one machine": ["..", "shared", ""].join("/"),
  "a folder of design notes": ["shared", "design"].join("/"),
  "the host of a registry": ["registry", "npmjs", "org"].join("."),
  "the host of another registry": ["registry", "yarnpkg", "com"].join("."),
  "a credit to a program": ["co", "authored", "by"].join("-"),
  "a program's instructions": ["AGENTS", "md"].join("."),
  "another program's instructions": ["CLAUDE", "md"].join("."),
  "a program that writes code": ["Claude", "Code"].join(" "),
  "another program that writes code": ["GitHub", "Copilot"].join(" "),
  "the words of a program about itself": ["generated", "with", "["].join(" ").trim(),
};
const files = projectFiles().filter((path) => !/\.(png|jpg|gif|woff2?|ico|gz)$/.test(path));

test("there are files to read", () => {
  expect(files.length).toBeGreaterThan(300);
  expect(files).toContain("package.json");
});

test.each(Object.entries(UNWELCOME))("no file names %s", (_, name) => {
  const naming = files.filter((path) => read(path).toLowerCase().includes(name.toLowerCase()));
  expect(naming).toEqual([]);
});
