import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, startServer } from "../../api/http/server.ts";
import { OPERATIONS } from "../../api/operations/index.ts";
import { ask } from "../../api/testing/ask.ts";
import { DEFAULT_QUESTION, openQuestion } from "../../api/workspace.ts";
import { ssylka } from "../testing/run-command.ts";

/** The server answers what the commands print: each operation beside its command. */
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "same-"));
  server = await startServer({ port: 0, api: true, limits: { workers: 0 } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answered(operation: string, input: object): Promise<Record<string, unknown>> {
  const got = await ask(server.port, `/v1/${operation}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  expect(got.status, got.text.slice(0, 300)).toBe(200);
  return JSON.parse(got.text);
}

function printed(...words: string[]): unknown {
  const { code, stdout, stderr } = ssylka([...words, "--json"]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

const { scenarios } = openQuestion(DEFAULT_QUESTION);
const RUN = ["--worlds", "64", "--seed", "7", "--workers", "1", "--quiet"];
const SIZE = { worlds: 64, seed: 7 };
const PERF = ["perf", "--llm", "deepseek-v3"];

/** Operation, its input, the part of its answer that the command prints, and the command. */
const PAIRS: readonly (readonly [string, object, string | undefined, readonly string[]])[] = [
  ["answer", { ...SIZE, detail: "full" }, undefined, ["answer", ...RUN]],
  [
    "answer",
    { ...SIZE, detail: "full", question: "chinese-euv" },
    undefined,
    ["answer", "chinese-euv", ...RUN],
  ],
  // The scenarios of the question, chosen one by one, are the question.
  ["run", { ...SIZE, detail: "full", scenarios }, undefined, ["answer", ...RUN]],
  [
    "compare",
    { ...SIZE, scenarios: ["as-it-was", "no-rules"] },
    undefined,
    ["compare", "--scenarios", "as-it-was,no-rules", ...RUN],
  ],
  ["sensitivity", { ...SIZE, top: 2 }, undefined, ["sensitivity", "--top", "2", ...RUN]],
  [
    "sensitivity",
    { ...SIZE, top: 1, by: "source", scenario: "no-rules" },
    undefined,
    ["sensitivity", "--top", "1", "--by", "source", "--scenario", "no-rules", ...RUN],
  ],
  ["rules", {}, "rules", ["rules"]],
  ["rules", { on: "2024-01-01" }, "rules", ["rules", "--on", "2024-01-01"]],
  ["rules", { chip: "h20" }, "stretches", ["rules", "h20"]],
  [
    "rules",
    { chip: "h20", on: "2025-05-01", to: "AE", hq: "CN" },
    "day",
    ["rules", "h20", "--on", "2025-05-01", "--to", "AE", "--hq", "CN"],
  ],
  [
    "perf",
    { chip: "h20", llm: "deepseek-v3", isl: 4096 },
    "serve",
    [...PERF, "--chip", "h20", "--isl", "4096"],
  ],
  ["perf", { task: "fit", chip: "h20", llm: "deepseek-v3" }, "fit", [...PERF, "--fit", "--chip", "h20"]],
  [
    "perf",
    { task: "train", chip: "h800", llm: "deepseek-v3", chips: 2048 },
    "train",
    [...PERF, "--train", "--chip", "h800", "--chips", "2048"],
  ],
  [
    "perf",
    { task: "compare", compare: ["h20", "h800"], llm: "deepseek-v3" },
    "compare",
    [...PERF, "--compare", "h20,h800"],
  ],
  ["sources", {}, "sources", ["sources"]],
];

it.each(PAIRS)("%s %j: %s is what `ssylka %j` prints", async (operation, input, part, words) => {
  const made = await answered(operation, input);
  expect(part === undefined ? made : made[part]).toEqual(printed(...words));
});

it("catalog: a chip and a language model have the names and the facts that the commands print", async () => {
  for (const [kind, command, id] of [
    ["chips", "chip", "h20"],
    ["chips", "chip", "ascend-910b"],
    ["llms", "llm", "deepseek-v3"],
  ] as const) {
    const { entry } = (await answered("catalog", { kind, id })) as { entry: Record<string, unknown> };
    const shown = printed(command, id) as Record<string, unknown>;
    for (const part of ["id", "name", "facts"]) expect(entry[part], `${id} ${part}`).toEqual(shown[part]);
    const { entries } = (await answered("catalog", { kind })) as { entries: { id: string }[] };
    const listed = printed(command) as { id: string }[];
    expect(entries.map((one) => one.id)).toEqual(listed.map((one) => one.id));
  }
});

it("bundles: the files are those that `ssylka answer --save` writes, to the byte", async () => {
  const saved = join(folder, "saved");
  expect(ssylka(["answer", "--save", saved, ...RUN]).code).toBe(0);
  const { files } = (await answered("bundles", SIZE)) as {
    files: { name: string; bytes: number; sha256: string }[];
  };
  expect(files.length).toBeGreaterThan(3);
  for (const { name, bytes, sha256 } of files) {
    const written = readFileSync(join(saved, name));
    expect([name, written.length]).toEqual([name, bytes]);
    expect([name, createHash("sha256").update(written).digest("hex")]).toEqual([name, sha256]);
  }
  const { text } = await ask(server.port, "/v1/bundles/files?worlds=64&seed=7&file=answer.json");
  expect(text).toBe(readFileSync(join(saved, "answer.json"), "utf8"));
});

it("no operation is without its command here", () => {
  const here = new Set([...PAIRS.map(([operation]) => operation), "catalog", "bundles", "bundles/files"]);
  expect(OPERATIONS.map(({ id }) => id).filter((id) => !here.has(id))).toEqual([]);
});
