import fc from "fast-check";
import { expect, it } from "vitest";
import { InputError } from "../../units/index.ts";
import { fileOf, runFile } from "./testing/run-file.ts";

const FILE = fileOf(
  `<module name="m"><connect to="area" from=".x"/></module>
   <stock name="s p"><eqn>10 + "x"</eqn><inflow>f</inflow><outflow>g</outflow><non_negative/></stock>
   <flow name="f"><eqn>PULSE(3, 1, 2) + DELAY(x, 1) - STEP(1, 2) {why}</eqn></flow>
   <flow name="g"><eqn>IF s_p &gt; 3 THEN SMTH3(s_p, 4) / t(2) ELSE RAMP(1, 2) mod 3</eqn></flow>
   <gf name="t"><xscale min="0" max="4"/><ypts sep=";">1;2;3</ypts></gf>
   <aux name="x"><eqn>TIME</eqn><gf type="discrete"><xpts>0,1,2</xpts><ypts>3,4,4</ypts></gf></aux>
   <aux name="a"><dimensions><dim name="d"/></dimensions><element subscript="p"><eqn>SIN(x)</eqn></element></aux>
   <aux name="b"><eqn>SUM(a[*]) + TREND(x, 2) ^ -DT + twice(x, 3) </eqn></aux>`,
  {
    before: `<macro name="twice"><parm>v</parm><parm default="1">w</parm><eqn>u + w</eqn><variables>
      <stock name="u"><eqn>v</eqn><inflow>in</inflow></stock><flow name="in"><eqn>v * 2</eqn></flow></variables></macro>
      <dimensions><dim name="d"><elem name="p"/><elem name="q"/></dim></dimensions>`,
  },
)
  .replace("<sim_specs>", '<sim_specs method="rk4">')
  .replace(
    "</xmile>",
    `<model name="m"><variables><aux name="area"><eqn/></aux></variables></model></xmile>`,
  );

it("the file runs before it is damaged", () => {
  expect(runFile(FILE).of("s p").length).toBe(9);
});

it("a file damaged anywhere runs, or is refused with places: never anything else", () => {
  const pieces = fc.constantFrom(
    "",
    "<",
    ">",
    "&",
    '"',
    "/",
    "x",
    "(",
    ")",
    "[",
    "]",
    "{",
    ",",
    "-",
    "9e9",
    " ",
    "\u0000",
    "</eqn>",
    "<aux>",
  );
  const damage = fc.tuple(fc.nat(FILE.length - 1), fc.nat(12), pieces);
  const property = fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (all) => {
    const text = all.reduce(
      (rest, [at, length, piece]) => rest.slice(0, at) + piece + rest.slice(at + length),
      FILE,
    );
    try {
      runFile(text);
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`${error}\n${text}`, { cause: error });
      for (const { where } of error.faults) expect(where).toMatch(/^m\.xmile/);
    }
  });
  fc.assert(property, { numRuns: 1500 });
});
