import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { killAll, ssylka } from "./processes.ts";

const folder = mkdtempSync(join(tmpdir(), "ssylka-run-"));
afterEach(killAll);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = ["--worlds", "32", "--replicates", "4", "--quiet", "--lang", "en"];

async function ended(words: readonly string[], env = {}) {
  const one = ssylka(words, env);
  return { code: await one.code, out: one.out(), err: one.err() };
}

it("prints events with errors, quantities with quantiles, and the hash that a bundle of the same run has", async () => {
  const bundle = join(folder, "bundle");
  const [run, saved] = await Promise.all([
    ended(["run", ...SIZE, "--json"]),
    ended(["answer", ...SIZE, "--json", "--save", bundle]),
  ]);
  expect([run.code, saved.code]).toEqual([0, 0]);
  const result = JSON.parse(run.out);
  expect(result.resultHash).toBe(JSON.parse(readFileSync(join(bundle, "bundle.json"), "utf8")).result);
  const answer = JSON.parse(saved.out);
  expect(result).toMatchObject({
    worlds: 32,
    replicates: 4,
    modelHash: answer.modelHash,
    catalogHash: answer.catalogHash,
  });
  expect(result.scenarios.map(({ id }: { id: string }) => id)).toEqual(
    answer.scenarios.map(({ id }: { id: string }) => id),
  );
  for (const [index, { events, fans }] of result.scenarios.entries()) {
    for (const { id, by, probability, mcse } of events) {
      const same = answer.scenarios[index].events.find(
        (one: { id: string; by: string }) => one.id === id && one.by === by,
      );
      expect([probability, mcse]).toEqual([same.probability, same.mcse]);
    }
    expect(fans.length).toBeGreaterThan(20);
    for (const { p5, p25, p50, p75, p95, unit, date } of fans) {
      expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b));
      expect([unit, date]).toEqual([expect.stringMatching(/./), expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    }
  }
});

it("says in one line what is wrong with its words, and never prints a password", async () => {
  const wrong = [
    [
      ["run", "--cluster", "redis://:sesame@h:1", "--workers", "2"],
      /^--workers: expected --workers or --cluster, got both\n$/,
    ],
    [
      ["run", "--cluster", "htp://:sesame@host"],
      /^--cluster: expected an address such as redis:\/\/host:6379\/0, got "htp:\/\/\*\*\*@host"\n$/,
    ],
    [
      ["worker", "--cluster"],
      /^--cluster: expected --cluster redis:\/\/host:6379\/0, or SSYLKA_CLUSTER in the environment, got neither\n$/,
    ],
    [
      ["worker", "--cluster", "redis://:sesame@127.0.0.1:1"],
      /^--cluster: expected a Redis server at redis:\/\/127.0.0.1:1\/0, got ECONNREFUSED; /,
    ],
    [
      ["worker", "--dead", "--cluster", "redis://:sesame@127.0.0.1:1"],
      /^--cluster: expected a Redis server at /,
    ],
    [["run", "--takeover", "0"], /^--takeover: expected a whole number from 1 to 3600, got "0"\n$/],
    [
      ["run", "--scenario", "as-it-wos"],
      /^--scenario: unknown scenario "as-it-wos"; did you mean "as-it-was"\?\n$/,
    ],
    [["design"], /^ssylka: required option '--to <DIR>' not specified\n$/],
  ] as const;
  const found = await Promise.all(
    wrong.map(([words]) => ended([...words, "--lang", "en"], { SSYLKA_CLUSTER: "" })),
  );
  for (const [index, { code, out, err }] of found.entries()) {
    expect(err).toMatch(wrong[index]![1]);
    expect([code, out, err.includes("sesame")]).toEqual([2, "", false]);
  }
  const russian = await ended(["worker", "--cluster", "redis://:sesame@127.0.0.1:1", "--lang", "ru"]);
  expect(russian.err).toMatch(
    /^--cluster: ожидался сервер Redis по адресу redis:\/\/127.0.0.1:1\/0, оказалось: ECONNREFUSED; запустите/,
  );
});
