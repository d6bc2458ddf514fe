import { describe, expect, it } from "vitest";
import { readXmile } from "./read-xmile.ts";
import { fileOf, runFile } from "./testing/run-file.ts";

const by = (method: string, variables: string, dt = "0.5") =>
  runFile(
    fileOf(variables, { dt: `<dt>${dt}</dt>` }).replace("<sim_specs>", `<sim_specs method="${method}">`),
  );

const decay = `<stock name="s"><eqn>100</eqn><outflow>f</outflow></stock><flow name="f"><eqn>s / 2</eqn></flow>`;

describe("methods of integration", () => {
  it("each step of a decay is the method's own series of the exponential", () => {
    const x = -0.25;
    const factors = {
      euler: 1 + x,
      rk2: 1 + x + x ** 2 / 2,
      RK4: 1 + x + x ** 2 / 2 + x ** 3 / 6 + x ** 4 / 24,
    };
    for (const [method, factor] of Object.entries(factors))
      by(method, decay)
        .of("s")
        .forEach((value, step) => void expect(value).toBeCloseTo(100 * factor ** step, 10));
  });

  it("rates that depend on time alone are integrated as Simpson's rule does", () => {
    const cubic = `<stock name="s"><eqn>0</eqn><inflow>f</inflow></stock><flow name="f"><eqn>TIME ^ 3</eqn></flow>`;
    expect(by("RK4", cubic).of("s").at(-1)).toBeCloseTo(4 ** 4 / 4, 12);
  });

  it("the error of two stocks that swing falls with the fourth power of the step", () => {
    const swing = `<stock name="a"><eqn>1</eqn><inflow>up</inflow></stock><stock name="b"><eqn>0</eqn><inflow>down</inflow></stock>
      <flow name="up"><eqn>b</eqn></flow><flow name="down"><eqn>-a</eqn></flow>`;
    const error = (dt: string) => Math.abs(by("rk4", swing, dt).of("a").at(-1)! - Math.cos(4));
    expect(error("0.25") / error("0.125")).toBeGreaterThan(12);
    expect(error("0.125")).toBeLessThan(1e-4);
  });

  it("delays are integrated too, and PREVIOUS is the step before", () => {
    const found = by(
      "RK4",
      `<aux name="d"><eqn>SMTH1(10, 2, 0)</eqn></aux><aux name="p"><eqn>PREVIOUS(TIME, -1)</eqn></aux>`,
    );
    expect(found.of("d").at(-1)).toBeCloseTo(10 * (1 - Math.exp(-2)), 3);
    expect(found.of("p")).toEqual([-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]);
  });

  it("a stock that must not be negative does not become so", () => {
    const stock = `<stock name="s"><eqn>1</eqn><non_negative/><outflow>f</outflow></stock><flow name="f"><eqn>3</eqn></flow>`;
    for (const value of by("rk4", stock).of("s")) expect(value).toBeGreaterThanOrEqual(0);
  });

  it("of several methods the first that we have is taken; none of them is told", () => {
    const notes = (method: string) =>
      readXmile(fileOf(decay).replace("<sim_specs>", `<sim_specs method="${method}">`), "m.xmile").notes;
    expect(notes("gear, rk4")).toEqual([]);
    expect(notes("Euler")).toEqual([]);
    expect(notes("Rk4")).toEqual([]);
    expect(notes("RK45").map(({ what }) => what)).toEqual([
      'integrated by rk4 with the step of the file, not by "rk45": expect small differences from other tools',
    ]);
  });

  it("Vensim's own export is not taken at its word, unless it is asked to", () => {
    const vensim = fileOf(decay)
      .replace("<sim_specs>", '<sim_specs method="RK4">')
      .replace("<product>test", "<product>Vensim");
    const { time, notes } = readXmile(vensim, "m.xmile");
    expect([time.method, notes.length]).toEqual(["euler", 1]);
    const asked = readXmile(vensim, "m.xmile", { method: "rk4" });
    expect([asked.time.method, asked.notes.length]).toEqual(["rk4", 0]);
  });

  it("what stops being a number is told with its time", () => {
    const { table } = by("rk4", `${decay}<aux name="x"><eqn>1 / (s - 100)</eqn></aux>`);
    expect(table.faults).toEqual([{ world: 0, quantity: "x", month: 0 }]);
  });
});
