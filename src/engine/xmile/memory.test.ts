import { describe, expect, it } from "vitest";
import { fileOf, runFile, valuesOf } from "./testing/run-file.ts";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe("functions of XMILE that remember", () => {
  it("INIT and PREVIOUS keep the first and the last value", () => {
    expect(valuesOf("INIT(TIME + 3)")).toEqual(STEPS.map(() => 3));
    expect(valuesOf("PREVIOUS(TIME, -1)")).toEqual([-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]);
  });

  it("SELF is the variable itself, a step before", () => {
    expect(valuesOf("IF TIME &gt; 1 THEN PREVIOUS(SELF, 0) + 10 ELSE TIME")).toEqual([
      0, 0.5, 1, 11, 21, 31, 41, 51, 61,
    ]);
  });

  it("DELAY gives what entered a fixed time ago, and what is told before", () => {
    expect(valuesOf("DELAY(TIME, 1)")).toEqual([0, 0, 0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(valuesOf("DELAY(TIME, 1, 7)")).toEqual([7, 7, 0, 0.5, 1, 1.5, 2, 2.5, 3]);
    const length = `<aux name="length"><eqn>3 * half</eqn></aux><aux name="half"><eqn>0.5</eqn></aux>`;
    expect(valuesOf("DELAY(TIME, length, 7)", length)).toEqual([7, 7, 7, 0, 0.5, 1, 1.5, 2, 2.5]);
  });

  it("SMTH1 closes a share dt / time of the gap in every step", () => {
    const found = valuesOf("SMTH1(10, 2, 0)");
    STEPS.forEach((step) => void expect(found[step]).toBeCloseTo(10 * (1 - 0.75 ** step), 12));
  });

  it("a chain of first order is SMTH1 or DELAY1, and orders are stages of time / order", () => {
    expect(valuesOf("SMTHN(10, 2, 1, 0)")).toEqual(valuesOf("SMTH1(10, 2, 0)"));
    expect(valuesOf("SMTHN(STEP(1, 1), 3, 3, 0)")).toEqual(valuesOf("SMTH3(STEP(1, 1), 3, 0)"));
    expect(valuesOf("DELAYN(STEP(1, 1), 3, 3, 0)")).toEqual(valuesOf("DELAY3(STEP(1, 1), 3, 0)"));
    const first = valuesOf("DELAY1(10, 2, 0)");
    STEPS.forEach((step) => void expect(first[step]).toBeCloseTo(10 * (1 - 0.75 ** step), 12));
  });

  it("what enters a DELAY3 leaves it", () => {
    const file = fileOf(
      `<stock name="out"><eqn>0</eqn><inflow>leaving</inflow></stock>
       <flow name="leaving"><eqn>DELAY3(PULSE(5, 0), 1.5, 0)</eqn></flow>`,
      { stop: "40" },
    );
    expect(runFile(file).of("out").at(-1)).toBeCloseTo(5, 9);
  });

  it("TREND is the growth rate of steady growth, and FORCST goes on with it", () => {
    // What grows by 2 % a step of 0.5 has an average that lags so that (x - average) / (average * time) settles.
    const stock = `<stock name="s"><eqn>100</eqn><inflow>f</inflow></stock><flow name="f"><eqn>0.04 * s</eqn></flow>`;
    const trend = valuesOf("TREND(s, 2, 0.04)", stock, { stop: "60" });
    expect(trend[0]).toBeCloseTo(0.04, 12);
    expect(trend.at(-1)).toBeCloseTo(0.04, 12);
    const forecast = runFile(
      fileOf(`<aux name="x"><eqn>FORCST(s, 2, 10, 0.04) / s</eqn></aux>${stock}`, { stop: "60" }),
    );
    expect(forecast.of("x").at(-1)).toBeCloseTo(1.4, 12);
  });
});
