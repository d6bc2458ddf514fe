import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import { readYaml } from "../../src/catalog/index.ts";

/** Text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(PACKAGE_ROOT, path), "utf8");
}

/** Files under a folder of the project, in order, as paths from the root. */
export function filesUnder(folder: string, ending: string): string[] {
  return (readdirSync(join(PACKAGE_ROOT, folder), { recursive: true }) as string[])
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(ending) && !path.includes("/."))
    .sort();
}

/** Every file that belongs to the project: under version control, or new and not ignored. */
export function projectFiles(): string[] {
  const words = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", words, {
    cwd: PACKAGE_ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(PACKAGE_ROOT, path)))
    .sort();
}

/** YAML files of facts, equations and questions with their plain values. */
export function yamlFiles(): { path: string; value: unknown }[] {
  return ["catalog", "model", "questions"]
    .flatMap((folder) => filesUnder(folder, ".yaml"))
    .map((path) => ({ path, value: readYaml(path, read(path)).value }));
}

/** A text in both languages, or what claims to be one, with its place. */
export interface PlacedText {
  readonly place: string;
  readonly ru: unknown;
  readonly en: unknown;
}

/** Everything with a `ru` or an `en` anywhere in the YAML files. */
export function placedTexts(): PlacedText[] {
  return yamlFiles().flatMap(({ path, value }) => textsIn(value, path));
}

function textsIn(value: unknown, place: string): PlacedText[] {
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, `${place} ${index}`));
  const map = value as Record<string, unknown>;
  if ("ru" in map || "en" in map) return [{ place, ru: map.ru, en: map.en }];
  return Object.entries(map).flatMap(([key, inner]) => textsIn(inner, `${place} ${key}`));
}

/** The languages' Markdown files of every question. */
export function articles(): { path: string; ru: string; en: string }[] {
  return filesUnder("questions", "/ru.md").map((path) => ({
    path: path.slice(0, -"/ru.md".length),
    ru: read(path),
    en: read(path.replace(/ru\.md$/, "en.md")),
  }));
}
