import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNewestCache } from "./newest-cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newest-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const RUNS = [
  { answer: { question: "a" }, result: { table: new Map([["x@1", Float64Array.of(1, Number.NaN, -0)]]) } },
];

test("what was kept comes back as it was, not-a-number and minus zero too", () => {
  const cache = openNewestCache<typeof RUNS>(folder);
  expect(cache.get({ worlds: 8 })).toBeUndefined();
  cache.set({ worlds: 8 }, RUNS);
  expect(cache.get({ worlds: 8 })).toEqual(RUNS);
  expect(cache.get({ worlds: 16 })).toBeUndefined();
});

test("only the newest is kept", () => {
  const cache = openNewestCache<typeof RUNS>(folder);
  cache.set({ worlds: 8 }, RUNS);
  cache.set({ worlds: 16 }, RUNS);
  expect(cache.get({ worlds: 8 })).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(1);
});

test("a damaged file counts as none", () => {
  const cache = openNewestCache<typeof RUNS>(folder);
  cache.set({ worlds: 8 }, RUNS);
  const [name] = readdirSync(folder);
  const bytes = readFileSync(join(folder, name!));
  bytes[bytes.length - 2]! ^= 1;
  writeFileSync(join(folder, name!), bytes);
  expect(cache.get({ worlds: 8 })).toBeUndefined();
});

test("without a folder nothing is kept, and one that cannot be written is no fault", () => {
  const none = openNewestCache<typeof RUNS>(undefined);
  none.set({}, RUNS);
  expect(none.get({})).toBeUndefined();
  writeFileSync(join(folder, "file"), "");
  openNewestCache<typeof RUNS>(join(folder, "file")).set({}, RUNS);
});
