import fc from "fast-check";
import { expect, it } from "vitest";
import type { ExploreData } from "../../articles/explore/types.ts";
import { initialState, isAsked, isChanged, parseState, writeState } from "./state.ts";

const data = {
  scenarios: [{ id: "as-it-was" }, { id: "no-rules" }],
  views: [
    { id: "lag", choices: [{ id: "match" }, { id: "pace" }] },
    { id: "runs", choices: [{ id: "runs" }] },
  ],
  rules: [
    { id: "us-2022", latest: 12 },
    { id: "us-2023", latest: 0 },
  ],
  levers: {
    grey: { low: 0.3, middle: 1, high: 3 },
    switch: { low: 0, middle: 0, high: 1, options: [{ value: 0 }, { value: 1 }] },
  },
} as unknown as ExploreData;

it("writes nothing when nothing is changed", () => {
  expect(writeState(initialState(data), data)).toBe("");
  expect(parseState("", data)).toEqual({ state: initialState(data), illegible: [] });
});

it("reads back what it writes", () => {
  const state = {
    scenario: "no-rules",
    values: { grey: 1.234, switch: 1 },
    off: ["us-2023"],
    moved: { "us-2022": -7 },
    where: { grey: [0.5, 2] as const },
    view: "runs",
    choices: { lag: "pace" },
    embed: true,
  };
  const fragment = writeState(state, data);
  expect(fragment).toBe(
    "s=no-rules&p.grey=1.234&p.switch=1&off=us-2023&r.us-2022=-7&w.grey=0.5..2&v=runs&v.lag=pace&embed=1",
  );
  expect(parseState(`#${fragment}`, data)).toEqual({ state, illegible: [] });
  expect(isChanged(state, data)).toBe(true);
  // Worlds chosen by what they drew are the published ones.
  expect(isChanged({ ...initialState(data), where: state.where }, data)).toBe(false);
  expect(isAsked({ ...initialState(data), where: state.where }, data)).toBe(true);
  // What is looked at changes no run.
  expect(isChanged({ ...initialState(data), view: "runs", choices: { lag: "pace" } }, data)).toBe(false);
});

it.each([
  "p.grey=9",
  "p.grey=abc",
  "p.grey=",
  "p.__proto__=1",
  "p.constructor=1",
  "p.switch=0.5",
  "w.grey=2..1",
  "w.grey=1",
  "w.grey=0..1",
  "w.__proto__=0..1",
  "embed=yes",
  "off=us-2021",
  "r.us-2023=1",
  "r.us-2022=1.5",
  "r.us-2022=-100",
  "s=<script>",
  "v=%E0%A4%A",
  "v.lag=none",
  "x=1",
])("leaves out %s and says so", (fragment) => {
  const { state, illegible } = parseState(`${fragment}&p.grey=2`, data);
  expect(illegible).toEqual([fragment]);
  expect(state).toEqual({ ...initialState(data), values: { grey: 2 } });
});

it("refuses an address longer than any of ours", () => {
  expect(parseState("p.grey=2&".repeat(1000), data)).toEqual({ state: initialState(data), illegible: ["…"] });
});

it("never throws, and what it reads can be written and read again", () => {
  const part = fc.oneof(
    fc.string(),
    fc
      .tuple(
        fc.constantFrom("s", "v", "off", "p.grey", "p.switch", "w.grey", "r.us-2022", "v.lag"),
        fc.string(),
      )
      .map(([a, b]) => `${a}=${b}`),
    fc.tuple(fc.constantFrom("p.grey", "r.us-2022"), fc.double()).map(([a, b]) => `${a}=${b}`),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const { state } = parseState(parts.join("&"), data);
      expect(parseState(writeState(state, data), data).state).toEqual(state);
    }),
    { numRuns: 500, seed: 5 },
  );
});
