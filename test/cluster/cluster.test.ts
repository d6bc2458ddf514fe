import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import {
  type DriverNotice,
  deadLetters,
  readAddress,
  runOnCluster,
  serve,
  type WorkerNotice,
} from "../../src/cluster/index.ts";
import type { Plan } from "../../src/ensemble/plan.ts";
import { runEnsemble } from "../../src/ensemble/run-ensemble.ts";
import { smallPlan } from "../../src/ensemble/testing/small-plan.ts";
import { startServer, type TestServer, until } from "./redis-server.ts";

const EDITION = { version: "1.0.0", code: "a".repeat(64) };
const TAKEOVER = 2000;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const shared = () => ({ address: readAddress(server.url), where: "--cluster", takeover: TAKEOVER });

/** A worker in this process; what it tells. */
function work(edition = EDITION): WorkerNotice[] {
  const told: WorkerNotice[] = [];
  const stop = new AbortController();
  const served = serve({
    ...{ ...shared(), edition, threads: 1, signal: stop.signal },
    say: (notice) => told.push(notice),
  });
  closing.push(() => {
    stop.abort();
    return served;
  });
  return told;
}

/** A driver in this process; what it tells. */
function drive(plan: Plan, { told = [] as DriverNotice[], signal = new AbortController().signal } = {}) {
  return runOnCluster(plan, {
    ...{ ...shared(), edition: EDITION, question: "q", signal },
    say: (notice) => told.push(notice),
  });
}

const keys = (pattern: string) => server.redis.keys(pattern);

it("gives the bits of one process, and leaves nothing of the run on the server", async () => {
  const plan = smallPlan({ replicates: 8, worldsPerReplicate: 200 });
  work();
  const { result, forget } = await drive(plan);
  expect(result).toEqual(await runEnsemble(plan));
  await forget();
  expect(await keys("ssylka:run*")).toEqual([]);
});

it("a driver that is stopped and started again goes on from what it kept; the server never holds more than its window", async () => {
  // 96 parts: the state is kept after every 16.
  const plan = smallPlan({ replicates: 96, worldsPerReplicate: 64 });
  const done = work();
  const stop = new AbortController();
  const first = drive(plan, { signal: stop.signal });
  let most = 0;
  await until(async () => {
    most = Math.max(most, (await keys("ssylka:run:*:sum:*")).length);
    return (await keys("ssylka:run:*:kept")).length === 1;
  });
  stop.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  const told: DriverNotice[] = [];
  const { result, forget } = await drive(plan, { told });
  expect(told[0]).toMatchObject({ kind: "continued", ranges: 96 });
  expect(result).toEqual(await runEnsemble(plan));
  await forget();
  const parts = done.flatMap((one) => (one.kind === "computed" ? [one.index] : []));
  expect([...parts].sort((a, b) => a - b)).toEqual(Array.from({ length: 96 }, (_, index) => index));
  expect(most).toBeLessThanOrEqual(32);
});

it("a driver whose lock expires while it is held up takes it again and goes on", async () => {
  const plan = smallPlan({ replicates: 64, worldsPerReplicate: 64, seed: 5 });
  work();
  const run = drive(plan);
  let [taken, ended] = [0, false];
  const losing = (async () => {
    while (!ended) {
      for (const lock of await keys("ssylka:run:*:lock")) taken += await server.redis.del(lock);
      await pause(15);
    }
  })();
  const { result, forget } = await run.finally(() => {
    ended = true;
  });
  await losing;
  await forget();
  expect(result).toEqual(await runEnsemble(plan));
  expect(taken).toBeGreaterThan(2);
});

it("a part that was damaged on the server is computed again", async () => {
  const plan = smallPlan({ replicates: 4, worldsPerReplicate: 64, seed: 9 });
  const stop = new AbortController();
  const first = drive(plan, { signal: stop.signal });
  await until(async () => (await keys("ssylka:run:*:lock")).length === 1);
  stop.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  const [id] = await server.redis.smembers("ssylka:runs");
  await server.redis.set(`ssylka:run:${id}:sum:0`, "cut off");
  work();
  const { result, forget } = await drive(plan);
  await forget();
  expect(result).toEqual(await runEnsemble(plan));
});

