import { describe, expect, it } from "vitest";
import { compileModel } from "./compile-model.ts";
import { createInterpreter } from "./interpreter.ts";
import { runSmall } from "./testing/run-small.ts";
import { smallModel } from "./testing/small-model.ts";

const lag = {
  us: ["series", "ECI", undefined, { interpolation: "linear" }],
  cn: ["series", "ECI", undefined, { interpolation: "linear" }],
  us_reached: ["output", "month", "FIRST_REACHED(us, cn)"],
  lag: ["output", "month", "(TIME - FIRST_REACHED(us, cn)) - (TIME - FIRST_REACHED(cn, us))"],
} as const;
const model = smallModel({ ...lag });
const months = (of: (month: number) => number) => Array.from({ length: 13 }, (_, month) => of(month));
const outputs = ["us_reached", "lag"];

describe("FIRST_REACHED", () => {
  it("is linear inside the step", () => {
    const series = { us: months((m) => 10 * m), cn: months((m) => 10 * m - 33) };
    const result = runSmall(model, outputs, { series });
    for (const month of [4, 7, 12]) expect(result.at("us_reached", month)).toBeCloseTo(month - 3.3, 12);
    expect(result.at("lag", 12)).toBeCloseTo(3.3, 12);
  });

  it("is the start when the level was already reached there: what came before is not known", () => {
    const series = { us: months((m) => 100 + m), cn: months(() => 40) };
    const result = runSmall(model, outputs, { series });
    expect(result.at("us_reached", 0)).toBe(0);
    expect(result.at("us_reached", 12)).toBe(0);
    expect(result.at("lag", 12)).toBe(12);
  });

  it("is now while the level has not been reached", () => {
    const series = { us: months((m) => m), cn: months((m) => m + 5) };
    const result = runSmall(model, outputs, { series });
    expect([0, 3, 12].map((month) => result.at("us_reached", month))).toEqual([0, 3, 12]);
  });

  it("turns its sign when the two change places", () => {
    const [ahead, behind] = [months((m) => m * m), months((m) => m * m * 0.6)];
    const one = runSmall(model, outputs, { series: { us: ahead, cn: behind } });
    const two = runSmall(model, outputs, { series: { us: behind, cn: ahead } });
    for (let month = 0; month <= 12; month += 1) {
      expect(one.at("lag", month)).toBe(0 - two.at("lag", month));
      if (month > 1) expect(one.at("lag", month)).toBeGreaterThan(0);
    }
  });

  it("goes back when the level falls, and looks at the highest that the series has been", () => {
    const us = months((m) => (m <= 6 ? 10 * m : 60 - 5 * (m - 6)));
    const cn = months((m) => (m <= 8 ? 50 : 50 - 10 * (m - 8)));
    const result = runSmall(model, outputs, { series: { us, cn } });
    expect([4, 5, 8, 9, 10, 12].map((month) => result.at("us_reached", month))).toEqual([4, 5, 5, 4, 3, 1]);
  });

  it("is the same when a runner is used again", () => {
    const compiled = compileModel(model);
    const runner = createInterpreter(compiled);
    const block = (us: number[], cn: number[]) => ({
      worlds: 1,
      parameters: [],
      series: [Float64Array.from(us), Float64Array.from(cn)],
    });
    const first = block(
      months((m) => m * m),
      months((m) => m * m * 0.4 + 3),
    );
    const numbers = outputs.map((name) => compiled.find(name));
    const before = runner.run(first, numbers).values;
    runner.run(
      block(
        months((m) => 50 + m),
        months((m) => 49 + 2 * m),
      ),
      numbers,
    );
    expect(runner.run(first, numbers).values).toEqual(before);
  });
});
