import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sourcesCommand } from "./commands/sources.ts";
import { program } from "./program.ts";
import { ran } from "./testing/ran.ts";

it.each(["en", "ru"] as const)("every command is told of in sentences (%s)", (language) => {
  for (const command of program(language).commands)
    expect(`${command.name()}: ${command.description()}`).toMatch(/^[a-z]+: \p{Lu}.*\.$/su);
});

it("README says which commands take --json and --quiet", () => {
  const { commands } = program("en");
  const without = (flag: string) =>
    commands.filter(({ options }) => !options.some(({ long }) => long === flag)).map((one) => one.name());
  expect(without("--json").sort()).toEqual(["mcp", "serve"]);
  // What runs on workers shows how far it has come.
  const runs = commands.filter(({ options }) => options.some(({ long }) => long === "--workers"));
  expect(without("--quiet").filter((name) => runs.some((one) => one.name() === name))).toEqual([]);
  for (const [file, said] of [
    [
      "README.md",
      /every command but `serve` and `mcp` takes `--json`, and those that show how far a run has come take `--quiet`/,
    ],
    [
      "README.ru.md",
      /у всех, кроме `serve` и `mcp`, есть `--json`, а у тех, что показывают ход расчёта, — `--quiet`/,
    ],
  ] as const)
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")).toMatch(said);
});

it.each([
  ["en", ["id", "grade", "date", "files", "title"]],
  ["ru", ["id", "надёжность", "дата", "файлов", "название"]],
] as const)("every column of the sources has a heading (%s)", async (language, headings) => {
  const [first] = (await ran(sourcesCommand, [], language)).out.split("\n");
  expect(first!.trim().split(/\s+/)).toEqual(headings);
});
