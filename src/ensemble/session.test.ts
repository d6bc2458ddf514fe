import { describe, expect, it } from "vitest";
import { compileModel } from "../engine/index.ts";
import { smallModel } from "../engine/testing/small-model.ts";
import { BlockRunner } from "./run-block.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { countTo, openWorlds, refine } from "./session.ts";
import { smallPlan } from "./testing/small-plan.ts";

const plan = smallPlan({ replicates: 8, worldsPerReplicate: 1024 });
const slider = (rate: number) => ({ ...plan.scenarios[0]!, id: "slider", overrides: { rate } });

describe("a session of worlds", () => {
  it("gives 256, 2,048 and 8,192 worlds, each bit-equal to a run of as many", async () => {
    const seen: number[] = [];
    for await (const result of refine(openWorlds(plan).start())) {
      seen.push(result.ran);
      expect(result).toEqual(await runEnsemble({ ...plan, worldsPerReplicate: result.ran / 8 }));
    }
    expect(seen).toEqual([256, 2048, 8192]);
  });

  it("runs another scenario over the worlds it has without drawing or solving again", async () => {
    const opened: number[] = [];
    const session = openWorlds(plan);
    const open = BlockRunner.prototype.open;
    BlockRunner.prototype.open = function (task) {
      opened.push(task.worlds);
      return open.call(this, task);
    };
    try {
      const first = session.start();
      while (first.advance(256));
      expect(opened).toEqual(Array(8).fill(32));
      const moved = session.start({ scenarios: [slider(1.25)] });
      while (moved.advance(256));
      expect(opened).toHaveLength(8);
      // A year at 1.25 a month, in every world.
      expect(new Set(moved.result().scenarios.get("slider")!.table.get("stock@12"))).toEqual(new Set([15]));
      while (moved.advance(2048));
      expect(opened).toHaveLength(8 + 8 * 4);
    } finally {
      BlockRunner.prototype.open = open;
    }
  });

  it("goes on from what was counted, and a result that was given does not change", () => {
    const run = openWorlds(plan).start();
    while (run.advance(256));
    const first = run.result();
    const copy = structuredClone(first);
    while (run.advance(2048));
    expect(run.counted).toBe(2048);
    expect(first).toEqual(copy);
  });

  it("runs another compiled model over the same worlds", async () => {
    const other = compileModel(
      smallModel({
        rate: ["parameter", "chip/month"],
        base: ["parameter", "chip"],
        slip: ["parameter", "chip"],
        stock: ["stock", "chip", "2 * rate", { initial: "0 {chip}" }],
        level: ["output", "chip", "base + stock"],
        ahead: ["output", "chip", "stock - 6 {chip}"],
        breaking: ["output", "chip", "stock"],
      }),
    );
    const run = openWorlds(plan).start({ scenarios: [slider(0.5)], models: [other] });
    while (run.advance(256));
    expect(run.result().scenarios.get("slider")!.table.get("stock@12")![0]).toBe(12);
  });

  it("counts some outputs of fewer worlds, bit-equal to a run of them, in whole blocks", async () => {
    const { fans, events, table } = plan.outputs;
    const outputs = { fans: fans.slice(1), events, table: { ...table, quantities: [table.quantities[0]!] } };
    const run = openWorlds(plan).start({ scenarios: plan.scenarios, outputs, worldsPerReplicate: 50 });
    expect(run.worlds).toBe(8 * 64);
    while (run.advance(run.worlds));
    expect(run.result()).toEqual(await runEnsemble({ ...plan, outputs, worldsPerReplicate: 64 }));
  });

  it("gives no result amid a stage", () => {
    const run = openWorlds(plan).start();
    run.advance(256);
    expect(() => run.result()).toThrow(RangeError);
  });

  it("can be stopped between blocks", async () => {
    const stop = new AbortController();
    let pauses = 0;
    const stages = refine(openWorlds(plan).start(), {
      signal: stop.signal,
      pause: async () => {
        pauses += 1;
        if (pauses === 11) stop.abort();
      },
    });
    expect((await stages.next()).value!.ran).toBe(256);
    await expect(stages.next()).rejects.toMatchObject({ name: "AbortError" });
    expect(pauses).toBe(11);
  });

  it("counts as many worlds of each replicate also when fewer are asked for after a stop amid more", async () => {
    const run = openWorlds(plan).start();
    const stop = new AbortController();
    const pause = async () => {
      if (run.counted > 256) stop.abort();
    };
    await expect(countTo(run, 2048, { signal: stop.signal, pause })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(run.counted).toBe(9 * 32);
    await countTo(run, 256);
    expect(run.result()).toEqual(await runEnsemble({ ...plan, worldsPerReplicate: run.counted / 8 }));
  });

  it("keeps no more worlds than it is told to, and gives the same bits", () => {
    const run = openWorlds(plan, { keep: 100 }).start();
    while (run.advance(2048));
    const other = openWorlds(plan).start();
    while (other.advance(2048));
    expect(run.result()).toEqual(other.result());
  });
});
