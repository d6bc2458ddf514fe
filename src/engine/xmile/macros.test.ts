import { describe, expect, it } from "vitest";
import { faultsIn, fileOf, runFile } from "./testing/run-file.ts";

const file = (macros: string, variables: string) => fileOf(variables, { before: macros });
const aux = (eqn: string) => `<aux name="x"><eqn>${eqn}</eqn></aux>`;

describe("macros of XMILE files", () => {
  it("an expression of its parameters, called with expressions", () => {
    const macro = `<macro name="Weighted Sum"><parm>a</parm><parm>b</parm><parm default="0.5">w</parm>
      <eqn>a * w + b * (1 - w)</eqn></macro>`;
    expect(runFile(file(macro, aux("weighted_sum(TIME + 1, 10, 0.2)"))).of("x")[2]).toBeCloseTo(8.4, 12);
    expect(runFile(file(macro, aux("2 * WEIGHTED_SUM(4, 10)"))).of("x")[0]).toBe(14);
    // As converters write it: words without quotes.
    expect(runFile(file(macro, aux("IF TIME > 9 THEN 0 ELSE Weighted Sum (4, 10)"))).of("x")[0]).toBe(7);
  });

  it("stocks and flows of its own, one set for each call", () => {
    const macro = `<macro name="Fill"><parm>rate</parm><eqn>level</eqn><variables>
      <stock name="level"><eqn>start</eqn><inflow>in</inflow></stock>
      <flow name="in"><eqn>rate</eqn></flow><aux name="start"><eqn>rate * 10</eqn></aux></variables></macro>`;
    const found = runFile(file(macro, `${aux("FILL(1)")}<aux name="y"><eqn>fill(2) - FILL(-1)</eqn></aux>`));
    expect(found.of("x")).toEqual([10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5, 14]);
    expect(found.of("y").at(-1)).toBe(28 + 14);
    expect(found.table.columns.map(({ name }) => name)).toEqual(["x", "y"]);
  });

  it("may call another macro, and a delay whose length is an argument that stays", () => {
    const macros = `<macro name="late"><parm>of</parm><parm>by</parm><eqn>DELAY(of, by)</eqn></macro>
      <macro name="twice late"><parm>of</parm><eqn>late(late(of, half * 2), 1)</eqn>
      <variables><aux name="half"><eqn>0.5</eqn></aux></variables></macro>`;
    expect(runFile(file(macros, aux("twice_late(TIME)"))).of("x")).toEqual([0, 0, 0, 0, 0, 0.5, 1, 1.5, 2]);
  });

  it.each([
    ["knows nothing outside", "<eqn>outside + p</eqn>", "x(1)", 'unknown variable "outside"'],
    ["wants its arguments", "<eqn>p</eqn>", "x(1, 2)", 'expected 1 arguments of "x", got 2'],
    ["calls itself without end", "<eqn>x(p)</eqn>", "x(1)", "expected at most 20 macros inside each other"],
    ["calls itself twice without end", "<eqn>x(p) + x(p)</eqn>", "x(1)", "expected at most 20 macros"],
    ["has no equation", "", "x(1)", "expected an equation of the macro, got none"],
    [
      "has a time of its own",
      "<eqn>p</eqn><sim_specs/>",
      "x(1)",
      "not supported: a macro with a time of its own",
    ],
  ])("%s", (_, body, call, expected) => {
    const macro = `<macro name="x"><parm>p</parm>${body}</macro>`;
    const variables = `<aux name="outside"><eqn>1</eqn></aux><aux name="y"><eqn>${call}</eqn></aux>`;
    expect(faultsIn(file(macro, variables)).join("\n")).toContain(expected);
  });

  it("that the file does not have are named", () => {
    expect(faultsIn(file("", aux("EXPRESSION MACRO(1)")))).toEqual([
      expect.stringContaining(
        `not supported: the function "expression_macro": it is none of XMILE's, and the file has no macro of that name`,
      ),
    ]);
  });
});
