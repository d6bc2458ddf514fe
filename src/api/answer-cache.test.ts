import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer } from "../analysis/index.ts";
import { openAnswerCache } from "./answer-cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ssylka-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answer = { question: "q", worlds: 8192, drivers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 0.1] };
const kept = answer as unknown as Answer;
const identity = { version: "1", model: "m", catalog: "c", question: { id: "q" }, seed: 1, worlds: 8192 };

it("gives back an answer with every number, whatever the order of what identifies it", () => {
  openAnswerCache(folder).set(identity, kept);
  const { seed, ...rest } = identity;
  expect(openAnswerCache(folder).get({ seed, ...rest })).toEqual(answer);
});

it.each(Object.keys(identity))("gives none for another %s", (key) => {
  openAnswerCache(folder).set(identity, kept);
  expect(openAnswerCache(folder).get({ ...identity, [key]: "other" })).toBeUndefined();
});

it("takes a file that was cut or changed, or is another answer's, for none", () => {
  const cache = openAnswerCache(folder);
  cache.set(identity, kept);
  const [name] = readdirSync(folder) as [string];
  const path = join(folder, name);
  const whole = readFileSync(path, "utf8");
  for (const text of ["", whole.slice(0, -5), whole.replace("8192", "4096")]) {
    writeFileSync(path, text);
    expect(cache.get(identity)).toBeUndefined();
  }
  const other = { ...identity, seed: 2 };
  cache.set(other, kept);
  const theirs = readdirSync(folder).find((one) => one !== name)!;
  writeFileSync(path, readFileSync(join(folder, theirs)));
  expect(cache.get(identity)).toBeUndefined();
});

it("keeps a bounded number, and what was asked for last", () => {
  const cache = openAnswerCache(folder);
  for (let seed = 0; seed < 40; seed += 1) cache.set({ ...identity, seed }, kept);
  expect(readdirSync(folder)).toHaveLength(32);
  expect(cache.get({ ...identity, seed: 39 })).toEqual(answer);
});

it("is no fault where it cannot be written", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const cache = openAnswerCache(join(file, "answers"));
  cache.set(identity, kept);
  expect(cache.get(identity)).toBeUndefined();
  expect(existsSync(join(file, "answers"))).toBe(false);
});
