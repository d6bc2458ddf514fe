import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { createInterpreter } from "./interpreter.ts";
import { runSmall } from "./testing/run-small.ts";
import { smallModel } from "./testing/small-model.ts";

const STEPS_A_YEAR = 48;

describe("stocks", () => {
  const decay = smallModel({
    tau: ["parameter", "month"],
    chips: ["stock", "chip", "-chips / tau", { initial: "100 {chip}" }],
  });

  it("decay as Euler's rule says: 100 (1 - dt/tau)^n", () => {
    const result = runSmall(decay, ["chips"], { worlds: 2, parameters: { tau: [10, 4] } });
    expect(result.at("chips", 0)).toBe(100);
    expect(result.at("chips", 12)).toBeCloseTo(100 * (1 - 0.25 / 10) ** STEPS_A_YEAR, 10);
    expect(result.at("chips", 12, 1)).toBeCloseTo(100 * (1 - 0.25 / 4) ** STEPS_A_YEAR, 10);
  });

  it("near the closed form 100 exp(-t/tau), the nearer the shorter the step", () => {
    const error = (step: number) => {
      const result = runSmall({ ...decay, step }, ["chips"], { parameters: { tau: [10] } });
      return Math.abs(result.at("chips", 12) - 100 * Math.exp(-1.2));
    };
    expect(error(1 / 16)).toBeLessThan(0.2);
    expect(error(1 / 8) / error(1 / 16)).toBeCloseTo(2, 1);
  });

  it("keep what moves between them: susceptible, ill and immune people add up", () => {
    const people = smallModel({
      susceptible: ["stock", "person", "-infection", { initial: "990 {person}" }],
      ill: ["stock", "person", "infection - recovery", { initial: "10 {person}" }],
      immune: ["stock", "person", "recovery", { initial: "0" }],
      infection: ["flow", "person/month", "susceptible * ill / 1000 {person} * 0.9 {1/month}"],
      recovery: ["flow", "person/month", "ill / 4 {month}"],
      all: ["output", "person", "susceptible + ill + immune"],
    });
    const result = runSmall(people, ["all", "immune"]);
    for (let month = 0; month <= 12; month += 1) expect(result.at("all", month)).toBeCloseTo(1000, 9);
    expect(result.at("immune", 12)).toBeGreaterThan(600);
  });

  it("move together: one whose rate is another stock reads it before it moves", () => {
    const pair = smallModel({
      a: ["stock", "1", "b / 1 {month}", { initial: "1" }],
      b: ["stock", "1", "-a / 1 {month}", { initial: "0" }],
      c: ["stock", "1", "d", { initial: "0" }],
      d: ["stock", "1/month", "1 {1/month} / 1 {month}", { initial: "0" }],
    });
    const result = runSmall({ ...pair, step: 1 }, ["a", "b", "c"]);
    expect([0, 1, 2, 3].map((month) => result.at("a", month))).toEqual([1, 1, 0, -2]);
    expect([0, 1, 2, 3].map((month) => result.at("b", month))).toEqual([0, -1, -2, -2]);
    expect([0, 1, 2, 3].map((month) => result.at("c", month))).toEqual([0, 0, 1, 3]);
  });
});

describe("delays", () => {
  it("DELAY3 of a step is near 1 - exp(-u)(1 + u + u²/2), u = 3t/tau", () => {
    const model = smallModel({
      arrivals: ["output", "1", "DELAY3(STEP(1, 0.0001 {month}), 6 {month}, 0)"],
    });
    const result = runSmall({ ...model, step: 1 / 64 }, ["arrivals"]);
    for (const month of [1, 3, 6, 12]) {
      const u = (3 * month) / 6;
      expect(result.at("arrivals", month)).toBeCloseTo(1 - Math.exp(-u) * (1 + u + (u * u) / 2), 2);
    }
  });

  it("DELAY3 keeps what passes through it when its time changes", () => {
    const model = smallModel({
      tau: ["auxiliary", "month", "3 {month} + STEP(3 {month}, 4 {month})"],
      sent: ["flow", "chip/month", "PULSE(100 {chip}, 1 {month})"],
      arrived: ["stock", "chip", "DELAY3(sent, tau)", { initial: "0" }],
    });
    const result = runSmall({ ...model, end: "2030-01" }, ["arrived"]);
    expect(result.at("arrived", 96)).toBeCloseTo(100, 6);
  });

  it("DELAY1 and SMTH1 start from their initial value, and rest there when it is their input", () => {
    const model = smallModel({
      delayed: ["output", "1", "DELAY1(5, 3 {month})"],
      smooth: ["output", "1", "SMTH1(5, 3 {month}, 2)"],
      smoother: ["output", "1", "SMTH3(5, 3 {month})"],
    });
    const result = runSmall(model, ["delayed", "smooth", "smoother"]);
    expect(result.at("delayed", 12)).toBe(5);
    expect(result.at("smoother", 12)).toBe(5);
    expect(result.at("smooth", 0)).toBe(2);
    expect(result.at("smooth", 1)).toBeCloseTo(5 - 3 * (1 - 0.25 / 3) ** 4, 12);
  });

  it("with a stage shorter than the step are reported with their shortest stage", () => {
    const model = smallModel({
      tau: ["parameter", "month"],
      arrivals: ["output", "1", "DELAY3(TIME / 1 {month}, tau)"],
    });
    const { shortDelays } = runSmall(model, ["arrivals"], { worlds: 3, parameters: { tau: [3, 0.6, 0.3] } });
    expect(shortDelays).toHaveLength(1);
    expect(shortDelays[0]).toMatchObject({
      quantity: "arrivals",
      call: "DELAY3(TIME / 1 {month}, tau)",
      world: 2,
      worlds: 2,
    });
    expect(shortDelays[0]!.stage).toBeCloseTo(0.1, 12);
    expect(runSmall(model, [], { parameters: { tau: [0.75] } }).shortDelays).toEqual([]);
  });
});

