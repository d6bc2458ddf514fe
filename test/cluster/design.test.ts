import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { killAll, ssylka } from "./processes.ts";
import { ended, until } from "./redis-server.ts";

/** Two assumptions in every variant of the model: several files. */
const DESIGN = [
  "design",
  "--inputs",
  "stockpiling,delivery_lag",
  "--worlds",
  "16",
  "--replicates",
  "2",
  "--quiet",
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-design-"));
});
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function design(to: string): Promise<{ parts: number; found: number; members: number; hash: string }> {
  const run = ssylka([...DESIGN, "--to", to, "--json"]);
  expect(await run.code, run.err()).toBe(0);
  return JSON.parse(run.out());
}

/** Every file of a folder and its bytes. */
const contentOf = (of: string) =>
  Object.fromEntries(
    readdirSync(of)
      .sort()
      .map((name) => [name, readFileSync(join(of, name)).toString("base64")]),
  );

it("a design that was killed goes on, computes nothing again and has the bytes of one that was not", async () => {
  const [whole, killed] = [join(folder, "whole"), join(folder, "killed")];
  const once = await design(whole);
  expect(once.parts).toBeGreaterThan(2);
  expect(once.members).toBeGreaterThan(20);
  const first = ssylka([...DESIGN, "--to", killed, "--workers", "1"]);
  await until(
    () => readdirSync(folder).includes("killed") && readdirSync(killed).includes("part-00000.parquet"),
  );
  await ended(first.child);
  // What a process leaves that dies while it writes.
  writeFileSync(join(killed, "part-00002.parquet.partial"), "PAR1 half");
  expect(readdirSync(killed)).not.toContain("SHA256SUMS");
  const again = await design(killed);
  expect(again.found).toBeGreaterThanOrEqual(1);
  expect(again.hash).toBe(once.hash);
  expect(contentOf(killed)).toEqual(contentOf(whole));
  // A file cut short is not taken for a whole one.
  truncateSync(join(killed, "part-00001.parquet"), 1000);
  expect((await design(killed)).found).toBe(again.parts - 1);
  expect(contentOf(killed)).toEqual(contentOf(whole));
});

it("a folder with another design, or with anything else, is left alone", async () => {
  const other = ssylka([...DESIGN, "--to", join(folder, "whole"), "--seed", "7", "--lang", "en"]);
  expect(await other.code).toBe(2);
  expect(other.err()).toMatch(
    /^--to: expected a new folder or one of the same design, got another design in \S+whole\n$/,
  );
  const mine = mkdtempSync(join(folder, "mine-"));
  writeFileSync(join(mine, "thesis.md"), "");
  const run = ssylka([...DESIGN, "--to", mine, "--lang", "ru"]);
  expect(await run.code).toBe(2);
  expect(run.err()).toContain("--to: ожидалась новая папка или папка того же плана");
  expect(readdirSync(mine)).toEqual(["thesis.md"]);
});
