import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import { fileOf } from "../../src/engine/xmile/testing/run-file.ts";

const MAIN = join(PACKAGE_ROOT, "dist/cli/main.js");
/** Longer than any of these commands takes; one that never ends is ended. */
const PATIENCE_MS = 100_000;
const SMALL = ["--worlds", "32", "--replicates", "2"];

let folder: string;
let model: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-writing-"));
  model = join(folder, "m.xmile");
  writeFileSync(model, fileOf('<aux name="x"><eqn>TIME</eqn></aux>'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command; with a limit no file may grow beyond so many kilobytes, as on a disk that fills up. */
function ran(words: readonly string[], kilobytes?: number): Promise<{ code: number | null; err: string }> {
  const limit = kilobytes === undefined ? "" : `ulimit -f ${kilobytes}; `;
  const line = [`${limit}exec "$0" "$@"`, process.execPath, MAIN, ...words, "--lang", "en"];
  const child = spawn("bash", ["-c", ...line], { stdio: ["ignore", "ignore", "pipe"], timeout: PATIENCE_MS });
  let err = "";
  child.stderr.on("data", (bytes) => {
    err += bytes;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, err })));
}

/** Every command that writes, with the place that it is given. */
const WRITERS = {
  "export schemas": (to: string) => ["export", "schemas", to],
  "export catalog": (to: string) => ["export", "catalog", to],
  "export --xmile": (to: string) => ["export", "--xmile", to],
  "import --out": (to: string) => ["import", model, "--out", to],
  "design --to": (to: string) => ["design", "--inputs", "stockpiling", ...SMALL, "--quiet", "--to", to],
  "answer --save": (to: string) => ["answer", ...SMALL, "--quiet", "--save", to],
  "answer --publish": (to: string) => ["answer", ...SMALL, "--quiet", "--publish", to],
} as const;

it.each(Object.entries(WRITERS))(
  "%s: a place in which nothing can be made is one line, and the command ends",
  async (_, words) => {
    // Node's own way of making folders one in another never ends there.
    for (const to of ["/proc/ssylka", "/proc/ssylka/deep"]) {
      const { code, err } = await ran(words(to));
      expect([code, err]).toEqual([2, expect.stringMatching(/^[\w-]+: expected a .*\/proc\/ssylka.*\n$/)]);
    }
  },
);

it.each([
  [
    "export catalog",
    /^DIR: expected a file that can be written, got a limit on the size of files; .*catalog\.json\n$/,
  ],
  [
    "export --xmile",
    /^--xmile: expected a file that can be written, got a limit on the size of files; .*\n$/,
  ],
  [
    "answer --save",
    /^--save: expected a new folder that can be written, got a limit on the size of files; .*\n$/,
  ],
  ["design --to", /^--to: expected a folder that can be written, got a limit on the size of files; .*\n$/],
] as const)(
  "%s: a file that cannot be written to its end is told, and none is there by half",
  async (which, said) => {
    const place = mkdtempSync(join(folder, "full-"));
    const to = join(place, "made");
    const { code, err } = await ran(WRITERS[which](to), 8);
    expect(err).toMatch(said);
    expect(code).toBe(2);
    const left = readdirSync(place, { recursive: true, encoding: "utf8" });
    // What was begun has a name of its own, which nothing takes for a whole file; a design goes on from it.
    const half = left.filter((name) => /\.(json|csv|parquet|xmile|bib|ris)$/.test(name));
    for (const name of half) {
      const bytes = readFileSync(join(place, name));
      if (name.endsWith(".json")) JSON.parse(bytes.toString());
      else if (name.endsWith(".parquet")) expect(bytes.subarray(-4).toString()).toBe("PAR1");
      else expect(bytes.at(-1)).toBe(10);
    }
    if (which !== "design --to") expect(left.filter((name) => /part/.test(name))).toEqual([]);
  },
);
