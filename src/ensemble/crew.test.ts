import { afterAll, describe, expect, it } from "vitest";
import { compileModel } from "../engine/index.ts";
import { smallModel } from "../engine/testing/small-model.ts";
import { InputError } from "../units/index.ts";
import { openCrew } from "./crew.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallPlan } from "./testing/small-plan.ts";
import { traceAll } from "./trace.ts";

const plan = smallPlan();
const later = smallPlan({ firstReplicate: 2, worldsPerReplicate: 40 });
const redrawn = smallPlan({ redrawn: { ids: ["rate"], replicates: 4 }, worldsPerReplicate: 40 });
const wishes = [
  { names: ["stock", "rate"], months: [0, 6, 12] },
  { names: ["breaking"], months: [12] },
];

/** A delay that is shorter than a step in every world. */
function shortDelay() {
  const { months, parameters, series, slots, program } = compileModel(
    smallModel({
      rate: ["parameter", "chip/month"],
      base: ["parameter", "chip"],
      slip: ["parameter", "chip"],
      wait: ["parameter", "month"],
      late: ["output", "chip/month", "DELAY3(rate, wait)"],
      level: ["output", "chip", "base + late * 1 {month}"],
    }),
  );
  const outputs = { fans: [], events: [], table: { months: [6], quantities: ["late"] } };
  const drawn = [...plan.parameters, { id: "wait", distribution: { constant: 0.1 } }];
  return smallPlan({ models: [{ months, parameters, series, slots, program }], parameters: drawn, outputs });
}

describe.each([0, 1, 3])("a crew of %i threads", (count) => {
  const crew = openCrew(count);
  afterAll(() => crew.close());

  it("counts and traces side by side with the bits of one run alone", async () => {
    const found = await Promise.all([
      crew.count([plan]),
      crew.trace(plan, ["fast", "base"], wishes, { worlds: 160 }),
      crew.count([redrawn, { ...redrawn, redrawn: { ids: ["slip"], replicates: 4 } }]),
      crew.count([later]),
      crew.trace(later, ["base"], wishes, { worlds: 40 }),
    ]);
    expect(found[0]).toEqual([await runEnsemble(plan)]);
    expect(found[1]).toEqual(traceAll(plan, ["fast", "base"], wishes, { worlds: 160 }));
    expect(found[2][0]).toEqual(await runEnsemble(redrawn));
    expect(found[2][0]!.parameters.get("slip")).toEqual(found[0][0]!.parameters.get("slip")!.filter(inFirst));
    expect(found[2][1]!.parameters.get("rate")).toEqual(found[0][0]!.parameters.get("rate")!.filter(inFirst));
    expect(found[2][1]!.parameters.get("slip")).not.toEqual(found[2][0]!.parameters.get("slip"));
    expect(found[3]).toEqual([await runEnsemble(later)]);
    expect(found[4]).toEqual(traceAll(later, ["base"], wishes, { worlds: 40 }));
  });

  it("refuses what a run alone refuses, and goes on", async () => {
    await expect(crew.trace(plan, ["bass"], wishes, { worlds: 8 })).rejects.toThrow('"bass"');
    const refused = await crew.count([shortDelay()]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).message).toContain("expected every stage of DELAY3");
    expect(await crew.count([later])).toEqual([await runEnsemble(later)]);
  });
});

it("tells that a thread has died", async () => {
  const crew = openCrew(1);
  // A program without its steps cannot be run.
  const [model] = plan.models;
  const broken = { ...plan, models: [{ ...model!, program: { ...model!.program, step: [null as never] } }] };
  await expect(crew.count([broken])).rejects.toThrow("null");
  await crew.close();
});

/** Whether a place among 4 times 200 worlds is one of the first 40 of a replicate. */
function inFirst(_: number, place: number): boolean {
  return place % 200 < 40;
}
