import { beforeAll, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../api/workspace.ts";
import { compileModel, run } from "../../engine/index.ts";
import { readXmile, runXmile, writeXmile } from "../../engine/xmile/index.ts";
import { monthsBetween } from "../../units/index.ts";
import { type Core, coreOf } from "./core.ts";

let workspace: Workspace;
beforeAll(() => {
  workspace = openWorkspace();
});

/** The model's own run of a core, `[month]` by element name. */
function ownRun({ model, equations, parameters, series }: Core): Map<string, Float64Array> {
  const compiled = compileModel(model, { equations });
  const names = compiled.quantities.flatMap(({ elementNames }) => elementNames);
  const block = {
    worlds: 1,
    parameters: compiled.parameters.map((name) => Float64Array.of(parameters.get(name)!.value!)),
    series: compiled.series.map(({ name }) => series.get(name)!.values!),
  };
  const { values, faults } = run(
    compiled,
    block,
    names.map((name) => compiled.find(name)),
  );
  expect(faults).toEqual([]);
  return new Map(names.map((name, place) => [name, values[place]!]));
}

describe.each(["as-it-was", "no-rules"])("the deterministic core of scenario %s", (scenario) => {
  it("written as XMILE, read again and run, is the model's own run in every quantity and month", () => {
    const core = coreOf(workspace, scenario);
    const text = writeXmile(core.model, { ...core, language: "en", title: scenario, version: "test" });
    const read = readXmile(text, "race.xmile");
    expect(read.notes).toEqual([]);
    const table = new Map(runXmile(read).columns.map(({ name, values }) => [name, values]));
    const own = ownRun(core);
    expect(own.size).toBeGreaterThan(300);
    const stepsPerMonth = Math.round(1 / core.model.step);
    for (const [name, values] of own) {
      const column = table.get(name)!;
      const worst = values.reduce((most, value, month) => {
        const other = column[month * stepsPerMonth]!;
        const size = Math.max(Math.abs(value), Math.abs(other));
        return value === other ? most : Math.max(most, Math.abs(value - other) / size);
      }, 0);
      expect({ name, close: worst < 1e-9 }).toEqual({ name, close: true });
    }
  });
});

it("the run with all beliefs at their medians meets the record at the date of the data", () => {
  const core = coreOf(workspace, "as-it-was");
  const own = ownRun(core);
  const { catalog, anchors } = workspace;
  const month = monthsBetween(core.model.start, anchors.at);
  expect(anchors.solve.length).toBeGreaterThan(0);
  for (const { quantity, observation, error } of anchors.solve) {
    const record = catalog.observations.filter(({ series }) => series === observation);
    const target = Math.max(...record.map(({ value }) => value)) + core.parameters.get(error)!.value!;
    expect(own.get(quantity)![month]).toBeCloseTo(target, 6);
  }
});

it("an unknown scenario is told with what it may have meant", () => {
  expect(() => coreOf(workspace, "as-it-is")).toThrow(/unknown scenario "as-it-is"/);
});
