import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Rooms that only draw, print or run in a page: what they say is made anew from every answer. */
const AFTERWARDS = /^(articles|charts|page)\//;

/** The folder of the code that runs: dist/, or src/ from source. */
export const CODE = fileURLToPath(new URL("../", import.meta.url));

/**
 * SHA-256 of every file of code that an answer may depend on, so that code changed in place, by whatever means, is told
 * from code that computed an earlier answer.
 *
 * @param whole of the code that draws and prints as well
 */
export function codeHash(folder: string = CODE, whole = false): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(?<!\.d|\.test)\.[jt]s$/.test(name) && (whole || !AFTERWARDS.test(name)))
    .sort();
  for (const name of names) {
    const text = readFileSync(join(folder, name));
    hash.update(`${name}\n${text.length}\n`).update(text);
  }
  return hash.digest("hex");
}
