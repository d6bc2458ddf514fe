import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { killAll, type Started, ssylka } from "./processes.ts";
import { ended, startServer, type TestServer, until } from "./redis-server.ts";

/** 16 parts of the whole model: long enough to kill something amid them. */
const RUN = [
  "run",
  "--scenario",
  "as-it-was",
  "--worlds",
  "512",
  "--replicates",
  "16",
  "--json",
  "--quiet",
  "--lang",
  "en",
];

let server: TestServer;
/** What one process gives. */
let alone: unknown;
beforeAll(async () => {
  const [one, started] = [ssylka(RUN), startServer()];
  server = await started;
  expect(await one.code, one.err()).toBe(0);
  alone = JSON.parse(one.out());
});
afterEach(killAll);
afterAll(() => server.close());

const driver = () => ssylka([...RUN, "--cluster", server.url, "--takeover", "2"]);
const worker = () =>
  ssylka(["worker", "--cluster", server.url, "--workers", "1", "--takeover", "2", "--lang", "en"]);

/** The result of a driver that ends well, and that it has left nothing behind. */
async function resultOf(run: Started): Promise<unknown> {
  expect(await run.code, run.err()).toBe(0);
  expect(await server.redis.keys("ssylka:run*")).toEqual([]);
  return JSON.parse(run.out());
}

/** Parts that a worker says it has computed. */
const partsOf = ({ err }: Started) =>
  [...err().matchAll(/part (\d+) of 16 in/g)].map(([, part]) => Number(part));

it("a worker killed amid its work: another takes over what it had at hand, and the result is that of one process", async () => {
  const [run, doomed, heir] = [driver(), worker(), worker()];
  await until(() => partsOf(doomed).length >= 1);
  await ended(doomed.child);
  expect(await resultOf(run)).toEqual(alone);
  // Each part was computed, and one of them at most twice: that which was handed in just before the kill.
  const all = [...partsOf(doomed), ...partsOf(heir)];
  expect([...new Set(all)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, index) => index + 1),
  );
});

it("a driver killed amid the run: started again it goes on, and nothing is computed or counted twice", async () => {
  const [first, one] = [driver(), worker()];
  await until(() => partsOf(one).length >= 4);
  await ended(first.child);
  const again = driver();
  expect(await resultOf(again)).toEqual(alone);
  expect(Number(/goes on: (\d+) of 16 parts/.exec(again.err())?.[1])).toBeGreaterThanOrEqual(4);
  expect(partsOf(one).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

it("Redis killed and started again from its append-only file: both sides wait, and the result is that of one process", async () => {
  const [run, one] = [driver(), worker()];
  await until(() => partsOf(one).length >= 3);
  await server.restart();
  expect(await resultOf(run)).toEqual(alone);
  expect(run.err()).toMatch(/is cut.*waits[\s\S]*is back/);
  expect(one.err()).toMatch(/is cut.*waits[\s\S]*is back/);
});
