import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A comment, or a string, in which there is none. */
const COMMENT = /\/\*[\s\S]*?\*\/|("[^"\n]*")/g;
/** After these a line goes on without a space. */
const OPEN = /[{};,(]$/;

/** The stylesheet in a folder as it is published: without comments and indents, which would be a sixth of it. */
export function styleOf(web: string): string {
  const lines = readFileSync(join(web, "site.css"), "utf8")
    .replace(COMMENT, (_, string: string | undefined) => string ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `${lines.map((line) => (OPEN.test(line) ? line : `${line} `)).join("")}\n`;
}
