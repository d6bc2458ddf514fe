import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../src/api/workspace.ts";
import { read } from "../repository/tree.ts";
import { type Installed, install } from "./installed.ts";

let installed: Installed;
beforeAll(() => {
  installed = install();
});
afterAll(() => installed?.remove());

const exported = Object.keys(JSON.parse(read("package.json")).exports)
  .filter((name) => name !== "./package.json")
  .map((name) => name.replace(/^\./, "ssylka"));
/** Rooms without access to files. */
const FOR_BROWSERS = [
  "numeric",
  "units",
  "random",
  "hardware",
  "rules",
  "engine",
  "analysis",
  "charts",
  "page",
];

test.each(exported)("%s loads from an installation", (name) => {
  const program = `const all = await import(${JSON.stringify(name)}); console.log(Object.keys(all).length)`;
  const { stdout, stderr } = installed.node(["--input-type=module", "-e", program]);
  expect(stderr).toBe("");
  expect(Number(stdout)).toBeGreaterThan(3);
});

const EXAMPLES = "node_modules/ssylka/examples";
const examples = readdirSync(join(PACKAGE_ROOT, "examples")).filter((name) => name.endsWith(".mjs"));

test.each(examples)("examples/%s runs from where it was installed", (name) => {
  const { code, stdout, stderr } = installed.node([`${EXAMPLES}/${name}`]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.trim().split("\n").length).toBeGreaterThan(1);
  expect(stdout).not.toMatch(/undefined|NaN|\[object/);
});

test("an example says what is wrong in a line", () => {
  const { code, stderr } = installed.node([`${EXAMPLES}/chip.mjs`, "h2o"]);
  expect(code).toBe(2);
  expect(stderr).toBe('chip: unknown chip "h2o"; did you mean "h20"?\n');
});

test.each(["README.md", "README.ru.md"])("the program in %s answers a question", (file) => {
  const [, program] = /```js\n([\s\S]*?)```/.exec(read(file))!;
  expect(program!.trim().split("\n").length).toBeLessThanOrEqual(20);
  writeFileSync(join(installed.folder, "readme.mjs"), program!);
  const { code, stdout, stderr } = installed.node(["readme.mjs"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("2030-12-31");
  expect(stdout).toMatch(/\d%/);
});

test("the model of another tool among the examples runs there", () => {
  const model = `${EXAMPLES}/dice-2016r2/dice.xmile`;
  const { code, stdout } = installed.node(["node_modules/ssylka/dist/cli/main.js", "import", model, "--csv"]);
  expect(code).toBe(0);
  expect(stdout.split("\n").length).toBeGreaterThan(50);
});

test("the command runs there", () => {
  const { code, stdout } = installed.node([
    "node_modules/ssylka/dist/cli/main.js",
    "rules",
    "h20",
    "--lang",
    "en",
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain("NVIDIA H20, to China (CN)");
});

/** What a bundler for browsers makes of a program. */
async function bundled(program: string) {
  const input = join(installed.folder, "bundled.mjs");
  writeFileSync(input, program);
  const { output } = await build({
    input,
    write: false,
    platform: "browser",
    logLevel: "silent",
    external: /^node:/,
    output: { format: "esm", minify: true, codeSplitting: false },
  });
  return output[0];
}

describe("a bundler for browsers", () => {
  test.each(FOR_BROWSERS)("finds all of ssylka/%s without a file or a thread", async (room) => {
    const { imports, code } = await bundled(`export * from "ssylka/${room}";`);
    expect(imports).toEqual([]);
    expect(code.length).toBeGreaterThan(1000);
    expect(code).not.toMatch(/["']node:/);
  });

  test("would see one that needs them", async () => {
    const { imports } = await bundled('export * from "ssylka/catalog";');
    expect(imports).toContain("node:fs");
  });

  /** Room, function, kilobytes at most. */
  test.each([
    ["numeric", "exp", 1],
    ["units", "formatNumber", 1],
    ["random", "stratified", 2],
    ["rules", "tpp", 8],
    ["rules", "status", 26],
    ["hardware", "machineBalance", 1],
    ["engine", "parseExpression", 9],
    ["charts", "draw", 120],
    ["page", "decodePlan", 2],
  ])("takes of ssylka/%s what %s needs and no more", async (room, name, kilobytes) => {
    const { code, imports } = await bundled(
      `import { ${name} } from "ssylka/${room}"; globalThis.found = ${name};`,
    );
    expect(imports).toEqual([]);
    expect(code.length).toBeGreaterThan(50);
    expect(code.length).toBeLessThan(1024 * kilobytes);
    const all = await bundled(`import * as all from "ssylka/${room}"; globalThis.found = all;`);
    expect(code.length).toBeLessThan(all.code.length);
  });

  test("takes nothing of what is not used", async () => {
    const { code } = await bundled(exported.map((name) => `import ${JSON.stringify(name)};`).join("\n"));
    expect(code.trim()).toBe("");
  });
});

test("a program in TypeScript finds the types", () => {
  const program = `
import { answer, openWorkspace, serving, statusOn } from "ssylka";
import { tpp } from "ssylka/rules";
import { formatNumber } from "ssylka/units";
const workspace = openWorkspace();
const { scenarios } = await answer(workspace, { worlds: 64 });
export const probability: number = scenarios[0]!.events[0]!.probability;
export const status: "free" | "notification" | "letter" | "controlled" | "unknown" = statusOn(workspace, "h20", "2025-05-01").status;
export const rate: number = serving(workspace, { chip: "h20", llm: "deepseek-v3" }).tokensPerSecondPerChip.p50;
export const low: number = tpp(workspace.catalog.chips.get("h20")!).low;
export const text: string = formatNumber(1, { language: "ru" });
// @ts-expect-error: no such option
await answer(workspace, { wolds: 64 });
`;
  writeFileSync(join(installed.folder, "typed.ts"), program);
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  const flags =
    "--noEmit --strict --module nodenext --target es2023 --skipLibCheck --types node --ignoreConfig";
  const types = ["--typeRoots", join(PACKAGE_ROOT, "node_modules", "@types")];
  const { stdout } = spawnSync(process.execPath, [tsc, ...flags.split(" "), ...types, "typed.ts"], {
    cwd: installed.folder,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});

test("an installation without the compiler leaves dist/ as it is and says so in a line; packing refuses", () => {
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  try {
    cpSync(join(PACKAGE_ROOT, "scripts"), join(folder, "scripts"), { recursive: true });
    for (const name of ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"])
      cpSync(join(PACKAGE_ROOT, name), join(folder, name));
    mkdirSync(join(folder, "src"));
    const during = (event: string) =>
      spawnSync(process.execPath, ["scripts/build.mjs"], {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH, npm_lifecycle_event: event },
      });
    const prepared = during("prepare");
    expect(prepared.status).toBe(0);
    expect(prepared.stderr).toMatch(/^build: no compiler is installed, [^\n]*\n$/);
    expect(during("prepack").status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