describe("inputs and memory", () => {
  it("series are read as steps or lines inside the month, shared or by world", () => {
    const model = compileModel(
      smallModel({
        stepped: ["series", "1"],
        lined: ["series", "1", undefined, { interpolation: "linear" }],
        sum_of_steps: ["stock", "1", "stepped / 1 {month}", { initial: "0" }],
        sum_of_lines: ["stock", "1", "lined / 1 {month}", { initial: "0" }],
      }),
    );
    const shared = Float64Array.from({ length: 13 }, (_, month) => month);
    const each = Float64Array.from({ length: 26 }, (_, place) => Math.floor(place / 2) * (place % 2));
    const outputs = [model.find("sum_of_steps"), model.find("sum_of_lines")];
    const { values } = createInterpreter(model).run(
      { worlds: 2, parameters: [], series: [shared, each] },
      outputs,
    );
    expect([...values[0]!.slice(0, 6)]).toEqual([0, 0, 0, 0, 1, 1]);
    expect([...values[1]!.slice(0, 6)]).toEqual([0, 0, 0, 0.375, 0, 0.375 + 1.375]);
  });

  it("INIT, PREVIOUS, STEP, RAMP, PULSE, LOOKUP and DATE give hand-worked values", () => {
    const model = smallModel({
      t: ["auxiliary", "1", "TIME / 1 {month}"],
      start: ["output", "1", "INIT(t + 7)"],
      before: ["output", "1", "PREVIOUS(t, -1)"],
      stepped: ["output", "1", 'STEP(3, DATE("2022-04"))'],
      ramp: ["output", "1", "RAMP(2 {1/month}, 10 {month})"],
      pulses: ["output", "1/month", "PULSE(1, 2 {month}, 5 {month})"],
      table: ["output", "1", "LOOKUP(t, 1, 10, 3, 20, 5, 0)"],
      mid: ["output", "month", 'DATE("2022-02-15")'],
    });
    const names = ["start", "before", "stepped", "ramp", "pulses", "table", "mid"];
    const result = runSmall(model, names);
    const at = (name: string, months: number[]) => months.map((month) => result.at(name, month));
    expect(at("start", [0, 12])).toEqual([7, 7]);
    expect(at("before", [0, 1, 12])).toEqual([-1, 0.75, 11.75]);
    expect(at("stepped", [2, 3, 4])).toEqual([0, 3, 3]);
    expect(at("ramp", [9, 10, 12])).toEqual([0, 0, 4]);
    expect(at("pulses", [1, 2, 3, 6, 7, 8, 12])).toEqual([0, 4, 0, 0, 4, 0, 4]);
    expect(at("table", [0, 1, 2, 3, 4, 12])).toEqual([10, 10, 15, 20, 10, 0]);
    expect(result.at("mid", 0)).toBe(1 + 14 / 28);
  });

  it("a world that turns non-finite is named with its first quantity and month; the others go on", () => {
    const model = smallModel({
      p: ["parameter", "1"],
      x: ["stock", "1", "-p / 1 {month}", { initial: "1" }],
      log_x: ["auxiliary", "1", "LN(x)"],
      y: ["stock", "1", "log_x / 1 {month}", { initial: "0" }],
    });
    const { faults, at } = runSmall(model, ["y"], { worlds: 3, parameters: { p: [0, 0.31, 0.5] } });
    expect(faults).toEqual([
      { world: 1, quantity: "log_x", month: 3 },
      { world: 2, quantity: "log_x", month: 2 },
    ]);
    expect(at("y", 12, 0)).toBe(0);
  });

  it("a division by zero that IF does not choose harms nobody", () => {
    const model = smallModel({
      t: ["auxiliary", "1", "TIME / 1 {month}"],
      safe: ["output", "1", "IF t > 0 THEN 1 / t ELSE 0"],
    });
    const { faults, at } = runSmall(model, ["safe"]);
    expect(faults).toEqual([]);
    expect(at("safe", 4)).toBe(0.25);
  });

  it("blocks of the wrong shape are refused", () => {
    const model = compileModel(smallModel({ p: ["parameter", "1"] }));
    const run = (parameters: Float64Array[]) => () =>
      createInterpreter(model).run({ worlds: 2, parameters, series: [] }, []);
    expect(run([])).toThrow("expected 1 parameters and 0 series, got 0 and 0");
    expect(run([new Float64Array(3)])).toThrow("expected 2 values of p, got 3");
  });
});
