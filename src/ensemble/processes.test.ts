import { expect, it } from "vitest";
import { plainSampler } from "../random/index.ts";
import type { ProcessSeries } from "./plan.ts";
import { BlockProcesses } from "./processes.ts";
import { smallPlan } from "./testing/small-plan.ts";

const luck: ProcessSeries = {
  kind: "process",
  id: "luck",
  element: "",
  type: "ar1",
  with: { sd: "spread", memory: 3 },
  fromMonth: 0,
};
const task = { replicate: 0, first: 0, worlds: 4 };
const spread = (sd: number) => () => new Float64Array(4).fill(sd);
const nothing = { has: () => false };

it("draws a process once for all scenarios that leave it alone", () => {
  const processes = new BlockProcesses(smallPlan(), task, plainSampler);
  const drawn = processes.series(luck, spread(1), nothing);
  expect(processes.series({ ...luck }, spread(1), nothing)).toBe(drawn);
});

it("draws it anew for a scenario that replaces what sets it, and keeps what others share", () => {
  const processes = new BlockProcesses(smallPlan(), task, plainSampler);
  const drawn = processes.series(luck, spread(1), nothing);
  const wilder = processes.series(luck, spread(2), { has: (id) => id === "spread" });
  expect(wilder).toEqual(drawn.map((value) => 2 * value));
  expect(processes.series(luck, spread(1), nothing)).toBe(drawn);
});

it("draws it anew for a scenario that has the same process with other settings", () => {
  const processes = new BlockProcesses(smallPlan(), task, plainSampler);
  const drawn = processes.series(luck, spread(1), nothing);
  const wilder = processes.series({ ...luck, with: { ...luck.with, sd: 2 } }, spread(1), nothing);
  expect(wilder).toEqual(drawn.map((value) => 2 * value));
  const hazard: ProcessSeries = { ...luck, type: "hazard", with: { rate: 0.2 } };
  const early = processes.series(hazard, spread(1), nothing);
  expect(processes.series({ ...hazard, fromMonth: 6 }, spread(1), nothing)).not.toEqual(early);
});

it("has an event in the month in which one is known to have happened, in every world, and elsewhere as drawn", () => {
  const processes = new BlockProcesses(smallPlan(), task, plainSampler);
  const events: ProcessSeries = { ...luck, type: "renewal", with: { median: 30, spread: 0.5 } };
  const drawn = processes.series(events, spread(1), nothing);
  const known = processes.series({ ...events, with: { ...events.with, last: 5 } }, spread(1), nothing);
  expect([...drawn.slice(20, 24)]).toContain(0);
  expect([...known]).toEqual([...drawn].map((event, at) => (at >= 20 && at < 24 ? 1 : event)));
});
