import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runQuestion } from "../../api/run-question.ts";
import { DEFAULT_QUESTION, openQuestion, openWorkspace } from "../../api/workspace.ts";
import { InputError } from "../../units/index.ts";
import { saveBundle } from "./save-bundle.ts";
import { attempt } from "./save-option.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-save-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a bundle that is interrupted leaves nothing, under its name or beside it", async () => {
  const size = { worlds: 2, replicates: 2, seed: 1, workers: 0 };
  const run = await runQuestion(openWorkspace(), openQuestion(DEFAULT_QUESTION), size);
  const stop = new AbortController();
  const saving = saveBundle(join(folder, "run"), run, stop.signal);
  expect(readdirSync(folder)).toEqual([`run.partial-${process.pid}`]);
  stop.abort();
  await expect(saving).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  expect(readdirSync(folder)).toEqual([]);
});

it("a disk that fills up while a file is written is told with the folder", () => {
  const full = () => {
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
      syscall: "write",
    });
  };
  expect(() => attempt(full, "/runs/one")).toThrow(InputError);
  expect(() => attempt(full, "/runs/one")).toThrow("got ENOSPC: /runs/one");
});
