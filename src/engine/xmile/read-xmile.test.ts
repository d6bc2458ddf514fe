import { describe, expect, it } from "vitest";
import { readXmile } from "./read-xmile.ts";
import { faultsIn, fileOf, runFile, valuesOf } from "./testing/run-file.ts";

const cup = (flow: string, stock = "") => `
  <stock name="Cup Temperature"><eqn>180</eqn><outflow>"Heat Loss"</outflow>${stock}</stock>
  <flow name="Heat Loss"><eqn>("Cup Temperature" - Room) / 10</eqn>${flow}</flow>
  <aux name="Room"><eqn>70</eqn></aux>`;

describe("readXmile", () => {
  it("runs stocks and flows by Euler's method", () => {
    const found = runFile(fileOf(cup(""))).of("Cup Temperature");
    found.forEach((value, step) => void expect(value).toBeCloseTo(70 + 110 * 0.95 ** step, 10));
  });

  it("takes files as tools write them: prefixes that nothing binds, bare CR, byte order mark, views", () => {
    const written = fileOf(cup(`<isee:format precision="0.1"/>`))
      .replace("<model>", `<isee:prefs layer="model"/><model_units/><model>`)
      .replace("</variables>", "</variables><views><stock name='Cup Temperature' x='1' y='2'/></views>")
      .replace('<?xml version="1.0" encoding="utf-8"?>\n', "")
      .replaceAll("\n", "\r");
    const found = runFile(`\uFEFF${written}`);
    expect(found.of("Cup Temperature")).toEqual(runFile(fileOf(cup(""))).of("Cup Temperature"));
    expect(found.table.columns.map(({ name }) => name)).toEqual(["Cup Temperature", "Heat Loss", "Room"]);
  });

  it("takes the older form, in which variables stand in the model itself", () => {
    const older = fileOf(cup(""))
      .replace("<variables>", "")
      .replace("</variables>", '<display><stock name="x"/></display>');
    expect(runFile(older).of("Cup Temperature")).toEqual(runFile(fileOf(cup(""))).of("Cup Temperature"));
  });

  it("takes a prefix of the standard's own namespace", () => {
    const written = fileOf(`<aux name="x"><eqn>2</eqn></aux>`)
      .replaceAll(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    expect(runFile(written).of("x")).toEqual(Array(9).fill(2));
  });

  it("shows names of several lines in one", () => {
    const found = runFile(fileOf(`<aux name="size of one\\ntime harvest"><eqn>3</eqn></aux>`));
    expect(found.of("size of one time harvest")[0]).toBe(3);
  });

  it("flows that must not be negative stop at zero, as they or the file say", () => {
    const flow = (inside: string) => `<flow name="f"><eqn>TIME - 2</eqn>${inside}</flow>`;
    const behaviour = { before: "<behavior><flow><non_negative/></flow></behavior>" };
    expect(runFile(fileOf(flow(""))).of("f")[0]).toBe(-2);
    expect(runFile(fileOf(flow("<non_negative/>"))).of("f")).toEqual([0, 0, 0, 0, 0, 0.5, 1, 1.5, 2]);
    expect(runFile(fileOf(flow("<non_negative> FALSE </non_negative>"), behaviour)).of("f")[0]).toBe(-2);
    expect(runFile(fileOf(flow(""), behaviour)).of("f")[0]).toBe(0);
  });

  it("stocks that must not be negative stop at zero and fill again", () => {
    const stock = `<stock name="s"><eqn>1</eqn><non_negative/><inflow>f</inflow></stock>
      <flow name="f"><eqn>IF TIME &lt; 2 THEN -1 ELSE 2</eqn></flow>`;
    expect(runFile(fileOf(stock)).of("s")).toEqual([1, 0.5, 0, 0, 0, 1, 2, 3, 4]);
  });

  it.each([
    ["continuous", "", [0, 0, 0, 2.5, 5, 5.5, 6, 6]],
    ["extrapolate", ' type="extrapolate"', [-5, -2.5, 0, 2.5, 5, 5.5, 6, 6.5]],
    ["discrete", ' type="discrete"', [0, 0, 0, 0, 5, 5, 6, 6]],
    ["discrete as older files say it", ' discrete="true"', [0, 0, 0, 0, 5, 5, 6, 6]],
  ])("a graphical function may be %s", (_, attributes, expected) => {
    const table = `<aux name="y"><eqn>TIME</eqn><gf${attributes}><xpts>0,1,2</xpts><ypts>0,5,6</ypts></gf></aux>`;
    const time = { start: "-1", stop: "2.5" };
    expect(runFile(fileOf(table, time)).of("y")).toEqual(expected);
  });

  it("graphical functions are called by name and by LOOKUP, from scales and with any separator", () => {
    const named = `<gf name="rise"><xscale min="0" max="4"/><ypts sep=";">0;1;4;</ypts></gf>`;
    expect(valuesOf("rise(TIME)", named)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.75, 2.5, 3.25, 4]);
    expect(valuesOf("2 * LOOKUP(rise, TIME / 2)", named)).toEqual([
      0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2,
    ]);
  });

  it("graphical functions of many points are the same function", () => {
    const x = Array.from({ length: 500 }, (_, place) => place / 100);
    const gf = (kind: string) =>
      `<gf type="${kind}"><xpts>${x.join(",")}</xpts><ypts>${x.map((at) => at * at).join(",")}</ypts></gf>`;
    const file = (kind: string) => fileOf(`<aux name="y"><eqn>TIME + 0.005</eqn>${gf(kind)}</aux>`);
    runFile(file("discrete"))
      .of("y")
      .forEach((y, step) => void expect(y).toBeCloseTo((step / 2) ** 2, 12));
    runFile(file("continuous"))
      .of("y")
      .forEach((y, step) => void expect(y).toBeCloseTo(((step / 2) ** 2 + (step / 2 + 0.01) ** 2) / 2, 12));
  });

  it("arrays: for all elements, element by element, with a sum over them, and not full", () => {
    const before = `<dimensions><dim name="Place"><elem name="north"/><elem name="South"/></dim><dim name="N" size="2"/></dimensions>`;
    const dims = `<dimensions><dim name="place"/></dimensions>`;
    const file = fileOf(
      `<stock name="people">${dims}<element subscript="North"><eqn>10</eqn></element><element subscript="south"><eqn>20</eqn></element><inflow>births</inflow></stock>
       <flow name="births">${dims}<eqn>0.2 * people[Place]</eqn></flow>
       <aux name="all"><eqn>SUM(people[*]) + MAX(people) - people[south]</eqn></aux>
       <aux name="half"><dimensions><dim name="place"/><dim name="n"/></dimensions><element subscript="north, 2"><eqn>people[north]</eqn></element></aux>
       <aux name="one"><eqn>half[North, 2]</eqn></aux>
       <aux name="row">${dims}<eqn>1.5, -2e1</eqn></aux><aux name="grid"><dimensions><dim name="place"/><dim name="n"/></dimensions><eqn>1, 2;
         3, 4;</eqn></aux><aux name="least"><eqn>MIN(row[place])</eqn></aux><aux name="count"><eqn>SIZE(grid) + SIZE(row)</eqn></aux>`,
      { before },
    );
    const found = runFile(file);
    expect(found.of("people[South]")[2]).toBeCloseTo(20 * 1.21, 12);
    expect(found.of("all")[2]).toBeCloseTo(30 * 1.21, 12);
    expect([found.of("grid[north,2]")[0], found.of("grid[South,1]")[0]]).toEqual([2, 3]);
    expect([found.of("row[South]")[0], found.of("least")[0]]).toEqual([-20, -20]);
    expect(found.of("count")[0]).toBe(6);
    expect(found.of("one")[2]).toBeCloseTo(10 * 1.21, 12);
  });

  it("modules see what is connected to them and nothing else", () => {
    const file = fileOf(
      `<module name="hares"><connect to="area" from=".area"/></module><aux name="area"><eqn>1000</eqn></aux>
       <aux name="copy"><eqn>hares.density * 2</eqn></aux>`,
    ).replace(
      "</xmile>",
      `<model name="Hares"><variables><aux name="area"><eqn>{not connected}</eqn></aux>
       <aux name="number"><eqn>500</eqn></aux><aux name="density"><eqn>number / area</eqn></aux></variables></model></xmile>`,
    );
    const found = runFile(file);
    expect(found.of("hares.density")[0]).toBe(0.5);
    expect(found.of("copy")[0]).toBe(1);
  });

  it("what comes out of a module feeds the variable around it that is told to take it", () => {
    const file = fileOf(
      `<module name="m"><connect to=".sum" from="m.out"/><connect to='m."in"' from=".x"/></module><aux name="x"><eqn>TIME</eqn></aux>
       <aux name="sum" access="input"><eqn>m</eqn></aux><aux name="y"><eqn>sum + 1</eqn></aux>`,
    ).replace(
      "</xmile>",
      `<model name="m"><variables><aux name="in"><eqn/></aux><aux name="out"><eqn>in * 2</eqn></aux></variables></model></xmile>`,
    );
    expect(runFile(file).of("sum")).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(runFile(file).of("y")[4]).toBe(5);
    expect(faultsIn(file.replace('from="m.out"', 'from="m.none"')).join()).toContain(
      'unknown output "m.none"',
    );
  });

  it("INT and MOD go down to the next whole number, in files of Vensim towards zero, and say so", () => {
    const file = fileOf(`<aux name="x"><eqn>INT(-2.5) * 100 + (-7 MOD 3)</eqn></aux>`);
    expect(runFile(file).of("x")[0]).toBe(-298);
    expect(readXmile(file, "m.xmile").notes).toEqual([]);
    const vensim = runFile(file.replace("<product>test", "<product>Vensim, xmutil"));
    expect(vensim.of("x")[0]).toBe(-201);
    expect(vensim.notes.map(({ what }) => what)).toEqual([
      "INT and MOD cut towards zero, as those of Vensim, which the file comes from",
    ]);
  });

  it("says what it reads otherwise than the file may mean", () => {
    const file = fileOf(`<flow name="f"><eqn>1</eqn><stock name="s"><eqn>1</eqn><inflow>f</inflow></stock>`);
    const gear = file.replace("<sim_specs>", '<sim_specs method="Gear">');
    const { notes } = readXmile(gear, "m.xmile");
    expect(notes.map(({ where, what }) => `${where} ${what}`)).toEqual([
      "m.xmile:6:19 expected </flow>, got none: read as if it stood where <variables> ends",
      `m.xmile:4:1 integrated by rk4 with the step of the file, not by "gear": expect small differences from other tools`,
    ]);
    expect(runFile(gear).of("s")[8]).toBe(5);
  });
});