it("a worker of another version is refused with one line on both sides, and gets no work", async () => {
  const plan = smallPlan({ replicates: 4, worldsPerReplicate: 64, seed: 2 });
  const other = work({ version: "0.9.0", code: "b".repeat(64) });
  await until(() => other.some(({ kind }) => kind === "ready"));
  const told: DriverNotice[] = [];
  const stop = new AbortController();
  const run = drive(plan, { told, signal: stop.signal });
  await until(
    () => other.some(({ kind }) => kind === "refused") && told.some(({ kind }) => kind === "refused"),
  );
  stop.abort();
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  expect(other.filter(({ kind }) => kind !== "ready")).toEqual([
    expect.objectContaining({
      kind: "refused",
      wanted: `1.0.0 (code ${"a".repeat(12)})`,
      own: `0.9.0 (code ${"b".repeat(12)})`,
    }),
  ]);
  const refusals = told.filter(({ kind }) => kind === "refused");
  expect(refusals).toEqual([expect.objectContaining({ theirs: `0.9.0 (code ${"b".repeat(12)})` })]);
});

it("a part that fails on every try is a dead letter with its reason; the same run started again ends well", async () => {
  const plan = smallPlan({ replicates: 2, worldsPerReplicate: 64, seed: 3 });
  const run = drive(plan);
  await until(async () => (await keys("ssylka:run:*:lock")).length === 1);
  await until(async () => (await server.redis.smembers("ssylka:runs")).length > 0);
  const ids = await server.redis.smembers("ssylka:runs");
  const id = (
    await Promise.all(
      ids.map(async (one) => ((await server.redis.exists(`ssylka:run:${one}:lock`)) ? one : "")),
    )
  ).find((one) => one !== "");
  await server.redis.set(`ssylka:run:${id}:plan`, gzipSync("{}"));
  work();
  await expect(run).rejects.toThrow(
    /part 1: expected a part that can be computed, got after 5 tries: .*asks for the plan/,
  );
  const letters = await deadLetters(readAddress(server.url), "--cluster");
  expect(letters).toContainEqual(
    expect.objectContaining({
      run: id,
      question: "q",
      range: 0,
      ranges: 2,
      tries: 5,
      reason: expect.stringContaining("asks for the plan"),
    }),
  );
  const { result, forget } = await drive(plan);
  await forget();
  expect(result).toEqual(await runEnsemble(plan));
  expect(await deadLetters(readAddress(server.url), "--cluster")).toEqual([]);
});

it("two drivers of one run: the second waits for the first, and both have the same bits", async () => {
  const plan = smallPlan({ replicates: 8, worldsPerReplicate: 64, seed: 4 });
  const told: DriverNotice[] = [];
  const first = drive(plan);
  await until(async () => (await keys("ssylka:run:*:lock")).length === 1);
  const second = drive(plan, { told });
  await until(() => told.some(({ kind }) => kind === "waiting"));
  work();
  const { result, forget } = await first;
  await forget();
  const again = await second;
  await again.forget();
  expect(again.result).toEqual(result);
});

it("a server that is not there, or that drops what it holds, is one clear line", async () => {
  const nowhere = readAddress("redis://:secret@127.0.0.1:1");
  const refused = serve({
    ...{ address: nowhere, where: "--cluster", edition: EDITION, threads: 1, takeover: TAKEOVER },
    ...{ say: () => {}, signal: new AbortController().signal },
  });
  await expect(refused).rejects.toThrow(
    "--cluster: expected a Redis server at redis://127.0.0.1:1/0, got ECONNREFUSED; start it, or check address and password",
  );
  const careless = await startServer(["--maxmemory", "50mb", "--maxmemory-policy", "allkeys-lru"]);
  closing.push(careless.close);
  const run = runOnCluster(smallPlan(), {
    ...{ address: readAddress(careless.url), where: "--cluster", edition: EDITION, question: "q" },
    ...{ takeover: TAKEOVER, say: () => {} },
  });
  await expect(run).rejects.toThrow(/maxmemory-policy noeviction at redis:.*, got allkeys-lru/);
});

it("a password that is wrong or missing is one line without it", async () => {
  const locked = await startServer(["--requirepass", "sesame"]);
  closing.push(locked.close);
  for (const secret of [":wrong@", ""]) {
    const address = readAddress(`redis://${secret}127.0.0.1:${locked.port}`);
    const run = runOnCluster(smallPlan(), {
      ...{ address, where: "--cluster", edition: EDITION, question: "q", takeover: TAKEOVER, say: () => {} },
    });
    const error = (await run.catch((thrown: Error) => thrown)) as Error;
    expect(error.message).toMatch(
      /^--cluster: expected a Redis server at redis:\S+, got .*(WRONGPASS|NOAUTH)/,
    );
    expect(error.message).not.toContain("wrong@");
  }
});
