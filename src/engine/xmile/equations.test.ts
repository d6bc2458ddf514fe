import { describe, expect, it } from "vitest";
import { valuesOf } from "./testing/run-file.ts";

/** Value of an equation that does not depend on time. */
const value = (equation: string, more = "") => valuesOf(equation, more)[3]!;

describe("equations of XMILE", () => {
  it.each([
    ["4 - 5 + 6", 5],
    ["-2^2", -4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["- -3", 3],
    ["+.5e1", 5],
    ["7 MOD 3", 1],
    ["-7 mod 3", 2],
    ["6 // 4", 1.5],
    ["6 // 0", 0],
    ["SAFEDIV(6, 0, 4)", 4],
    ["safediv(6, 0)", 0],
    ["1 &lt; 2", 1],
    ["3 &gt;= 3 AND 2 &lt;&gt; 2", 0],
    ["NOT 0 or 0", 1],
    ["Not 1 = 0", 1],
    ["IF 1 = 2 THEN 3 ELSE IF 2 = 2 THEN 4 ELSE 5", 4],
    ["IF_THEN_ELSE(1 &gt; 2, 3, 4)", 4],
    ["{a comment} 3 {another} * 2", 6],
    ["MAX(1, MIN(5, 3))", 3],
    ["MIN(4)", 4],
    ["MEAN(1, 2, 6) * 2", 6],
    ["ABS(-3) + INT(2.7)", 5],
    ["INT(-9.9)", -10],
    ["LN(EXP(2)) + LOG10(1000) + SQRT(16)", 9],
    ["STARTTIME + STOPTIME * DT", 2],
    ["pi()", Math.PI],
    ["PI", Math.PI],
  ])("%s", (equation, expected) => {
    expect(value(equation)).toBeCloseTo(expected, 12);
  });

  it("gives sines, cosines and tangents of angles on both sides, and back", () => {
    for (const angle of [-30, -3.2, -1.6, -0.1, 0, 0.7, 1.6, 2.5, 4, 5.5, 100]) {
      expect(value(`SIN(${angle})`)).toBeCloseTo(Math.sin(angle), 13);
      expect(value(`COS(${angle})`)).toBeCloseTo(Math.cos(angle), 13);
      expect(value(`ARCTAN(${angle})`)).toBeCloseTo(Math.atan(angle), 14);
    }
    expect(value("TAN(0.7)")).toBeCloseTo(Math.tan(0.7), 13);
    for (const sine of [-1, -0.999, -0.3, 0, 0.5, 1]) {
      expect(value(`ARCSIN(${sine})`)).toBeCloseTo(Math.asin(sine), 14);
      expect(value(`ARCCOS(${sine})`)).toBeCloseTo(Math.acos(sine), 14);
    }
  });

  it("gives hyperbolic functions, exactly near zero and far out", () => {
    for (const x of [-800, -3, -0.5, -1e-9, 0, 1e-9, 0.9, 1, 2, 30]) {
      const close = (found: number, expected: number) =>
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(4e-15 * Math.abs(expected));
      close(value(`TANH(${x})`), Math.tanh(x));
      if (x < -100) continue;
      close(value(`SINH(${x})`), Math.sinh(x));
      close(value(`COSH(${x})`), Math.cosh(x));
    }
  });

  it("rounds, and waves with the time", () => {
    expect([value("ROUND(2.5)"), value("ROUND(-2.6)")]).toEqual([3, -3]);
    const waves = [valuesOf("SINWAVE(3, 2)"), valuesOf("COSWAVE(3, 2)")];
    for (let step = 0; step < 9; step += 1) {
      expect(waves[0]![step]).toBeCloseTo(3 * Math.sin((Math.PI * step) / 2), 12);
      expect(waves[1]![step]).toBeCloseTo(3 * Math.cos((Math.PI * step) / 2), 12);
    }
  });

  it("finds names in any case, with blanks, underscores or quotes", () => {
    const more = `<aux name="Room Temperature"><eqn>20</eqn></aux><aux name="a/b (c)"><eqn>3</eqn></aux>
      <aux name="two\\nlines"><eqn>4</eqn></aux><aux name="три слова"><eqn>5</eqn></aux>`;
    const equation = `ROOM_temperature + "room temperature" + "A/B (C)" + Two_Lines + Три_слова`;
    expect(value(equation, more)).toBe(52);
  });

  it("lets a variable have the name of a word of the engine's own language", () => {
    const more = `<aux name="lookup"><eqn>2</eqn></aux><aux name="date"><eqn>3</eqn></aux><aux name="mean"><eqn>4</eqn></aux>`;
    expect(value("lookup + date + mean", more)).toBe(9);
  });

  it("steps, ramps and pulses on the step that holds their time", () => {
    expect(valuesOf("STEP(3, 1)")).toEqual([0, 0, 3, 3, 3, 3, 3, 3, 3]);
    expect(valuesOf("STEP(3, 1.2)")).toEqual([0, 0, 0, 3, 3, 3, 3, 3, 3]);
    expect(valuesOf("RAMP(2, 3)")).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 2]);
    expect(valuesOf("PULSE(3, 1)")).toEqual([0, 0, 6, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf("PULSE(3, 1, 0)")).toEqual([0, 0, 6, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf("PULSE(3, 1, 1.5)")).toEqual([0, 0, 6, 0, 0, 6, 0, 0, 6]);
  });

  it("keeps decimal times exact where a unit of time has a whole number of steps", () => {
    const tenths = { stop: "1", dt: "<dt>0.1</dt>" };
    expect(valuesOf("IF TIME = 0.3 THEN 1 ELSE 0", "", tenths)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(valuesOf("PULSE(1, 0.7)", "", tenths)[7]).toBe(10);
    expect(valuesOf("TIME", "", { stop: "1", dt: `<dt reciprocal="true">4</dt>` })).toEqual([
      0, 0.25, 0.5, 0.75, 1,
    ]);
    expect(valuesOf("TIME", "", { start: "-3", stop: "3", dt: "<dt>1.5</dt>" })).toEqual([
      -3, -1.5, 0, 1.5, 3,
    ]);
    // 0.3 ten times is 3 only nearly.
    expect(valuesOf("STEP(1, 2.1)", "", { stop: "3", dt: "<dt>0.3</dt>" }).indexOf(1)).toBe(7);
  });
});
