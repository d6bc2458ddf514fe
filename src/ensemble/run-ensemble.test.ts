import { describe, expect, it } from "vitest";
import { BLOCK_WORLDS, blocksOf, TABLE_WORLDS, tableWorldsOf } from "./plan.ts";
import { eventShareOf, fanOf, momentsOf } from "./result.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallPlan } from "./testing/small-plan.ts";

/** Values of a table column in the worlds that did not fail. */
const finite = (column: Float64Array) => column.filter((value) => !Number.isNaN(value));

describe("blocks of a plan", () => {
  it("hold every world of every replicate once, the first 32 of a replicate apart", () => {
    const blocks = blocksOf(smallPlan({ replicates: 2, worldsPerReplicate: 150, firstReplicate: 3 }));
    expect(blocks.map(({ replicate, first, worlds }) => [replicate, first, worlds])).toEqual(
      [3, 4].flatMap((replicate) => [
        [replicate, 0, 32],
        [replicate, 32, 32],
        [replicate, 64, BLOCK_WORLDS],
        [replicate, 128, 22],
      ]),
    );
  });
});

describe("a run of an ensemble", () => {
  it("gives the same bits in this thread and on one, two and three workers", async () => {
    const alone = await runEnsemble(smallPlan());
    for (const workers of [1, 2, 3]) expect(await runEnsemble(smallPlan(), { workers })).toEqual(alone);
  });

  it("gives on a worker's progress block by block", async () => {
    const told: number[] = [];
    await runEnsemble(smallPlan(), { workers: 2, progress: (done) => told.push(done) });
    expect(told).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it("measures mean and spread over all worlds that did not fail, as the table has them", async () => {
    const result = await runEnsemble(smallPlan());
    const values = finite(result.scenarios.get("base")!.table.get("stock@12")!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const moments = momentsOf(result, "base", "stock")(12);
    expect(moments.count).toBe(values.length);
    expect(moments.mean).toBeCloseTo(mean, 10);
    expect(moments.sd).toBeCloseTo(Math.sqrt(variance), 10);
    // Stratified worlds: the mean is known far better than from as many independent ones.
    expect(moments.mcse).toBeGreaterThan(0);
    expect(moments.mcse).toBeLessThan(moments.sd / Math.sqrt(values.length));
  });

  it("knows no spread where nothing varies", async () => {
    const result = await runEnsemble(smallPlan());
    expect(momentsOf(result, "fast", "stock")(12)).toMatchObject({ mean: 18, sd: 0, mcse: 0 });
  });

  it("counts events month by month as the table's columns have them", async () => {
    const result = await runEnsemble(smallPlan());
    const reached = finite(result.scenarios.get("base")!.events.get("ahead-3m")!);
    for (const month of [0, 7, 9, 12]) {
      const share = reached.filter((at) => at <= month).length / reached.length;
      expect(eventShareOf(result, "base", "ahead-3m")(month).probability).toBe(share);
    }
    expect(eventShareOf(result, "fast", "ahead-3m")(12)).toEqual({ probability: 1, mcse: 0 });
  });
});

describe("a run of more worlds than the table holds", () => {
  const plan = smallPlan({ replicates: 3, worldsPerReplicate: 6000 });

  it("keeps the first worlds of each replicate, a power of two, and counts all of them", async () => {
    expect(tableWorldsOf(plan)).toBe(4096);
    expect(3 * tableWorldsOf(plan)).toBeLessThanOrEqual(TABLE_WORLDS);
    const result = await runEnsemble(plan, { workers: 2 });
    expect(result).toMatchObject({ worlds: 3 * 4096, worldsPerReplicate: 4096, ran: 18_000 });
    const { table, failures } = result.scenarios.get("base")!;
    for (const column of [...table.values(), ...result.parameters.values()])
      expect(column).toHaveLength(3 * 4096);
    const failed = failures.reduce((sum, { worlds }) => sum + worlds, 0);
    expect(failed).toBeGreaterThan(800);
    expect(momentsOf(result, "base", "stock")(12).count).toBe(18_000 - failed);
    const counted = result.scenarios.get("base")!.eventCounts.get("ahead-3m")!;
    expect(counted.map((own) => own.reduce((sum, count) => sum + count, 0))).toEqual(
      momentsByReplicate(result),
    );
    expect(fanOf(result, "base", "stock")(12, 0.5)).toBeCloseTo(
      momentsOf(result, "base", "stock")(12).mean,
      0,
    );
    const few = await runEnsemble({ ...plan, worldsPerReplicate: 64 });
    for (const [name, column] of few.scenarios.get("base")!.table)
      expect(table.get(name)!.subarray(4096, 4096 + 64)).toEqual(column.subarray(64, 128));
  });
});

function momentsByReplicate({ scenarios }: Awaited<ReturnType<typeof runEnsemble>>): number[] {
  return scenarios.get("base")!.moments.map(({ count }) => count);
}

describe("cancellation", () => {
  const long = smallPlan({ worldsPerReplicate: 100_000 });

  it.each([0, 2])(
    "ends the run with an AbortError and leaves no thread behind (%i workers)",
    async (workers) => {
      const stop = new AbortController();
      let blocks = 0;
      const run = runEnsemble(long, {
        workers,
        signal: stop.signal,
        progress: () => {
          blocks += 1;
          if (blocks === 3) stop.abort();
        },
      });
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
      const then = blocks;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(blocks).toBe(then);
      expect(process.getActiveResourcesInfo().filter((name) => name === "MessagePort")).toEqual([]);
    },
  );

  it("does not begin when it is asked for beforehand", async () => {
    const run = runEnsemble(long, { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
  });
});
