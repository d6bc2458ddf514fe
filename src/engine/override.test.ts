import { describe, expect, it } from "vitest";
import { faultsOf, runSmall } from "./testing/run-small.ts";
import { smallModel } from "./testing/small-model.ts";

const source = smallModel({
  a: ["auxiliary", "1", "10", { by: ["actor"] }],
  b: ["auxiliary", "1", { "us,legal": "1", "deepseek,*": "2" }, { by: ["holding"] }],
  p: ["parameter", "1", undefined, { by: ["actor"] }],
  s: ["series", "1", undefined, { by: ["actor"] }],
  x: ["output", "1", "a + SUM(b[*, *]) + p + s", { by: ["actor"] }],
});
const inputs = {
  parameters: { "p[us]": [0], "p[deepseek]": [0] },
  series: { "s[us]": Array(13).fill(0), "s[deepseek]": Array(13).fill(0) },
};
const names = ["x[us]", "x[deepseek]"];
const values = (equations: Record<string, string>) => {
  const result = runSmall(source, names, inputs, { equations });
  return names.map((name) => result.at(name, 3));
};

describe("an equation of a scenario", () => {
  it.each([
    [{}, [15, 15]],
    [{ a: "7" }, [12, 12]],
    [{ "a[us]": "7" }, [12, 15]],
    [{ "a[ us ]": "7", a: "1" }, [12, 6]],
    [{ "b[deepseek,grey]": "5" }, [18, 18]],
    [{ "b[*,legal]": "5" }, [22, 22]],
    [{ "b[deepseek,*]": "5", b: "1" }, [21, 21]],
    [{ p: "IF a > 0 THEN 3 ELSE 4" }, [18, 18]],
  ])("%j replaces all elements or the one it names", (equations, wanted) => {
    const own = "p" in equations ? { parameters: {} } : {};
    const result = runSmall(source, names, { ...inputs, ...own }, { equations });
    expect(names.map((name) => result.at(name, 3))).toEqual(wanted);
  });

  it("that changes nothing changes no number", () => {
    expect(values({ "a[us]": "10", "b[us,legal]": "1" })).toEqual(values({}));
  });

  it.each([
    ["a[deepsek]", "1", 'equations.a[deepsek]: expected an element of "a", got "deepsek"'],
    [
      "a[us]",
      "b",
      "equations.a[us]: expected subscripts, b[actor, channel]: this equation has no current channel",
    ],
    ["a[us]", "1 +", 'equations.a[us]: expected a number, a name or "(", got the end'],
    ["c[us]", "1", 'equations.c[us]: unknown quantity "c"'],
    ["p[us]", "1", 'equations.p[us]: expected one equation for all elements of the parameter "p", got [us]'],
    [
      "s[us]",
      "1",
      'equations.s[us]: expected values of one element under series, got an equation for "s[us]"',
    ],
  ])("for %s of %s is refused where it stands", (key, equation, fault) => {
    const found = faultsOf(source, { equations: { [key]: equation }, where: (id) => `s.yaml:7:3 (${id})` });
    expect(found).toEqual([`s.yaml:7:3 (${key}) ${fault}`]);
  });
});
