import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type DriverNotice,
  readAddress,
  runOnCluster,
  serve,
  type WorkerNotice,
} from "../../src/cluster/index.ts";
import type { Plan } from "../../src/ensemble/plan.ts";
import { runEnsemble } from "../../src/ensemble/run-ensemble.ts";
import { smallPlan } from "../../src/ensemble/testing/small-plan.ts";
import { startServer, type TestServer } from "./redis-server.ts";

const edition = { version: "1.0.0", code: "a".repeat(64) };
const TAKEOVER = 3000;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A worker in this process, and what ends it. */
function work(own = edition): { readonly told: WorkerNotice[]; readonly close: () => Promise<unknown> } {
  const told: WorkerNotice[] = [];
  const stop = new AbortController();
  const served = serve({
    ...{ address: readAddress(server.url), where: "--cluster", edition: own, threads: 1, takeover: TAKEOVER },
    say: (notice) => told.push(notice),
    signal: stop.signal,
  });
  return {
    told,
    close: () => {
      stop.abort();
      return served;
    },
  };
}

function drive(plan: Plan, told: DriverNotice[] = []) {
  return runOnCluster(plan, {
    ...{ address: readAddress(server.url), where: "--cluster", edition, question: "q", takeover: TAKEOVER },
    say: (notice) => told.push(notice),
  });
}

it("gives the bits of one process, and leaves nothing on the server", async () => {
  const plan = smallPlan({ replicates: 8, worldsPerReplicate: 200 });
  const worker = work();
  const { result, forget } = await drive(plan);
  expect(result).toEqual(await runEnsemble(plan));
  await forget();
  await worker.close();
  const left = (await server.redis.keys("*")).filter(
    (key) => !/:ranges-[^:]*:(meta|events|stalled-check|id|marker)$/.test(key),
  );
  expect(left).toEqual([]);
});