describe("faults of XMILE files", () => {
  const aux = (eqn: string) => fileOf(`\n<aux name="My x">\n  <eqn>${eqn}</eqn>\n</aux>`);

  it.each([
    ["1 +\n 2 * yy", `m.xmile:9:6 My x: unknown variable "yy"`],
    ["1 + * 2", `m.xmile:8:12 My x: expected a number, a name or "(", got "*"`],
    [
      "RANDOM(1, 2)",
      `m.xmile:8:8 My x: not supported: the function "random": it is none of XMILE's, and the file has no macro of that name`,
    ],
    ["DELAY(1, TIME)", "m.xmile:8:17 My x: not supported: a delay whose length is not a constant"],
    ["STEP(1)", "m.xmile:8:8 My x: expected 2 arguments of step, got 1"],
    ["{nothing}", "m.xmile:7:1 My x: expected an equation, got none"],
    ["1e999", `m.xmile:8:8 My x: expected a finite number, got "1e999"`],
    ["(".repeat(300), "m.xmile:8:158 My x: expected at most 150 nested levels, got more"],
  ])("%s", (equation, expected) => {
    expect(faultsIn(aux(equation))).toEqual([expected]);
  });

  it("tells all faults of a file together", () => {
    const file = fileOf(
      `<stock name="s"><eqn>a</eqn><inflow>none</inflow></stock><aux name="c"><eqn>b</eqn><gf><ypts>1,x</ypts></gf></aux>`,
    );
    expect(faultsIn(file)).toEqual([`m.xmile:6:102 gf: expected numbers in <ypts>`]);
    expect(faultsIn(file.replace("1,x", "1,2").replace("<ypts>", '<xscale min="0" max="1"/><ypts>'))).toEqual(
      [
        `m.xmile:6:40 s: unknown variable "a"`,
        `m.xmile:6:55 s: unknown flow "none"`,
        `m.xmile:6:95 c: unknown variable "b"`,
      ],
    );
  });

  it.each([
    ["not XML", "a model", "m.xmile:1:9: expected well-formed XML: text data outside of root node."],
    ["cut off", fileOf("").slice(0, -12), "expected well-formed XML: unclosed tag: model"],
    ["a foreign entity", fileOf(`<aux name="x"><eqn>&secret;</eqn></aux>`), "undefined entity"],
    ["another root", "<sbml/>", "m.xmile:1:1: expected <xmile>, got <sbml>"],
    [
      "no time",
      fileOf("").replace(/<sim_specs>.*<\/sim_specs>/, ""),
      "expected <sim_specs> with start, stop and dt",
    ],
    ["a step of nothing", fileOf("", { dt: "<dt>0</dt>" }), "expected dt above 0"],
    ["too many steps", fileOf("", { dt: "<dt>1e-9</dt>" }), "1 to 100000 steps"],
    ["no number", fileOf("", { stop: "soon" }), `expected a number in <stop>, got "soon"`],
    [
      "too many elements",
      fileOf(`<aux name="a"><dimensions>${'<dim name="d"/>'.repeat(9)}</dimensions><eqn>1</eqn></aux>`, {
        before: `<dimensions><dim name="d" size="10"/></dimensions>`,
      }),
      "expected at most 10000 elements, got 1000000000",
    ],
    [
      "too many elements in all",
      fileOf(
        Array.from(
          { length: 11 },
          (_, place) => `<aux name="a${place}"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>`,
        ).join(""),
        { before: `<dimensions><dim name="d" size="9999"/></dimensions>` },
      ),
      "expected at most 100000 elements of variables in all, got 109989",
    ],
    [
      "a sum that would exhaust the stack",
      fileOf(`<aux name="a"><eqn>${Array(3000).fill("TIME").join("+")}</eqn></aux>`),
      "expected at most 2000 names, numbers and signs, got 6000",
    ],
    [
      "more numbers than fit",
      fileOf(`<aux name="a"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>`, {
        before: `<dimensions><dim name="d" size="400"/></dimensions>`,
        stop: "99999",
        dt: "<dt>1</dt>",
      }),
      "expected at most 30000000 numbers, got 400 variables at 100000 times",
    ],
    [
      "one name twice",
      fileOf(`<aux name="a b"><eqn>1</eqn></aux><aux name="A_B"><eqn>1</eqn></aux>`),
      "no other",
    ],
    ["a conveyor", fileOf(`<stock name="s"><eqn>1</eqn><conveyor/></stock>`), "not supported: <conveyor>"],
    ["no variables", fileOf(""), "expected stocks, flows or auxiliaries, got none"],
    [
      "an equation that a converter left out",
      fileOf(`<aux name="a"><dimensions><dim name="d"/></dimensions><eqn> ??? </eqn></aux>`, {
        before: `<dimensions><dim name="d" size="2"/></dimensions>`,
      }),
      'a: not supported: arrays: the file has "???" where the equation was',
    ],
    [
      "a range of elements",
      fileOf(
        `<aux name="a"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux><aux name="b"><eqn>SUM(a[part])</eqn></aux>`,
        {
          before: `<dimensions><dim name="d" size="2"/></dimensions>`,
        },
      ),
      'not supported: arrays by ranges: unknown element or dimension "part" of d',
    ],
    [
      "a range in brackets",
      fileOf(`<aux name="b"><eqn>SUM(a[1:2])</eqn></aux>`),
      'not supported: arrays by ranges or expressions: expected "]", got ":"',
    ],
    [
      "modules in pairs inside modules in pairs",
      fileOf(`<module name="m1"/><module name="m1"/>`).replace(
        "</xmile>",
        `${Array.from({ length: 18 }, (_, place) => `<model name="m${place + 1}"><variables><module name="m${place + 2}"/><module name="m${place + 2}"/></variables></model>`).join("")}<model name="m19"><variables><aux name="a"><eqn>1</eqn></aux></variables></model></xmile>`,
      ),
      "expected a name that no other module has",
    ],
    ["a circle", fileOf(`<aux name="a"><eqn>b</eqn></aux><aux name="b"><eqn>a</eqn></aux>`), "a -> b -> a"],
    [
      "an unknown dimension",
      fileOf(`<aux name="a"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>`),
      "expected a dimension of the file",
    ],
  ])("%s", (_, text, expected) => {
    expect(faultsIn(text).join("\n")).toContain(expected);
  });

  it("a file nested without end is refused before the stack is exhausted", () => {
    expect(faultsIn("<xmile>".repeat(100_000)).join()).toContain(
      "expected at most 100 nested elements, got more",
    );
  });
});
