import fc from "fast-check";
import { expect, it } from "vitest";
import { compileModel } from "../compile-model.ts";
import type { ModelFile } from "../read-model.ts";
import { randomModels } from "../testing/random-model.ts";
import { modelFiles, readModelFiles } from "./model-folder.ts";
import { readXmile } from "./read-xmile.ts";
import { runXmile } from "./run-xmile.ts";
import { inputsOf, written } from "./testing/round-trip.ts";
import { fileOf } from "./testing/run-file.ts";

/** A model read from XMILE, and the same written and read again. */
function twice(text: string) {
  const read = readXmile(text, "m.xmile");
  return { read, again: readModelFiles(modelFiles(read, "m.xmile"), "folder") };
}

/** Time, names and values; -0 and NaN tell themselves apart. */
function tableOf(model: Parameters<typeof runXmile>[0]) {
  const { time, columns } = runXmile(model);
  return [time, columns.map(({ name, values }) => [name, [...values].map(String)])];
}

const LARGE = fileOf(
  `<stock name="Tea &quot;cup&quot;: 1"><eqn>180</eqn><outflow>2nd flow</outflow><non_negative/></stock>
  <flow name="2nd flow"><eqn>DELAY("Tea ""cup"": 1", 1) / 10 + PULSE(3, 1, 2)</eqn></flow>
  <aux name="Чай"><eqn>SMTH3(TIME, 2) + twice(3)</eqn><gf><xscale min="0" max="9"/><ypts>0,1,4</ypts></gf></aux>
  <aux name="no"><dimensions><dim name="Место"/></dimensions><element subscript="Дом"><eqn>Чай</eqn></element>
  <element subscript="Сад"><eqn>_x</eqn></element></aux>
  <aux name="_x"><eqn>SUM(no[*]) * 0 + 1e-7</eqn></aux>`.replace('"Tea ""cup"": 1"', "TIME"),
  {
    start: "-1.5",
    stop: "8.5",
    dt: '<dt reciprocal="true">8</dt>',
    before: `<dimensions><dim name="Место"><elem name="Дом"/><elem name="Сад"/></dim></dimensions>
    <macro name="twice"><parm>a</parm><eqn>b * 2</eqn><variables><aux name="b"><eqn>a</eqn></aux></variables></macro>`,
  },
).replace("<sim_specs>", '<sim_specs method="RK4" time_units="Минуты &quot;мин&quot;">');

it("a model comes back from its folder with the same program, names, time and method, and the same bits", () => {
  const { read, again } = twice(LARGE.replace("SUM(no[*]) * 0 + 1e-7", "1e-7"));
  expect(again.time).toEqual(read.time);
  expect(compileModel(again.model).hash).toBe(compileModel(read.model).hash);
  expect(tableOf(again)).toEqual(tableOf(read));
  expect(runXmile(again).columns.map(({ name }) => name)).toEqual([
    ...['Tea "cup": 1', "2nd flow", "Чай", "no[Дом]", "no[Сад]", "_x"],
  ]);
});

it("random models come back from XMILE and from their folders with the same bits", () => {
  const drawn = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 30, maxLength: 30 });
  // What was reached is kept as months, which are no steps of the folder.
  const models = randomModels.filter((source) => !JSON.stringify(source).includes("FIRST_REACHED"));
  const property = fc.property(models, drawn, (source, numbers) => {
    const { parameters, series, months } = compileModel(source);
    const inputs = inputsOf(
      Object.fromEntries(parameters.map((name, place) => [name, numbers[place]! / 8])),
      Object.fromEntries(
        series.map(({ name }) => [
          name,
          Array.from({ length: months + 1 }, (_, month) => numbers[month % 30]!),
        ]),
      ),
    );
    const { read, again } = twice(written(source, inputs));
    expect(compileModel(again.model).hash).toBe(compileModel(read.model).hash);
    expect(tableOf(again)).toEqual(tableOf(read));
  });
  fc.assert(property, { numRuns: 40 });
});

/** The files of a small model, one of them changed. */
function changed(name: string, from: string | RegExp, to: string): ModelFile[] {
  const files = modelFiles(readXmile(fileOf('<aux name="x"><eqn>TIME</eqn></aux>'), "m.xmile"), "m.xmile");
  const of = files.find(({ path }) => path === name)!;
  expect(of.text).toMatch(from);
  return files.map((file) => (file === of ? { ...of, text: of.text.replace(from, to) } : file));
}

it("equations can be changed by hand, and quantities added", () => {
  const more = '\n  y: { kind: output, unit: 1, name: { en: "my own", ru: "моё" }, equation: "x * 2" }\n';
  const { columns } = runXmile(readModelFiles(changed("variables.yaml", /$/, more), "folder"));
  expect(columns.map(({ name, values }) => [name, [...values].slice(0, 3)])).toEqual([
    ["x", [0, 0.5, 1]],
    ["my own", [0, 1, 2]],
  ]);
});

it.each([
  ["time.yaml", /stop: 4/, "stop: 5", "time.yaml:3:7 stop: expected 8 steps from start to stop"],
  ["time.yaml", /step: 0.5/, "step: half", 'time.yaml:4:7 step: expected a finite number, got "half"'],
  ["time.yaml", /euler/, "rk5", 'time.yaml:6:9 method: expected euler, rk2, rk4, got "rk5"; did you mean'],
  [
    "model.yaml",
    /step: 1/,
    "step: 0.5",
    "expected step 1 in model.yaml, which is a step of this time, got 0.5",
  ],
  ["variables.yaml", /equation: .*/, "", "expected an equation, got none"],
  ["variables.yaml", /kind: auxiliary(.*?)\n\s+equation: [^\n]*/s, "kind: parameter$1", "got a parameter"],
])("a folder changed so that it cannot be run is refused with the place: %s %s", (name, from, to, fault) => {
  expect(() => runXmile(readModelFiles(changed(name, from, to), "folder"))).toThrow(fault);
});

it("a folder without its time is told where that comes from", () => {
  const files = changed("time.yaml", /#/, "#").filter(({ path }) => path !== "time.yaml");
  expect(() => readModelFiles(files, "folder")).toThrow(
    "folder: expected time.yaml beside model.yaml, got none; import writes it",
  );
});
