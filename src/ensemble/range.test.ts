import { expect, it } from "vitest";
import { GROUP_WORLDS, groupsOf, tableWorldsOf } from "./plan.ts";
import { joinRange, runRange } from "./range.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { Tally } from "./tally.ts";
import { smallPlan } from "./testing/small-plan.ts";

/** More worlds than the table holds, the last group of a replicate cut short. */
const plan = smallPlan({ replicates: 8, worldsPerReplicate: 2 * GROUP_WORLDS + 100 });
const groups = groupsOf(plan);
const alone = await runEnsemble(plan);

it("groups hold every world of every replicate once", () => {
  const later = groupsOf({ ...plan, firstReplicate: 5 });
  expect(later).toHaveLength(8 * 3);
  expect(later[0]).toEqual({ replicate: 5, first: 0, worlds: GROUP_WORLDS });
  expect(later[2]).toEqual({ replicate: 5, first: 2 * GROUP_WORLDS, worlds: 100 });
  expect(later[3]).toEqual({ replicate: 6, first: 0, worlds: GROUP_WORLDS });
});

it("ranges join to the bits of one run, and a tally kept half way goes on in another one", () => {
  expect(tableWorldsOf(plan)).toBeLessThan(plan.worldsPerReplicate);
  const ranges = [0, 1, 5, 11, 16].map((first, index, starts) =>
    structuredClone(runRange(plan, groups.slice(first, starts[index + 1]))),
  );
  const before = new Tally(plan);
  for (const range of ranges.slice(0, 3)) joinRange(before, range);
  const after = new Tally(plan);
  after.join(structuredClone(before.counted()));
  after.place(structuredClone(before.rows()));
  after.addHistograms(structuredClone(before.histograms()));
  for (const range of ranges.slice(3)) joinRange(after, range);
  expect(after.result()).toEqual(alone);
});

it("worlds that have no row travel without any", () => {
  const { rows, counted } = runRange(plan, groups.slice(2, 4));
  expect(rows.map(({ window }) => [window.replicate, window.first])).toEqual([[1, 0]]);
  expect(counted).toHaveLength(2);
});
