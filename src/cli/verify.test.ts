import {
  cpSync,
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
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NODE_TOOLS } from "../api/bundle/node-tools.ts";
import { FILES, MANIFEST, type Manifest } from "../ensemble/bundle/index.ts";
import { type Outcome, ssylka } from "./testing/run-command.ts";

const SMALL = ["answer", "--worlds", "256", "--replicates", "2", "--quiet"] as const;

const root = mkdtempSync(join(tmpdir(), "ssylka-verify-"));
const saved = join(root, "saved");
let first: Outcome;

beforeAll(() => {
  first = ssylka([...SMALL, "--workers", "1", "--save", saved]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
const verify = (folder: string, ...words: string[]) => ssylka(["verify", folder, "--quiet", ...words]);

let copies = 0;
/** A copy of the bundle that a test may spoil. */
function copyOf(): string {
  copies += 1;
  const folder = join(root, `copy-${copies}`);
  cpSync(saved, folder, { recursive: true });
  return folder;
}

/** Writes a file of a bundle and its new length and hash into the manifest, as somebody who covers it up would. */
function replaceFile(folder: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  const manifest = manifestOf(folder);
  manifest.files[name] = { bytes: bytes.length, sha256: NODE_TOOLS.digest(bytes) };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
}

describe("ssylka answer --save", () => {
  it("writes a whole folder, says where and how to verify it, and leaves nothing beside it", () => {
    expect(first.code).toBe(0);
    expect(first.stdout).toContain(`Run saved: ${saved} (`);
    expect(readdirSync(root)).toEqual(["saved"]);
    expect(readdirSync(saved).sort()).toEqual([MANIFEST, ...Object.keys(manifestOf(saved).files)].sort());
  });

  it("keeps the answer as --json prints it", () => {
    const printed = ssylka([...SMALL, "--json", "--workers", "2"]).stdout;
    expect(readFileSync(join(saved, FILES.answer), "utf8")).toBe(printed);
  });

  it("gives the same digests whatever the workers and the back-end", () => {
    const other = join(root, "other");
    const { code } = ssylka([...SMALL, "--workers", "2", "--save", other], { SSYLKA_BACKEND: "interpreter" });
    expect(code).toBe(0);
    const [one, two] = [manifestOf(saved), manifestOf(other)];
    expect(two.made.backend).toBe("interpreter");
    expect(two.parts).toEqual(one.parts);
    expect(two.result).toBe(one.result);
    rmSync(other, { recursive: true });
  });

  it("never replaces what is there, and refuses before the run", () => {
    const { code, stderr, stdout } = ssylka([...SMALL, "--save", saved]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      `--save: expected a new folder that can be written, got ${saved}, which is there already; choose another name or take it away\n`,
    );
    expect(ssylka([...SMALL, "--save", join(root, "no", "where")]).code).toBe(2);
    expect(ssylka([...SMALL, "--save", ""]).code).toBe(2);
  });
});

describe("ssylka verify", () => {
  it("reproduces a run of this machine and ends with 0", () => {
    const { code, stdout } = verify(saved, "--lang", "ru");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Воспроизведено: /m);
    expect(stdout).toContain("Ответ в answer.json получен из этих же чисел.");
    expect(stdout).toContain("Каталог, модель и вопрос сегодня те же, что при расчёте.");
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("gives its report as JSON too", () => {
    const report = JSON.parse(verify(saved, "--json", "--workers", "2").stdout);
    expect(report).toMatchObject({ reproduced: true, damaged: [], differences: [], answer: "same" });
    expect(report.today.same).toBe(true);
    expect(report.about.worlds).toBe(256);
  });

  it("names one count of a histogram that was changed, hash and all, and ends with 3", () => {
    const folder = copyOf();
    const { parts } = manifestOf(folder);
    const name = "scenarios/no-rules/histograms/ratio_flop";
    const part = parts.find((one) => one.name === name)!;
    const bytes = gunzipSync(readFileSync(join(folder, FILES.summaries)));
    const place = 60 * 514 + 200;
    bytes.writeUInt32LE(bytes.readUInt32LE(part.offset! + 4 * place) + 1, part.offset! + 4 * place);
    replaceFile(folder, FILES.summaries, gzipSync(bytes));
    const { code, stdout } = verify(folder);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^ {2}no-rules: histogram of ratio_flop: 1 of 68,362 numbers differ, the first at end of month 2026-12-31, bucket 200: stored (\d+), run again (\d+)$/m,
    );
    expect(stdout).toMatch(/^ {2}no-rules: histogram of ratio_flop: what is stored is not what/m);
  });

  it("names the replicate and the world of a number of a table", () => {
    const folder = copyOf();
    const file = "worlds-as-it-was.parquet";
    const bytes = readFileSync(join(folder, file));
    // The last number of the last page: pages end where the footer begins.
    const last = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8) - 8;
    bytes.writeDoubleLE(42, last);
    replaceFile(folder, file, bytes);
    const { code, stdout } = verify(folder);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^ {2}as-it-was: .* 1 of 256 numbers differ, the first at replicate 1, world 127: stored 42, /m,
    );
  });

  it("names files that are not whole, and does not run", () => {
    const folder = copyOf();
    rmSync(join(folder, "worlds-no-rules.parquet"));
    writeFileSync(join(folder, FILES.values), "{}\n");
    const bytes = readFileSync(join(folder, FILES.summaries));
    bytes[1000] = bytes[1000]! ^ 1;
    writeFileSync(join(folder, FILES.summaries), bytes);
    const { code, stdout } = verify(folder);
    expect(code).toBe(3);
    expect(stdout).toContain("  worlds-no-rules.parquet: missing, or no plain file\n");
    expect(stdout).toMatch(/^ {2}values\.json: expected \d+ bytes, got 3$/m);
    expect(stdout).toMatch(/^ {2}summaries\.bin\.gz: other content; expected SHA-256 [0-9a-f]{64}, got/m);
  });

  it("finds an answer that does not follow from the numbers", () => {
    const folder = copyOf();
    const answer = readFileSync(join(folder, FILES.answer), "utf8");
    replaceFile(
      folder,
      FILES.answer,
      Buffer.from(answer.replace(/"probability": [\d.e-]+/, '"probability": 0.99')),
    );
    const { code, stdout } = verify(folder);
    expect(code).toBe(3);
    expect(stdout).toContain("answer.json: the same numbers give another answer today");
  });

  it("notes what a catalog of today has otherwise, and still ends with 0", () => {
    const overlay = join(root, "overlay");
    const scenario = new URL("../../catalog/scenarios/no-rules.yaml", import.meta.url);
    const written = readFileSync(scenario, "utf8");
    const equation = 'equations: { gap: "2 * (side_frontier[us] - frontier_cn)" }';
    mkdirSync(join(overlay, "scenarios"), { recursive: true });
    writeFileSync(join(overlay, "scenarios/no-rules.yaml"), written.replace("equations: {}", equation));
    const { code, stdout } = verify(saved, "--catalog", overlay);
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/^Reproduced: /m);
    expect(stdout).toContain("A run of today would be another one");
    expect(stdout).toMatch(/equations, changed: .*gap \(no-rules\)/);
  });

  it("refuses what is no bundle, in one line, with 2", () => {
    for (const folder of [root, join(root, "nothing"), ""]) {
      const { code, stderr } = verify(folder);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^bundle: expected .*\n$/);
    }
  });

  it("follows no link out of the folder", () => {
    const folder = copyOf();
    rmSync(join(folder, FILES.answer));
    symlinkSync(join(saved, FILES.answer), join(folder, FILES.answer));
    const { code, stdout } = verify(folder);
    expect(code).toBe(3);
    expect(stdout).toContain("answer.json: missing, or no plain file");
  });

  it("does not expand a plan beyond its bounds", () => {
    const folder = copyOf();
    replaceFile(folder, FILES.plan, gzipSync(Buffer.alloc(65 * 2 ** 20)));
    const { code, stderr } = verify(folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^plan\.json\.gz: expected gzip of at most 67108864 bytes, got /);
  });
});
